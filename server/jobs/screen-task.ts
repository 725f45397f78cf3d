import { openHoldings } from '../../lib/holdings/files/open.ts';
import { InputRefused } from '../../lib/problems.ts';
import { screen } from '../../lib/screening/run.ts';
import type { ScreeningInput } from '../../lib/screening/screen.ts';
import { builtInEdition } from '../reference-data.ts';
import type { Engine } from './engine.ts';
import { openFileSource, type FileSource } from './file-source.ts';
import type { Progress, ScreenOutcome, ScreenTask } from './messages.ts';
import { writePositions } from './position-spool.ts';
import type { SpooledFile } from './spool.ts';

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
    for (const file of task.files) inputs.push(...(await openInputs(file, sources)));
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

async function openInputs(file: SpooledFile, sources: FileSource[]): Promise<ScreeningInput[]> {
  const source = await openFileSource(file.path);
  sources.push(source);
  try {
    const opened = await openHoldings(source, file.name);
    return opened.map((one) => ({
      name: one.name,
      sha256: file.sha256,
      bytes: file.bytes,
      kind: 'holdings',
      file: one,
    }));
  } catch (error) {
    throw error instanceof InputRefused ? namedAfter(file.name, error) : error;
  }
}

/** Bytes read twice (a directory, a sample) count twice: an estimate for a progress bar, never above 1. */
function fractionOf(sources: readonly FileSource[]): number {
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const read = sources.reduce((sum, source) => sum + source.bytesRead(), 0);
  return size === 0 ? 1 : Math.min(1, read / size);
}

function namedAfter(name: string, refused: InputRefused): InputRefused {
  return new InputRefused(...refused.problems.map((one) => ({ ...one, file: one.file ?? name })));
}
