import { type VenueTable, readTickers, venueTable } from '../identifiers/ticker.ts';
import { evidence } from './features.ts';
import { type Claim, noClaims } from './identifier-evidence.ts';
import type { Knowledge } from './knowledge.ts';
import { mayBeListedOption, readListedOption } from './listed-option.ts';
import type { Instrument } from './match.ts';
import { readStructuredProduct } from './structured-product.ts';
import type { Subject } from './subjects.ts';
import type { TickerIndex } from './ticker-evidence.ts';

/**
 * Finds the listed company under a traded derivative (FAQ 860: covered like the share): under a Hong Kong warrant or
 * callable contract by the exchange's short code of the underlying, under a listed option by the ticker it is on.
 */
export function underlyingIndex(
  subjects: readonly Subject[],
  knowledge: Knowledge,
  tickers: TickerIndex,
): (instrument: Instrument) => readonly Claim[] {
  const listed = new Map(subjects.map((subject) => [subject.listing?.uid, subject]));
  const byCode = new Map<string, Subject>();
  for (const { uid, text, kind } of knowledge.names) {
    const subject = listed.get(uid);
    if (kind === 'underlyingCode' && subject !== undefined) byCode.set(text, subject);
  }
  const table = venueTable(knowledge.venues);
  return (instrument) => {
    const ofProduct = underProduct(instrument, byCode);
    const ofOption = underOption(instrument, tickers, table);
    return ofProduct.length + ofOption.length === 0 ? noClaims : [...ofProduct, ...ofOption];
  };
}

function underProduct({ name }: Instrument, byCode: ReadonlyMap<string, Subject>): readonly Claim[] {
  const product = name === null ? null : readStructuredProduct(name);
  const subject = product === null ? undefined : byCode.get(product.underlying);
  if (subject === undefined) return noClaims;
  return [{ subject, evidence: evidence('derivativeOf', name, subject.name), security: null }];
}

const nowhere = { venue: null, country: null, currency: null, names: [] };

/** The ticker is the one its company had when the option was held, or, where that is unknown, when it expired. */
function underOption(instrument: Instrument, tickers: TickerIndex, table: VenueTable): readonly Claim[] {
  const name = instrument.name ?? '';
  if (!mayBeListedOption(name) && !instrument.tickers.some(({ raw }) => mayBeListedOption(raw)))
    return noClaims;
  const symbols = new Set([...instrument.tickers.map(({ raw }) => raw), name]);
  return [...symbols].flatMap((raw) => {
    const option = readListedOption(raw);
    if (option === null) return [];
    const heldOn = instrument.heldOn ?? option.expiresOn;
    const readings = readTickers([option.underlying], nowhere, table);
    const claims = tickers.claims({ ...instrument, tickers: readings, heldOn });
    return claims.flatMap((claim) => {
      if (claim.subject.lookalike !== null) return [claim];
      if (claim.evidence.code !== 'tickerVenue') return [];
      return [
        {
          ...claim,
          security: null,
          evidence: evidence('derivativeOf', `Option ${raw.trim()}`, claim.subject.name),
        },
      ];
    });
  });
}
