import type { SecurityText } from '../../holdings/position.ts';
import { looseName } from '../../listings/names.ts';
import type { FundRecord } from '../../screening/fund-record.ts';
import { FundTally } from './fund-tally.ts';

/** What a row calls a fund. */
export function namesOf({
  name,
  identifiers,
  tickers: [ticker],
}: SecurityText): Pick<FundRecord, 'name' | 'identifiers'> {
  return { name, identifiers: { ...identifiers, ...(ticker === undefined ? {} : { ticker }) } };
}

/** Funds that rows hold without constituents given: one for each ISIN; rows without one join the fund of their name. */
export class MetFunds {
  readonly #byIsin = new Map<string, FundTally>();
  readonly #byName = new Map<string, FundTally>();
  readonly #all: FundTally[] = [];

  of(security: SecurityText): FundTally {
    const names = namesOf(security);
    const { isin } = security.identifiers;
    const { ticker, cusip, sedol, figi } = names.identifiers;
    const name = looseName(names.name ?? ticker ?? cusip ?? sedol ?? figi ?? '');
    const named = this.#byName.get(name);
    const joins = named !== undefined && (isin === undefined || named.isin === null || named.isin === isin);
    const known = (isin === undefined ? undefined : this.#byIsin.get(isin)) ?? (joins ? named : undefined);
    const tally = known ?? new FundTally(names, null, []);
    if (known === undefined) this.#all.push(tally);
    else tally.alsoNamed(names);
    if (isin !== undefined) this.#byIsin.set(isin, tally);
    if (named === undefined) this.#byName.set(name, tally);
    return tally;
  }

  tallies(): readonly FundTally[] {
    return this.#all;
  }
}
