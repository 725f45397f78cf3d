import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import { callerOf } from './caller.ts';
import { RequestFault } from './faults.ts';

export interface RateLimitSettings {
  /** Requests of one caller within a minute. 0: as many as come. */
  readonly requestsPerMinute: number;
}

const minuteMs = 60_000;

/**
 * Bounds what one caller asks of this process, and says in each answer how much is left (RateLimit-Policy and RateLimit,
 * IETF draft 8). More is refused (`tooManyRequests`) with Retry-After. After authentication: throws where no caller is known.
 */
export function callerRateLimit({ requestsPerMinute }: RateLimitSettings): RequestHandler {
  if (requestsPerMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    ...common,
    windowMs: minuteMs,
    limit: requestsPerMinute,
    identifier: 'caller',
    keyGenerator: (_request, response) => {
      const { kind, id } = callerOf(response);
      return `${kind}:${id}`;
    },
  });
}

const attemptsMax = 10;
const attemptsWithinMs = 15 * minuteMs;

/**
 * Bounds attempts to sign in: ten that failed (a status of 400 or more) within fifteen minutes from one address for one
 * name. Right ones do not count. `nameOf` gives the name that is tried.
 */
export function attemptLimit(
  nameOf: (request: Request, response: Response) => string | Promise<string>,
): RequestHandler {
  return rateLimit({
    ...common,
    windowMs: attemptsWithinMs,
    limit: attemptsMax,
    identifier: 'attempts',
    skipSuccessfulRequests: true,
    keyGenerator: async (request, response) => {
      const name = (await nameOf(request, response)).trim().toLowerCase();
      // Digested: what somebody typed into the field may be a password, or a megabyte.
      return createHash('sha256')
        .update(`${addressOf(request)} ${name}`)
        .digest('base64');
    },
  });
}

/** One subscriber has all of an IPv6 /56, and is counted as one. */
function addressOf(request: Request): string {
  return request.ip === undefined ? '' : ipKeyGenerator(request.ip);
}

const common: Partial<Options> = {
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  // The library's own answer is text; ours is thrown, and answered as every other refusal.
  handler: (_request, _response, next) => next(new RequestFault('tooManyRequests')),
  // Its checks write to the console, of a proxy's headers that we do not use.
  validate: false,
};
