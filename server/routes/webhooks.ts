import express, { type Request, type Response, type Router } from 'express';
import * as api from '../api/operations/webhooks.ts';
import type { Services } from '../services/index.ts';
import { contentOf } from './decisions.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { pageOf, readAhead, sendPage } from './pages.ts';
import { queryOf } from './query.ts';
import type { UploadLimits } from './receive-upload.ts';
import { receiveJson } from './receive-text.ts';

const bytesMax = 64 * 1024;

/** `/api/v1/webhooks`: where an organisation is told of events, and what became of each message. */
export function webhookRoutes({ webhooks }: Services, limits: UploadLimits): Router {
  const router = express.Router();
  const bodyOf = (request: Request): Promise<unknown> => receiveJson(request, { ...limits, bytesMax });
  router
    .route('/')
    .get(async (request, response) => {
      const page = pageOf(queryOf(request, api.listWebhooks), 'webhooks');
      const { after, limit } = readAhead(page);
      sendPage(response, page, await webhooks.page(after, limit));
    })
    .post(async (request, response) => {
      queryOf(request, api.createWebhook);
      const made = contentOf(await webhooks.create(await bodyOf(request)));
      response.setHeader('Location', made.links.self);
      sendSecret(response.status(201), made);
    })
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/:id')
    .get(async (request, response) => {
      queryOf(request, api.getWebhook);
      response.json(found(await webhooks.byId(idOf(request))));
    })
    .put(async (request, response) => {
      queryOf(request, api.changeWebhook);
      response.json(contentOf(found(await webhooks.change(idOf(request), await bodyOf(request)))));
    })
    .delete(async (request, response) => {
      queryOf(request, api.removeWebhook);
      if (!(await webhooks.remove(idOf(request)))) throw new RequestFault('webhookNotFound');
      response.status(204).end();
    })
    .all(onlyMethods('GET', 'PUT', 'DELETE'));
  router
    .route('/:id/secret')
    .post(async (request, response) => {
      queryOf(request, api.rotateSecret);
      sendSecret(response, found(await webhooks.rotate(idOf(request))));
    })
    .all(onlyMethods('POST'));
  addDeliveries(router, webhooks);
  return router;
}

function addDeliveries(router: Router, webhooks: Services['webhooks']): void {
  router
    .route('/:id/deliveries')
    .get(async (request, response) => {
      const id = idOf(request);
      const page = pageOf(queryOf(request, api.listDeliveries), `webhooks/${id}/deliveries`);
      const { after, limit } = readAhead(page);
      sendPage(response, page, found(await webhooks.deliveries(id, after, limit)));
    })
    .all(onlyMethods('GET'));
  router
    .route('/:id/deliveries/:delivery/redelivery')
    .post(async (request, response) => {
      queryOf(request, api.redeliver);
      const id = idOf(request);
      const { delivery } = request.params;
      if (!idPattern.test(delivery)) throw new RequestFault('deliveryNotFound');
      sendAsked(response, await webhooks.redeliver(id, delivery));
    })
    .all(onlyMethods('POST'));
  router
    .route('/:id/test')
    .post(async (request, response) => {
      queryOf(request, api.testWebhook);
      sendAsked(response, await webhooks.test(idOf(request)));
    })
    .all(onlyMethods('POST'));
}

/** Anything else is no id of ours; PostgreSQL would not even look for some of it. */
const idPattern = /^[0-9a-f-]{36}$/;

function idOf(request: Request<{ id: string }>): string {
  const { id } = request.params;
  if (!idPattern.test(id)) throw new RequestFault('webhookNotFound');
  return id;
}

function found<T>(value: T | null): T {
  if (value === null) throw new RequestFault('webhookNotFound');
  return value;
}

function sendAsked(response: Response, asked: Awaited<ReturnType<Services['webhooks']['test']>>): void {
  if (asked === 'noWebhook') throw new RequestFault('webhookNotFound');
  if (asked === 'noDelivery') throw new RequestFault('deliveryNotFound');
  if (asked === 'disabled') throw new RequestFault('webhookDisabled');
  response.status(202).json(asked);
}

/** An answer with a secret stays in no cache on its way. */
function sendSecret(response: Response, body: object): void {
  response.setHeader('Cache-Control', 'no-store');
  response.json(body);
}
