import type { Writable } from 'node:stream';

/** Fields of a log line. Never what a file holds: no names of securities, no accounts, no amounts, no file names. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  fault(event: string, error: unknown, fields?: LogFields): void;
}

/** One JSON object a line. Faults carry the stack, which stays in the log and never reaches a caller. */
export function createLog(out: Writable, now: () => number): Log {
  const line = (level: string, event: string, fields: LogFields): void => {
    out.write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields })}\n`);
  };
  return {
    info: (event, fields = {}) => line('info', event, fields),
    fault: (event, error, fields = {}) =>
      line('fault', event, {
        ...fields,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  };
}

/** A log that writes nothing, for callers that have no place for one. */
export const silentLog: Log = { info: () => undefined, fault: () => undefined };
