import express, { type Request, type Response, type Router } from 'express';
import { scopes } from '../api/operation.ts';
import { needs } from '../routes/authentication.ts';
import { callerOf } from '../routes/caller.ts';
import { contentOf } from '../routes/decisions.ts';
import { onlyMethods } from '../routes/errors.ts';
import { RequestFault, requestFaults } from '../routes/faults.ts';
import { queryOf } from '../routes/query.ts';
import { noParameters } from '../api/parameters.ts';
import { receiveFields } from '../routes/receive-text.ts';
import { AccessRefused } from '../services/access/access-refused.ts';
import type { SetupAddress } from '../services/access/people.ts';
import { newKey, newPerson, personChange } from '../services/access/person-content.ts';
import { readContent } from '../services/decision-content.ts';
import type { Services } from '../services/index.ts';
import { editionView } from '../services/listing-views.ts';
import { listAgeDays } from '../routes/health.ts';
import { engineVersion } from '../version.ts';
import { adminPage, type Shown } from './admin-page.ts';
import { sendPage } from './send-page.ts';

const formLimits = { bytesMax: 16 * 1024, idleMs: 30_000 };

type Fields = Readonly<Record<string, string>>;

/** A form of the page: what it does, and what is to be shown once afterwards. */
type Action = (asked: { readonly id: string; readonly fields: Fields }) => Promise<Shown | null>;

/** `/admin`: the page for administrators, and its forms. `base` is the address that links are handed over with. */
export function adminRoutes(services: Services, base: (request: Request) => string): Router {
  const router = express.Router();
  router
    .route('/admin')
    .get(needs('admin'), async (request, response) => {
      queryOf(request, { query: noParameters });
      await show(response, services, {});
    })
    .all(onlyMethods('GET'));
  const form = (path: string, actionOf: (request: Request, response: Response) => Action): void => {
    router
      .route(`/admin${path}`)
      .post(needs('admin'), async (request, response) => {
        queryOf(request, { query: noParameters });
        const fields = Object.fromEntries(await receiveFields(request, formLimits));
        await act(response, services, () =>
          actionOf(request, response)({ id: idIn(request.params), fields }),
        );
      })
      .all(onlyMethods('POST'));
  };
  form('/users', (request, response) => addPerson(services, base(request), response));
  form('/users/:id', (_request, response) => changePerson(services, response, null));
  form('/users/:id/shut-out', (_request, response) => changePerson(services, response, { disabled: true }));
  form('/users/:id/let-in', (_request, response) => changePerson(services, response, { disabled: false }));
  form('/users/:id/setup-link', (request, response) => newLink(services, base(request), response));
  form('/keys', (_request, response) => addKey(services, response));
  form('/keys/:id/revoke', (_request, response) => revokeKey(services, response));
  return router;
}

function idIn(parameters: Readonly<Record<string, unknown>>): string {
  return String(parameters['id']);
}

function addPerson({ access }: Services, base: string, response: Response): Action {
  return async ({ fields }) => {
    const person = contentOf(readContent(newPerson, fields));
    const { user, setup } = await access.people(numberOf(response)).add(person);
    return link(base, user.login, setup);
  };
}

function changePerson(
  { access }: Services,
  response: Response,
  change: { disabled: boolean } | null,
): Action {
  return async ({ id, fields }) => {
    const asked = change ?? contentOf(readContent(personChange, fields));
    if ((await access.people(numberOf(response)).change(id, asked)) === null)
      throw new RequestFault('userNotFound');
    return null;
  };
}

function newLink({ access }: Services, base: string, response: Response): Action {
  return async ({ id }) => {
    const people = access.people(numberOf(response));
    const [user, setup] = [await people.byId(id), await people.newLink(id)];
    if (user === null || setup === null) throw new RequestFault('userNotFound');
    return link(base, user.login, setup);
  };
}

function addKey({ access }: Services, response: Response): Action {
  return async ({ fields: { name, days, ...rest } }) => {
    const asked = {
      name,
      days: /^\d{1,4}$/.test(days ?? '') ? Number(days) : days,
      scopes: scopes.filter((scope) => rest[`scope.${scope}`] !== undefined),
    };
    const { view, key } = await access
      .keys(numberOf(response))
      .add(contentOf(readContent(newKey, asked)), callerOf(response));
    return { what: 'key', who: view.name, text: key, until: view.expiresAt };
  };
}

function revokeKey({ access }: Services, response: Response): Action {
  return async ({ id }) => {
    if ((await access.keys(numberOf(response)).revoke(id)) === null) throw new RequestFault('keyNotFound');
    return null;
  };
}

function numberOf(response: Response): number {
  return callerOf(response).organisation.number;
}

function link(base: string, who: string, { path, expiresAt }: SetupAddress): Shown {
  return { what: 'link', who, text: `${base}${path}`, until: expiresAt };
}

/** Secrets are shown in the answer itself and nowhere else; what has none leads back to the page. */
async function act(
  response: Response,
  services: Services,
  action: () => Promise<Shown | null>,
): Promise<void> {
  try {
    const shown = await action();
    if (shown === null) response.redirect(303, '/admin');
    else await show(response, services, { shown });
  } catch (error) {
    const told = toldOf(error);
    if (told === null) throw error;
    await show(response, services, { fault: told.text }, told.status);
  }
}

function toldOf(error: unknown): { readonly text: string; readonly status: number } | null {
  const isTold = error instanceof AccessRefused || error instanceof RequestFault;
  if (!isTold) return null;
  const { status, title } = requestFaults[error instanceof AccessRefused ? error.fault : error.code];
  return status >= 500 ? null : { text: error.detail ?? title, status };
}

async function show(
  response: Response,
  services: Services,
  { shown = null, fault = null }: { readonly shown?: Shown | null; readonly fault?: string | null },
  status = 200,
): Promise<void> {
  const { organisation } = callerOf(response);
  const { access, editions, now } = services;
  const edition = editionView(await editions.current());
  const [users, keys] = [
    await access.people(organisation.number).all(),
    await access.keys(organisation.number).all(),
  ];
  const ageDays = listAgeDays(edition.publishedOn, now());
  response.setHeader('Cache-Control', 'no-store');
  const page = { organisation: organisation.name, users, keys, edition, listAgeDays: ageDays, shown, fault };
  sendPage(response, adminPage({ ...page, engine: engineVersion }), status);
}
