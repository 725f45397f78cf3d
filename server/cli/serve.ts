import { readConfiguration, type Configuration } from '../configuration.ts';
import { createLog } from '../log.ts';
import { startService } from '../service.ts';
import { readArguments } from './arguments.ts';
import { nextSignal } from './signals.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic serve`: runs the service until it is told to stop. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, { port: { type: 'string' }, 'no-work': { type: 'boolean' } });
  if (given.plain.length > 0) throw new UsageRefused('"cmic serve" takes no files. See "cmic help serve".');
  const port = given.one('port');
  const configuration = readConfiguration({
    ...terminal.environment,
    ...(port === null ? {} : { CMIC_PORT: port }),
    ...(given.has('no-work') ? { CMIC_WORKERS: '0' } : {}),
  });
  const log = createLog(terminal.out, terminal.now);
  const stopAsked = nextSignal();
  const service = await startService(configuration, log, terminal.now).catch((error: unknown) => {
    throw refusalOf(error, configuration);
  });
  log.info('listening', { url: service.url });
  line(terminal.err, `cmic-check is at ${configuration.publicUrl ?? service.url}`);
  // Not to the log: whoever has this link is let in.
  if (service.setup !== null)
    line(terminal.err, `Set it up (once, until ${service.setup.expiresAt}): ${service.setup.url}`);
  const signal = await stopAsked;
  log.info('stopping', { signal });
  await service.stop();
  log.info('stopped');
  return 0;
}

function refusalOf(error: unknown, { host, port }: Configuration): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new UsageRefused(
      `Port ${port} of ${host} is taken. Set CMIC_PORT to another, or 0 for any free one.`,
    );
  }
  return error;
}
