import express, { type Request, type Response, type Router } from 'express';
import * as api from '../api/operations/screenings.ts';
import type { Services } from '../services/index.ts';
import { addressOf, withLinks, type ScreeningDone } from '../services/screening-links.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { sendTagged } from './conditional.ts';
import { onlyMethods, sendProblem } from './errors.ts';
import { RequestFault } from './faults.ts';
import { pageOf, readAhead, sendPage } from './pages.ts';
import { problemDocument, refusedDocument } from './problem-document.ts';
import { queryOf } from './query.ts';
import { sendCsv, sendIcs, sendJson, sendWorkbook } from './reports.ts';
import { requestIdOf } from './request-id.ts';
import { sendEvents } from './screening-events.ts';
import { sendAlerts, sendChanges, sendPart, sendPositions, sendProblems } from './screening-pages.ts';
import { submit, type FoundSubmission, type SubmitSettings } from './submit.ts';

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
  router
    .route('/:id/cancel')
    .post(async (request, response) => {
      queryOf(request, api.cancelScreening);
      const ended = await services.screenings.cancel(request.params.id);
      if (ended === 'ended') throw new RequestFault('screeningEnded');
      response.json(withLinks(await screeningOf(request, services)));
    })
    .all(onlyMethods('POST'));
  const reading = (path: string, answer: Answer): void => {
    router
      .route(path)
      .get(async (request, response) =>
        answer(await screeningOf(request, services), services, { request, response }),
      )
      .all(onlyMethods('GET'));
  };
  reading('/:id', sendState);
  for (const [part, answer] of Object.entries(parts)) reading(`/:id/${part}`, answer);
  return router;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

type Answer = (found: FoundScreening, services: Services, exchange: Exchange) => Promise<void>;

/** What there is to read of a screening, by the last part of its address. */
const parts: Readonly<Record<string, Answer>> = {
  events: (found, services, exchange) => sendEvents(found, services, exchange),
  alerts: sendAlerts,
  positions: sendPositions,
  problems: sendProblems,
  breaches: (found, services, exchange) => sendPart(found, 'breaches', services, exchange),
  transactions: (found, services, exchange) => sendPart(found, 'transactions', services, exchange),
  changes: sendChanges,
  'report.xlsx': sendWorkbook,
  'report.json': sendJson,
  'deadlines.ics': sendIcs,
  'positions.csv': sendCsv,
};

async function sendState(
  found: FoundScreening,
  _services: Services,
  { request, response }: Exchange,
): Promise<void> {
  queryOf(request, api.getScreening);
  sendTagged({ request, response }, withLinks(found));
}

async function screeningOf(request: Request, services: Services): Promise<FoundScreening> {
  const found = await services.views.byId(String(request.params['id']));
  if (found === null) throw new RequestFault('screeningNotFound');
  return found;
}

async function answerSubmitted(
  found: FoundSubmission,
  services: Services,
  response: Response,
): Promise<void> {
  const { view, stored, reused } = found;
  response.setHeader('Location', addressOf(view.id));
  if (view.state === 'done') {
    const done: ScreeningDone = {
      ...withLinks(found),
      apart: null,
      ...(await services.reports.json(stored)),
    };
    response.status(reused ? 200 : 201).json(done);
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
  const { portfolio = null, ...query } = queryOf(request, api.listScreenings);
  const page = pageOf(query, portfolio === null ? 'screenings' : `screenings of ${portfolio}`);
  const found = await services.views.page(page.after, readAhead(page).limit, portfolio);
  sendPage(
    response,
    page,
    found.map((one) => ({ place: one.stored.number, item: withLinks(one) })),
  );
}
