import type { Edition } from '../../../lib/listings/listing.ts';
import { holdings } from '../generate.ts';

/** Bodies of one order each, about one in a hundred for a listed company's security; the same ones every time. */
export function orderBodies(count: number, edition: Edition): string[] {
  const rows = [...holdings(count, count, edition)];
  return rows.map((row, at) => {
    const [account, , isin, , ticker, venue, name, , currency, quantity] = row.map(String);
    const stated = { isin, ticker, venue, name, currency, account, quantity };
    const given = Object.entries(stated).filter(([, value]) => value !== undefined && value !== '');
    const order = { side: at % 2 === 0 ? 'buy' : 'sell', ...Object.fromEntries(given), clientRef: `o-${at}` };
    return JSON.stringify({ orders: [order] });
  });
}

/** The bytes of each request: written whole, so that the client costs as little as it can. */
export function requestsOf(bodies: readonly string[], url: URL, key: string | null): Buffer[] {
  return bodies.map((body) => {
    const head = [
      `POST ${url.pathname} HTTP/1.1`,
      `Host: ${url.host}`,
      'Content-Type: application/json',
      ...(key === null ? [] : [`Authorization: Bearer ${key}`]),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
