import type { Problem } from '../../../problems.ts';
import { InputRefused } from '../../../problems.ts';

type At = Partial<Pick<Problem, 'file' | 'sheet' | 'row' | 'column'>>;

/** The same error; when it is a refusal, its problems say where, as far as they did not yet. */
export function placed(error: unknown, at: At): unknown {
  if (!(error instanceof InputRefused)) return error;
  return new InputRefused(
    ...error.problems.map((one) => ({
      ...one,
      file: one.file ?? at.file ?? null,
      sheet: one.sheet ?? at.sheet ?? null,
      row: one.row ?? at.row ?? null,
      column: one.column ?? at.column ?? null,
    })),
  );
}
