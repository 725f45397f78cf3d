import express, { type Request, type Response, type Router } from 'express';
import { InputRefused } from '../../lib/problems.ts';
import { noParameters } from '../api/parameters.ts';
import { needs } from '../routes/authentication.ts';
import { callerOf } from '../routes/caller.ts';
import { onlyMethods } from '../routes/errors.ts';
import { RequestFault, requestFaults } from '../routes/faults.ts';
import { listAgeDays } from '../routes/health.ts';
import { firstOrganisation, importEdition } from '../routes/list.ts';
import { queryOf } from '../routes/query.ts';
import { receiveFields } from '../routes/receive-text.ts';
import type { UploadLimits } from '../routes/receive-upload.ts';
import { AccessRefused } from '../services/access/access-refused.ts';
import type { Services } from '../services/index.ts';
import { editionView } from '../services/listing-views.ts';
import { engineVersion } from '../version.ts';
import * as actions from './admin-actions.ts';
import { adminPage, type Shown } from './admin-page.ts';
import { sendPage } from './send-page.ts';

const formLimits = { bytesMax: 16 * 1024, idleMs: 30_000 };

/** The forms of the page, by their addresses below `/admin`. */
const forms: Readonly<Record<string, actions.Action>> = {
  '/users': actions.addPerson,
  '/users/:id': actions.changePerson,
  '/users/:id/shut-out': actions.shutOut,
  '/users/:id/let-in': actions.letInAgain,
  '/users/:id/setup-link': actions.newLink,
  '/keys': actions.addKey,
  '/keys/:id/revoke': actions.revokeKey,
  '/webhooks': actions.addWebhook,
  '/webhooks/:id/test': actions.testWebhook,
  '/webhooks/:id/on': actions.switchOn,
  '/webhooks/:id/off': actions.switchOff,
  '/webhooks/:id/remove': actions.removeWebhook,
};

/** `/admin`: the page for administrators, and its forms. `base` is the address that links are handed over with. */
export function adminRoutes(
  services: Services,
  limits: UploadLimits,
  base: (request: Request) => string,
): Router {
  const router = express.Router();
  router
    .route('/admin')
    .get(needs('admin'), async (request, response) => {
      queryOf(request, { query: noParameters });
      await show(response, services, {});
    })
    .all(onlyMethods('GET'));
  router
    .route('/admin/editions')
    .post(needs('admin'), async (request, response) => {
      await act(response, services, async () => {
        await importEdition({ request, response }, services, limits);
        return null;
      });
    })
    .all(onlyMethods('POST'));
  for (const [path, action] of Object.entries(forms)) {
    router
      .route(`/admin${path}`)
      .post(needs('admin'), async (request, response) => {
        queryOf(request, { query: noParameters });
        const fields = Object.fromEntries(await receiveFields(request, formLimits));
        const asked = { id: idIn(request.params), fields, request, response };
        await act(response, services, () => action(services, asked, base(request)));
      })
      .all(onlyMethods('POST'));
  }
  return router;
}

function idIn(parameters: Readonly<Record<string, unknown>>): string {
  return String(parameters['id']);
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
  if (error instanceof InputRefused)
    return {
      text: error.problems.map((one) => `${one.file ?? 'The file'}: ${one.text}`).join(' '),
      status: 422,
    };
  const isTold = error instanceof AccessRefused || error instanceof RequestFault;
  if (!isTold) return null;
  const { status, title } = requestFaults[error instanceof AccessRefused ? error.fault : error.code];
  const { detail } = error;
  const text = detail === null ? title : detail.includes(title) ? detail : `${title} ${detail}`;
  return status >= 500 ? null : { text, status };
}

const webhooksShown = 200;

async function show(
  response: Response,
  services: Services,
  { shown = null, fault = null }: { readonly shown?: Shown | null; readonly fault?: string | null },
  status = 200,
): Promise<void> {
  const { name, number } = callerOf(response).organisation;
  const { access, editions, webhooks, now } = services;
  const current = editionView(await editions.current());
  const page = {
    organisation: name,
    users: await access.people(number).all(),
    keys: await access.keys(number).all(),
    webhooks: (await webhooks.page(null, webhooksShown)).map(({ item }) => item),
    list: {
      current,
      ageDays: listAgeDays(await editions.confirmedOn(), now()),
      stored: await editions.all(),
      mayImport: number === firstOrganisation,
      engine: engineVersion,
    },
    shown,
    fault,
  };
  response.setHeader('Cache-Control', 'no-store');
  sendPage(response, adminPage(page), status);
}
