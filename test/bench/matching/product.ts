import type { Position } from '../../../lib/holdings/position.ts';
import { venueTable } from '../../../lib/identifiers/ticker.ts';
import { createMatcher } from '../../../lib/matching/matcher.ts';
import type { Instrument } from '../../../lib/matching/match.ts';
import { instrumentOf, tickerMemory } from '../../../lib/screening/instrument.ts';
import { loadBuiltInEdition } from '../../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../../reference/load.ts';

/** The product as it screens: the built-in edition, what is known beside it, and the matcher over both. */
export const edition = loadBuiltInEdition();
export const knowledge = loadKnowledge(edition.listings.map((listing) => listing.uid));
export const matcher = createMatcher(edition, knowledge);

const memory = tickerMemory(venueTable(knowledge.venues));

/** Reads a position into the instrument that is matched, as a screening does. */
export function readInstrument(position: Position): Instrument {
  return instrumentOf(position, memory);
}

/** The same instrument with nothing but its names, for comparing with what reads names only. */
export function namesOnly(instrument: Instrument): Instrument {
  const { name, otherNames, assetClass, heldOn } = instrument;
  return {
    name,
    otherNames,
    assetClass,
    heldOn,
    identifiers: {},
    doubtful: [],
    tickers: [],
    country: null,
    currency: null,
  };
}

/** Every name that the list itself prints, with OFAC's number of its company; a user without the product has these. */
export function printedNames(): { uid: number; text: string }[] {
  return edition.listings.flatMap(({ uid, name, names }) => {
    const texts = new Set([name, ...names.map((one) => one.text)]);
    return [...texts].map((text) => ({ uid, text }));
  });
}
