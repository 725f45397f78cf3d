import { readConfiguration, type Configuration } from '../configuration.ts';
import { createLog } from '../log.ts';
import { startService } from '../service.ts';
import { readArguments } from './arguments.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic serve`: runs the service until it is told to stop. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, { port: { type: 'string' } });
  if (given.plain.length > 0) throw new UsageRefused('"cmic serve" takes no files. See "cmic help serve".');
  const port = given.one('port');
  const environment = port === null ? terminal.environment : { ...terminal.environment, CMIC_PORT: port };
  const configuration = readConfiguration(environment);
  const log = createLog(terminal.out, terminal.now);
  const stopAsked = nextSignal();
  const service = await startService(configuration, log, terminal.now).catch((error: unknown) => {
    throw refusalOf(error, configuration);
  });
  log.info('listening', { url: service.url });
  line(terminal.err, `cmic-check is at ${service.url}`);
  line(
    terminal.err,
    'It listens on this computer only: there is no access control yet; that comes with a later version.',
  );
  const signal = await stopAsked;
  log.info('stopping', { signal });
  await service.stop();
  log.info('stopped');
  return 0;
}

function nextSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

/** What the person at the terminal can mend is told as a sentence, not as a fault. */
function refusalOf(error: unknown, { host, port }: Configuration): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'DataDirInUse') return new UsageRefused(error.message);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return new UsageRefused(
      `Port ${port} of ${host} is taken. Set CMIC_PORT to another, or 0 for any free one.`,
    );
  }
  return error;
}
