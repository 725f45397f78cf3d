import type { DecimalSign } from '../../amounts.ts';
import type { ColumnField, Identifiers } from '../position.ts';
import type { DateOrder } from '../typed-dates.ts';

export type Scheme = keyof Identifiers;

/** A column that holds identifiers. `cusip` and `sedol`: whether bare numbers of that shape are believed here. */
export interface IdentifierColumn {
  readonly index: number;
  readonly heading: string;
  readonly scheme: Scheme | 'any';
  readonly cusip: boolean;
  readonly sedol: boolean;
}

/**
 * A column of amounts: its decimal sign, the unit its heading states, and the currency it or its cells state. Where short
 * positions have a column of their own, it is `short`.
 */
export interface AmountColumn {
  readonly index: number;
  readonly heading: string;
  readonly sign: DecimalSign | null;
  readonly unit: string;
  readonly currency: string | null;
  readonly short?: AmountColumn;
}

export interface DateColumn {
  readonly index: number;
  readonly heading: string;
  readonly order: DateOrder | null;
}

/** Which column of a table means what. Indexes are 0-based; lists are in order of preference. */
export interface TablePlan {
  readonly headerRow: number | null;
  readonly headings: readonly string[];
  readonly layout: string | null;
  readonly dateOrder: DateOrder | null;
  readonly columns: Readonly<Partial<Record<ColumnField, string>>>;
  readonly names: readonly number[];
  /** Whether the names carry a running number in front (`12. Tencent Holdings Ltd`). */
  readonly namesRanked: boolean;
  readonly otherNames: readonly number[];
  readonly tickers: readonly number[];
  readonly identifiers: readonly IdentifierColumn[];
  readonly venue: number | null;
  readonly countries: readonly number[];
  readonly currency: number | null;
  readonly priceCurrency: number | null;
  readonly assetClass: number | null;
  readonly account: number | null;
  readonly clientRef: number | null;
  readonly quantity: AmountColumn | null;
  readonly marketValue: AmountColumn | null;
  readonly weight: AmountColumn | null;
  readonly price: number | null;
  readonly heldOn: DateColumn | null;
  /** Where rows say whether they sum up a position or are a tax lot of it, and where lots say when they were bought. */
  readonly level: number | null;
  readonly acquired: number | null;
  /** Whether a record takes two rows: its name alone in one, its numbers and amounts in the one below. */
  readonly twoLined: boolean;
}
