import { readConfiguration } from '../configuration.ts';
import { createLog } from '../log.ts';
import { openWork } from '../services/work.ts';
import { readArguments } from './arguments.ts';
import { nextSignal } from './signals.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic work`: screens what services on the same PostgreSQL take in, until it is told to stop. */
export async function work(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {});
  if (given.plain.length > 0) throw new UsageRefused('"cmic work" takes no files. See "cmic help work".');
  const configuration = readConfiguration(terminal.environment);
  if (configuration.databaseUrl === null)
    throw new UsageRefused(
      '"cmic work" shares the work of services on one PostgreSQL database: set CMIC_DATABASE_URL.',
    );
  if (configuration.workers === 0) throw new UsageRefused('CMIC_WORKERS is 0: there is nothing to do.');
  const log = createLog(terminal.out, terminal.now);
  const stopAsked = nextSignal();
  const working = await openWork(configuration, log, terminal.now);
  await working.jobs.begin();
  log.info('working', { workers: configuration.workers });
  line(terminal.err, 'cmic-check is at work.');
  const signal = await stopAsked;
  log.info('stopping', { signal });
  await working.close();
  log.info('stopped');
  return 0;
}
