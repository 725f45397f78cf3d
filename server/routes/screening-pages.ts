import type { Request, Response } from 'express';
import * as api from '../api/operations/screenings.ts';
import type { Services } from '../services/index.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { isUnchanged, setModified } from './conditional.ts';
import { pageOf, readAhead, sendPage } from './pages.ts';
import { queryOf } from './query.ts';
import { assertDone } from './reports.ts';

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** Its alerts, as decided so far. */
export async function sendAlerts(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const page = pageOf(queryOf(request, api.listAlerts), `${found.view.id}/alerts`);
  if (await isKnownPage(found, services, { request, response })) return;
  const rows = await services.reports.alerts(found.stored, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

/** Its positions, of one outcome or alert where asked. */
export async function sendPositions(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const { outcome = null, alert = null, ...query } = queryOf(request, api.listPositions);
  const page = pageOf(query, `${found.view.id}/positions`);
  if (found.view.finishedAt !== null) setModified(response, found.view.finishedAt);
  if (await isKnownPage(found, services, { request, response })) return;
  const rows = await services.reports.positions(found.stored, { outcome, alert }, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

const partOperations = { breaches: api.listBreaches, transactions: api.listTransactions } as const;

/** Its breaches, or its judged transactions. */
export async function sendPart(
  found: FoundScreening,
  part: keyof typeof partOperations,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const page = pageOf(queryOf(request, partOperations[part]), `${found.view.id}/${part}`);
  if (found.view.finishedAt !== null) setModified(response, found.view.finishedAt);
  if (await isKnownPage(found, services, { request, response })) return;
  const rows = await services.reports.part(found.stored, part, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

/** What changed since the earlier holdings; decisions made since are among them, so that they are told when read. */
export async function sendChanges(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  assertDone(found);
  const page = pageOf(queryOf(request, api.listChanges), `${found.view.id}/changes`);
  if (await isKnownPage(found, services, { request, response })) return;
  const { changes = [] } = await services.reports.withoutPositions(found.stored);
  const { after, limit } = readAhead(page);
  const from = after === null ? 0 : after + 1;
  sendPage(
    response,
    page,
    changes.slice(from, from + limit).map((item, at) => ({ place: from + at, item })),
  );
}

/** What could not be read; also of a screening that was refused. */
export async function sendProblems(
  found: FoundScreening,
  services: Services,
  { request, response }: Exchange,
): Promise<void> {
  if (found.view.failure !== 'refused') assertDone(found);
  const page = pageOf(queryOf(request, api.listProblems), `${found.view.id}/problems`);
  if (found.view.finishedAt !== null) setModified(response, found.view.finishedAt);
  if (await isKnownPage(found, services, { request, response })) return;
  const rows = await services.reports.problems(found.stored, readAhead(page));
  sendPage(
    response,
    page,
    rows.map((row) => ({ place: row.seq, item: row.value })),
  );
}

/** A finished screening is frozen: the address, decisions and the engine are all that changes a page of it. */
async function isKnownPage(
  { stored }: FoundScreening,
  { reports }: Services,
  exchange: Exchange,
): Promise<boolean> {
  return isUnchanged(exchange, await reports.tagOf(stored, exchange.request.originalUrl));
}
