import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';
import { callerIfKnown } from './caller.ts';
import { requestIdOf } from './request-id.ts';

/** One line a request, when it is over, with who asked. The query stays out of it: it may name what somebody holds. */
export function requestLog(log: Log, now: () => number): RequestHandler {
  return (request, response, next) => {
    const began = now();
    const { method, path } = request;
    response.once('close', () => {
      const caller = callerIfKnown(response);
      log.info('request', {
        request: requestIdOf(response),
        method,
        path,
        caller: caller === null ? null : `${caller.kind} ${caller.id}`,
        status: response.statusCode,
        ms: now() - began,
        complete: response.writableFinished,
      });
    });
    next();
  };
}
