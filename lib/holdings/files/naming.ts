import { InputRefused } from '../../problems.ts';

/** Runs one step of reading a file, and gives a refusal that does not say which file it is about this name. */
export async function naming<T>(file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    throw new InputRefused(...error.problems.map((one) => (one.file === null ? { ...one, file } : one)));
  }
}
