import type { OpenedFile } from '../holdings/rows.ts';
import type { SkippedRun } from '../holdings/position.ts';
import type { ComparedRecord } from './changes.ts';
import type { Breach } from '../rules/breach.ts';
import type { ApartRecord } from './apart.ts';
import type { FundRecord } from './fund-record.ts';
import type {
  AlertRecord,
  InputRecord,
  JudgedRecord,
  RowsTogether,
  ScreenedPosition,
  ScreeningCounts,
} from './record.ts';
import type { Problem } from '../problems.ts';

/** What identifies an input and its bytes. */
export interface InputIdentity {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: InputRecord['kind'];
}

/** One opened input. */
export interface ScreeningInput extends InputIdentity {
  readonly file: OpenedFile;
  /** The fund whose constituents it lists, where somebody named it: ISIN, ticker or name. */
  readonly fund?: string;
}

/** An input with its number in the run. */
export interface NumberedInput {
  readonly number: number;
  readonly input: ScreeningInput;
}

/** Where a run delivers as it goes, so that nobody has to hold every position of a big file. */
export interface ScreeningSink {
  position(screened: ScreenedPosition): void;
  progress(rows: number): void | Promise<void>;
}

/** What a run leaves besides the positions it delivered. */
export interface ScreeningResult {
  readonly inputs: readonly InputRecord[];
  readonly counts: ScreeningCounts;
  readonly alerts: readonly AlertRecord[];
  readonly problems: readonly Problem[];
  readonly problemsByCode: Readonly<Partial<Record<string, number>>>;
  readonly skipped: readonly SkippedRun[];
  readonly breaches: readonly Breach[];
  /** Rows that count under several alerts; absent where none do. */
  readonly together?: readonly RowsTogether[];
  /** The funds that the run met; absent where it met none. */
  readonly funds?: readonly FundRecord[];
  /** Only where transactions were given. */
  readonly judged?: JudgedRecord;
  /** Only where lists beside the law were given. */
  readonly apart?: ApartRecord;
  /** Only where earlier holdings were given. */
  readonly compared?: ComparedRecord;
}
