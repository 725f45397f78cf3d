import { readConfiguration } from '../configuration.ts';
import { createRunner } from '../jobs/runner.ts';
import { readCheckOptions } from './check-options.ts';
import type { Terminal } from './terminal.ts';

/** `cmic check`: screens files and writes what was asked for. Returns the exit status. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readCheckOptions(args);
  const runner = createRunner(readConfiguration(terminal.environment).workerMemoryMb, null);
  try {
    // The worker loads the reference data while this thread loads the rest of the program: half of a start.
    runner.warm();
    const { checkFiles } = await import('./check-files.ts');
    return await checkFiles(options, runner, terminal);
  } finally {
    await runner.close();
  }
}
