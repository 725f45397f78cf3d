import { InputRefused, problem, refuse } from '../problems.ts';
import type { ReadingResult } from '../holdings/position.ts';
import { checkSheet, skipBatch } from '../holdings/read-positions.ts';
import type { OpenedFile, RowBatch } from '../holdings/rows.ts';
import { Ledger } from '../holdings/tables/ledger.ts';
import type { ColumnMap } from './table/trade-header.ts';
import type { TradeContext } from './table/trade-row.ts';
import { TradeSheetReader } from './table/trade-sheet-reader.ts';
import type { TradeSheetOutcome } from './table/trade-sheet-reader.ts';
import type { Transaction } from './transaction.ts';

export type { TradeContext } from './table/trade-row.ts';

/** What the user fixed by hand: `--map field=Heading` (fields of holdings and of trades), `--sheet NAME`. */
export interface TransactionChoices {
  readonly map: ColumnMap;
  readonly sheet: string | null;
}

/** What a call gives besides the file: who takes each transaction, and what is known of venues and accounts. */
export interface TransactionReading {
  readonly choices: TransactionChoices;
  readonly deliver: (transaction: Transaction) => void;
  readonly context: TradeContext;
}

/**
 * Reads the trades or orders of an opened file and delivers each, in the order of the file. Every row ends as a
 * transaction (counted as `positions` of the account), a counted skip or a problem. Refuses (`InputRefused`) a file
 * without a table of trades or without a trade.
 */
export async function readTransactions(
  file: OpenedFile,
  input: number,
  { choices, deliver, context }: TransactionReading,
): Promise<ReadingResult> {
  checkSheet(file, input, { map: {}, sheet: choices.sheet });
  if (file.message !== undefined) {
    const text = `This is a statement of holdings (${file.message.layout}), not of trades. Screen it as holdings.`;
    refuse('noTable', { input, file: file.name, seen: file.message.layout, text });
  }
  const ledger = new Ledger(input, file.name);
  const outcomes: TradeSheetOutcome[] = [];
  let sheet: RowBatch['sheet'] | null = null;
  let reader: TradeSheetReader | null = null;
  for await (const batch of file.batches()) {
    if (reader === null || batch.sheet.name !== sheet?.name) {
      if (reader !== null) outcomes.push(reader.end());
      sheet = batch.sheet;
      reader = new TradeSheetReader({
        input,
        sheet: sheet.name,
        separator: file.text?.separator ?? null,
        map: choices.map,
        ledger,
        trades: context,
        deliver,
      });
    }
    if (choices.sheet !== null && sheet?.name !== choices.sheet) skipBatch(ledger, batch);
    else for (const row of batch.rows) reader.push(row);
  }
  if (reader !== null) outcomes.push(reader.end());
  checkTables(outcomes, ledger, choices);
  return {
    layout: outcomes.find(({ layout }) => layout !== null)?.layout ?? null,
    heldOn: null,
    tables: outcomes.flatMap(({ tables }) => tables),
    account: ledger.account(),
    skipped: ledger.skipped,
    skippedByReason: ledger.skippedByReason,
    problems: ledger.problems,
    problemsByCode: ledger.problemsByCode,
  };
}

const noTableText =
  'No table of trades was found: a row that names a security column and a side, a type or a trade date. Name the columns with --map.';
const noRowsText = 'A heading of trades was found but no trade below it.';

function checkTables(
  outcomes: readonly TradeSheetOutcome[],
  ledger: Ledger,
  { map }: TransactionChoices,
): void {
  const at = { input: ledger.input, file: ledger.file };
  if (outcomes.every(({ tables }) => tables.length === 0)) {
    const wanted = Object.values(map);
    if (wanted.length === 0) refuse('noTable', { ...at, text: noTableText });
    const headings = outcomes.flatMap((outcome) => outcome.likeliestHeadings);
    const listed = [...new Set(headings)].slice(0, 60).map((heading) => `"${heading}"`);
    const found = listed.length > 0 ? ` Found were: ${listed.join(', ')}.` : '';
    refuse('headingNotFound', {
      ...at,
      seen: wanted.join(', '),
      text: `No row holds all of these headings.${found}`,
    });
  }
  if (ledger.positions > 0 || settledOtherwise(ledger)) return;
  throw new InputRefused(
    problem('noRows', 'file', { ...at, text: noRowsText }),
    ...ledger.problems.slice(0, 20),
  );
}

/** A file of cancelled orders and payments alone was read in full, and holds no trade. */
function settledOtherwise({ skippedByReason, problems }: Ledger): boolean {
  const { cancelled = 0, notATrade = 0 } = skippedByReason;
  return cancelled + notATrade > 0 && problems.length === 0;
}
