import type { Response } from 'express';
import type { Caller } from '../services/access/caller.ts';

const key = 'cmicCaller';

/** Remembers who asks, for the rest of this request. */
export function setCaller(response: Response, caller: Caller): void {
  response.locals[key] = caller;
}

/** Who asks. Throws where nobody has been let in: such a request never comes this far. */
export function callerOf(response: Response): Caller {
  const caller: Caller | undefined = response.locals[key];
  if (caller === undefined) throw new Error('a request was answered before its caller was known');
  return caller;
}

/** Who asks, or null where nobody was let in; for the log. */
export function callerIfKnown(response: Response): Caller | null {
  const caller: Caller | undefined = response.locals[key];
  return caller ?? null;
}
