import type { Fixture } from './fixture.ts';

/** Funds in further languages, and owners that publish what they hold. */
export const fundsAbroad: readonly Fixture[] = [
  {
    name: 'iShares Danish',
    text: `
Fondens beholdninger pr.,"31-maj-2021"
 
Udstederticker,Navn,Sektor,Aktivklasse,Markedsværdi,Vægt (%),Nominel værdi,Nominel,Kurs,Placering,Børs,Markedsvaluta
"941","CHINA MOBILE LTD","Kommunikation","Aktier","3.345.123,50","1,23","3.345.123,50","500.000,00","6,70","Kina","Hong Kong Exchanges And Clearing Ltd","HKD"
`,
    layout: null,
    heldOn: '2021-05-31',
    headerRow: 3,
    skipped: {
      preamble: 1,
      blank: 1,
      heading: 1,
    },
    positions: [
      '4 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=Kina | ccy=HKD | qty=500000.00 | value=3345123.50 ? | weight=1.23 | on=2021-05-31',
    ],
  },
  {
    name: 'iShares Swedish',
    text: `
Fondinnehav per,"31-maj-2021"
 
Emittentens ticker,Namn,Sektor,Tillgångsslag,Marknadsvärde,Vikt (%),Nominellt värde,Nominellt,Kurs,Plats,Börs,Marknadsvaluta
"941","CHINA MOBILE LTD","Kommunikation","Aktier","3 345 123,50","1,23","3 345 123,50","500 000,00","6,70","Kina","Hong Kong Exchanges And Clearing Ltd","HKD"
`,
    layout: null,
    heldOn: '2021-05-31',
    headerRow: 3,
    skipped: {
      preamble: 1,
      blank: 1,
      heading: 1,
    },
    positions: [
      '4 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=Kina | ccy=HKD | class=Aktier | qty=500000.00 | value=3345123.50 ? | weight=1.23 | on=2021-05-31',
    ],
  },
  {
    name: 'iShares Chinese',
    text: `
基金持倉截至,"2021年5月31日"
 
股票代號,名稱,板塊,資產類別,市值,比重 (%),名義價值,股數,價格,地點,交易所,市場貨幣
"941","中國移動有限公司","通訊","股票","3,345,123.50","1.23","3,345,123.50","500,000.00","6.70","中國","香港交易所","HKD"
`,
    layout: null,
    heldOn: '2021-05-31',
    headerRow: 3,
    skipped: {
      preamble: 1,
      blank: 1,
      heading: 1,
    },
    positions: [
      '4 | name=中國移動有限公司 | ticker=941 | venue=香港交易所 | country=中國 | ccy=HKD | class=股票 | qty=500000.00 | value=3345123.50 ? | weight=1.23 | on=2021-05-31',
    ],
  },
  {
    name: 'Taiwanese fund',
    text: `
基金代號,00636
資料日期,2021/12/31
股票代碼,股票名稱,股數,權重(%)
600519 CH,貴州茅台,12345,5.2
601668 CH,中國建築,112345,0.9
現金,,,1.2
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: {
      preamble: 2,
      heading: 1,
      cash: 1,
    },
    positions: [
      '4 | name=貴州茅台 | ticker=600519 CH | qty=12345 | weight=5.2 | on=2021-12-31',
      '5 | name=中國建築 | ticker=601668 CH | qty=112345 | weight=0.9 | on=2021-12-31',
    ],
  },
  {
    name: 'Hong Kong fund',
    text: `
CSOP FTSE China A50 ETF,,,,
As of Date:,2021-12-31,,,
Stock Code,Stock Name,Holdings,Market Value (RMB),Weighting (%)
600519,Kweichow Moutai Co Ltd,"1,234","2,529,700",8.11
601668,China State Construction,"1,234","2,529",0.11
,Cash & others,,"12,529",1.11
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: {
      preamble: 2,
      heading: 1,
      cash: 1,
    },
    positions: [
      '4 | name=Kweichow Moutai Co Ltd | ticker=600519 | qty=1234 | value=2529700 CNY | weight=8.11 | on=2021-12-31',
      '5 | name=China State Construction | ticker=601668 | qty=1234 | value=2529 CNY | weight=0.11 | on=2021-12-31',
    ],
  },
  {
    name: 'Australian superannuation fund',
    text: `
AustralianSuper - Portfolio Holdings Disclosure,,,,,
Effective date 31 DEC 2021,,,,,
Asset Class: Listed Equities,,,,,
Name/Kind of investment item,Stock ID,% Ownership/Property held,Units held,Value (AUD),Weighting (%)
BHP GROUP LIMITED,BHP,,"12,345,678","512,345,678",2.31%
CHINA MOBILE LTD,941 HK,,"1,345,678","11,345,678",0.05%
SUB TOTAL LISTED EQUITIES,,,,"523,691,356",2.36%
Asset Class: Cash,,,,,
HSBC BANK AUSTRALIA LIMITED,,,,"1,345,678",0.01%
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 4,
    skipped: {
      preamble: 3,
      heading: 1,
      total: 1,
      section: 1,
    },
    positions: [
      '5 | name=BHP GROUP LIMITED | ticker=BHP | qty=12345678 | value=512345678 AUD | weight=2.31 | on=2021-12-31',
      '6 | name=CHINA MOBILE LTD | ticker=941 HK | qty=1345678 | value=11345678 AUD | weight=0.05 | on=2021-12-31',
      '9 | name=HSBC BANK AUSTRALIA LIMITED | value=1345678 AUD | weight=0.01 | on=2021-12-31',
    ],
  },
  {
    name: 'New Zealand fund',
    separator: ';',
    text: `
Equity Holdings as at 30 June 2021;;
Security name;Country;Market value NZ$
CHINA MOBILE LTD;Hong Kong;1,234,567
CHINA RAILWAY CONSTRUCTION CORP LTD;China;234,567
`,
    layout: null,
    heldOn: '2021-06-30',
    headerRow: 2,
    skipped: {
      preamble: 1,
      heading: 1,
    },
    positions: [
      '3 | name=CHINA MOBILE LTD | country=Hong Kong | value=1234567 NZD | on=2021-06-30',
      '4 | name=CHINA RAILWAY CONSTRUCTION CORP LTD | country=China | value=234567 NZD | on=2021-06-30',
    ],
  },
];
