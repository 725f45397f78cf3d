import { screen } from '../../lib/screening/run.ts';
import type { ScreeningInput } from '../../lib/screening/screen.ts';
import { builtInEdition } from '../reference-data.ts';
import type { Engine } from './engine.ts';
import type { FileSource } from './file-source.ts';
import type { Progress, ScreenOutcome, ScreenTask } from './messages.ts';
import { fractionOf, openInputs } from './open-inputs.ts';
import { writePositions } from './position-spool.ts';

/** Opens the files of a task, screens them, and spools every position. Throws `InputRefused` where they cannot be read. */
export async function runScreenTask(
  task: ScreenTask,
  engine: Engine,
  progress: (progress: Progress) => void,
): Promise<ScreenOutcome> {
  const edition = task.edition ?? builtInEdition();
  const sources: FileSource[] = [];
  const writer = writePositions(task.positionsPath, task.everyPosition);
  try {
    const inputs: ScreeningInput[] = [];
    for (const file of task.files) inputs.push(...(await openInputs(file, 'holdings', sources)));
    const { asOf, choices } = task;
    const context = { edition, matcher: engine.matcherFor(edition), venues: engine.venues, asOf, choices };
    const result = await screen(inputs, context, {
      position: (screened) => writer.add(screened),
      progress: (rows) => progress({ rows, fraction: fractionOf(sources) }),
    });
    return { ...result, knowledgeAsOf: engine.knowledgeAsOf };
  } finally {
    writer.close();
    for (const source of sources) await source.close();
  }
}
