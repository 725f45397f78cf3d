import type { FoundTable, Position, SkipReason } from '../position.ts';
import type { Row } from '../rows.ts';
import type { CellFault } from './row-reader.ts';

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
