import type { RequestHandler } from 'express';
import { createFinder, type Deprecation, type Operation } from '../api/operation.ts';

/**
 * Tells whoever makes a deprecated call that it is one and when it goes: Deprecation (RFC 9745), Sunset (RFC 8594), and
 * where to read on. For `/api/v1`, before its routers.
 */
export function deprecation(operations: readonly Operation[]): RequestHandler {
  // The others answer as ever: where nothing is deprecated, no request is looked at.
  if (!operations.some(({ deprecated }) => deprecated !== undefined))
    return (_request, _response, next) => next();
  const findOperation = createFinder(operations);
  return (request, response, next) => {
    const told = findOperation(request.method, request.path).operation?.deprecated;
    if (told !== undefined) {
      response.setHeader('Deprecation', `@${startOf(told, 'since').getTime() / 1000}`);
      response.setHeader('Sunset', startOf(told, 'sunset').toUTCString());
      response.append('Link', `<${told.link}>; rel="deprecation"; type="text/html"`);
    }
    next();
  };
}

function startOf(told: Deprecation, day: 'since' | 'sunset'): Date {
  return new Date(`${told[day]}T00:00:00Z`);
}
