import type { RequestHandler } from 'express';
import { createFinder, type Operation } from '../api/operation.ts';
import { assertScope } from './authentication.ts';
import { callerOf } from './caller.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';

/**
 * Lets a caller through to what is declared and within the caller's scopes, and to nothing else: a route that nobody
 * declared cannot be reached. Mounted where the API begins.
 */
export function authorise(operations: readonly Operation[]): RequestHandler {
  const find = createFinder(operations);
  return (request, response, next) => {
    const { operation, methods } = find(request.method, request.path);
    if (methods.length === 0) throw new RequestFault('notFound');
    if (operation === null) {
      void onlyMethods(...methods)(request, response, next);
      return;
    }
    assertScope(callerOf(response), operation.scope);
    next();
  };
}
