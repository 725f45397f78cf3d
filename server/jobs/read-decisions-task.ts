import { type FilledWorkbook, readFilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import { openHoldings } from '../../lib/holdings/files/open.ts';
import { InputRefused, problem, refuse } from '../../lib/problems.ts';
import { openFileSource } from './file-source.ts';
import type { ReadDecisionsTask } from './messages.ts';

/** Opens the file of a task and reads the decisions in it. Throws `InputRefused` where it is no workbook of ours. */
export async function runReadDecisionsTask({ file }: ReadDecisionsTask): Promise<FilledWorkbook> {
  const source = await openFileSource(file.path);
  try {
    const [opened, ...more] = await openHoldings(source, file.name);
    if (opened === undefined || more.length > 0) return refuse('decisionsUnreadable', { file: file.name });
    return await readFilledWorkbook(opened);
  } catch (error) {
    throw error instanceof InputRefused ? namedAfter(file.name, error) : error;
  } finally {
    await source.close();
  }
}

function namedAfter(name: string, refused: InputRefused): InputRefused {
  return new InputRefused(
    ...refused.problems.map((one) => problem(one.code, one.reach, { ...one, file: one.file ?? name })),
  );
}
