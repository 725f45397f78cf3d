import assert from 'node:assert/strict';
import { currencyOfHeading, unitOfHeading } from '../../../../lib/holdings/headings/heading-text.ts';
import { headingMeanings } from '../../../../lib/holdings/headings/vocabulary.ts';

const headings: Readonly<Record<string, readonly string[]>> = {
  name: [
    'Name',
    'Security Name',
    'HOLDINGS',
    'nameOfIssuer',
    'NAMEOFISSUER',
    'A股简称',
    '종목명',
    'Наименование',
    'Hisse Adı',
    'Arvopaperi',
    'Name of the Instrument',
    '成份券名称Constituent Name',
    '證券名稱',
    'Wertpapiername',
    'Nome',
    'Libellé',
    'Denominación',
    'Naam',
    'Nome do ativo',
    'Název',
    'Nazwa',
    'Verdipapir',
    '銘柄名',
  ],
  isin: ['ISIN', 'ISIN Code', 'Codice ISIN', 'Code ISIN', 'ISIN代码', 'Kod ISIN'],
  cusip: ['CUSIP', 'ISSUER_CUSIP'],
  figi: ['BBG FIGI', 'Financial Instrument Global Identifier (FIGI)'],
  identifier: ['Identifier', 'Security ID', 'Symbol/ISIN', 'AssetId', 'Symbool/ISIN'],
  ticker: [
    'Ticker',
    'Symbol ',
    "Ticker dell'emittente",
    'Stock Code',
    'RIC',
    '成份券代码Constituent Code',
    '股份代號',
    'Holding Ticker',
    'ts_code',
    'con_code',
    'SSE Stock Code',
    'Udstederticker',
    '종목코드',
    'Emittententicker',
  ],
  venue: ['Exchange', '交易所Exchange', 'Börse'],
  country: ['Country', 'Location', 'Trade Country Name', 'Area Geografica', 'Pays', 'Land'],
  currency: ['Currency', 'Währung', 'CurrencyPrimary', '币种'],
  priceCurrency: ['Market Currency', 'Local Currency', 'Valuta di mercato'],
  account: ['Account Number', 'PortfolioId', 'Fund Ticker', '账户', 'Depotnummer'],
  quantity: [
    'Qty (Quantity)',
    'Shares/Par Value',
    'Qty #',
    'sshPrnamt',
    'SSHPRNAMT',
    'Stück/Nom.',
    'No. of shares',
    'Stück',
    'Nominale',
    '持有数量',
    'Antal',
    'Shares Held',
  ],
  marketValue: [
    'Market Value ($)',
    'MARKET VALUE*',
    'Markedsværdi',
    'Market value NZ$',
    'Montant en EUR',
    'Mkt Val (Market Value)',
    'Market/Fair Value (Rs.in Lacs)',
    'Market Value(NOK)',
    'Wert in EUR',
    '市值(万元)',
    'Valor de mercado',
  ],
  weight: [
    'Weight (%)',
    '% OF FUNDS*',
    '% to Net Assets',
    '% of Acct (% of Account)',
    'Ponderazione (%)',
    '权重',
  ],
  heldOn: ['As-Of-Date', 'Date', '日期Date', 'Stichtag'],
  side: ['PAYOFF_PROFILE', 'Long/Short'],
  clientRef: ['Client Ref'],
  none: [
    'Sector',
    'FX Rate',
    'Exchange (fx) Rate',
    'Cost Basis',
    '指数代码 Index Code',
    'Price Paid $',
    'Shares Change',
  ],
};

describe('headings', () => {
  for (const [field, texts] of Object.entries(headings)) {
    for (const text of texts) {
      it(`${JSON.stringify(text)} is ${field}`, () => assert.equal(headingMeanings(text)[0]?.field, field));
    }
  }

  it('leaves both meanings of "Cambio" to the content', () => {
    assert.deepEqual(
      headingMeanings('Cambio')
        .map(({ field }) => field)
        .sort(),
      ['none', 'venue'],
    );
  });

  it('knows no heading in names, prose and the columns of other parties', () => {
    for (const text of [
      'China Mobile Ltd',
      'Unnamed: 3',
      '',
      'Counterparty LEI',
      'Fund ISIN',
      'Index Symbol',
      'x'.repeat(200),
    ]) {
      assert.deepEqual(headingMeanings(text), [], text);
    }
  });

  it('reads units and currencies of amounts', () => {
    const stated: readonly (readonly [string, string, string | null])[] = [
      ['Market/Fair Value (Rs.in Lacs)', '100000', 'INR'],
      ['Value (Rs. Crores)', '10000000', 'INR'],
      ['Market Value (000s)', '1000', null],
      ['Market Value USD (millions)', '1000000', 'USD'],
      ['市值(万元)', '10000', null],
      ['市值(亿元)', '100000000', null],
      ['Wert in EUR', '1', 'EUR'],
      ['Market Value ($)', '1', null],
      ['valUSD', '1', 'USD'],
      ['Value (HK$)', '1', 'HKD'],
      ['Market Value', '1', null],
      ['Market Value (HKD m)', '1000000', 'HKD'],
      ['Value ($m)', '1000000', null],
      ['Notional (MM USD)', '1000000', 'USD'],
      ['Market Value (mm)', '1000000', null],
      ['Valeur (k€)', '1000', 'EUR'],
      ['Marktwert (TEUR)', '1000', 'EUR'],
      ['MV USDm', '1000000', 'USD'],
      ['Valore (migliaia)', '1000', null],
      ['Market Value (MXN)', '1', 'MXN'],
      ['Market Value (b)', '1', null],
      ['Price (T)', '1', null],
      ['Market Value (T+1)', '1', null],
      ['USD Mkt Value', '1', 'USD'],
    ];
    for (const [heading, unit, currency] of stated) {
      assert.equal(unitOfHeading(heading), unit, heading);
      assert.equal(currencyOfHeading(heading), currency, heading);
    }
  });
});
