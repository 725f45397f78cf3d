import { foldHeading } from '../headings/heading-text.ts';
import type { DateOrder } from '../typed-dates.ts';

/**
 * A layout that is known by the headings which stand in it together. It names the source for people and settles
 * which of two numbers of a date is the month; columns are read by the general rules, with or without a layout.
 */
interface KnownLayout {
  readonly name: string;
  readonly headings: string;
  readonly dateOrder: DateOrder | null;
}

const layout = (name: string, dateOrder: DateOrder | null, headings: string): KnownLayout => ({
  name,
  headings,
  dateOrder,
});

const layouts: readonly KnownLayout[] = [
  layout(
    'ishares',
    null,
    'ticker, name, asset class, market value, notional value, price, exchange, currency',
  ),
  layout(
    'ishares',
    null,
    'ticker, name, asset class, market value, notional value, price, exchange, market currency',
  ),
  layout('ishares', 'dayFirst', 'ticker dell emittente, nome, asset class, valore di mercato'),
  layout('ishares', 'dayFirst', 'emittententicker, name, anlageklasse, marktwert'),
  layout('ishares', 'dayFirst', 'ticker de l emetteur, nom, classe d actifs, valeur de marche'),
  layout('ishares', 'dayFirst', 'ticker del emisor, nombre, clase de activo, valor de mercado'),
  layout('ssga', null, 'name, ticker, identifier, sedol, weight, shares held'),
  layout('ssga', null, 'isin, sedol, security name, number of shares, percent of fund'),
  layout('vanguard', 'monthFirst', 'sedol, holdings, ticker, % of funds, market value, shares'),
  layout('vanguard', null, 'holding name, % of funds, market value, shares'),
  layout('invesco', 'monthFirst', 'fund ticker, security identifier, holding ticker, name'),
  layout('globalx', 'monthFirst', '% of net assets, ticker, name, sedol, shares held'),
  layout('kraneshares', 'monthFirst', 'rank, company name, % of net assets, ticker, identifier, shares'),
  layout('kraneshares', 'monthFirst', 'rank, company name, % of net assets, ticker, identifier, shares held'),
  layout('firsttrust', 'monthFirst', 'security name, identifier, cusip, classification, weighting'),
  layout('wisdomtree', 'monthFirst', 'security name, security ticker, figi, shares, weight'),
  layout('vaneck', 'monthFirst', 'number, ticker, holding name, identifier figi, shares, % of net assets'),
  layout('vaneck', 'monthFirst', 'number, ticker, holding name, shares, asset class, % of net assets'),
  layout(
    'xtrackers',
    'dayFirst',
    'isin, name, country, type of security, industry classification, weighting',
  ),
  layout('amundi', 'dayFirst', 'isin code, name, asset class, currency, weight, sector, country'),
  layout('ark', 'monthFirst', 'date, fund, company, ticker, cusip, shares'),
  layout('schwab-etf', 'monthFirst', 'as of date, symbol, quantity, percent of assets, bbg figi'),
  layout('schwab', 'monthFirst', 'symbol, description, qty quantity, mkt val market value'),
  layout('schwab', 'monthFirst', 'symbol, description, quantity, market value, % of account'),
  layout('fidelity', 'monthFirst', 'account number, symbol, description, quantity, current value'),
  layout('ibkr-flex', null, 'client account id, currency primary, asset class, symbol, description'),
  layout('ibkr-statement', null, 'open positions, header, data discriminator, asset category, symbol'),
  layout('jpmorgan', 'monthFirst', 'asset class, asset strategy, description, ticker, cusip, quantity'),
  layout('merrill', 'monthFirst', 'symbol, description, day s price $ chg % chg, quantity, value'),
  layout('etrade', 'monthFirst', 'symbol, price paid $, qty #, market value'),
  layout(
    'vanguard-brokerage',
    'monthFirst',
    'account number, investment name, symbol, shares, share price, total value',
  ),
  layout('degiro', 'dayFirst', 'product, symbol isin'),
  layout('degiro', 'dayFirst', 'produkt, symbol isin'),
  layout('degiro', 'dayFirst', 'product, symbool isin'),
  layout('portfolio-performance', 'dayFirst', 'datum, typ, wert, stuck, isin, wkn, wertpapiername'),
  layout('portfolio-performance', null, 'date, type, value, shares, isin, wkn, security name'),
  layout('trading212', null, 'action, time, isin, ticker, name, no of shares'),
  layout('trading212', null, 'instrument, isin, shares, average price, current price'),
  layout('a-share-broker', null, '证券代码, 证券名称, 股东代码'),
  layout('moomoo', null, '代码, 持有数量'),
  layout('firstrade', null, '代号, 股数'),
  layout('exante', null, 'instrument, financial instrument global identifier figi, qty, isin'),
  layout('fundapps', null, 'portfolio id, asset id, asset name, data provider id'),
  layout('funds-axis', null, 'fund code, fund name, security name, book cost local, book cost base'),
  layout('geneva', 'monthFirst', 'portfolio, invest id, investment description, quantity'),
  layout('bloomberg', null, 'position, % wgt, mkt val'),
  layout('india-monthly', 'dayFirst', 'name of the instrument, isin, quantity, % to net assets'),
  layout('axis-custody', 'dayFirst', 'ucc, client name, isin, security name'),
  layout('sec-nport', null, 'accession number, holding id, issuer name, issuer cusip, balance'),
  layout('sec-13f', null, 'name of issuer, title of class, cusip, value'),
  layout('nbim', null, 'region, country, name, industry, voting, ownership'),
  layout('lseg', null, 'ric, name, country, weight, no shares'),
  layout('lseg', null, 'instrument, company common name'),
  layout('hkex', 'dayFirst', 'stock code, name of securities, category, board lot'),
  layout('morningstar', null, 'holdings, weighting, type, ticker, shares owned'),
  layout('csindex', null, 'index code, index name, constituent code, constituent name, exchange'),
  layout('tushare', null, 'ts code, symbol, name, area, industry'),
  layout('szse', null, '板块, 公司全称, a股代码, a股简称'),
  layout('nasdaq-trader', 'monthFirst', 'symbol, security name, market category, test issue'),
  layout('nasdaq-trader', 'monthFirst', 'act symbol, security name, exchange, cqs symbol'),
  layout('nasdaq', 'monthFirst', 'symbol, name, last sale, market cap, sector, industry'),
  layout('csindex', null, '成份券代码constituent code, 成份券名称constituent name'),
];

const keyed = layouts.map((one) => ({ ...one, keys: one.headings.split(',').map(foldHeading) }));

/** The known layout whose headings all stand in this row, or `null`. */
export function knownLayout(headings: readonly string[]): Pick<KnownLayout, 'name' | 'dateOrder'> | null {
  const present = new Set(headings.map(foldHeading));
  const withoutUnits = headings.map((heading) => foldHeading(heading.replaceAll(/\([^)]*\)/g, ' ')));
  for (const heading of withoutUnits) present.add(heading);
  return keyed.find(({ keys }) => keys.every((key) => present.has(key))) ?? null;
}
