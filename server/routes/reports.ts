import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { getDeadlines, getPositionsCsv, getReport, getWorkbook } from '../api/operations/reports.ts';
import { workbookType } from '../api/contents.ts';
import type { Services } from '../services/index.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { isUnchanged } from './conditional.ts';
import { RequestFault } from './faults.ts';
import { queryOf } from './query.ts';

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** The workbook as a download. */
export async function sendWorkbook(
  found: FoundScreening,
  services: Services,
  exchange: Exchange,
): Promise<void> {
  queryOf(exchange.request, getWorkbook);
  if (await isKnownToCaller(found, services, { ...exchange, kind: 'xlsx' })) return;
  const workbook = await services.reports.workbook(found.stored);
  try {
    head(found, exchange.response, { type: workbookType, ending: 'xlsx' });
    await stream(createReadStream(workbook.path), exchange.response);
  } finally {
    await workbook.remove();
  }
}

/** The screening as JSON; `?ledger=true` brings every position. */
export async function sendJson(found: FoundScreening, services: Services, exchange: Exchange): Promise<void> {
  const ledger = queryOf(exchange.request, getReport).ledger === 'true';
  if (await isKnownToCaller(found, services, { ...exchange, kind: ledger ? 'ledger' : 'json' })) return;
  const text = await services.reports.jsonText(found.stored, ledger);
  head(found, exchange.response, { type: 'application/json; charset=utf-8', ending: 'json' });
  await stream(Readable.from(text), exchange.response);
}

/** Every position as a table. */
export async function sendCsv(found: FoundScreening, services: Services, exchange: Exchange): Promise<void> {
  queryOf(exchange.request, getPositionsCsv);
  if (await isKnownToCaller(found, services, { ...exchange, kind: 'csv' })) return;
  const text = await services.reports.csvText(found.stored);
  head(found, exchange.response, { type: 'text/csv; charset=utf-8', ending: 'csv' });
  await stream(Readable.from(text), exchange.response);
}

/** The dates still to come, as a calendar. */
export async function sendIcs(found: FoundScreening, services: Services, exchange: Exchange): Promise<void> {
  queryOf(exchange.request, getDeadlines);
  if (await isKnownToCaller(found, services, { ...exchange, kind: 'ics' })) return;
  const text = await services.reports.icsText(found.stored);
  head(found, exchange.response, { type: 'text/calendar; charset=utf-8', ending: 'ics' });
  await stream(Readable.from([text]), exchange.response);
}

/** Refuses where nothing was found yet: an empty page of alerts would read as an all-clear. */
export function assertDone({ view }: FoundScreening): void {
  if (view.state === 'cancelled') throw new RequestFault('screeningCancelled');
  if (view.state === 'failed') throw new RequestFault('screeningFailed');
  if (view.state !== 'done') throw new RequestFault('notDone');
}

/** Refuses where there is no report yet; answers 304 where the caller has it already. */
async function isKnownToCaller(
  found: FoundScreening,
  services: Services,
  asked: Exchange & { readonly kind: string },
): Promise<boolean> {
  assertDone(found);
  return isUnchanged(asked, await services.reports.tagOf(found.stored, asked.kind));
}

function head(
  found: FoundScreening,
  response: Response,
  file: { readonly type: string; readonly ending: string },
): void {
  const [input] = found.view.inputs;
  const stem = (input?.name ?? 'holdings').replace(/\.[^.]*$/, '');
  const name = `cmic ${stem} ${found.view.asOf.slice(0, 10)}.${file.ending}`;
  response.attachment(name);
  response.setHeader('Content-Type', file.type);
}

/** A caller who goes away in the middle is no fault of anybody. */
async function stream(from: Readable, response: Response): Promise<void> {
  try {
    await pipeline(from, response);
  } catch (error) {
    if (!response.destroyed || (from.errored !== null && !isPrematureClose(error))) throw error;
  }
}

function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
