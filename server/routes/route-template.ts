import type { Request } from 'express';
import { createFinder, patternOf } from '../api/operation.ts';
import { operations } from '../api/operations.ts';

/** For what has no template: addresses where nothing is, whoever asks for them. */
export const otherRoute = 'other';

const apiBase = '/api/v1';

/**
 * Gives the template of the address that a request asked for: `/api/v1/screenings/{id}`, never the address itself, of
 * which there are as many as there are screenings. `path` is the whole path as it was asked for; called once the request
 * is over, when express has found its route.
 */
export function createTemplates(): (request: Request, path: string) => string {
  const findOperation = createFinder(operations);
  return (request, path) => {
    if (path.startsWith('/assets/')) return '/assets/{file}';
    if (!path.startsWith(`${apiBase}/`)) return templateOfPage(request, path);
    const { operation } = findOperation(request.method, path.slice(apiBase.length));
    return operation === null ? otherRoute : `${apiBase}${operation.path}`;
  };
}

/** The route that express matched, where it says the whole address: what routers hang under may hold ids. */
function templateOfPage(request: Request, path: string): string {
  // Untyped in express: the route of a request is any.
  const route: unknown = request.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return otherRoute;
  if (typeof route.path !== 'string') return otherRoute;
  const template = route.path.replaceAll(/:(\w+)/g, '{$1}');
  return patternOf(template).test(path) ? template : otherRoute;
}
