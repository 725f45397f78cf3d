import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused, problem } from '../../lib/problems.ts';
import { editionIn } from './edition-files.ts';
import type { ReadEditionTask } from './messages.ts';

/** Reads the publication of a task. Throws `InputRefused`, with the name of the file where there is one only. */
export async function runReadEditionTask({ files }: ReadEditionTask): Promise<Edition> {
  try {
    return await editionIn(files);
  } catch (error) {
    const [only, another] = files;
    if (!(error instanceof InputRefused) || only === undefined || another !== undefined) throw error;
    throw new InputRefused(
      ...error.problems.map((one) => problem(one.code, one.reach, { ...one, file: one.file ?? only.name })),
    );
  }
}
