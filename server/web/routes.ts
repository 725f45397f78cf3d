import { z } from 'zod';
import express, { type Request, type Response, type Router } from 'express';
import { noParameters } from '../api/parameters.ts';
import { needs } from '../routes/authentication.ts';
import { callerOf } from '../routes/caller.ts';
import { onlyMethods } from '../routes/errors.ts';
import { RequestFault } from '../routes/faults.ts';
import { paging } from '../api/parameters.ts';
import { pageOf, nextAddress, readAhead } from '../routes/pages.ts';
import { queryOf } from '../routes/query.ts';
import { submit, type SubmitSettings } from '../routes/submit.ts';
import type { Caller } from '../services/access/caller.ts';
import type { Services } from '../services/index.ts';
import { editionView } from '../services/listing-views.ts';
import { decisionPages, importNote, importNoteOf } from './decision-pages.ts';
import { homePage } from './home-page.ts';
import { cancelledPage, failedPage, progressPage } from './progress-page.ts';
import { resultPage } from './result-page.ts';
import { sendPage } from './send-page.ts';

/** The pages for people. */
export function webRoutes(services: Services, settings: SubmitSettings): Router {
  const router = express.Router();
  router
    .route('/')
    .get(needs('read'), (request, response) => sendHome(request, response, services))
    .post(needs('screen'), async (request, response) => {
      const { view } = await submit({ request, response }, services, settings);
      response.redirect(303, `/screenings/${view.id}`);
    })
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/screenings/:id')
    .get(needs('read'), (request, response) => sendScreening(request, response, services))
    .all(onlyMethods('GET'));
  router
    .route('/screenings/:id/cancel')
    .post(needs('screen'), async (request, response) => {
      queryOf(request, { query: noParameters });
      const { id } = request.params;
      // One that has ended meanwhile is shown as it is: the page then says more than a refusal.
      if ((await services.screenings.cancel(id)) === null) throw new RequestFault('screeningNotFound');
      response.redirect(303, `/screenings/${id}`);
    })
    .all(onlyMethods('POST'));
  router.use(decisionPages(services, settings));
  return router;
}

const recentShown = 20;

async function sendHome(request: Request, response: Response, services: Services): Promise<void> {
  const page = { ...pageOf(queryOf(request, { query: z.object(paging) }), 'screenings'), limit: recentShown };
  const found = await services.views.page(page.after, readAhead(page).limit);
  const shown = found.slice(0, recentShown);
  const last = shown.at(-1);
  const older =
    found.length > recentShown && last !== undefined ? nextAddress(request, page, last.stored.number) : null;
  const edition = editionView(await services.editions.current());
  const views = shown.map((one) => one.view);
  const maySend = callerOf(response).scopes.includes('screen');
  sendPage(response, homePage(edition, views, { older, maySend }));
}

const positionsShown = 200;

function mayReview({ name, scopes }: Caller): string | null {
  return scopes.includes('review') ? name : null;
}

async function sendScreening(
  request: Request<{ id: string }>,
  response: Response,
  services: Services,
): Promise<void> {
  const { id } = request.params;
  const query = queryOf(request, { query: importNote });
  const found = await services.views.byId(id);
  if (found === null) throw new RequestFault('screeningNotFound');
  const { view, stored } = found;
  response.setHeader('Cache-Control', 'no-store');
  if (view.state === 'cancelled') sendPage(response, cancelledPage(view));
  else if (view.state === 'failed') sendPage(response, failedPage(view));
  else if (view.state !== 'done') sendPage(response, progressPage(view));
  else {
    const withOutcome = { outcome: 'any', alert: null } as const;
    const json = await services.reports.withoutPositions(stored);
    const positions = await services.reports.positions(stored, withOutcome, {
      after: null,
      limit: positionsShown,
    });
    const decided = await services.decisions.ofScreening(stored);
    sendPage(
      response,
      resultPage({
        view,
        json,
        positions: positions.map((one) => one.value),
        decided: new Map(decided.map((one) => [one.alert.id, one])),
        imported: importNoteOf(query),
        reviewer: mayReview(callerOf(response)),
      }),
    );
  }
}
