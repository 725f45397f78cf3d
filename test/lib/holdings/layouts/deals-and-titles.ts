import type { Fixture } from './fixture.ts';

/** Statements that name securities behind deals, titles of countries, marks of fields, and holders beside names. Rows are invented or public facts. */
export const dealsAndTitles: readonly Fixture[] = [
  {
    name: 'eToro statement',
    text: `
Position ID|Action|Copied From|Amount|Units|Open Rate|Current Rate|Open Date|Leverage|Take Profit Rate|Stop Loss Rate|Type|ISIN|Notes
1234567890|Buy Alibaba-ADR|-|1000|4.76|210|105.19|03/06/2021 14:30:00|1|0|0|Stocks|US01609W1027|
1234567891|Long 00941.HK|-|500|100|6.1|6.7|04/06/2021 03:30:00|1|0|0|Stocks|HK0941009539|
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Buy Alibaba-ADR | isin=US01609W1027 | class=Stocks | qty=4.76 | value=1000 ? | ref=1234567890',
      '3 | name=Long 00941.HK | isin=HK0941009539 | class=Stocks | qty=100 | value=500 ? | ref=1234567891',
    ],
  },
  {
    name: 'eToro old without isin',
    text: `
Position ID|Action|Amount|Units|Open Rate|Open Date
1234567890|Buy Alibaba (BABA)|1000|4.76|210|03/06/2021 14:30:00
1234567891|Buy China Mobile (00941.HK)|500|100|6.1|04/06/2021 03:30:00
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Buy Alibaba (BABA) / Alibaba | ticker=BABA | qty=4.76 | value=1000 ? | ref=1234567890',
      '3 | name=Buy China Mobile (00941.HK) / China Mobile | ticker=00941.HK | qty=100 | value=500 ? | ref=1234567891',
    ],
  },
  {
    name: 'Murex positions',
    text: `
M_DATE;M_PORTFOLIO;M_INSTRUMENT;M_ISIN;M_LABEL;M_CURRENCY;M_NB_SHARES;M_MKT_VALUE;M_MKT_VALUE_EUR
20220228;EQDELTA1;EQ;HK0941009539;CHINA MOBILE LTD;HKD;5000;262250.00;29812.11
20220228;EQDELTA1;EQ;US01609W1027;ALIBABA ADR;USD;-1200;-126228.00;-112480.00
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=EQDELTA1 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=EQ | ccy=HKD | qty=5000 | value=262250.00 HKD | on=2022-02-28',
      '3 | account=EQDELTA1 | name=ALIBABA ADR | isin=US01609W1027 | ticker=EQ | ccy=USD | qty=-1200 | value=-126228.00 USD | on=2022-02-28',
    ],
  },
  {
    name: 'Monex holdings',
    text: `
口座区分,銘柄コード,銘柄名,市場,保有数,平均取得単価,現在値,評価額(円),評価損益(円)
特定,7203,トヨタ自動車,東証,100,1850.00,2105.50,210550,25550
特定,941,チャイナ・モバイル,香港,500,48.20,52.45,387343,31386
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=特定 | name=トヨタ自動車 | ticker=7203 | venue=東証 | qty=100 | value=210550 JPY',
      '3 | account=特定 | name=チャイナ・モバイル | ticker=941 | venue=香港 | qty=500 | value=387343 JPY',
    ],
  },
  {
    name: 'Polish broker mbank',
    text: `
Stan rachunku na dzień 28.02.2022;;;;;;;
Rachunek: 39 1140 2004 0000 1234;;;;;;;
Papier;ISIN;Giełda;Liczba (blokady);Kurs;Waluta;Wartość;Wartość [PLN]
CHINA MOBILE;HK0941009539;HKEX;1 000 (0);52,45;HKD;52 450,00;28 113,20
PKO BP;PLPKO0000016;WWA-GPW;100 (0);42,10;PLN;4 210,00;4 210,00
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1 },
    positions: [
      '4 | account=39 1140 2004 0000 1234 | name=CHINA MOBILE | isin=HK0941009539 | venue=HKEX | ccy=HKD | qty=1000 | value=52450.00 HKD | on=2022-02-28',
      '5 | account=39 1140 2004 0000 1234 | name=PKO BP | isin=PLPKO0000016 | venue=WWA-GPW | ccy=PLN | qty=100 | value=4210.00 PLN | on=2022-02-28',
    ],
  },
  {
    name: 'Trading pie summary',
    text: `
Slice,Name,Invested value,Value,Result,Owned quantity
BABA,Alibaba Group Holding,4200.00,2103.80,-2096.20,20
XIACY,Xiaomi,300.00,201.10,-98.90,24.5
Total,"Pie",4500.00,2304.90,-2195.10,
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, total: 1 },
    positions: [
      '2 | name=Alibaba Group Holding | ticker=BABA | qty=20 | value=2103.80 ?',
      '3 | name=Xiaomi | ticker=XIACY | qty=24.5 | value=201.10 ?',
    ],
  },
  {
    name: 'Country titles with sums',
    text: `
Equity holdings at 31 December 2021
Security|Shares|Value USD|% of fund
China
China Mobile Ltd|5000|33560.1|1.2
CNOOC Ltd|20000|27500.2|0.9
||61060.3|2.1
Hong Kong
AIA Group Ltd|1000|10300|0.4
||10300|0.4
Korea, Republic of
Samsung Electronics|100|6100|0.2
Total equities||77460.3|2.7
`,
    separator: '|',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 2,
    skipped: { preamble: 1, heading: 1, section: 3, total: 3 },
    positions: [
      '4 | name=China Mobile Ltd | qty=5000 | value=33560.1 USD | weight=1.2 | on=2021-12-31',
      '5 | name=CNOOC Ltd | qty=20000 | value=27500.2 USD | weight=0.9 | on=2021-12-31',
      '8 | name=AIA Group Ltd | qty=1000 | value=10300 USD | weight=0.4 | on=2021-12-31',
      '11 | name=Samsung Electronics | qty=100 | value=6100 USD | weight=0.2 | on=2021-12-31',
    ],
  },
  {
    name: 'QDII fund quarterly',
    text: `
报告期末按公允价值占基金资产净值比例大小排序的前十名权益投资明细
金额单位：人民币元
序号,公司名称（英文）,公司名称（中文）,证券代码,所在证券市场,所属国家（地区）,数量（股）,公允价值,占基金资产净值比例（%）
1,Tencent Holdings Ltd,腾讯控股有限公司,700 HK,香港联合交易所,中国香港,"123,400","46,123,012.33",8.12
2,China Mobile Ltd,中国移动有限公司,941 HK,香港联合交易所,中国香港,"300,000","12,710,010.10",2.24
3,CNOOC Ltd,中国海洋石油有限公司,883 HK,香港联合交易所,中国香港,"900,000","7,700,110.10",1.36
`,
    layout: null,
    heldOn: null,
    headerRow: 3,
    skipped: { preamble: 2, heading: 1 },
    positions: [
      '4 | name=Tencent Holdings Ltd / 腾讯控股有限公司 | ticker=700 HK | venue=香港联合交易所 | country=中国香港 | qty=123400 | value=46123012.33 CNY | weight=8.12',
      '5 | name=China Mobile Ltd / 中国移动有限公司 | ticker=941 HK | venue=香港联合交易所 | country=中国香港 | qty=300000 | value=12710010.10 CNY | weight=2.24',
      '6 | name=CNOOC Ltd / 中国海洋石油有限公司 | ticker=883 HK | venue=香港联合交易所 | country=中国香港 | qty=900000 | value=7700110.10 CNY | weight=1.36',
    ],
  },
  {
    name: 'Private wealth product sheet',
    text: `
产品名称,证券代码,证券简称,持仓数量,最新价,持仓市值,持仓日期
示例一号私募基金,600050.SH,中国联通,10000,3.85,38500,2022-02-28
示例一号私募基金,002415.SZ,海康威视,300,48.12,14436,2022-02-28
示例二号私募基金,601857.SH,中国石油,2000,5.6,11200,2022-02-28
示例二号私募基金,600028.SH,中国石化,2000,4.2,8400,2022-02-28
示例二号私募基金,600018.SH,上港集团,2000,5.5,11000,2022-02-28
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=示例一号私募基金 | name=中国联通 | ticker=600050.SH | qty=10000 | value=38500 ? | on=2022-02-28',
      '3 | account=示例一号私募基金 | name=海康威视 | ticker=002415.SZ | qty=300 | value=14436 ? | on=2022-02-28',
      '4 | account=示例二号私募基金 | name=中国石油 | ticker=601857.SH | qty=2000 | value=11200 ? | on=2022-02-28',
      '5 | account=示例二号私募基金 | name=中国石化 | ticker=600028.SH | qty=2000 | value=8400 ? | on=2022-02-28',
      '6 | account=示例二号私募基金 | name=上港集团 | ticker=600018.SH | qty=2000 | value=11000 ? | on=2022-02-28',
    ],
  },
  {
    name: 'RBC Direct',
    text: `
"Holdings Export as of  Feb 28, 2022 4:18:51 pm ET"

"Account: 12345678 - RRSP"

"Canadian Dollar Holdings"
"","Product","Symbol","Name","Quantity","Last Price","Currency","Change $","Change %","Total Book Cost","Total Market Value","Unrealized Gain/Loss $","Unrealized Gain/Loss %","Average Cost","Annual Dividend Amount Per Share","Dividend Ex Date"
"","Common Shares","SMIC","SEMICONDUCTOR MANUF","1,000","3.05","CAD","0.02","0.66%","2,900.00","3,050.00","150.00","5.17%","2.90","0.00",""
"","ETFs and ETNs","XEM","ISHARES MSCI EMERGING MKTS ETF","120","33.10","CAD","-0.10","-0.30%","3,600.00","3,972.00","372.00","10.33%","30.00","0.64","2021-12-30"

"U.S. Dollar Holdings"
"","Product","Symbol","Name","Quantity","Last Price","Currency","Change $","Change %","Total Book Cost","Total Market Value","Unrealized Gain/Loss $","Unrealized Gain/Loss %","Average Cost","Annual Dividend Amount Per Share","Dividend Ex Date"
"","Common Shares","BABA","ALIBABA GROUP HLDG LTD","20","105.19","USD","-2.27","-2.11%","4,200.00","2,103.80","-2,096.20","-49.91%","210.00","0.00",""

"Important Information"
"The information on this page is provided for your convenience and is not an official record of your account. Please refer to your monthly statement for official records of positions and transactions."
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 6,
    skipped: { preamble: 3, blank: 4, heading: 2, section: 1, disclaimer: 2 },
    positions: [
      '7 | account=12345678 - RRSP | name=SEMICONDUCTOR MANUF | ticker=SMIC | ccy=CAD | class=Common Shares | qty=1000 | value=3050.00 CAD | on=2022-02-28',
      '8 | account=12345678 - RRSP | name=ISHARES MSCI EMERGING MKTS ETF | ticker=XEM | ccy=CAD | class=ETFs and ETNs | qty=120 | value=3972.00 CAD | on=2022-02-28',
      '12 | account=12345678 - RRSP | name=ALIBABA GROUP HLDG LTD | ticker=BABA | ccy=USD | class=Common Shares | qty=20 | value=2103.80 USD | on=2022-02-28',
    ],
  },
  {
    name: 'Eagle PACE holdings',
    text: `
ENTITY_ID,ENTITY_NAME,EFFECTIVE_DATE,SECURITY_ALIAS,ISSUE_NAME,PRIMARY_ASSET_ID,PRIMARY_ASSET_ID_TYPE,ISIN,CUSIP,SEDOL,TICKER,ISSUE_COUNTRY,LOCAL_CURRENCY,BASE_CURRENCY,SHARE_PAR_VALUE,PRICE,MARKET_VALUE_LOCAL,MARKET_VALUE_BASE
EMFUND,EXAMPLE EM FUND,20220228,100234,CHINA MOBILE LTD,HK0941009539,ISIN,HK0941009539,Y14965100,6073556,941,HK,HKD,USD,5000,52.45,262250.00,33560.10
EMFUND,EXAMPLE EM FUND,20220228,100235,ALIBABA GROUP HOLDING ADR,US01609W1027,ISIN,US01609W1027,01609W102,BP41ZD1,BABA,CN,USD,USD,1200,105.19,126228.00,126228.00
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=EMFUND | name=CHINA MOBILE LTD | isin=HK0941009539 | cusip=Y14965100 | sedol=6073556 | ticker=941 | country=HK | ccy=HKD | qty=5000 | value=33560.10 USD | on=2022-02-28',
      '3 | account=EMFUND | name=ALIBABA GROUP HOLDING ADR | isin=US01609W1027 | cusip=01609W102 | sedol=BP41ZD1 | ticker=BABA | country=CN | ccy=USD | qty=1200 | value=126228.00 USD | on=2022-02-28',
    ],
  },
];
