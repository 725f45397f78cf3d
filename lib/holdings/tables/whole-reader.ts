import type { FoundTable, Position, SkipReason } from '../position.ts';
import type { Row } from '../rows.ts';
import type { Ledger } from './ledger.ts';
import type { CellFault } from './cell-fault.ts';

/**
 * What became of something that could be judged only at the end of the sheet. `counted`: it is a row that was counted
 * when it was read; otherwise a heading cell, which counts as a row read now.
 */
export interface WholeRecord {
  readonly row: number;
  readonly counted: boolean;
  readonly outcome: Position | SkipReason;
  readonly seen: string | null;
  readonly faults: readonly CellFault[];
}

/** What positions of one sheet have in common. */
export type Place = Pick<Position, 'input' | 'sheet' | 'account' | 'heldOn'>;

/** Reads a sheet whose rows do not speak for themselves: a transposed table, a statement of many parts. */
export interface WholeReader {
  readonly layout: string | null;
  /** The date that the sheet states for its holdings, as far as it has been read. */
  readonly heldOn: string | null;
  readonly account: string | null;
  /** What the row is, or `null` where that is said at the end. */
  take(row: Row): SkipReason | null;
  records(place: Place): Iterable<WholeRecord>;
  tables(sheet: string | null): FoundTable[];
}

interface Destination {
  readonly input: number;
  readonly sheet: string | null;
  readonly ledger: Ledger;
  readonly deliver: (position: Position) => void;
}

/** Counts and delivers what a reader says at the end of its sheet. */
export function deliverRecords(
  reader: WholeReader,
  { input, sheet, ledger, deliver }: Destination,
  known: Pick<Place, 'account' | 'heldOn'>,
): void {
  const place = { input, sheet, account: reader.account ?? known.account, heldOn: known.heldOn };
  for (const { row, counted, outcome, seen, faults } of reader.records(place)) {
    if (!counted) ledger.rows += 1;
    if (typeof outcome === 'string') {
      ledger.skip(sheet, row, { reason: outcome, seen });
      continue;
    }
    for (const fault of faults) ledger.cellProblem(fault, sheet, row);
    ledger.position();
    deliver(outcome);
  }
}
