import { foldHeading } from '../headings/heading-text.ts';
import type { FoundTable, Position, ReadingChoices } from '../position.ts';
import type { Row } from '../rows.ts';
import { textOf } from './cells.ts';
import { fieldOfColumn } from './fields.ts';
import { planTable } from './plan.ts';
import { positionOf } from './position-of.ts';
import { RowReader } from './row-reader.ts';
import type { CellFault } from './cell-fault.ts';
import { Sample } from './sample.ts';
import type { TablePlan } from './table-plan.ts';
import type { Place } from './whole-reader.ts';

/** One part of a statement: its heading row and its rows of data. `columns` is known once the part was read. */
export interface Part {
  readonly name: string;
  readonly header: Row;
  readonly rows: Row[];
  columns: () => FoundTable['columns'];
}

export interface PartRow {
  readonly row: number;
  readonly position: Position;
  readonly faults: readonly CellFault[];
  /** Whether the row is a tax lot of a position that a summary row states. */
  readonly isLot: boolean;
}

/** Cells in front of every row: the name of the part, and `Header` or `Data`. */
const leadingCells = 2;

/** Rows whose content decides how amounts are written. */
const profiledRows = 200;

/** The rows of a part as positions. Lots are told from summaries by the column `DataDiscriminator`. */
export function* readPart(part: Part, choices: ReadingChoices, place: Place): Generator<PartRow> {
  const plan = planOf(part, choices);
  part.columns = () => plan.columns;
  const reader = new RowReader(plan);
  const level = plan.headings.findIndex((heading) => foldHeading(heading) === 'data discriminator');
  const hasSummaries = part.rows.some((row) => levelOf(row, level) === 'summary');
  for (const row of part.rows) {
    const read = reader.read(row);
    const faults = [...read.faults];
    const position = positionOf(row, read, plan, { place, faults });
    const isLot = hasSummaries && levelOf(row, level) === 'lot';
    yield { row: row.row, position, faults, isLot };
  }
}

function planOf({ header, rows }: Part, choices: ReadingChoices): TablePlan {
  const headings = header.cells.map((cell, index) => (index < leadingCells ? '' : textOf(cell)));
  const sample = new Sample([header, ...rows]);
  const profiles = sample.profiles({ from: 1, until: sample.rows.length }, profiledRows);
  const fields = headings.flatMap((heading, index) => {
    const profile = profiles[index];
    return heading === '' || profile === undefined ? [] : (fieldOfColumn(index, heading, profile) ?? []);
  });
  return planTable({ headerRow: header.row, headings, fields, profiles, separator: ',', choices });
}

function levelOf({ cells }: Row, index: number): string {
  return index === -1 ? '' : textOf(cells[index]).toLowerCase();
}
