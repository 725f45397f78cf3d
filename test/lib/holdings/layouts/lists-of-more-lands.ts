import type { Fixture } from './fixture.ts';

/** Lists and exports of more lands. Rows are invented or public facts. */
export const listsOfMoreLands: readonly Fixture[] = [
  {
    name: 'Italian fund list',
    text: `
Elenco degli strumenti finanziari al 30/12/2021;;;;
;;;;
Titoli;Divisa;Quantità;Controvalore in Euro;% su Totale attività
CHINA MOBILE LTD;HKD;5.000;29.812;1,22%
ALIBABA GROUP HOLDING-SP ADR;USD;1.200;112.480;4,60%
Altri titoli;;;1.200;0,05%
Totale;;;143.492;5,87%
`,
    separator: ';',
    layout: null,
    heldOn: '2021-12-30',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, total: 1 },
    positions: [
      '4 | name=CHINA MOBILE LTD | ccy=HKD | qty=5000 | value=29812 EUR | weight=1.22 | on=2021-12-30',
      '5 | name=ALIBABA GROUP HOLDING-SP ADR | ccy=USD | qty=1200 | value=112480 EUR | weight=4.60 | on=2021-12-30',
      '6 | name=Altri titoli | value=1200 EUR | weight=0.05 | on=2021-12-30',
    ],
  },
  {
    name: 'Malaysian',
    text: `
CDS Account No: 065-001-012345678
Portfolio as at 28/02/2022
Counter,Stock Code,Qty,Avg Buy Price (MYR),Last Price,Market Value (MYR),Gain/Loss
MAYBANK,1155,1000,8.10,8.75,"8,750.00",650
PCHEM,5183,500,8.00,9.61,"4,805.00",805
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1 },
    positions: [
      '4 | account=065-001-012345678 | name=MAYBANK | ticker=1155 | qty=1000 | value=8750.00 MYR | on=2022-02-28',
      '5 | account=065-001-012345678 | name=PCHEM | ticker=5183 | qty=500 | value=4805.00 MYR | on=2022-02-28',
    ],
  },
  {
    name: 'SGX CDP',
    text: `
Account Number : 1681-1234-5678
Securities Holdings as at 28 Feb 2022
Security Name,Security Code,Free Balance,Blocked Balance,Total Balance,Last Price,CCY,Market Value
CHINA AVIATION OIL,G92,"5,000",0,"5,000",0.94,SGD,"4,700.00"
DBS GROUP HLDGS,D05,100,0,100,34.20,SGD,"3,420.00"
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1 },
    positions: [
      '4 | account=1681-1234-5678 | name=CHINA AVIATION OIL | ticker=G92 | ccy=SGD | qty=5000 | value=4700.00 SGD | on=2022-02-28',
      '5 | account=1681-1234-5678 | name=DBS GROUP HLDGS | ticker=D05 | ccy=SGD | qty=100 | value=3420.00 SGD | on=2022-02-28',
    ],
  },
  {
    name: 'AP fund Sweden',
    text: `
AP-fonden innehav 2021-12-31;;;;;
;;;;;
Bolag;Land;ISIN-kod;Antal aktier;Marknadsvärde (MSEK);Andel röster %
China Mobile Ltd;Hongkong;HK0941009539;1 200 000;65,2;0,01
Hangzhou Hikvision Digital Technology Co Ltd A;Kina;CNE100000PM8;300 000;22,1;0,00
Volvo AB B;Sverige;SE0000115446;4 100 000;859,4;0,12
`,
    separator: ';',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1 },
    positions: [
      '4 | name=China Mobile Ltd | isin=HK0941009539 | country=Hongkong | qty=1200000 | value=65200000 SEK | on=2021-12-31',
      '5 | name=Hangzhou Hikvision Digital Technology Co Ltd A | isin=CNE100000PM8 | country=Kina | qty=300000 | value=22100000 SEK | on=2021-12-31',
      '6 | name=Volvo AB B | isin=SE0000115446 | country=Sverige | qty=4100000 | value=859400000 SEK | on=2021-12-31',
    ],
  },
  {
    name: 'Sharesight',
    text: `
Performance Report from 2021-03-01 to 2022-02-28 for Example Trust
"All investments, grouped by market"

Market,Code,Name,Quantity,Price,Value,Capital gain,Dividends,Currency gain,Total return
ASX,BHP,BHP Group Limited,150,47.01,"7,051.50",1786.50,320.1,0.00,2106.6
HKG,0941,China Mobile Limited,500,52.45,"4,630.20",380.1,120.2,-12.1,488.2
NYSE,BABA,Alibaba Group Holding Ltd.,20,105.19,"2,896.10",-2890.2,0,10.1,-2880.1
Total,,,,,"14,577.80","-723.60","440.30","-2.00","-285.30"
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, total: 1 },
    positions: [
      '5 | name=BHP Group Limited | ticker=BHP | venue=ASX | qty=150 | value=7051.50 ? | on=2022-02-28',
      '6 | name=China Mobile Limited | ticker=0941 | venue=HKG | qty=500 | value=4630.20 ? | on=2022-02-28',
      '7 | name=Alibaba Group Holding Ltd. | ticker=BABA | venue=NYSE | qty=20 | value=2896.10 ? | on=2022-02-28',
    ],
  },
  {
    name: 'Yahoo portfolio',
    text: `
Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,Quantity,Commission,High Limit,Low Limit,Comment
0941.HK,52.45,2022/02/28,16:08 HKT,-0.3,52.7,52.9,52.1,18123456,20210603,48.2,500,,,,
BABA,105.19,2022/02/28,16:00 EST,-2.27,107.1,107.35,104.1,18123456,20210603,210,20,,,,
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | ticker=0941.HK | qty=500 | on=2022-02-28', '3 | ticker=BABA | qty=20 | on=2022-02-28'],
  },
  {
    name: 'HK broker futu english',
    text: `
Symbol,Name,Quantity,Current price,Average Cost,Market Value,% Unrealized P/L,Total P/L,Unrealized P/L,Realized P/L,Today's P/L,% of Portfolio,Currency,Today's Turnover
00941,CHINA MOBILE,500,52.450,48.200,"26,225.00",+8.82%,+2125,+2125,0,-150,60.1%,HKD,0
00981,SMIC,"2,000",17.300,21.100,"34,600.00",-18.01%,-7600,-7600,0,200,39.9%,HKD,0
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CHINA MOBILE | ticker=00941 | ccy=HKD | qty=500 | value=26225.00 HKD | weight=60.1',
      '3 | name=SMIC | ticker=00981 | ccy=HKD | qty=2000 | value=34600.00 HKD | weight=39.9',
    ],
  },
  {
    name: 'Groww',
    text: `
Name|A KUMAR
Unique Client Code|12345678

Summary
Invested Value|Closing Value|Unrealised P&L
150000|171240|21240

Holdings statement for stocks as on 28-02-2022

Stock Name|ISIN|Quantity|Average buy price|Buy value|Closing price|Closing value|Unrealised P&L
TATA STEEL LTD|INE081A01012|100|900|90000|1220|122000|32000
INFOSYS LIMITED|INE009A01021|28|1500|42000|1715|48020|6020
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 10,
    skipped: { preamble: 6, blank: 3, heading: 1 },
    positions: [
      '11 | account=12345678 | name=TATA STEEL LTD | isin=INE081A01012 | qty=100 | value=122000 ? | on=2022-02-28',
      '12 | account=12345678 | name=INFOSYS LIMITED | isin=INE009A01021 | qty=28 | value=48020 ? | on=2022-02-28',
    ],
  },
  {
    name: 'S&P constituents',
    text: `
"INDEX NAME","INDEX CODE","EFFECTIVE DATE","COMPANY","RIC","BLOOMBERG TICKER","CUSIP","ISIN","SEDOL","TICKER","GICS CODE","STOCK KEY","SHARES OUTSTANDING","IWF","INDEX SHARES","CLOSE PRICE","CURRENCY CODE","INDEX WEIGHT","COUNTRY OF DOMICILE"
"S&P China BMI","SPCBMICN","28-FEB-2022","China Mobile Ltd","0941.HK","941 HK","Y14965100","HK0941009539","6073556","941","50102010","12345","20475482897","0.27","5528380382","52.45","HKD","0.0121","CN"
"S&P China BMI","SPCBMICN","28-FEB-2022","Hangzhou Hikvision Digital Technology A","002415.SZ","002415 CH","Y3038Z105","CNE100000PM8","BHQPS70","002415","45203010","12346","9343420000","0.25","2335855000","48.12","CNY","0.0043","CN"
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd | isin=HK0941009539 | cusip=Y14965100 | sedol=6073556 | ticker=941 941 HK 0941.HK | country=CN | ccy=HKD | weight=0.0121 | on=2022-02-28',
      '3 | name=Hangzhou Hikvision Digital Technology A | isin=CNE100000PM8 | cusip=Y3038Z105 | sedol=BHQPS70 | ticker=002415 002415 CH 002415.SZ | country=CN | ccy=CNY | weight=0.0043 | on=2022-02-28',
    ],
  },
  {
    name: 'names that resemble sectors, countries, totals and deals',
    text: `
Company,Ticker,Quantity,Price
Long Yuan Power (0916),,100,3
Finance,FIN,,12
Greenland,337,,
China,CHN,5,10
Total SE,TOTAL,,40
Banks,,5,3
Buy-Rite Stores,BRS,5,3
Jordan,,7,2
Georgia (1.2%),,7,2
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Long Yuan Power (0916) / Long Yuan Power / Yuan Power | ticker=0916 | qty=100',
      '3 | name=Finance | ticker=FIN',
      '4 | name=Greenland | ticker=337',
      '5 | name=China | ticker=CHN | qty=5',
      '6 | name=Total SE | ticker=TOTAL',
      '7 | name=Banks | qty=5',
      '8 | name=Buy-Rite Stores | ticker=BRS | qty=5',
      '9 | name=Jordan | qty=7',
      '10 | name=Georgia (1.2%) | qty=7',
    ],
  },
];
