import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const acceptable = /^[\w.:-]{1,100}$/;

/** Gives every request an id: the caller's own where it is short and plain, else a new one. Echoed in the answer. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('X-Request-Id');
  response.setHeader('X-Request-Id', given !== undefined && acceptable.test(given) ? given : randomUUID());
  next();
};

/** The id that was given to the request of this response. */
export function requestIdOf(response: Response): string | null {
  const id = response.getHeader('X-Request-Id');
  return typeof id === 'string' ? id : null;
}
