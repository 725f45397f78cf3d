import { type Evidence, evidence } from './features.ts';
import { saysReceipt } from './exposure.ts';
import type { Instrument } from './match.ts';
import type { Subject } from './subjects.ts';
import type { TickerIndex } from './ticker-evidence.ts';

/** Countries in which listed companies are registered or in which their shares are called at home. */
const homeCountries = new Set(['CN', 'HK', 'MO', 'KY', 'VG', 'BM']);

/**
 * Country prefixes of ISINs under which securities of Chinese issuers exist: home, international (XS), and the
 * receipts of the United States, Brazil, Argentina, Germany, Singapore and Russia that the list prints tickers of.
 */
const isinCountries = new Set([...homeCountries, 'XS', 'XD', 'US', 'BR', 'AR', 'DE', 'SG', 'RU', 'CA']);

/** Exchanges of mainland China and Hong Kong, at which the codes of listed companies are known completely. */
const homeVenues = new Set(['XSHG', 'XSHE', 'XHKG']);

interface Context {
  readonly found: readonly Evidence[];
  readonly hasName: boolean;
  readonly tickers: TickerIndex;
}

/** What the row's country, its other codes and a name without likeness say against a listed company. */
export function placeEvidence(
  subject: Subject,
  instrument: Instrument,
  { found, hasName, tickers }: Context,
): Evidence[] {
  const against: Evidence[] = [];
  const { country, identifiers, name } = instrument;
  const isin = identifiers.isin;
  const decisive = found.some(
    ({ code }) => code.startsWith('isin') || code === 'cusipKnown' || code === 'derivativeOf',
  );
  if (!hasName && name !== null && !decisive && !isTicker(name, instrument)) {
    against.push(evidence(hasHomeCode(found) ? 'nameStrange' : 'nameDiffers', name, subject.name));
  }
  const abroad = isReceipt(found) || saysReceipt(name) || saysReceipt(instrument.assetClass);
  if (country !== null && !homeCountries.has(country) && !decisive && !abroad) {
    against.push(evidence('countryForeign', country, 'China and Hong Kong'));
  }
  if (isin !== undefined && !decisive) {
    const home = isinCountries.has(isin.slice(0, 2));
    against.push(evidence(home ? 'isinUnknown' : 'isinForeign', isin, subject.name));
  }
  if (!decisive) against.push(...strangeTickers(subject, instrument, found, tickers));
  return against;
}

/** A ticker in the column of names says nothing of the company that its code does not say. */
function isTicker(name: string, { tickers }: Instrument): boolean {
  return tickers.some(({ raw }) => raw === name);
}

/**
 * Codes of the home exchanges name one company for decades, while its name changes often (eight of the listed ones
 * were renamed since): a strange name there is said in other words than beside letters that the next company gets.
 */
function hasHomeCode(found: readonly Evidence[]): boolean {
  return found.some(
    ({ code, listing }) => code === 'tickerVenue' && homeVenues.has(listing?.slice(0, 4) ?? ''),
  );
}

/** A quotation abroad that the list itself prints is no strange country. */
function isReceipt(found: readonly Evidence[]): boolean {
  return found.some(({ code }) => code === 'tickerVenue' || code === 'tickerRetired');
}

function strangeTickers(
  subject: Subject,
  instrument: Instrument,
  found: readonly Evidence[],
  tickers: TickerIndex,
): Evidence[] {
  if (found.some(({ code }) => code.startsWith('ticker'))) return [];
  return instrument.tickers.flatMap((reading) => {
    if (reading.mic === null || reading.basis === 'country' || reading.padded) return [];
    const codes = tickers.codesAt(subject, reading.mic);
    if (codes.length === 0 && !homeVenues.has(reading.mic)) return [];
    return [
      evidence('tickerOther', reading.raw, codes.length === 0 ? `none at ${reading.mic}` : codes.join(', ')),
    ];
  });
}
