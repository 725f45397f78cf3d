import type { Fixture } from './fixture.ts';

/** Pages, groups, sums and remarks between positions. Rows are invented or public facts. */
export const pagesAndGroups: readonly Fixture[] = [
  {
    name: 'schedule of investments, names under its title',
    text: `
PORTFOLIO OF INVESTMENTS,Shares,$ Value
CHINA 30.1%,,
Common Stocks 25.0%,,
China Mobile (HKD),"234,500","1,567"
Tencent Holdings (HKD),"334,500","20,967"
,,"22,534"
"Total China (Cost $20,111)",,"22,534"
TOTAL INVESTMENTS IN SECURITIES,,
"98.2% of Net Assets (Cost $20,111)",,"22,534"
(a),Non-income producing security.,
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, section: 2, total: 4, disclaimer: 1 },
    positions: [
      '4 | name=China Mobile (HKD) | qty=234500 | value=1567 ?',
      '5 | name=Tencent Holdings (HKD) | qty=334500 | value=20967 ?',
    ],
  },
  {
    name: 'schedule of a US fund, sums without a name',
    text: `
Security,Shares,Value
Common Stocks,,
China — 25.1%,,
Alibaba Group Holding Ltd.(a),"1,234,500","$25,123,456"
CNOOC Ltd.,"1,334,500","1,323,456"
,,"26,446,912"
"Total Common Stocks — 37.1% (Cost: $20,123,456)",,"26,446,912"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, section: 2, total: 2 },
    positions: [
      '4 | name=Alibaba Group Holding Ltd.(a) | qty=1234500 | value=25123456 ?',
      '5 | name=CNOOC Ltd. | qty=1334500 | value=1323456 ?',
    ],
  },
  {
    name: 'pages of a custodian, pending currency',
    text: `
Report ID: IACS0008,,,Page 1 of 2,,,
Account,Account Name,Security ID,Security Description,Shares/Par,Base Market Value,Local Currency Code
ABCF1,EM EQUITY,HK0941009539,CHINA MOBILE LTD,1200,8077.12,HKD
ABCF1,EM EQUITY,,PENDING FOREIGN EXCHANGE PURCHASES,,100.10,HKD
,Total for EM EQUITY,,,,8177.22,
Report ID: IACS0008,,,Page 2 of 2,,,
Account,Account Name,Security ID,Security Description,Shares/Par,Base Market Value,Local Currency Code
ABCF2,CHINA A,CNE100003PX9,CHINA SATELLITE COMMUNICATIONS CO LTD A,5200,12077.12,CNY
`,
    layout: null,
    heldOn: null,
    headerRow: 2,
    skipped: { preamble: 1, heading: 2, cash: 1, total: 1, disclaimer: 1 },
    positions: [
      '3 | account=ABCF1 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=1200 | value=8077.12 ?',
      '8 | account=ABCF2 | name=CHINA SATELLITE COMMUNICATIONS CO LTD A | isin=CNE100003PX9 | ccy=CNY | qty=5200 | value=12077.12 ?',
    ],
  },
  {
    name: 'tables of a superannuation fund by kind',
    text: `
TABLE 1 - ASSETS,,,
NAME / KIND OF INVESTMENT ITEM,UNITS HELD,VALUE(AUD),WEIGHTING(%)
LISTED EQUITY,,,
CHINA MOBILE LTD,"234,500","$1,934,567.12",0.05%
LISTED PROPERTY,,,
GOODMAN GROUP,"134,567","$3,234,567.12",0.15%
TOTAL INVESTMENT ITEMS,,"$5,169,134.24",0.20%
TABLE 2 - DERIVATIVES BY KIND,,,
KIND OF DERIVATIVE,,VALUE (AUD),WEIGHTING(%)
`,
    layout: null,
    heldOn: null,
    headerRow: 2,
    skipped: { preamble: 1, heading: 2, section: 3, total: 1 },
    positions: [
      '4 | name=CHINA MOBILE LTD | qty=234500 | value=1934567.12 AUD | weight=0.05',
      '6 | name=GOODMAN GROUP | qty=134567 | value=3234567.12 AUD | weight=0.15',
    ],
  },
  {
    name: 'balances of currencies below holdings',
    text: `
"Product","Symbol","Name","Quantity","Currency","Total Market Value"
"Common Shares","CEOHF","CNOOC LTD","1,000","USD","1,340.00"
"Common Shares","ENB","ENBRIDGE INC","200","CAD","10,868.00"
"Cash Balances","Currency","Amount"
"","CAD","1,234.56"
"","USD","234.56"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 2, cash: 2 },
    positions: [
      '2 | name=CNOOC LTD / Common Shares | ticker=CEOHF | ccy=USD | qty=1000 | value=1340.00 USD',
      '3 | name=ENBRIDGE INC / Common Shares | ticker=ENB | ccy=CAD | qty=200 | value=10868.00 CAD',
    ],
  },
  {
    name: 'French composition, company lines below',
    separator: ';',
    text: `
Nom de l'instrument;Code ISIN;Quantité;Valorisation boursière devise portefeuille;Devise de cotation
CHINA COMMUNICATIONS CONST.-H;CNE1000002F5;150 000;76 123,45;HKD
LIQUIDITES EUR;;;12 345,00;EUR
Exemple Asset Management, société par actions simplifiée au capital de 1 143 615 555 euros.;;;;
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1, disclaimer: 1 },
    positions: [
      '2 | name=CHINA COMMUNICATIONS CONST.-H | isin=CNE1000002F5 | ccy=HKD | qty=150000 | value=76123.45 ?',
    ],
  },
  {
    name: 'German report, groups of markets',
    separator: ';',
    text: `
Vermögensaufstellung per 31.12.2021;;;
Wertpapierbezeichnung;ISIN;Stück;Kurswert
Börsengehandelte Wertpapiere;;;
China Railway Construction Corp. Ltd. Reg. Shares H;CNE100000981;100.000;490.000,00
*** Die folgenden Bestände sind vom Handel ausgesetzt;;;
SAP SE Inhaber-Aktien;DE0007164600;1.000;124.900,00
Summe Wertpapiervermögen;;;614.900,00
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 2,
    skipped: { preamble: 1, heading: 1, section: 1, disclaimer: 1, total: 1 },
    positions: [
      '4 | name=China Railway Construction Corp. Ltd. Reg. Shares H | isin=CNE100000981 | qty=100000 | value=490000.00 ? | on=2021-12-31',
      '6 | name=SAP SE Inhaber-Aktien | isin=DE0007164600 | qty=1000 | value=124900.00 ? | on=2021-12-31',
    ],
  },
  {
    name: 'Korean basket, money by its name',
    text: `
종목코드,종목명,수량(주),평가금액(원)
002415 CH,Hangzhou Hikvision Digital Tech,135.00,"1,212,345"
CASH00000001,원화예금,,"312,345"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=Hangzhou Hikvision Digital Tech | ticker=002415 CH | qty=135.00 | value=1212345 KRW',
    ],
  },
  {
    name: 'schedule of a pension fund, its titles on every page',
    text: `
State Employees Retirement System
Schedule of Investments
China Mobile Ltd
Security Name,CUSIP,Shares,Market Value
ALIBABA GROUP HLDG LTD,01609W102,100,"1,000.00"
State Employees Retirement System
Schedule of Investments
Security Name,CUSIP,Shares,Market Value
TENCENT HLDGS LTD,,200,"2,000.00"
China Mobile Ltd
`,
    layout: null,
    heldOn: null,
    headerRow: 4,
    skipped: { preamble: 3, heading: 2, section: 2 },
    positions: [
      '5 | name=ALIBABA GROUP HLDG LTD | cusip=01609W102 | qty=100 | value=1000.00 ?',
      '9 | name=TENCENT HLDGS LTD | qty=200 | value=2000.00 ?',
      '10 | name=China Mobile Ltd',
    ],
  },
  {
    name: 'companies that are called like totals and remarks',
    text: `
Security,Ticker,Shares,Value
Total Gabon,EC,5,700
Total Access Communication PCL,DTAC,10,400
Is Yatirim Menkul Degerler,ISMEN,10,400
Shares Investment Trust,SHRS,10,400
Industrial and Commercial Bank of China Ltd.,1398,10,400
China Common Rich,,10,400
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Total Gabon | ticker=EC | qty=5 | value=700 ?',
      '3 | name=Total Access Communication PCL | ticker=DTAC | qty=10 | value=400 ?',
      '4 | name=Is Yatirim Menkul Degerler | ticker=ISMEN | qty=10 | value=400 ?',
      '5 | name=Shares Investment Trust | ticker=SHRS | qty=10 | value=400 ?',
      '6 | name=Industrial and Commercial Bank of China Ltd. | ticker=1398 | qty=10 | value=400 ?',
      '7 | name=China Common Rich | qty=10 | value=400 ?',
    ],
  },
];
