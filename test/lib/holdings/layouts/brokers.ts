import type { Fixture } from './fixture.ts';

/** Layouts of brokers, custodians, regulators and reporting vendors. Rows are invented or public facts. */
export const brokers: readonly Fixture[] = [
  {
    name: 'Schwab, all accounts, heading repeated',
    text: `
"Positions for All-Accounts as of 09:15 AM ET, 2026/09/30",
,
"Individual ...111",
"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","% of Acct (% of Account)","Asset Type",
"BABA","ALIBABA GROUP HOLDING ADR","5","$110.10 ","$550.50 ","55.05%","Equity",
"Cash & Cash Investments","--","--","--","$449.50","44.95%","Cash and Money Market",
"Account Total","--","--","--","$1,000.00","--","--",
,
"Roth IRA ...222",
"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","% of Acct (% of Account)","Asset Type",
"SPY 06/19/2026 600.00 C","CALL EXAMPLE TRUST $600 EXP 06/19/26","-1","$1.27","($126.93)","N/A","Option",
"Positions Total","--","--","--","$873.07","--","--",
`,
    layout: 'schwab',
    heldOn: '2026-09-30',
    headerRow: 4,
    skipped: { preamble: 2, blank: 2, heading: 2, cash: 1, total: 2, section: 1 },
    positions: [
      '5 | account=Individual ...111 | name=ALIBABA GROUP HOLDING ADR | ticker=BABA | class=Equity | qty=5 | value=550.50 ? | weight=55.05 | on=2026-09-30',
      '11 | account=Roth IRA ...222 | name=CALL EXAMPLE TRUST $600 EXP 06/19/26 | ticker=SPY 06/19/2026 600.00 C | class=Option | qty=-1 | value=-126.93 ? | on=2026-09-30',
    ],
  },
  {
    name: 'Fidelity',
    text: `
Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,Percent Of Account,Cost Basis Total,Type
Z12345678,Individual,SPAXX**,HELD IN MONEY MARKET,,,,$1234.56,10.00%,,Cash
Z12345678,Individual,BABA,ALIBABA GROUP HOLDING LIMITED,100,$110.10,-$0.50,$11010.00,89.00%,$9000.00,Margin
Z12345678,Individual, -AMAT260424C400,AMAT APR 24 2026 $400 CALL,-1,$1.05,$0.05,-$105.00,-0.85%,$90.00,Margin
Z12345678,Individual,Pending Activity,,,,,$12.00,,,

"The data and information in this spreadsheet is provided to you solely for your use and is not for distribution. The spreadsheet is provided for information only."
"Date downloaded 07/08/2026 3:15 PM"
`,
    layout: 'fidelity',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1, blank: 1, disclaimer: 2 },
    positions: [
      '2 | account=Z12345678 | name=HELD IN MONEY MARKET | ticker=SPAXX** | class=Cash | value=1234.56 ? | weight=10.00',
      '3 | account=Z12345678 | name=ALIBABA GROUP HOLDING LIMITED | ticker=BABA | class=Margin | qty=100 | value=11010.00 ? | weight=89.00',
      '4 | account=Z12345678 | name=AMAT APR 24 2026 $400 CALL | ticker=-AMAT260424C400 | class=Margin | qty=-1 | value=-105.00 ? | weight=-0.85',
    ],
  },
  {
    name: 'IBKR Flex, user-chosen columns',
    text: `
"ClientAccountID","CurrencyPrimary","FXRateToBase","AssetClass","Symbol","Description","Conid","SecurityID","SecurityIDType","CUSIP","ISIN","ListingExchange","UnderlyingSymbol","Quantity","PositionValue"
"U1234567","HKD","0.128","STK","941","CHINA MOBILE LTD","123456","HK0941009539","ISIN","","HK0941009539","SEHK","","500","41150"
"U1234567","USD","1","STK","AAPL","APPLE INC","265598","US0378331005","ISIN","037833100","US0378331005","NASDAQ","","10","1955.5"
`,
    layout: 'ibkr-flex',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=U1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | venue=SEHK | ccy=HKD | class=STK | qty=500 | value=41150 HKD',
      '3 | account=U1234567 | name=APPLE INC | isin=US0378331005 | cusip=037833100 | ticker=AAPL | venue=NASDAQ | ccy=USD | class=STK | qty=10 | value=1955.5 USD',
    ],
  },
  {
    name: 'J.P. Morgan',
    text: `
Asset Class,Asset Strategy,Asset Strategy Detail,Description,Ticker,CUSIP,Quantity,Price,Value,As of
Equity,US Large Cap,,APPLE INC,AAPL,037833100,"1,000",195.55,"195,550.00",06/12/2026
Equity,EM,,BARCLAYS CERTIFICATE CHINA BASKET,,06741W6G2,"5,000",100.00,"500,000.00",06/12/2026
FOOTNOTES,,,,,,,,,
Prices are indicative.,,,,,,,,,
`,
    layout: 'jpmorgan',
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1, disclaimer: 1, section: 1 },
    problems: { identifierInvalid: 1 },
    positions: [
      '2 | name=APPLE INC | cusip=037833100 | ticker=AAPL | class=Equity | qty=1000 | value=195550.00 ? | on=2026-06-12',
      '3 | name=BARCLAYS CERTIFICATE CHINA BASKET | doubtful=cusip:06741W6G2 | class=Equity | qty=5000 | value=500000.00 ? | on=2026-06-12',
    ],
  },
  {
    name: 'Merrill, blanks inside quotes, summary block above',
    text: `
"Account" ,"Value" ,"Day's Value Change $"
"IRA 1A2-34567" ,"$10,000.00" ,"$12.00"

"Symbol " ,"Description" ,"Quantity" ,"Value" ,"Price"
"BABA " ,"ALIBABA GROUP HOLDING LTD SPON ADR" ,"10" ,"$1,101.00" ,"$110.10"
"Cash balance" ,"" ,"" ,"$99.00" ,""
"Total" ,"" ,"" ,"$1,200.00" ,""
`,
    layout: null,
    heldOn: null,
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, cash: 1, total: 1 },
    positions: ['5 | name=ALIBABA GROUP HOLDING LTD SPON ADR | ticker=BABA | qty=10 | value=1101.00 ?'],
  },
  {
    name: 'DEGIRO German, unnamed column',
    text: `
Produkt,Symbol/ISIN,Anzahl,Schlusskurs,Wert,,Wert in EUR
AEHR TEST SYSTEMS,AEHR | US00760J1088,10,"22,29",USD,"222,90","205,07"
CHINA MOBILE LTD,HK0941009539,500,"82,30",HKD,"41150,00","4.855,70"
CASH & CASH FUND & FTX CASH (EUR),,,,EUR,"12,34","12,34"
`,
    layout: 'degiro',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=AEHR TEST SYSTEMS | isin=US00760J1088 | ticker=AEHR | ccy=USD | qty=10 | value=205.07 EUR',
      '3 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=4855.70 EUR',
    ],
  },
  {
    name: 'Portfolio Performance German',
    separator: ';',
    text: `
Datum;Typ;Wert;Buchungswährung;Bruttobetrag;Stück;ISIN;WKN;Ticker-Symbol;Wertpapiername;Notiz
2024-02-05T00:00;Kauf;5.281,00;EUR;5.281,00;1.500;DE0007164600;716460;SAP.DE;SAP SE;
2024-03-01T00:00;Kauf;1.000,50;EUR;1.000,50;12,5;HK0941009539;909622;0941.HK;China Mobile Ltd.;
`,
    layout: 'portfolio-performance',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=SAP SE | isin=DE0007164600 | ticker=SAP.DE | ccy=EUR | class=Kauf | qty=1500 | value=5281.00 EUR | on=2024-02-05',
      '3 | name=China Mobile Ltd. | isin=HK0941009539 | ticker=0941.HK | ccy=EUR | class=Kauf | qty=12.5 | value=1000.50 EUR | on=2024-03-01',
    ],
  },
  {
    name: 'Moomoo, Chinese headings, codes only',
    text: `
代码,持有数量,摊薄成本价,币种
00941,500,55.2,HKD
BABA,20,88.1,USD
`,
    layout: 'moomoo',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | ticker=00941 | ccy=HKD | qty=500', '3 | ticker=BABA | ccy=USD | qty=20'],
  },
  {
    name: 'Exante, tabs',
    separator: '\t',
    text: `
"Instrument"\t"Financial Instrument Global Identifier (FIGI)"\t"Description"\t"Name"\t"QTY"\t"Avg Price"\t"Price"\t"Currency"\t"ISIN"
"AAPL.NASDAQ"\t"BBG000B9XRY4"\t"Apple - Common Stock"\t"Apple"\t"10"\t"150.1"\t"195.5"\t"USD"\t"US0378331005"
`,
    layout: 'exante',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Apple / Apple - Common Stock | isin=US0378331005 | figi=BBG000B9XRY4 | ticker=AAPL.NASDAQ | ccy=USD | qty=10',
    ],
  },
  {
    name: 'FundApps',
    text: `
PortfolioId,AssetId,AssetName,ISIN,SEDOL,DataProviderId,Quantity,MarketValue,CUSIP,Price,InstrumentCurrency,AssetClass
P-1,1000001,China Mobile Ltd,HK0941009539,6073556,9,500,41150,,82.3,HKD,Equity
P-1,1000002,Apple Inc,US0378331005,2046251,9,10,1955.5,37833100,195.55,USD,Equity
`,
    layout: 'fundapps',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=P-1 | name=China Mobile Ltd | isin=HK0941009539 | sedol=6073556 | ccy=HKD | class=Equity | qty=500 | value=41150 ?',
      '3 | account=P-1 | name=Apple Inc | isin=US0378331005 | cusip=037833100 | sedol=2046251 | ccy=USD | class=Equity | qty=10 | value=1955.5 ?',
    ],
  },
  {
    name: 'SEC N-PORT, fillers for missing numbers',
    separator: '\t',
    text: `
ACCESSION_NUMBER\tHOLDING_ID\tISSUER_NAME\tISSUER_LEI\tISSUER_TITLE\tISSUER_CUSIP\tBALANCE\tUNIT\tCURRENCY_CODE\tCURRENCY_VALUE\tPERCENTAGE\tPAYOFF_PROFILE\tASSET_CAT\tINVESTMENT_COUNTRY
0001-25-000001\t77001\tCHINA MOBILE LTD\tN/A\tChina Mobile Ltd\t000000000\t500\tNS\tUSD\t5287.5\t0.12\tLong\tEC\tHK
0001-25-000001\t77002\tApple Inc\tHWUPKR0MPOU8FGXBT394\tApple Inc\t037833100\t10\tNS\tUSD\t1955.5\t0.05\tLong\tEC\tUS
0001-25-000001\t77003\tExample Private Co\tN/A\tExample note\t999999999\t10\tPA\tUSD\t10\t0.00\tLong\tDBT\tUS
`,
    layout: 'sec-nport',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CHINA MOBILE LTD / China Mobile Ltd | country=HK | ccy=USD | class=EC | qty=500 | value=5287.5 USD | weight=0.12 | ref=77001',
      '3 | name=Apple Inc | cusip=037833100 | lei=HWUPKR0MPOU8FGXBT394 | country=US | ccy=USD | class=EC | qty=10 | value=1955.5 USD | weight=0.05 | ref=77002',
      '4 | name=Example Private Co / Example note | country=US | ccy=USD | class=DBT | qty=10 | value=10 USD | weight=0.00 | ref=77003',
    ],
  },
  {
    name: 'SEC 13F, leading zeros of CUSIPs lost',
    text: `
nameOfIssuer,titleOfClass,cusip,value,sshPrnamt,sshPrnamtType,putCall,investmentDiscretion,Sole,Shared,None
APPLE INC,COM,37833100,1955500,10000,SH,,SOLE,10000,0,0
ALIBABA GROUP HLDG LTD,SPONSORED ADS,01609W102,110100,1000,SH,,SOLE,1000,0,0
`,
    layout: 'sec-13f',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=APPLE INC | cusip=037833100 | class=COM | qty=10000 | value=1955500 ?',
      '3 | name=ALIBABA GROUP HLDG LTD | cusip=01609W102 | class=SPONSORED ADS | qty=1000 | value=110100 ?',
    ],
  },
];
