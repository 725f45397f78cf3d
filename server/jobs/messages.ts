import type { ReadingChoices } from '../../lib/holdings/position.ts';
import type { Decision } from '../../lib/decisions/decision.ts';
import type { FilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { ScreeningRecord } from '../../lib/screening/record.ts';
import type { ScreeningResult } from '../../lib/screening/screen.ts';
import type { TransactionChoices } from '../../lib/transactions/read-transactions.ts';
import type { TransactionsResult } from '../../lib/transactions/screen-transactions.ts';
import type { SpooledFile } from './spool.ts';

/** Screen these files. `edition` is null for the built-in one, which every worker has already. */
export interface ScreenTask {
  readonly kind: 'screen';
  readonly files: readonly SpooledFile[];
  readonly edition: Edition | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  readonly choices: ReadingChoices;
  /** Where the positions go (position-spool.ts). */
  readonly positionsPath: string;
  /** False where only positions with an outcome are wanted; the rest is then counted and not written. */
  readonly everyPosition: boolean;
}

/** Judge the transactions of these files. `edition` is null for the built-in one. */
export interface TransactionsTask {
  readonly kind: 'transactions';
  readonly files: readonly SpooledFile[];
  readonly edition: Edition | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  readonly choices: TransactionChoices;
  readonly policy: Policy;
}

/** Read the decisions that somebody entered in a workbook of ours. */
export interface ReadDecisionsTask {
  readonly kind: 'readDecisions';
  readonly file: Pick<SpooledFile, 'name' | 'path'>;
}

/** Write the workbook of a record to a file, with the decisions that apply to it. */
export interface WorkbookTask {
  readonly kind: 'workbook';
  readonly record: ScreeningRecord;
  readonly decisions: readonly Decision[];
  readonly edition: Edition | null;
  readonly path: string;
}

export type Task = ScreenTask | TransactionsTask | WorkbookTask | ReadDecisionsTask;

/** What a screening leaves besides its positions. */
export interface ScreenOutcome extends ScreeningResult {
  readonly knowledgeAsOf: string;
}

/** What judging transactions leaves. */
export interface TransactionsOutcome extends TransactionsResult {
  readonly knowledgeAsOf: string;
}

/** How far a screening is: rows read, and about how much of the files' bytes (0 to 1). */
export interface Progress {
  readonly rows: number;
  readonly fraction: number;
}

/** What a task leaves; a workbook leaves its file. */
export type TaskResult = ScreenOutcome | TransactionsOutcome | FilledWorkbook | null;

export type Reply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: TaskResult }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'fault'; readonly stack: string };
