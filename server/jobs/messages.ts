import type { ReadingChoices } from '../../lib/holdings/position.ts';
import type { Decision } from '../../lib/decisions/decision.ts';
import type { FilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { Problem } from '../../lib/problems.ts';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import type { SeriesRecord } from '../../lib/portfolio/compare/series.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { InputRecord, ScreeningRecord } from '../../lib/screening/record.ts';
import type { StatedTrades } from '../../lib/portfolio/stated-trades.ts';
import type { ScreeningResult } from '../../lib/screening/screen.ts';
import type { TransactionChoices } from '../../lib/transactions/read-transactions.ts';
import type { EditionFile } from './edition-files.ts';
import type { SpooledFile } from './spool.ts';

/** A file with what it was given as. */
export interface GivenFile extends SpooledFile {
  readonly kind: InputRecord['kind'];
  /** The fund whose constituents it lists, where somebody named it. */
  readonly fund?: string;
}

/** Screen these files. `edition` is null for the built-in one, which every worker has already. */
export interface ScreenTask {
  readonly kind: 'screen';
  readonly files: readonly GivenFile[];
  /** Trades that were stated in a request; they count as the last input. */
  readonly stated?: StatedTrades;
  readonly edition: Edition | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  /** How files of holdings are read, and how files of trades are. */
  readonly choices: ReadingChoices;
  readonly tradeChoices: TransactionChoices;
  /** The firm's own rules; null is the law alone. */
  readonly policy: Policy | null;
  /** Hypothetical listings and lists of the firm's own; null is none. */
  readonly ownLists: OwnListsAsked | null;
  /** What is known of files of earlier holdings among the files. */
  readonly earlier?: {
    /** The instant for those that state no day; null is unknown. */
    readonly previousAsOf: number | null;
    /** The earlier screening that they are of; null where they were sent. */
    readonly series: SeriesRecord | null;
  };
  /** Where the positions go (position-spool.ts); null where nobody wants them. */
  readonly positionsPath: string | null;
  /** False where only positions with an outcome are wanted; the rest is then counted and not written. */
  readonly everyPosition: boolean;
}

/** Read the decisions that somebody entered in a workbook of ours. */
export interface ReadDecisionsTask {
  readonly kind: 'readDecisions';
  readonly file: Pick<SpooledFile, 'name' | 'path'>;
}

/** Read a publication of the list. */
export interface ReadEditionTask {
  readonly kind: 'readEdition';
  readonly files: readonly EditionFile[];
}

/** Write the workbook of a record to a file, with the decisions that apply to it. */
export interface WorkbookTask {
  readonly kind: 'workbook';
  readonly record: ScreeningRecord;
  readonly decisions: readonly Decision[];
  readonly edition: Edition | null;
  readonly path: string;
}

/** What a worker is started with. */
export interface WorkerSettings {
  /** Whether it gives way to the thread that answers requests. */
  readonly behind: boolean;
}

export type Task = ScreenTask | WorkbookTask | ReadDecisionsTask | ReadEditionTask;

/** What a screening leaves besides its positions. */
export interface ScreenOutcome extends ScreeningResult {
  readonly knowledgeAsOf: string;
}

/** How far a screening is: rows read, and about how much of the files' bytes (0 to 1). */
export interface Progress {
  readonly rows: number;
  readonly fraction: number;
}

/** What a task leaves; a workbook leaves its file. */
export type TaskResult = ScreenOutcome | FilledWorkbook | Edition | null;

export type Reply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: TaskResult }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'fault'; readonly stack: string };
