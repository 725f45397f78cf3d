import type { Request, RequestHandler, Response } from 'express';
import type { Scope } from '../services/access/roles.ts';
import type { CommonServices } from '../services/index.ts';
import type { Caller } from '../services/access/caller.ts';
import { bearerOf } from './bearer.ts';
import { callerOf, setCaller } from './caller.ts';
import { RequestFault } from './faults.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { assertOwnSite, type Site } from './site.ts';

type Doors = Pick<CommonServices, 'access'>;

/** For the API: a program's key, or the session of somebody who signed in. Nobody else comes further. */
export function authenticateApi({ access }: Doors, site: Site): RequestHandler {
  return async (request, response, next) => {
    const key = bearerOf(request);
    const caller = key === null ? await sessionCaller(request, access, site) : await access.ofKey(key);
    if (caller === null || typeof caller === 'string') {
      response.setHeader('WWW-Authenticate', 'Bearer realm="cmic-check"');
      throw new RequestFault(caller ?? 'notAuthenticated');
    }
    letIn(response, caller);
    next();
  };
}

/** For the pages: whoever has not signed in is led to where that is done, and back afterwards. */
export function authenticatePage({ access }: Doors, site: Site): RequestHandler {
  return async (request, response, next) => {
    const caller = await sessionCaller(request, access, site);
    if (caller !== null) {
      letIn(response, caller);
      next();
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      response.redirect(303, `/login?next=${encodeURIComponent(request.originalUrl)}`);
    } else throw new RequestFault('notSignedIn');
  };
}

/** For what a caller needs a scope for. */
export function needs(scope: Scope): RequestHandler {
  return (_request, response, next) => {
    assertScope(callerOf(response), scope);
    next();
  };
}

/** Throws where the caller may not do what a scope stands for. */
export function assertScope(caller: Caller, scope: Scope): void {
  if (caller.scopes.includes(scope)) return;
  const has = caller.scopes.join(', ');
  throw new RequestFault(
    'scopeMissing',
    caller.kind === 'key'
      ? `This needs a key with the scope "${scope}"; this one has: ${has}.`
      : `This needs the right "${scope}"; you have: ${has}. Your administrator can change your role.`,
  );
}

function letIn(response: Response, caller: Caller): void {
  setCaller(response, caller);
  // What is one caller's is kept by nobody in between, and asked for again each time.
  response.setHeader('Cache-Control', 'private, no-cache');
}

async function sessionCaller(request: Request, access: Doors['access'], site: Site): Promise<Caller | null> {
  const token = sessionTokenOf(request);
  const caller = token === null ? null : await access.ofSession(token);
  if (caller !== null) assertOwnSite(request, site);
  return caller;
}
