import type { Request, Response } from 'express';
import { sendTagged } from './conditional.ts';
import { RequestFault } from './faults.ts';

/** A page of an ordered collection: what to read, and whose collection it is. */
export interface PageRequest {
  readonly owner: string;
  /** The place that the page before ended at, or null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

/** What an address that answers in pages was asked (api/parameters.ts). */
export interface Paging {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Which page `cursor` and `limit` mean. A cursor holds for the collection it was issued for and no other. */
export function pageOf({ cursor, limit }: Paging, owner: string): PageRequest {
  return { owner, after: cursor === undefined ? null : placeOf(cursor, owner), limit };
}

/** One more row than fits tells whether there is another page. */
export function readAhead(page: PageRequest): { readonly after: number | null; readonly limit: number } {
  return { after: page.after, limit: page.limit + 1 };
}

/** Sends `{items, next}` with `next` the address of the following page or null, also as a Link header (RFC 8288). */
export function sendPage(
  response: Response,
  page: PageRequest,
  rows: readonly { readonly place: number; readonly item: object }[],
): void {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const next =
    rows.length > page.limit && last !== undefined ? nextAddress(response.req, page, last.place) : null;
  if (next !== null) response.append('Link', `<${next}>; rel="next"`);
  const body = { items: shown.map((row) => row.item), next };
  // A route that knew beforehand what the page depends on has set its tag.
  if (response.hasHeader('ETag')) response.status(200).type('json').end(JSON.stringify(body));
  else sendTagged({ request: response.req, response }, body);
}

/** The address of the page that follows the given place. */
export function nextAddress(request: Request, page: PageRequest, place: number): string {
  const address = new URL(request.originalUrl, 'http://localhost');
  address.searchParams.set('cursor', Buffer.from(JSON.stringify([page.owner, place])).toString('base64url'));
  return `${address.pathname}${address.search}`;
}

function placeOf(cursor: string, owner: string): number {
  const place = decoded(cursor);
  if (!Array.isArray(place) || place[0] !== owner || !Number.isSafeInteger(place[1]))
    throw new RequestFault('cursorInvalid');
  return Number(place[1]);
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
