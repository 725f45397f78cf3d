import { venueTable } from '../../../../lib/identifiers/ticker.ts';
import type { Position, SecurityText } from '../../../../lib/holdings/position.ts';
import { createMatcher } from '../../../../lib/matching/matcher.ts';
import type { Match } from '../../../../lib/matching/match.ts';
import { instrumentOf, tickerMemory } from '../../../../lib/screening/instrument.ts';
import { loadBuiltInEdition } from '../../../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../../../reference/load.ts';

/** One row of a table: what a file says of a security, in the words of its columns. */
export interface RowText {
  readonly name?: string;
  readonly otherName?: string;
  readonly isin?: string;
  readonly doubtfulIsin?: string;
  readonly cusip?: string;
  readonly ticker?: string;
  readonly venue?: string;
  readonly country?: string;
  readonly currency?: string;
  readonly assetClass?: string;
  readonly heldOn?: string;
}

const edition = loadBuiltInEdition();
const knowledge = loadKnowledge(edition.listings.map((listing) => listing.uid));
const matcher = createMatcher(edition, knowledge);
const memory = tickerMemory(venueTable(knowledge.venues));

/** Matches a row against the built-in edition. */
export function matchRow(row: RowText): Match | null {
  return matcher.match(instrumentOf(positionOf(row), memory));
}

function positionOf(row: RowText): Position {
  const security: SecurityText = {
    name: row.name ?? null,
    otherNames: row.otherName === undefined ? [] : [row.otherName],
    identifiers: {
      ...(row.isin === undefined ? {} : { isin: row.isin }),
      ...(row.cusip === undefined ? {} : { cusip: row.cusip }),
    },
    doubtful: row.doubtfulIsin === undefined ? [] : [{ scheme: 'isin', value: row.doubtfulIsin }],
    tickers: row.ticker === undefined ? [] : [row.ticker],
    venue: row.venue ?? null,
    country: row.country ?? null,
    currency: row.currency ?? null,
    assetClass: row.assetClass ?? null,
  };
  return {
    input: 0,
    sheet: null,
    row: 2,
    account: null,
    quantity: null,
    marketValue: null,
    valueCurrency: null,
    weight: null,
    heldOn: row.heldOn ?? null,
    clientRef: null,
    security,
  };
}
