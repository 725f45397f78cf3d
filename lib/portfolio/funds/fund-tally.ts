import type { Position } from '../../holdings/position.ts';
import type { Match } from '../../matching/match.ts';
import { Total } from '../../exact.ts';
import type { FundRecord, GivenConstituents } from '../../screening/fund-record.ts';
import type { SeenFund } from '../../screening/instrument-book.ts';

const accountsKept = 20;

type FundNames = Pick<FundRecord, 'name' | 'identifiers'>;

/** One fund that the run met, with the rows that hold it. */
export class FundTally implements SeenFund {
  readonly holds: readonly Match[];
  readonly #given: GivenConstituents | null;
  #names: FundNames;
  #isNameStated: boolean;
  #positions = 0;
  #transactions = 0;
  readonly #accounts = new Set<string | null>();
  readonly #values = new Map<string | null, Total>();

  constructor(names: FundNames, given: GivenConstituents | null, holds: readonly Match[]) {
    this.#names = names;
    this.#given = given;
    this.holds = holds;
    this.#isNameStated = given === null || !(given.takenBy === 'key' || given.takenBy === 'fileName');
  }

  get isHeld(): boolean {
    return this.#positions + this.#transactions > 0;
  }

  get isin(): string | null {
    return this.#names.identifiers['isin'] ?? null;
  }

  /** Adds what a row calls it. A name that a file states stays; of a key or a file's name the row knows better. */
  alsoNamed({ name, identifiers }: FundNames): void {
    this.#names = {
      name: this.#isNameStated ? (this.#names.name ?? name) : (name ?? this.#names.name),
      identifiers: { ...identifiers, ...this.#names.identifiers },
    };
    this.#isNameStated ||= name !== null;
  }

  countPosition({ account, marketValue, valueCurrency }: Position): void {
    this.#positions++;
    this.#accounts.add(account);
    if (marketValue === null) return;
    this.#totalIn(valueCurrency).add(marketValue);
  }

  #totalIn(currency: string | null): Total {
    const known = this.#values.get(currency);
    if (known !== undefined) return known;
    const total = new Total();
    this.#values.set(currency, total);
    return total;
  }

  countTransaction(): void {
    this.#transactions++;
  }

  record(): FundRecord {
    return {
      ...this.#names,
      given: this.#given,
      positions: this.#positions,
      transactions: this.#transactions,
      accounts: [...this.#accounts].slice(0, accountsKept),
      accountsInAll: this.#accounts.size,
      values: [...this.#values].map(([currency, value]) => ({ currency, value: value.text() })),
      exposure: this.holds.map(({ uid, listingName, outcome, lookThrough }) => ({
        uid,
        name: listingName,
        outcome,
        weight: lookThrough?.weight ?? null,
      })),
    };
  }
}
