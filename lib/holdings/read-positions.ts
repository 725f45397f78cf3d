import { InputRefused, problem, refuse } from '../problems.ts';
import { naming } from './files/naming.ts';
import type { FoundTable, Position, ReadingChoices, ReadingResult } from './position.ts';
import { noHoldingsText, noRowsText, noTableText, shownHeadings } from './nothing-found.ts';
import type { OpenedFile, RowBatch } from './rows.ts';
import { Ledger } from './tables/ledger.ts';
import { MessageReader } from './tables/message-reader.ts';
import { SheetReader } from './tables/sheet-reader.ts';
import type { SheetOutcome } from './tables/sheet-outcome.ts';

/**
 * Reads the positions of an opened file and hands each to `deliver`, in the order of the file. Every row ends as a
 * position, a counted skip or a problem. Refuses (`InputRefused`) a file without a table or without a position.
 */
export function readPositions(
  file: OpenedFile,
  input: number,
  choices: ReadingChoices,
  deliver: (position: Position) => void,
): Promise<ReadingResult> {
  return naming(file.name, () => readTables(file, input, choices, deliver));
}

async function readTables(
  file: OpenedFile,
  input: number,
  choices: ReadingChoices,
  deliver: (position: Position) => void,
): Promise<ReadingResult> {
  checkSheet(file, input, choices);
  const ledger = new Ledger(input, file.name);
  const dates = new HeldDates();
  const outcomes: SheetOutcome[] = [];
  let sheet: RowBatch['sheet'] | null = null;
  let reader: SheetReader | MessageReader | null = null;
  const noted = (position: Position): void => {
    dates.note(position.heldOn);
    deliver(position);
  };
  for await (const batch of file.batches()) {
    if (reader === null || batch.sheet.name !== sheet?.name) {
      if (reader !== null) outcomes.push(reader.end());
      sheet = batch.sheet;
      reader =
        file.message === undefined
          ? new SheetReader({
              input,
              sheet: sheet.name,
              choices,
              separator: file.text?.separator ?? null,
              ledger,
              deliver: noted,
            })
          : new MessageReader({ input, message: file.message, ledger, deliver: noted });
    }
    if (choices.sheet !== null && sheet?.name !== choices.sheet) skipBatch(ledger, batch);
    else if (reader instanceof SheetReader) reader.pushAll(batch.rows);
    else for (const row of batch.rows) reader.push(row);
  }
  if (reader !== null) outcomes.push(reader.end());
  checkTables(outcomes, ledger, choices, file.message?.layout);
  return result(ledger, outcomes, dates);
}

/** Counts the rows of a sheet that `--sheet` leaves out. */
export function skipBatch(ledger: Ledger, batch: RowBatch): void {
  for (const { row } of batch.rows) {
    ledger.rows += 1;
    ledger.skip(batch.sheet.name, row, { reason: 'notChosen', seen: null });
  }
}

function result(ledger: Ledger, outcomes: readonly SheetOutcome[], dates: HeldDates): ReadingResult {
  const stated = new Set(outcomes.flatMap(({ heldOn }) => heldOn ?? []));
  const [only] = stated;
  return {
    layout: outcomes.find(({ layout }) => layout !== null)?.layout ?? null,
    heldOn: stated.size === 1 && only !== undefined ? only : dates.common(),
    tables: tablesOf(outcomes),
    account: ledger.account(),
    skipped: ledger.skipped,
    skippedByReason: ledger.skippedByReason,
    problems: ledger.problems,
    problemsByCode: ledger.problemsByCode,
  };
}

function tablesOf(outcomes: readonly SheetOutcome[]): FoundTable[] {
  return outcomes.flatMap(({ tables }) => tables);
}

/** Refuses (`sheetNotFound`) a chosen sheet that the file does not have. */
export function checkSheet(file: OpenedFile, input: number, choices: ReadingChoices): void {
  if (choices.sheet === null || file.sheets.some(({ name }) => name === choices.sheet)) return;
  const names = file.sheets.flatMap(({ name }) => (name === null ? [] : `"${name}"`));
  const text =
    names.length === 0
      ? 'This is a text file and has no sheets. Leave --sheet out.'
      : `The workbook has no sheet of this name. It has: ${names.join(', ')}.`;
  refuse('sheetNotFound', { input, file: file.name, seen: choices.sheet, text });
}

function checkTables(
  outcomes: readonly SheetOutcome[],
  ledger: Ledger,
  choices: ReadingChoices,
  message: string | undefined,
): void {
  const at = { input: ledger.input, file: ledger.file };
  const tables = tablesOf(outcomes);
  if (tables.length === 0) refuseWithoutTable(outcomes, at, choices);
  if (ledger.positions > 0) return;
  const [table] = tables;
  const account = ledger.account();
  const { skippedByReason } = ledger;
  const text =
    message === undefined
      ? noRowsText(tables, skippedByReason, account.problemRows)
      : noHoldingsText(message, skippedByReason, account.problemRows);
  const seen = shownHeadings(Object.values(table?.columns ?? {}));
  const place = { sheet: table?.sheet ?? null, row: table?.headerRow ?? null, seen, text };
  throw new InputRefused(problem('noRows', 'file', { ...at, ...place }), ...ledger.problems.slice(0, 20));
}

function refuseWithoutTable(
  outcomes: readonly SheetOutcome[],
  at: { readonly input: number; readonly file: string },
  choices: ReadingChoices,
): never {
  const wanted = Object.values(choices.map);
  const likely = outcomes.flatMap((outcome) => outcome.likely ?? []);
  if (wanted.length > 0) {
    const headings = likely.flatMap((one) => one.headings);
    const listed = [...new Set(headings)].slice(0, 60).map((heading) => `"${heading}"`);
    const text = `No row holds all of these headings. ${listed.length > 0 ? `Found were: ${listed.join(', ')}.` : ''}`;
    refuse('headingNotFound', { ...at, seen: wanted.join(', '), text: text.trim() });
  }
  const [first] = likely;
  const text = noTableText(
    first ?? null,
    outcomes.some(({ layout }) => layout === 'ibkr-statement'),
  );
  const row = first?.row ?? null;
  return refuse('noTable', {
    ...at,
    row,
    seen: first === undefined ? null : shownHeadings(first.headings),
    text,
  });
}

/** The one date that all positions share, if they do. */
class HeldDates {
  #date: string | null = null;
  #mixed = false;

  note(date: string | null): void {
    if (date === null || date === this.#date) return;
    if (this.#date === null && !this.#mixed) this.#date = date;
    else this.#mixed = true;
  }

  common(): string | null {
    return this.#mixed ? null : this.#date;
  }
}
