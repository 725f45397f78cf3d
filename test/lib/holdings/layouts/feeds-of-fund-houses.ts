import type { Fixture } from './fixture.ts';

/** Feeds that fund houses and their administrators put on their pages. Headings as published, rows invented. */
export const feedsOfFundHouses: readonly Fixture[] = [
  {
    name: 'feed of an administrator for several funds',
    text: `
Date,Account,StockTicker,CUSIP,SecurityName,Shares,Price,MarketValue,Weightings,NetAssets,SharesOutstanding,CreationUnits,MoneyMarketFlag
06/12/2026,ABCD,02079K305 TRS 071426 NM,02079K305 TRS 071426 NM,ALPHABET INC-CL A SWAP,10.00,357.77,3577.70,6.47%,100000.00,55110000,5511.00,
06/12/2026,EFGH,981 HK,6743473,Semiconductor Manufacturing International Corp,2000,30,60000,1.0%,51025500.00,2550000,102,
06/12/2026,EFGH,USDOLLAR,,Cash,500,1,500,0.05%,1000000,1,1,1
06/12/2026,EFGH,Cash&Other,Cash&Other,Cash & Other,1000.00,1.00,1000.00,0.02%,6260714.29,100000,10,Y
`,
    layout: null,
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1, cash: 2 },
    problems: { identifierInvalid: 1 },
    positions: [
      '2 | account=ABCD | name=ALPHABET INC-CL A SWAP | ticker=02079K305 TRS 071426 NM | qty=10.00 | value=3577.70 ? | weight=6.47 | on=2026-06-12',
      '3 | account=EFGH | name=Semiconductor Manufacturing International Corp | sedol=6743473 | ticker=981 HK | qty=2000 | value=60000 ? | weight=1.0 | on=2026-06-12',
    ],
  },
  {
    name: 'feed with names escaped for a page, and a balance at a bank',
    text: `
Date,CUSIP,ISIN,SEDOL,Name,Ticker,Market Value-Local,Market Value-Base,Fund Weight %,Shares Held,Coupon,Maturity,Sector Type,Country
06/12/2026,,,,CSSC OFFSHORE &#38; MARINE ENGINEERING COMMON STOCK,600685,500,64,0.1,10,.000,,Industrials,China
06/12/2026,USD,,,JPM USD CASH,USD,100,100,0.01,100,,,,United States
`,
    layout: null,
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=CSSC OFFSHORE & MARINE ENGINEERING COMMON STOCK | ticker=600685 | country=China | qty=10 | value=64 ? | weight=0.1 | on=2026-06-12',
    ],
  },
  {
    name: 'feed whose weight is a market value weight',
    text: `
ETF Ticker,Date,ISIN,CUSIP,SEDOL,Ticker,Description,Security Type,Market Value,Maturity Date,Shares,Security Price,Asset Currency,Shares Outstanding,Total Net Assets,Market Value Weight
ABCD,6/11/2026,,CASHUSD,,USD,CASHUSD,CASH,1000,,1000,,USD,6531350,124655072.01,1.25%
ABCD,6/11/2026,HK0941009539,,6073556,941 HK,CHINA MOBILE LTD,EQUITY,5000,,100,50,HKD,446380,18834132.78,2.97%
`,
    layout: null,
    heldOn: '2026-06-11',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '3 | account=ABCD | name=CHINA MOBILE LTD | isin=HK0941009539 | sedol=6073556 | ticker=941 HK | ccy=HKD | class=EQUITY | qty=100 | value=5000 ? | weight=2.97 | on=2026-06-11',
    ],
  },
  {
    name: 'feed of US identifiers without their name, a day that only they place',
    text: `
Example BuyWrite ETF
Fund Holdings Data as of 06/12/2026
Name, Security Identifier, Symbol, Net Assets %, Market Price, Shares Held, Market Value, Market Value %
ALIBABA GROUP-ADR,01609W102,BABA US,1022.44,53.34,2351,125413,10.23
XLE US 12/31/26 C52,XLE C52   12/31/2026,XLE   261231C00052000,-20.74,7.9,-3221,-2544590,-0.21
US DOLLARS,USD,USD,8.24,1,1010353,1010353,0.08
`,
    layout: null,
    heldOn: '2026-06-12',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, cash: 1 },
    positions: [
      '4 | name=ALIBABA GROUP-ADR | cusip=01609W102 | ticker=BABA US | qty=2351 | value=125413 ? | weight=10.23 | on=2026-06-12',
      '5 | name=XLE US 12/31/26 C52 | ticker=XLE 261231C00052000 | qty=-3221 | value=-2544590 ? | weight=-0.21 | on=2026-06-12',
    ],
  },
  {
    name: 'feed of one fund, percent of net asset value',
    text: `
holdings_date,ticker,cusip,proper_name,shares,market_value,percent_of_nav,is_cash,country,sector
2026-06-12,BABA,01609W102,ALIBABA GROUP HOLDING,8113,2975929.53,0.0648,0,China,Consumer Discretionary
2026-06-12,CASH,,Cash & Other,1,1000,0.0010,1,,
`,
    layout: null,
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=ALIBABA GROUP HOLDING | cusip=01609W102 | ticker=BABA | country=China | qty=8113 | value=2975929.53 ? | weight=0.0648 | on=2026-06-12',
    ],
  },
  {
    name: 'workbook of derivatives, value or notional',
    text: `
Example Futures ETF,,

Description,Shares/Contracts,Market Value/Notional
VIX US 07/22/26 C30,"5,400","415,800.00"
Cash & Other,"204,031,055","204,031,055.46"
`,
    layout: null,
    heldOn: null,
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1 },
    positions: ['4 | name=VIX US 07/22/26 C30 | qty=5400 | value=415800.00 ?'],
  },
  {
    name: 'Czech broker',
    text: `
Typ;Název;Symbol;ISIN;Kusy / Pozice;Nákupní cena;Aktuální cena;Hodnota;Měna
Akcie;Alibaba Group;BABA;US01609W1027;3;90,00;100,50;301,50;USD
`,
    separator: ';',
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Alibaba Group | isin=US01609W1027 | ticker=BABA | ccy=USD | class=Akcie | qty=3 | value=301.50 USD',
    ],
  },
];
