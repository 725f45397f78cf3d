import express, { type Request, type Response, type Router } from 'express';
import type { Services } from '../services/index.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { onlyMethods, sendProblem } from './errors.ts';
import { RequestFault } from './faults.ts';
import { pageOf, pageParameters, readAhead, sendPage } from './pages.ts';
import { problemDocument, refusedDocument } from './problem-document.ts';
import { oneOf, queryOf } from './query.ts';
import { sendCsv, sendIcs, sendJson, sendWorkbook } from './reports.ts';
import { requestIdOf } from './request-id.ts';
import { sendAlerts, sendChanges, sendPart, sendPositions, sendProblems } from './screening-pages.ts';
import { submit, type SubmitSettings } from './submit.ts';

const retryAfterSeconds = 1;

/** `/api/v1/screenings`: send a file, see how far it is, read what was found. */
export function screeningRoutes(services: Services, settings: SubmitSettings): Router {
  const router = express.Router();
  router
    .route('/')
    .post(async (request, response) =>
      answerSubmitted(await submit(request, services, settings), services, response),
    )
    .get((request, response) => sendScreenings(request, response, services))
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/:id/cancel')
    .post(async (request, response) => {
      queryOf(request, oneOf());
      const ended = await services.screenings.cancel(request.params.id);
      if (ended === 'ended') throw new RequestFault('screeningEnded');
      response.json(withLinks(await screeningOf(request, services)));
    })
    .all(onlyMethods('POST'));
  reading(router, '/:id', async (found, request, response) => {
    queryOf(request, oneOf());
    response.json(withLinks(found));
  });
  reading(router, '/:id/alerts', (found, request, response) =>
    sendAlerts(found, services, { request, response }),
  );
  reading(router, '/:id/positions', (found, request, response) =>
    sendPositions(found, services, { request, response }),
  );
  reading(router, '/:id/changes', (found, request, response) =>
    sendChanges(found, services, { request, response }),
  );
  reading(router, '/:id/problems', (found, request, response) =>
    sendProblems(found, services, { request, response }),
  );
  for (const part of ['breaches', 'transactions'] as const) {
    reading(router, `/:id/${part}`, (found, request, response) =>
      sendPart(found, part, services, { request, response }),
    );
  }
  reading(router, '/:id/report.xlsx', (found, request, response) =>
    sendWorkbook(found, services, { request, response }),
  );
  reading(router, '/:id/deadlines.ics', (found, request, response) =>
    sendIcs(found, services, { request, response }),
  );
  reading(router, '/:id/report.json', (found, request, response) =>
    sendJson(found, services, { request, response }),
  );
  reading(router, '/:id/positions.csv', (found, request, response) =>
    sendCsv(found, services, { request, response }),
  );
  return router;

  function reading(router: Router, path: string, answer: Answer): void {
    router
      .route(path)
      .get(async (request, response) => answer(await screeningOf(request, services), request, response))
      .all(onlyMethods('GET'));
  }
}

type Answer = (found: FoundScreening, request: Request, response: Response) => Promise<void>;

async function screeningOf(request: Request, services: Services): Promise<FoundScreening> {
  const found = await services.views.byId(String(request.params['id']));
  if (found === null) throw new RequestFault('screeningNotFound');
  return found;
}

/** Where the parts of a screening are found, relative to this host. */
function addressOf(id: string): string {
  return `/api/v1/screenings/${id}`;
}

function withLinks({ view }: FoundScreening): object {
  const self = addressOf(view.id);
  const parts = [
    'alerts',
    'positions',
    'problems',
    'breaches',
    'transactions',
    'changes',
    'report.xlsx',
    'report.json',
    'deadlines.ics',
    'positions.csv',
  ];
  const links = Object.fromEntries([['self', self], ...parts.map((part) => [part, `${self}/${part}`])]);
  return { ...view, links };
}

async function answerSubmitted(found: FoundScreening, services: Services, response: Response): Promise<void> {
  const { view, stored } = found;
  response.setHeader('Location', addressOf(view.id));
  if (view.state === 'done') {
    response.status(201).json({ ...withLinks(found), ...(await services.reports.json(stored)) });
  } else if (view.state === 'failed' || view.state === 'cancelled') {
    const requestId = requestIdOf(response);
    const fault = view.state === 'cancelled' ? new RequestFault('screeningCancelled') : null;
    const document =
      view.failure === 'refused'
        ? refusedDocument(view.problems, requestId)
        : problemDocument(fault, requestId);
    sendProblem(response, { ...document, screening: addressOf(view.id) });
  } else {
    response.setHeader('Retry-After', String(retryAfterSeconds));
    response.status(202).json(withLinks(found));
  }
}

async function sendScreenings(request: Request, response: Response, services: Services): Promise<void> {
  const query = queryOf(request, oneOf(...pageParameters, 'portfolio'));
  const portfolio = query.get('portfolio')?.trim() ?? null;
  const page = pageOf(query, portfolio === null ? 'screenings' : `screenings of ${portfolio}`);
  const found = await services.views.page(page.after, readAhead(page).limit, portfolio);
  sendPage(
    response,
    page,
    found.map((one) => ({ place: one.stored.number, item: withLinks(one) })),
  );
}
