import express, { type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import { contentOf } from '../routes/decisions.ts';
import { onlyMethods } from '../routes/errors.ts';
import { RequestFault, requestFaults } from '../routes/faults.ts';
import { queryOf } from '../routes/query.ts';
import { attemptLimit } from '../routes/rate-limit.ts';
import { receiveFields } from '../routes/receive-text.ts';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../routes/session-cookie.ts';
import { assertOwnSite, type Site } from '../routes/site.ts';
import { AccessRefused } from '../services/access/access-refused.ts';
import { loginOf } from '../services/access/sign-in.ts';
import { nameText } from '../services/access/person-content.ts';
import { readContent } from '../services/decision-content.ts';
import type { CommonServices } from '../services/index.ts';
import { sendPage } from './send-page.ts';
import { setupPage, signInPage } from './sign-in-page.ts';

const formLimits = { bytesMax: 16 * 1024, idleMs: 30_000 };

type Doors = Pick<CommonServices, 'access'>;

/** The pages before somebody is let in: signing in, and what is behind a one-time link. */
export function signInRoutes({ access }: Doors, site: Site): Router {
  const router = express.Router();
  router
    .route('/login')
    .get((request, response) => {
      const { next = '/' } = queryOf(request, { query: z.object({ next: z.string().optional() }) });
      sendPage(response, signInPage(next, '', null));
    })
    .post(
      ownForm(site),
      attemptLimit((_request, response) => loginOf(fieldsOf(response).get('login') ?? '')),
      async (_request, response) => signIn(response, { access, site }),
    )
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/logout')
    .post(async (request, response) => {
      assertOwnSite(request, site);
      const token = sessionTokenOf(request);
      if (token !== null) await access.signOut(token);
      clearSessionCookie(response, site);
      response.redirect(303, '/login');
    })
    .all(onlyMethods('POST'));
  router
    .route('/setup')
    .get(async (request, response) => {
      const { token = '' } = queryOf(request, { query: z.object({ token: z.string().optional() }) });
      const invited = await access.invited(token);
      if (invited === null) throw new RequestFault('setupLinkInvalid');
      response.setHeader('Cache-Control', 'no-store');
      sendPage(response, setupPage(token, invited, null));
    })
    .post(ownForm(site), async (_request, response) => setUp(response, { access, site }))
    .all(onlyMethods('GET', 'POST'));
  return router;
}

const fieldsKey = 'cmicFields';

/** Takes a form of our own pages only, and keeps its fields for what follows: a body is read once. */
function ownForm(site: Site): RequestHandler {
  return async (request, response, next) => {
    assertOwnSite(request, site);
    response.locals[fieldsKey] = await receiveFields(request, formLimits);
    next();
  };
}

function fieldsOf(response: Response): ReadonlyMap<string, string> {
  const fields: ReadonlyMap<string, string> = response.locals[fieldsKey];
  return fields;
}

async function signIn(response: Response, { access, site }: Doors & { readonly site: Site }): Promise<void> {
  const fields = fieldsOf(response);
  const login = fields.get('login') ?? '';
  const next = fields.get('next') ?? '/';
  const token = await access.signIn(login, fields.get('password') ?? '');
  if (token === null) {
    const fault = 'This name and password do not belong together.';
    sendPage(response, signInPage(next, login, fault), 401);
    return;
  }
  setSessionCookie(response, token, site);
  response.redirect(303, ownPath(next));
}

const setupForm = z.strictObject({
  token: z.string(),
  organisation: nameText.optional(),
  login: nameText.optional(),
  name: nameText,
  password: z.string(),
  again: z.string(),
});

async function setUp(response: Response, { access, site }: Doors & { readonly site: Site }): Promise<void> {
  const fields = Object.fromEntries(fieldsOf(response));
  const { token, name, password, again, login, organisation } = contentOf(readContent(setupForm, fields));
  const invited = await access.invited(token);
  if (invited === null) throw new RequestFault('setupLinkInvalid');

  try {
    if (password !== again) throw new AccessRefused('passwordRefused', 'The two passwords are not the same.');
    const form = { name, password, login: login ?? null, organisation: organisation ?? null };
    const session = await access.setUp(token, form);
    setSessionCookie(response, session, site);
    response.redirect(303, '/');
  } catch (error) {
    if (!(error instanceof AccessRefused) || error.fault === 'setupLinkInvalid') throw error;
    const { status, title } = requestFaults[error.fault];
    sendPage(response, setupPage(token, invited, error.detail ?? title), status);
  }
}

/** A path of this service: an address that somebody else put behind `next` must not lead elsewhere. */
function ownPath(next: string): string {
  const base = 'http://own.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  return url?.origin === base && /^\/(?![/\\])/.test(next) ? `${url.pathname}${url.search}` : '/';
}
