import { detached } from '../../detached.ts';
import { problem, refuse } from '../../problems.ts';
import type { Problem, ProblemCode } from '../../problems.ts';
import type { RowAccount, SkippedRun, SkipReason } from '../position.ts';

/** More rows than this that cannot be read: the file is not what it is taken for. */
export const rowProblemsMax = 10_000;
/** Problems of single cells that are listed under one code; the rest is counted. */
export const cellProblemsListed = 1_000;
/** Runs of skipped rows that are listed; the rest is counted. */
export const skippedRunsListed = 10_000;

/** Counts where every row of an input ended. Rows = positions + skipped + problem rows, or `account` throws. */
export class Ledger {
  readonly input: number;
  readonly file: string;
  readonly skipped: SkippedRun[] = [];
  readonly skippedByReason: Partial<Record<SkipReason, number>> = {};
  readonly problems: Problem[] = [];
  readonly problemsByCode: Partial<Record<string, number>> = {};
  rows = 0;
  positions = 0;
  #skipped = 0;
  #problemRows = 0;
  #cellProblems = 0;
  #open: { run: SkippedRun; sheet: string | null } | null = null;

  constructor(input: number, file: string) {
    this.input = input;
    this.file = file;
  }

  position(): void {
    this.positions += 1;
    this.#open = null;
  }

  /** Counts a skipped row, or so many from it on that are skipped alike. */
  skip(
    sheet: string | null,
    row: number,
    found: { reason: SkipReason; seen: string | null },
    rows = 1,
  ): void {
    const toRow = row + rows - 1;
    this.#skipped += rows;
    this.skippedByReason[found.reason] = (this.skippedByReason[found.reason] ?? 0) + rows;
    const last = this.#open?.run;
    const isNext =
      last !== undefined && last.reason === found.reason && row >= last.toRow && row <= last.toRow + 1;
    if (isNext && this.#open?.sheet === sheet) {
      const run = { ...last, toRow, rows: last.rows + rows };
      this.#open = { run, sheet };
      if (this.skipped.at(-1) === last) this.skipped[this.skipped.length - 1] = run;
      return;
    }
    const isListed = this.skipped.length < skippedRunsListed;
    const seen = found.seen === null || !isListed ? found.seen : detached(found.seen);
    const run: SkippedRun = { input: this.input, sheet, fromRow: row, toRow, rows, ...found, seen };
    this.#open = { run, sheet };
    if (isListed) this.skipped.push(run);
  }

  rowProblem(code: ProblemCode, at: Partial<Problem>): void {
    this.#problemRows += 1;
    this.#open = null;
    this.#count(code);
    this.problems.push(problem(code, 'row', { input: this.input, file: this.file, ...at }));
    if (this.#problemRows > rowProblemsMax) {
      refuse('tooManyProblems', {
        input: this.input,
        file: this.file,
        sheet: at.sheet ?? null,
        row: at.row ?? null,
      });
    }
  }

  /** `text` of the fault, where there is one, stands in place of the advice of its code. */
  cellProblem(
    fault: Pick<Problem, 'code' | 'column' | 'seen'> & Partial<Pick<Problem, 'text'>>,
    sheet: string | null,
    row: number,
  ): void {
    this.#cellProblems += 1;
    if (this.#count(fault.code) > cellProblemsListed) return;
    this.problems.push(
      problem(fault.code, 'cell', { input: this.input, file: this.file, sheet, row, ...fault }),
    );
  }

  account(): RowAccount {
    if (this.rows !== this.positions + this.#skipped + this.#problemRows) {
      throw new Error(
        `row accounting is off: ${this.rows} rows, ${this.positions} positions, ${this.#skipped} skipped, ${this.#problemRows} with problems`,
      );
    }
    return {
      rows: this.rows,
      positions: this.positions,
      skipped: this.#skipped,
      problemRows: this.#problemRows,
      cellProblems: this.#cellProblems,
    };
  }

  #count(code: ProblemCode): number {
    const count = (this.problemsByCode[code] ?? 0) + 1;
    this.problemsByCode[code] = count;
    return count;
  }
}
