import type { Fixture } from './fixture.ts';

/** Terms, days, closings and groups of tables as fund reports, banks and systems print them. Rows are invented or public facts. */
export const termsAndDays: readonly Fixture[] = [
  {
    name: 'schedule of investments, closed by cost and net assets',
    text: `
Schedule of Investments,,,
"February 28, 2022",,,
Security,Shares,Value,% of Net Assets
China — 30.2%,,,
"China Telecom Corp. Ltd., Class H","2,000,000","750,000",1.1
Tencent Holdings Ltd.,"10,000","540,000",0.8
Total Common Stocks — 99.0%,,"1,290,000",
"(Cost: $1,200,000)",,"1,200,000",
"Other Assets, Less Liabilities — 1.0%",,"14,000",
Net Assets — 100.0%,,"1,304,000",
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, section: 1, total: 3, cash: 1 },
    positions: [
      '5 | name=China Telecom Corp. Ltd., Class H | qty=2000000 | value=750000 ? | weight=1.1 | on=2022-02-28',
      '6 | name=Tencent Holdings Ltd. | qty=10000 | value=540000 ? | weight=0.8 | on=2022-02-28',
    ],
  },
  {
    name: 'a date for every column of amounts and nothing else',
    separator: ';',
    text: `
Issuer;31/12/2021;31/01/2022
CHINA MOBILE LTD;1 200 100;1 300 100
NESTLE SA-REG;51 200 100;52 300 100
`,
    layout: null,
    heldOn: '2022-01-31',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | name=CHINA MOBILE LTD | on=2022-01-31', '3 | name=NESTLE SA-REG | on=2022-01-31'],
  },
  {
    name: 'amounts of two days, the latest counts',
    separator: ';',
    text: `
Titel;ISIN;Bestand per 31.12.2020;Marktwert per 31.12.2020 (CHF);Bestand per 31.12.2021;Marktwert per 31.12.2021 (CHF)
CNOOC LTD;HK0883013259;1'100'000;1'024'100;1'200'000;1'124'100
NESTLE SA;CH0038863350;110'000;14'124'100;120'000;15'124'100
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CNOOC LTD | isin=HK0883013259 | qty=1200000 | value=1124100 CHF | on=2021-12-31',
      '3 | name=NESTLE SA | isin=CH0038863350 | qty=120000 | value=15124100 CHF | on=2021-12-31',
    ],
  },
  {
    name: 'unit alone in brackets above the table',
    separator: ';',
    text: `
Relevé des placements au 31 décembre 2021 (juste valeur - en millions de dollars);;
Titre;Nombre d'actions;Juste valeur
China Telecom Corp. Ltd;1 200 100;2,9
Apple Inc.;200 100;42,9
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 2,
    skipped: { preamble: 1, heading: 1 },
    positions: [
      '3 | name=China Telecom Corp. Ltd | qty=1200100 | value=2900000 ? | on=2021-12-31',
      '4 | name=Apple Inc. | qty=200100 | value=42900000 ? | on=2021-12-31',
    ],
  },
  {
    name: 'reference currency above the table, currencies of securities in it',
    separator: ';',
    text: `
Bewertungsdatum: 28.02.2022;;;;Referenzwährung: CHF;
Anzahl/Nominal;Whg;Titelbezeichnung;ISIN;Marktkurs;Marktwert in Ref.Whg.
1000;HKD;CNOOC Ltd;HK0883013259;10.4;1228.1
10;CHF;Roche Holding AG GS;CH0012032048;346.9;3469
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 2,
    skipped: { preamble: 1, heading: 1 },
    positions: [
      '3 | name=CNOOC Ltd | isin=HK0883013259 | ccy=HKD | qty=1000 | value=1228.1 CHF | on=2022-02-28',
      '4 | name=Roche Holding AG GS | isin=CH0012032048 | ccy=CHF | qty=10 | value=3469 CHF | on=2022-02-28',
    ],
  },
  {
    name: 'currency of the reference beside that of the security',
    separator: ';',
    text: `
Client;Code ISIN;Libellé valeur;Qté;Dev;Cours;Valo. devise réf.;Dev. réf.
12345;HK0883013259;CNOOC LTD;1 000,00;HKD;10,40;1 187,30;EUR
12345;FR0000120271;TOTALENERGIES;100,00;EUR;45,43;4 543,00;EUR
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=12345 | name=CNOOC LTD | isin=HK0883013259 | ccy=EUR | qty=1000.00 | value=1187.30 EUR',
      '3 | account=12345 | name=TOTALENERGIES | isin=FR0000120271 | ccy=EUR | qty=100.00 | value=4543.00 EUR',
    ],
  },
  {
    name: 'day of the file headed as of a trade',
    text: `
TradeDate,AccountTicker,StockTicker,SecurityDescription,Shares,Price,MarketValue
02/28/2022,YINN,728 HK,CHINA TELECOM CORP LTD-H,112121.00,0.37,41484.77
02/28/2022,YINN,700 HK,TENCENT HOLDINGS LTD,1000.00,53.10,53100.00
02/28/2022,YINN,3690 HK,MEITUAN-CLASS B,100.00,20.10,2010.00
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=YINN | name=CHINA TELECOM CORP LTD-H | ticker=728 HK | qty=112121.00 | value=41484.77 ? | on=2022-02-28',
      '3 | account=YINN | name=TENCENT HOLDINGS LTD | ticker=700 HK | qty=1000.00 | value=53100.00 ? | on=2022-02-28',
      '4 | account=YINN | name=MEITUAN-CLASS B | ticker=3690 HK | qty=100.00 | value=2010.00 ? | on=2022-02-28',
    ],
  },
  {
    name: 'amount beside a quantity',
    separator: ';',
    text: `
name;isin;quantity;buyingPrice;lastPrice;amount
CHINA MOBILE;HK0941009539;1 000;5,90;6,15;6 150,00
LVMH;FR0000121014;10;600,00;656,00;6 560,00
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CHINA MOBILE | isin=HK0941009539 | qty=1000 | value=6150.00 ?',
      '3 | name=LVMH | isin=FR0000121014 | qty=10 | value=6560.00 ?',
    ],
  },
  {
    name: 'open positions with the numbers of their trades',
    text: `
Position,Symbol,Type,Volume,Open time,Open price,Market price
312345678,981.HK,BUY,1000,2022-01-10 10:00:00,18.2,17.1
312345679,CDR.PL,BUY,10,2022-01-10 10:00:00,180,160.4
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | ticker=981.HK | class=BUY | qty=1000', '3 | ticker=CDR.PL | class=BUY | qty=10'],
  },
  {
    name: 'groups by country with their sums',
    text: `
Security,Ticker,ISIN,Pos (Disp),Mkt Val,Crncy
+ China,,,,"1,100,000",
CNOOC LTD,883 HK Equity,HK0883013259,"100,000","136,000",HKD
TENCENT HOLDINGS LTD,700 HK Equity,KYG875721634,"10,000","531,000",HKD
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, total: 1 },
    positions: [
      '3 | name=CNOOC LTD | isin=HK0883013259 | ticker=883 HK Equity | ccy=HKD | qty=100000 | value=136000 HKD',
      '4 | name=TENCENT HOLDINGS LTD | isin=KYG875721634 | ticker=700 HK Equity | ccy=HKD | qty=10000 | value=531000 HKD',
    ],
  },
  {
    name: 'Korean fund, cash under a number of its own',
    text: `
종목코드,종목명,보유주수,평가금액,비중
601186 C1,CHINA RAILWAY CONSTRUCTION-A,"1,200","1,700,000",0.21
KRD010010001,원화예금,"1,200,000","1,200,000",0.11
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=CHINA RAILWAY CONSTRUCTION-A | ticker=601186 C1 | qty=1200 | value=1700000 ? | weight=0.21',
    ],
  },
  {
    name: 'total in the column of markets',
    text: `
Market,Code,Name,Quantity,Market price,Market value
HKG,0941,China Mobile Ltd,500,9.50,4750.00
ASX,CBA,Commonwealth Bank Of Australia,10,93.81,938.10
Total,,,,,5688.10
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, total: 1 },
    positions: [
      '2 | name=China Mobile Ltd | ticker=0941 | venue=HKG | qty=500 | value=4750.00 ?',
      '3 | name=Commonwealth Bank Of Australia | ticker=CBA | venue=ASX | qty=10 | value=938.10 ?',
    ],
  },
  {
    name: 'annual report, the heading in three rows',
    text: `
Schedule of Investments,,,
,,,
,,,Market
,,,Value•
,,Shares,($000)
Common Stocks (99.1%),,,
China (33.1%),,,
,Tencent Holdings Ltd.,80121300,4900100
*,China Telecom Corp. Ltd. Class H,10121300,3510
1,CNOOC Ltd.,1121300,1210
`,
    layout: null,
    heldOn: null,
    headerRow: 5,
    skipped: { preamble: 2, blank: 1, heading: 2, section: 2 },
    positions: [
      '8 | name=Tencent Holdings Ltd. | qty=80121300 | value=4900100000 ?',
      '9 | name=China Telecom Corp. Ltd. Class H | qty=10121300 | value=3510000 ?',
      '10 | name=CNOOC Ltd. | qty=1121300 | value=1210000 ?',
    ],
  },
];
