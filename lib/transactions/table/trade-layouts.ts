import { foldHeading } from '../../holdings/headings/heading-text.ts';
import type { DateOrder } from '../../holdings/typed-dates.ts';

/** A layout of trades known by headings that stand together; it names the source and says how it writes dates. */
interface TradeLayout {
  readonly name: string;
  readonly dateOrder: DateOrder | null;
  readonly headings: string;
}

const layouts: readonly TradeLayout[] = [
  { name: 'fidelity-history', dateOrder: 'monthFirst', headings: 'run date, action, symbol, quantity' },
  {
    name: 'schwab-transactions',
    dateOrder: 'monthFirst',
    headings: 'date, action, symbol, description, fees & comm',
  },
  {
    name: 'ibkr-statement-trades',
    dateOrder: null,
    headings: 'trades, header, data discriminator, symbol, date time',
  },
  { name: 'ibkr-flex-trades', dateOrder: null, headings: 'client account id, symbol, trade date, buy sell' },
  {
    name: 'portfolio-performance',
    dateOrder: 'dayFirst',
    headings: 'datum, typ, wert, stuck, isin, wkn, wertpapiername',
  },
  {
    name: 'portfolio-performance',
    dateOrder: null,
    headings: 'date, type, value, shares, isin, wkn, security name',
  },
  { name: 'trading212', dateOrder: null, headings: 'action, time, isin, ticker, name, no of shares' },
  {
    name: 'degiro-transactions',
    dateOrder: 'dayFirst',
    headings: 'date, time, product, isin, quantity, price',
  },
  {
    name: 'etrade-transactions',
    dateOrder: 'monthFirst',
    headings: 'transaction date, transaction type, security type, symbol, amount',
  },
];

const keyed = layouts.map((one) => ({ ...one, keys: one.headings.split(',').map(foldHeading) }));

/** The known layout of trades whose headings all stand in this row, or `null`. */
export function knownTradeLayout(
  headings: readonly string[],
): Pick<TradeLayout, 'name' | 'dateOrder'> | null {
  const present = new Set(headings.map(foldHeading));
  return keyed.find(({ keys }) => keys.every((key) => present.has(key))) ?? null;
}
