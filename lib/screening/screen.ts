import type { OpenedFile } from '../holdings/rows.ts';
import type { ReadingChoices, SkippedRun } from '../holdings/position.ts';
import type { Edition } from '../listings/listing.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import type { AlertRecord, InputRecord, ScreenedPosition, ScreeningCounts } from './record.ts';
import type { Problem } from '../problems.ts';

/** One opened input with what identifies its bytes. */
export interface ScreeningInput {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: InputRecord['kind'];
  readonly file: OpenedFile;
}

/** What a run is measured against. `asOf` is an instant in milliseconds since 1970-01-01T00:00Z. */
export interface ScreeningContext {
  readonly edition: Edition;
  readonly matcher: Matcher;
  readonly venues: VenueTable;
  readonly asOf: number;
  readonly choices: ReadingChoices;
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
}
