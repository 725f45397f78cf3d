import type { Cell, OpenedFile, Row } from '../holdings/rows.ts';
import { InputRefused, type Problem, problem, refuse } from '../problems.ts';
import { isBasisItem } from './basis-lines.ts';
import { decisionColumns, type Origin, readOrigin } from './columns.ts';
import { type DecisionPlaces, type FilledRow, readFilledRow } from './filled-row.ts';

/** What was read back from a workbook of ours: the rows that somebody decided, and what they are about. */
export interface FilledWorkbook {
  readonly file: string;
  readonly origin: Origin | null;
  readonly rows: readonly FilledRow[];
  /** Rows with a reviewer or a comment but no decision: read, and of no effect. */
  readonly withoutDecision: number;
  /** The lines of the sheet Method that say what decisions rest on (basis-lines.ts). */
  readonly basis: ReadonlyMap<string, string>;
}

/** A heading row stands above this row or not at all. */
const headingRowMax = 60;

interface Reading {
  readonly file: string;
  readonly rows: FilledRow[];
  readonly problems: Problem[];
  readonly basis: Map<string, string>;
  readonly origins: Origin[];
  withoutDecision: number;
  tables: number;
}

/**
 * Reads the decisions that a reviewer entered in a workbook of ours, however it was sorted, filtered or renamed since.
 * Throws `InputRefused` with every row that cannot be understood, or where no sheet has the columns.
 */
export async function readFilledWorkbook(file: OpenedFile): Promise<FilledWorkbook> {
  const reading: Reading = {
    file: file.name,
    rows: [],
    problems: [],
    basis: new Map(),
    origins: [],
    withoutDecision: 0,
    tables: 0,
  };
  let sheet: string | null = null;
  let places: DecisionPlaces | null = null;
  let begun = false;
  for await (const batch of file.batches()) {
    if (!begun || batch.sheet.name !== sheet) places = null;
    begun = true;
    sheet = batch.sheet.name;
    for (const row of batch.rows) {
      if (places !== null) readRow(row, sheet, places, reading);
      else places = readAbove(row, reading);
    }
  }
  return finished(reading);
}

/** A row above the table, or of another sheet: it may name the columns, the screening, or what decisions rest on. */
function readAbove({ row, cells }: Row, reading: Reading): DecisionPlaces | null {
  const [first, second] = cells;
  if (typeof first === 'string') {
    const origin = readOrigin(first);
    if (origin !== null) reading.origins.push(origin);
    if (typeof second === 'string' && isBasisItem(first)) reading.basis.set(first, second);
  }
  const places = row <= headingRowMax ? placesIn(cells) : null;
  if (places !== null) reading.tables += 1;
  return places;
}

function placesIn(cells: readonly Cell[]): DecisionPlaces | null {
  const at = (heading: string): number | null => {
    const index = cells.findIndex((cell) => typeof cell === 'string' && cell.trim() === heading);
    return index < 0 ? null : index;
  };
  const [alert, decision] = [at(decisionColumns.alert), at(decisionColumns.decision)];
  const reviewer = at(decisionColumns.reviewer);
  if (alert === null || decision === null || reviewer === null) return null;
  return { alert, decision, reviewer, comment: at(decisionColumns.comment) };
}

function readRow(row: Row, sheet: string | null, places: DecisionPlaces, reading: Reading): void {
  const read = readFilledRow(row, { file: reading.file, sheet }, places);
  if (read.kind === 'decided') reading.rows.push(read.row);
  else if (read.kind === 'problem') reading.problems.push(read.problem);
  else if (read.kind === 'withoutDecision') reading.withoutDecision += 1;
}

function finished(reading: Reading): FilledWorkbook {
  const { file, rows, problems, basis, origins, withoutDecision, tables } = reading;
  if (tables === 0) refuse('decisionsNotFound', { file });
  const [origin] = origins;
  const other = origins.find((one) => one.screening !== origin?.screening || one.edition !== origin.edition);
  if (other !== undefined) {
    problems.push(
      problem('decisionsOfOther', 'file', {
        file,
        seen: `${origin?.screening ?? ''} and ${other.screening}`,
        text: 'The workbook holds sheets of two screenings. Give back each workbook as it was made.',
      }),
    );
  }
  if (problems.length > 0) throw new InputRefused(...problems);
  return { file, origin: origin ?? null, rows, withoutDecision, basis };
}

export type { FilledRow } from './filled-row.ts';
