import express, { type Request, type Response, type Router } from 'express';
import * as api from '../api/operations/screenings.ts';
import type { Services } from '../services/index.ts';
import { addressOf, withLinks, type ScreeningDone } from '../services/screening-links.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { onlyMethods, sendProblem } from './errors.ts';
import { RequestFault } from './faults.ts';
import { pageOf, readAhead, sendPage } from './pages.ts';
import { problemDocument, refusedDocument } from './problem-document.ts';
import { queryOf } from './query.ts';
import { assertDone, sendCsv, sendIcs, sendJson, sendWorkbook } from './reports.ts';
import { requestIdOf } from './request-id.ts';
import { submit, type SubmitSettings } from './submit.ts';

const retryAfterSeconds = 1;

/** `/api/v1/screenings`: send a file, see how far it is, read what was found. */
export function screeningRoutes(services: Services, settings: SubmitSettings): Router {
  const router = express.Router();
  router
    .route('/')
    .post(async (request, response) =>
      answerSubmitted(await submit({ request, response }, services, settings), services, response),
    )
    .get((request, response) => sendScreenings(request, response, services))
    .all(onlyMethods('GET', 'POST'));
  reading(router, '/:id', async (found, request, response) => {
    queryOf(request, api.getScreening);
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

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

async function screeningOf(request: Request, services: Services): Promise<FoundScreening> {
  const found = await services.views.byId(String(request.params['id']));
  if (found === null) throw new RequestFault('screeningNotFound');
  return found;
}

async function answerSubmitted(found: FoundScreening, services: Services, response: Response): Promise<void> {
  const { view, stored } = found;
  response.setHeader('Location', addressOf(view.id));
  if (view.state === 'done') {
    const done: ScreeningDone = {
      ...withLinks(found),
      apart: null,
      ...(await services.reports.json(stored)),
    };
    response.status(201).json(done);
  } else if (view.state === 'failed') {
    const requestId = requestIdOf(response);
    const document =
      view.failure === 'refused'
        ? refusedDocument(view.problems, requestId)
        : problemDocument(null, requestId);
    sendProblem(response, { ...document, screening: addressOf(view.id) });
  } else {
    response.setHeader('Retry-After', String(retryAfterSeconds));
    response.status(202).json(withLinks(found));
  }
}

async function sendScreenings(request: Request, response: Response, services: Services): Promise<void> {
  const { portfolio = null, ...query } = queryOf(request, api.listScreenings);
  const page = pageOf(query, portfolio === null ? 'screenings' : `screenings of ${portfolio}`);
  const found = await services.views.page(page.after, readAhead(page).limit, portfolio);
  sendPage(
    response,
    page,
    found.map((one) => ({ place: one.stored.number, item: withLinks(one) })),
  );
}

async function sendAlerts(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const page = pageOf(queryOf(request, api.listAlerts), `${found.view.id}/alerts`);
  const rows = await services.reports.alerts(found.stored, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

async function sendPositions(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const { outcome = null, alert = null, ...query } = queryOf(request, api.listPositions);
  const page = pageOf(query, `${found.view.id}/positions`);
  const rows = await services.reports.positions(found.stored, { outcome, alert }, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

const partOperations = { breaches: api.listBreaches, transactions: api.listTransactions } as const;

async function sendPart(
  found: FoundScreening,
  part: keyof typeof partOperations,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const page = pageOf(queryOf(request, partOperations[part]), `${found.view.id}/${part}`);
  const rows = await services.reports.part(found.stored, part, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

/** What changed since the earlier holdings; decisions made since are among them, so that they are told when read. */
async function sendChanges(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const page = pageOf(queryOf(request, api.listChanges), `${found.view.id}/changes`);
  const { changes = [] } = await services.reports.withoutPositions(found.stored);
  const { after, limit } = readAhead(page);
  const from = after === null ? 0 : after + 1;
  sendPage(
    response,
    page,
    changes.slice(from, from + limit).map((item, at) => ({ place: from + at, item })),
  );
}

async function sendProblems(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  if (found.view.failure !== 'refused') assertDone(found);
  const page = pageOf(queryOf(request, api.listProblems), `${found.view.id}/problems`);
  const rows = await services.reports.problems(found.stored, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}
