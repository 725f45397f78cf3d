import { refuse } from '../../../problems.ts';
import type { Row } from '../../rows.ts';
import { cellsOf } from './columns.ts';
import type { MessageColumn } from './columns.ts';
import { qualified, readBalance, readMoney, readSecurity } from './mt535-values.ts';
import type { NamedSecurity } from './mt535-values.ts';
import type { SwiftField } from './swift-fields.ts';

type Key =
  | keyof NamedSecurity
  | 'venue'
  | 'currency'
  | 'priceCurrency'
  | 'assetClass'
  | 'account'
  | 'quantity'
  | 'marketValue'
  | 'heldOn';

/** What the cells of a holding mean, with the fields that they are read from. */
export const mt535Columns: readonly MessageColumn<Key>[] = [
  { key: 'name', field: 'name', heading: ':35B:' },
  { key: 'otherName', field: 'otherName', heading: ':35B:' },
  { key: 'isin', field: 'isin', heading: ':35B:ISIN' },
  { key: 'cusip', field: 'cusip', heading: ':35B:/US/' },
  { key: 'sedol', field: 'sedol', heading: ':35B:/GB/' },
  { key: 'ticker', field: 'ticker', heading: ':35B:/TS/' },
  { key: 'localCode', field: 'clientRef', heading: ':35B:/XX/' },
  { key: 'venue', field: 'venue', heading: ':94B::PLIS' },
  { key: 'currency', field: 'currency', heading: ':19A::HOLD' },
  { key: 'priceCurrency', field: 'priceCurrency', heading: ':11A::DENO' },
  { key: 'assetClass', field: 'assetClass', heading: ':12A::CLAS' },
  { key: 'account', field: 'account', heading: ':97A::SAFE' },
  { key: 'quantity', field: 'quantity', heading: ':93B::AGGR' },
  { key: 'marketValue', field: 'marketValue', heading: ':19A::HOLD' },
  { key: 'heldOn', field: 'heldOn', heading: ':98A::STAT' },
];

/** Of several aggregate balances of one holding the units count, then the face amount; the amortised one is derived. */
const balanceOrder = ['UNIT', 'FAMT', 'DIGI', 'AMOR'];

/** Fields of one holding, those of its sub-balances included. A real one has some hundreds at the most. */
const fieldsMax = 50_000;

/** One block FIN, field by field: a security and its aggregate balance. */
export class Holding {
  readonly #start: SwiftField;
  #fields = 0;
  #security: NamedSecurity | null = null;
  readonly #balances: string[] = [];
  /** Aggregates of parts of the balance; they count only where the whole is stated nowhere else. */
  readonly #nestedBalances: string[] = [];
  #value: string | null = null;
  #denomination: string | null = null;
  #priceCurrency: string | null = null;
  #venue: string | null = null;
  #assetClass: string | null = null;

  constructor(start: SwiftField) {
    this.#start = start;
  }

  /** Whether the balance of the whole is stated, as it is in a statement of holdings and in no other message. */
  get isCounted(): boolean {
    return this.#balances.length + this.#nestedBalances.length > 0;
  }

  /** What people recognise the record by. */
  get label(): string | null {
    return this.#security?.name ?? this.#security?.isin ?? null;
  }

  /** Takes a field of the block; `nested` where it stands in a block inside of it (attributes, sub-balances). */
  take({ tag, value, line }: SwiftField, nested: boolean): void {
    this.#fields += 1;
    if (this.#fields > fieldsMax) {
      const text = `The holding that begins in line ${this.#start.line} has more than ${fieldsMax} fields. Ask for the message again.`;
      refuse('contentTooLarge', { row: line, seen: `:${tag}:`, text });
    }
    if (tag === '35B') {
      if (!nested) this.#security ??= readSecurity(value);
      return;
    }
    const found = qualified(value.join(''));
    if (found === null) return;
    const { qualifier, data } = found;
    switch (`${tag}:${qualifier}`) {
      case '93B:AGGR':
        (nested ? this.#nestedBalances : this.#balances).push(data);
        break;
      case '19A:HOLD':
        if (!nested || this.#value === null) this.#value = data;
        break;
      case '11A:DENO':
        this.#denomination ??= data;
        break;
      case '90B:MRKT':
      case '90B:INDC':
        this.#priceCurrency ??= /^[A-Z]{4}\/([A-Z]{3})/.exec(data)?.[1] ?? null;
        break;
      case '94B:PLIS':
        this.#venue ??= /^EXCH\/(\S+)$/.exec(data)?.[1] ?? null;
        break;
      case '12A:CLAS':
        this.#assetClass ??= data;
        break;
      default:
    }
  }

  /** The holding as a row, in the account and for the day of its statement. */
  row(account: string | null, heldOn: string | null): Row {
    const money = this.#value === null ? null : readMoney(this.#value);
    return {
      row: this.#start.line,
      column: this.#start.column,
      cells: cellsOf(mt535Columns, {
        ...this.#security,
        venue: this.#venue,
        currency: money?.currency ?? null,
        priceCurrency: this.#denomination ?? this.#priceCurrency,
        assetClass: this.#assetClass,
        account,
        quantity: this.#quantity(),
        marketValue: money?.amount ?? (this.#value === null ? null : `:19A::HOLD//${this.#value}`),
        heldOn,
      }),
    };
  }

  /** What is no number, missing, or stated twice differently stays text that cannot be read as an amount. */
  #quantity(): string {
    const stated = this.#balances.length > 0 ? this.#balances : this.#nestedBalances;
    const balances = stated.map(readBalance);
    const printed = stated.length === 0 ? 'no :93B::AGGR' : `:93B::AGGR//${stated.join(' and ')}`;
    if (balances.length === 0 || balances.includes(null)) return printed;
    const known = balances.filter((one) => one !== null);
    const type = balanceOrder.find((wanted) => known.some((one) => one.type === wanted)) ?? known[0]?.type;
    const quantities = new Set(known.filter((one) => one.type === type).map(({ quantity }) => quantity));
    const [only] = quantities;
    return quantities.size === 1 && only !== undefined ? only : printed;
  }
}
