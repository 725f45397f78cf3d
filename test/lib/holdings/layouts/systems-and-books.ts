import type { Fixture } from './fixture.ts';

/** Systems that keep books, and what small firms write by hand. Rows are invented or public facts. */
export const systemsAndBooks: readonly Fixture[] = [
  {
    name: 'Black Diamond',
    text: `
Account Name,Account Number,Asset Name,Asset ID,Ticker,CUSIP,Class,Segment,Emv,Units,Price,Position As Of
Jane Example IRA,XX4471,Alibaba Group Holding Ltd,BABA,BABA,01609W102,Equity,Emerging,"$2,103.80",20.0000,$105.19,02/28/2022
Jane Example IRA,XX4471,CNOOC Ltd ADR,CEO,CEO,126132109,Equity,Emerging,"$6,555.00",50.0000,$131.10,02/28/2022
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=XX4471 | name=Alibaba Group Holding Ltd | cusip=01609W102 | ticker=BABA | class=Equity | qty=20.0000 | value=2103.80 ? | on=2022-02-28',
      '3 | account=XX4471 | name=CNOOC Ltd ADR | cusip=126132109 | ticker=CEO | class=Equity | qty=50.0000 | value=6555.00 ? | on=2022-02-28',
    ],
  },
  {
    name: 'SimCorp holdings',
    text: `
Holdings key date;Portfolio;Portfolio name;Security ID;Security name;ISIN;Security group;Quotation currency;Balance nominal/number;Market price QC;Market value QC;Market value PC;Portfolio currency;Weight %
28.02.2022;P1001;Pension EM;CHMOB;China Mobile Ltd;HK0941009539;Equities;HKD;5.000;52,45;262.250,00;29.812,11;EUR;1,22
28.02.2022;P1001;Pension EM;BABAADR;Alibaba ADR;US01609W1027;Equities;USD;1.200;105,19;126.228,00;112.480,00;EUR;4,60
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=P1001 | name=China Mobile Ltd | isin=HK0941009539 | ticker=CHMOB | ccy=HKD | class=Equities | qty=5000 | value=29812.11 EUR | weight=1.22 | on=2022-02-28',
      '3 | account=P1001 | name=Alibaba ADR | isin=US01609W1027 | ticker=BABAADR | ccy=USD | class=Equities | qty=1200 | value=112480.00 EUR | weight=4.60 | on=2022-02-28',
    ],
  },
  {
    name: 'Charles River',
    text: `
Acct Cd,Sec Name,Sec Typ Cd,Ticker,ISIN No,Cusip,Sedol,Crrncy Cd,Exch Cd,Qty SOD,Qty Current,Mkt Price,Mkt Val SOD,Mkt Val Current,% MV
EM01,CHINA MOBILE LTD,COM,941,HK0941009539,Y14965100,6073556,HKD,HKG,4000,5000,52.45,209800,262250,1.22
EM01,ALIBABA GROUP HOLDING-SP ADR,ADR,BABA,US01609W1027,01609W102,BP41ZD1,USD,NYS,1200,1200,105.19,126228,126228,0.59
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=EM01 | name=CHINA MOBILE LTD | isin=HK0941009539 | cusip=Y14965100 | sedol=6073556 | ticker=941 | venue=HKG | ccy=HKD | class=COM | qty=5000 | value=262250 HKD | weight=1.22',
      '3 | account=EM01 | name=ALIBABA GROUP HOLDING-SP ADR | isin=US01609W1027 | cusip=01609W102 | sedol=BP41ZD1 | ticker=BABA | venue=NYS | ccy=USD | class=ADR | qty=1200 | value=126228 USD | weight=0.59',
    ],
  },
  {
    name: 'Orion',
    text: `
Representative,Household,Account Number,Custodian,Account Type,Registration,Product Name,Ticker,CUSIP,Asset Class,Current Shares,Current Price,Current Value,As Of Date
"Adviser, Ann",Example Household,4471-0012,Schwab,IRA,Jane Example,ALIBABA GROUP HOLDING LTD ADR,BABA,01609W102,Emerging Markets,20,105.19,2103.80,2/28/2022
"Adviser, Ann",Example Household,4471-0012,Schwab,IRA,Jane Example,CHINA MOBILE LTD ADR,CHL,16941M109,Emerging Markets,100,27.50,2750.00,2/28/2022
"Adviser, Ann",Example Household,4471-0012,Schwab,IRA,Jane Example,Schwab Cash,CUSTODIAL_CASH,,Cash,1500.22,1,1500.22,2/28/2022
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | account=4471-0012 | name=ALIBABA GROUP HOLDING LTD ADR | cusip=01609W102 | ticker=BABA | class=Emerging Markets | qty=20 | value=2103.80 ? | on=2022-02-28',
      '3 | account=4471-0012 | name=CHINA MOBILE LTD ADR | cusip=16941M109 | ticker=CHL | class=Emerging Markets | qty=100 | value=2750.00 ? | on=2022-02-28',
    ],
  },
  {
    name: 'Chinese fund valuation table',
    text: `
示例基金专用表
证券投资基金估值表
估值日期：2022-02-28|||||单位净值：1.2345
科目代码|科目名称|数量|单位成本|成本|成本占净值%|市价|市值|市值占净值%|估值增值|停牌信息
1002|银行存款|||1000000|5||1000000|5|0|
1102|股票投资|||5000000|25||5600000|28|600000|
110201|上交所A股|||3000000|15||3400000|17|400000|
11020101600050|中国联通|100000|4.1|410000|2.05|3.85|385000|1.93|-25000|
11020101601857|中国石油|200000|5.1|1020000|5.1|5.6|1120000|5.6|100000|
110231|深交所A股|||2000000|10||2200000|11|200000|
11023101002415|海康威视|10000|55|550000|2.75|48.12|481200|2.41|-68800|
实收资本||16000000||16000000|||16000000|||
资产合计||||19000000|||20000000|100||
单位净值|||||||1.2345|||
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 3, heading: 1, cash: 1, total: 6 },
    positions: [
      '8 | name=中国联通 | ticker=600050 | qty=100000 | value=385000 ? | weight=1.93 | on=2022-02-28',
      '9 | name=中国石油 | ticker=601857 | qty=200000 | value=1120000 ? | weight=5.6 | on=2022-02-28',
      '11 | name=海康威视 | ticker=002415 | qty=10000 | value=481200 ? | weight=2.41 | on=2022-02-28',
    ],
  },
  {
    name: 'Hand-made sheet',
    text: `
Client positions - EM book (for compliance)||||
prepared by: JS||1-Mar-22||

|What|Code|How many|Worth (USD k)
1|China Mobile|941 HK|5000|33.5
2|Hikvision|002415 CH|3000|22.8
3|SMIC (HK line)|981 HK|20000|45.1
||||101.4
`,
    separator: '|',
    layout: null,
    heldOn: '2022-03-01',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, total: 1 },
    positions: [
      '5 | name=China Mobile | ticker=941 HK | qty=5000 | value=33500 USD | on=2022-03-01',
      '6 | name=Hikvision | ticker=002415 CH | qty=3000 | value=22800 USD | on=2022-03-01',
      '7 | name=SMIC (HK line) | ticker=981 HK | qty=20000 | value=45100 USD | on=2022-03-01',
    ],
  },
  {
    name: 'Small firm, one column text',
    text: `
Holdings of Example Partners LP 12/31/2021|||
ISSUER / SECURITY|TICKER|SHRS|MKT VAL
Common Stocks:|||
  Alibaba Group Hldg ADR|BABA|1,200 sh|$142,548
  CNOOC Ltd|0883.HK|20,000 sh|$ 20,600
Preferred:|||
  Example Corp 5% Pfd|EXA PR A|100 sh|$2,500
TOTAL HOLDINGS|||$165,648
`,
    separator: '|',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 2,
    skipped: { preamble: 1, heading: 1, section: 2, total: 1 },
    positions: [
      '4 | name=Alibaba Group Hldg ADR | ticker=BABA | qty=1200 | value=142548 ? | on=2021-12-31',
      '5 | name=CNOOC Ltd | ticker=0883.HK | qty=20000 | value=20600 ? | on=2021-12-31',
      '7 | name=Example Corp 5% Pfd | ticker=EXA PR A | qty=100 | value=2500 ? | on=2021-12-31',
    ],
  },
  {
    name: 'AJ Bell',
    text: `
Investment,Quantity,Price,Value (£),Cost (£),Change (£),Change (%)
China Mobile Ltd (HK:941),500,HK$52.45,"£2,501.11","£2,610.11",-£109.00,-4.18%
Alibaba Group Holding Ltd ADR (NYSE:BABA),20,$105.19,"£1,569.72","£3,001.00","-£1,431.28",-47.69%
Cash GBP,,,"£101.22",,,
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=China Mobile Ltd (HK:941) / China Mobile Ltd | ticker=HK:941 | qty=500 | value=2501.11 GBP',
      '3 | name=Alibaba Group Holding Ltd ADR (NYSE:BABA) / Alibaba Group Holding Ltd ADR | ticker=NYSE:BABA | qty=20 | value=1569.72 GBP',
    ],
  },
];
