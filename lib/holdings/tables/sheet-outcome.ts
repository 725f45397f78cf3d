import type { FoundTable, Position } from '../position.ts';
import type { SearchChoices } from './find-table.ts';
import type { LikelyHeading } from './header.ts';
import type { Ledger } from './ledger.ts';

/** What a sheet is read with. */
export interface SheetContext extends SearchChoices {
  readonly input: number;
  readonly sheet: string | null;
  readonly ledger: Ledger;
  readonly deliver: (position: Position) => void;
}

/** What a sheet turned out to hold. */
export interface SheetOutcome {
  readonly tables: readonly FoundTable[];
  readonly layout: string | null;
  readonly heldOn: string | null;
  /** What looked most like a heading where there is no table. */
  readonly likely: LikelyHeading | null;
}
