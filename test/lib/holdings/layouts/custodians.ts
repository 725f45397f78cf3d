import type { Fixture } from './fixture.ts';

/** Custodians and fund administrators. Where no header list is public the headings are those that are expected. */
export const custodians: readonly Fixture[] = [
  {
    name: 'Axis custody',
    text: `
Axis Bank Custody Holding Statement as on 31-Dec-2021,,,,,,
UCC,ClientName,ISIN,SecurityName,DematLockedQty,PhysicalLocked,PurchaseOutstanding
UCC001,EXAMPLE FUND,INE009A01021,INFOSYS LIMITED,1500,0,0
UCC001,EXAMPLE FUND,INE467B01029,TATA CONSULTANCY SERVICES LTD,250,0,10
`,
    layout: 'axis-custody',
    heldOn: '2021-12-31',
    headerRow: 2,
    skipped: { preamble: 1, heading: 1 },
    positions: [
      '3 | account=EXAMPLE FUND | name=INFOSYS LIMITED | isin=INE009A01021 | qty=1500 | on=2021-12-31',
      '4 | account=EXAMPLE FUND | name=TATA CONSULTANCY SERVICES LTD | isin=INE467B01029 | qty=250 | on=2021-12-31',
    ],
  },
  {
    name: 'custodian, groups by country and currency',
    text: `
Portfolio Statement
31 DEC 2021
Account number EXMPL01
 
Asset ID,Security Name,Shares/Par Value,Exchange Rate,Local Market Price,Local Market Value,Base Market Value,Unrealized Gain/Loss
Equities,,,,,,,
Common stock,,,,,,,
Hong Kong - USD,,,,,,,
SEDOL: 6073556,CHINA MOBILE LTD,"1,500.000",7.80,46.80,"70,200.00","9,000.00",100.00
Total Hong Kong - USD,,,,,"70,200.00","9,000.00",100.00
United States - USD,,,,,,,
CUSIP: 01609W102,ALIBABA GROUP HOLDING SPON ADR,20.000,1.00,118.00,"2,360.00","2,360.00",-40.00
Total United States - USD,,,,,"2,360.00","2,360.00",-40.00
Total common stock,,,,,"72,560.00","11,360.00",60.00
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 1, section: 4, total: 3 },
    positions: [
      '9 | account=EXMPL01 | name=CHINA MOBILE LTD | sedol=6073556 | qty=1500.000 | value=9000.00 ? | on=2021-12-31',
      '12 | account=EXMPL01 | name=ALIBABA GROUP HOLDING SPON ADR | cusip=01609W102 | qty=20.000 | value=2360.00 ? | on=2021-12-31',
    ],
  },
  {
    name: 'State Street',
    text: `
Fund Name,Asset ID,Security Description,Shares/Par Value,Base Market Value,Local Market Value,Local Currency,Maturity Date,As Of Date
EXAMPLE FUND,6073556,CHINA MOBILE LTD COMMON STOCK,1500.000,9000.00,70200.00,HKD,,12/31/2021
EXAMPLE FUND,01609W102,ALIBABA GROUP HOLDING SPON ADR,20.000,2360.00,2360.00,USD,,12/31/2021
EXAMPLE FUND,999USDZ92,US DOLLAR,100.000,100.00,100.00,USD,,12/31/2021
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | account=EXAMPLE FUND | name=CHINA MOBILE LTD COMMON STOCK | sedol=6073556 | ccy=HKD | qty=1500.000 | value=9000.00 ? | on=2021-12-31',
      '3 | account=EXAMPLE FUND | name=ALIBABA GROUP HOLDING SPON ADR | cusip=01609W102 | ccy=USD | qty=20.000 | value=2360.00 ? | on=2021-12-31',
    ],
  },
  {
    name: 'Geneva appraisal',
    text: `
"Local Position Appraisal",,,,,,,
"Example Master Fund",,,,,,,
"As of 12/31/2021",,,,,,,
,,,,,,,
"Portfolio","Invest ID","Investment Description","Quantity","Unit Cost Local","Price Local","Market Value Local","Market Value Book"
"Long",,,,,,,
"Common Stock",,,,,,,
"EXMASTER","0941 HK","China Mobile Ltd","1,500.00","45.20","46.80","70,200.00","9,000.00"
"EXMASTER","BABA US","Alibaba Group Holding Ltd ADR","20.00","120.00","118.00","2,360.00","2,360.00"
"Total Common Stock",,,,,,"72,560.00","11,360.00"
"Short",,,,,,,
"EXMASTER","981 HK","Semiconductor Manufacturing Intl","(100.00)","20.00","19.00","(1,900.00)","(244.00)"
"Total Portfolio",,,,,,"70,660.00","11,116.00"
`,
    layout: 'geneva',
    heldOn: '2021-12-31',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 1, section: 3, total: 2 },
    positions: [
      '8 | account=EXMASTER | name=China Mobile Ltd | ticker=0941 HK | qty=1500.00 | value=70200.00 ? | on=2021-12-31',
      '9 | account=EXMASTER | name=Alibaba Group Holding Ltd ADR | ticker=BABA US | qty=20.00 | value=2360.00 ? | on=2021-12-31',
      '12 | account=EXMASTER | name=Semiconductor Manufacturing Intl | ticker=981 HK | qty=-100.00 | value=-1900.00 ? | on=2021-12-31',
    ],
  },
  {
    name: 'two lines a record',
    text: `
Custody Holdings as of 31 December 2021
Security Description,,,,
,ISIN,Quantity,Price,Market Value
CHINA MOBILE LTD,,,,
,HK0941009539,"1,500",46.80,"70,200.00"
ALIBABA GROUP HOLDING LTD SPON ADR,,,,
,US01609W1027,20,118.00,"2,360.00"
HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD,,,,
,,"1,000",52.30,"52,300.00"
Total,,,,"124,860.00"
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, nameAbove: 3, total: 1 },
    positions: [
      '5 | name=CHINA MOBILE LTD | isin=HK0941009539 | qty=1500 | value=70200.00 ? | on=2021-12-31',
      '7 | name=ALIBABA GROUP HOLDING LTD SPON ADR | isin=US01609W1027 | qty=20 | value=2360.00 ? | on=2021-12-31',
      '9 | name=HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD | qty=1000 | value=52300.00 ? | on=2021-12-31',
    ],
  },
  {
    name: 'two lines, name in the column of numbers',
    text: `
ISIN,Quantity,Price,Market Value
CHINA MOBILE LTD,,,
HK0941009539,"1,500",46.80,"70,200.00"
ALIBABA GROUP HOLDING LTD SPON ADR,,,
US01609W1027,20,118.00,"2,360.00"
HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD,,,
BD5CM05,"1,000",52.30,"52,300.00"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, nameAbove: 3 },
    positions: [
      '3 | name=CHINA MOBILE LTD | isin=HK0941009539 | qty=1500 | value=70200.00 ?',
      '5 | name=ALIBABA GROUP HOLDING LTD SPON ADR | isin=US01609W1027 | qty=20 | value=2360.00 ?',
      '7 | name=HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD | sedol=BD5CM05 | qty=1000 | value=52300.00 ?',
    ],
  },
  {
    name: 'long and short of one line',
    text: `
Account,Ticker,ISIN,Name,Long/Short,Quantity,Market Value
A1,941 HK,HK0941009539,China Mobile Ltd,Long,1500,70200
A1,941 HK,HK0941009539,China Mobile Ltd,Short,-500,-23400
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=A1 | name=China Mobile Ltd | isin=HK0941009539 | ticker=941 HK | qty=1500 | value=70200 ?',
      '3 | account=A1 | name=China Mobile Ltd | isin=HK0941009539 | ticker=941 HK | qty=-500 | value=-23400 ?',
    ],
  },
  {
    name: 'apostrophes and trailing minus',
    separator: ';',
    text: `
Valor;ISIN;Bezeichnung;Anzahl;Kurs;Marktwert CHF
1234567;HK0941009539;China Mobile Ltd;1'500;46.80;9'000.50
2345678;US01609W1027;Alibaba Group ADR;20-;118.00;2'360.25-
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd | isin=HK0941009539 | qty=1500 | value=9000.50 CHF',
      '3 | name=Alibaba Group ADR | isin=US01609W1027 | qty=-20 | value=-2360.25 CHF',
    ],
  },
];
