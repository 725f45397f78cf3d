import type { OpenedFile } from '../holdings/rows.ts';
import type { SkippedRun } from '../holdings/position.ts';
import type { ComparedRecord } from './changes.ts';
import type { Breach } from '../rules/breach.ts';
import type { AlertRecord, InputRecord, JudgedRecord, ScreenedPosition, ScreeningCounts } from './record.ts';
import type { Problem } from '../problems.ts';

/** One opened input with what identifies its bytes. */
export interface ScreeningInput {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: InputRecord['kind'];
  readonly file: OpenedFile;
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
  /** Only where transactions were given. */
  readonly judged?: JudgedRecord;
  /** Only where earlier holdings were given. */
  readonly compared?: ComparedRecord;
}
