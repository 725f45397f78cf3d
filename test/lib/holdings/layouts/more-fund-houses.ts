import type { Fixture } from './fixture.ts';

/** Further fund houses. */
export const moreFundHouses: readonly Fixture[] = [
  {
    name: 'KraneShares',
    text: `
"KraneShares CSI China Internet ETF",,,,,,
"Holdings as of 04/12/2022",,,,,,
Rank,Company Name,% of Net Assets,Ticker,Identifier,Shares,Market Value($)
1,TENCENT HOLDINGS LTD,11.26,700,BMMV2K8,"10,234","12,312,000"
2,ALIBABA GRP-ADR,9.8,BABA,01609W102,"10,234","12,312,000"
3,MEITUAN-CLASS B,8.1,3690,BGJW376,"10,234","12,312,000"
4,JD.COM INC-ADR,8.0,JD,47215P106,"10,234","12,312,000"
5,CHINA LITERATURE,2.0,772,BDZTTS1,"10,234","12,312,000"
 ,Cash,0.26,Cash,,"110,234","110,234"
 ,HONG KONG DOLLAR,0.26,HKD,HKD,"110,234","110,234"
`,
    layout: 'kraneshares',
    heldOn: '2022-04-12',
    headerRow: 3,
    skipped: {
      preamble: 2,
      heading: 1,
      cash: 2,
    },
    positions: [
      '4 | name=TENCENT HOLDINGS LTD | ticker=700 | qty=10234 | value=12312000 ? | weight=11.26 | on=2022-04-12',
      '5 | name=ALIBABA GRP-ADR | cusip=01609W102 | ticker=BABA | qty=10234 | value=12312000 ? | weight=9.8 | on=2022-04-12',
      '6 | name=MEITUAN-CLASS B | ticker=3690 | qty=10234 | value=12312000 ? | weight=8.1 | on=2022-04-12',
      '7 | name=JD.COM INC-ADR | cusip=47215P106 | ticker=JD | qty=10234 | value=12312000 ? | weight=8.0 | on=2022-04-12',
      '8 | name=CHINA LITERATURE | ticker=772 | qty=10234 | value=12312000 ? | weight=2.0 | on=2022-04-12',
    ],
  },
  {
    name: 'First Trust, tickers under Identifier',
    text: `
First Trust China AlphaDEX Fund (FCA)
Holdings of the Fund as of 1/5/2022
Security Name,Identifier,CUSIP,Classification,Shares/Quantity,Market Value,Weighting
"COSCO SHIPPING Holdings Co., Ltd. (Class H)",1919.HK,B0B8Z18,Industrials,"411,500","$805,012.20",3.40%
"China Mobile Limited",941.HK,6073556,Communication Services,"411,500","$805,012.20",3.40%
"PetroChina Company Limited (Class H)",857.HK,6226576,Energy,"411,500","$805,012.20",3.40%
US Dollar,$USD,$USD,Other,"12,500","$12,500.20",0.05%
`,
    layout: 'firsttrust',
    heldOn: '2022-01-05',
    headerRow: 3,
    skipped: {
      preamble: 2,
      heading: 1,
      cash: 1,
    },
    positions: [
      '4 | name=COSCO SHIPPING Holdings Co., Ltd. (Class H) | sedol=B0B8Z18 | ticker=1919.HK | qty=411500 | value=805012.20 ? | weight=3.40 | on=2022-01-05',
      '5 | name=China Mobile Limited | sedol=6073556 | ticker=941.HK | qty=411500 | value=805012.20 ? | weight=3.40 | on=2022-01-05',
      '6 | name=PetroChina Company Limited (Class H) | sedol=6226576 | ticker=857.HK | qty=411500 | value=805012.20 ? | weight=3.40 | on=2022-01-05',
    ],
  },
  {
    name: 'WisdomTree, ranks before names',
    text: `
WisdomTree China ex-State-Owned Enterprises Fund (CXSE)
"As of 12/31/2021"

Security Name,Security Ticker,FIGI,Country,Shares,Market Value,Weight
1. Tencent Holdings Ltd,700 HK,BBG000BJ35N5,CN,"1,091,000","$63,915,221.10",11.92%
2. Alibaba Group Holding Ltd - ADR,BABA UN,BBG006G2JVL2,CN,"1,091,000","$63,915,221.10",11.92%
3. Hangzhou Hikvision Digital Tech Co Ltd -A,002415 C2,BBG000BJ35N5,CN,"1,091,000","$63,915,221.10",0.92%
4. CHINESE YUAN,CNY,,CN,"1,091,000","$63,915.10",0.01%
"Holdings are subject to change without notice."
`,
    layout: 'wisdomtree',
    heldOn: '2021-12-31',
    headerRow: 4,
    skipped: {
      preamble: 2,
      blank: 1,
      heading: 1,
      cash: 1,
      disclaimer: 1,
    },
    positions: [
      '5 | name=Tencent Holdings Ltd | figi=BBG000BJ35N5 | ticker=700 HK | country=CN | qty=1091000 | value=63915221.10 ? | weight=11.92 | on=2021-12-31',
      '6 | name=Alibaba Group Holding Ltd - ADR | figi=BBG006G2JVL2 | ticker=BABA UN | country=CN | qty=1091000 | value=63915221.10 ? | weight=11.92 | on=2021-12-31',
      '7 | name=Hangzhou Hikvision Digital Tech Co Ltd -A | figi=BBG000BJ35N5 | ticker=002415 C2 | country=CN | qty=1091000 | value=63915221.10 ? | weight=0.92 | on=2021-12-31',
    ],
  },
  {
    name: 'VanEck',
    text: `
"Daily Holdings (%)  01/05/2022"

Number,Ticker,Holding Name,Identifier (FIGI),Shares,Asset Class,Market Value,Notional Value,% of Net Assets
1,"300750 C2","Contemporary Amperex Technology Co Ltd",BBG000BJ35N5,"9,900",Stock,"$923,456.00",--,9.87%
2,"002415 C2","Hangzhou Hikvision Digital Technology Co Ltd",BBG006G2JVL2,"9,900",Stock,"$923,456.00",--,9.87%
3,"--","Other/Cash",--,"--",Cash,"$3,456.00",--,0.07%
"These are not recommendations to buy or to sell any security. Securities and holdings may vary."
`,
    layout: 'vaneck',
    heldOn: '2022-01-05',
    headerRow: 3,
    skipped: {
      preamble: 1,
      blank: 1,
      heading: 1,
      cash: 1,
      disclaimer: 1,
    },
    positions: [
      '4 | name=Contemporary Amperex Technology Co Ltd | figi=BBG000BJ35N5 | ticker=300750 C2 | class=Stock | qty=9900 | value=923456.00 ? | weight=9.87 | on=2022-01-05',
      '5 | name=Hangzhou Hikvision Digital Technology Co Ltd | figi=BBG006G2JVL2 | ticker=002415 C2 | class=Stock | qty=9900 | value=923456.00 ? | weight=9.87 | on=2022-01-05',
    ],
  },
  {
    name: 'Xtrackers',
    separator: ';',
    text: `
Xtrackers Harvest CSI300 UCITS ETF 1D;;;;;;;;;
LU0875160326;;;;;;;;;
30.06.2021;;;;;;;;;

ISIN;Name;Country;Currency;Exchange;Type of Security;Rating;Primary Listing;Industry Classification;Weighting
CNE0000018R8;KWEICHOW MOUTAI CO LTD ORD;China;CNY;Shanghai S.E;Equity;-;Yes;Consumer Staples;5,61%
CNE100000PM8;HANGZHOU HIKVISION DIGITAL ORD;China;CNY;Shenzhen;Equity;-;Yes;Information Technology;1,61%
_CURRENCYCNY;CHINESE YUAN;-;CNY;-;Cash;-;-;unknown;0,61%
`,
    layout: 'xtrackers',
    heldOn: '2021-06-30',
    headerRow: 5,
    skipped: {
      preamble: 3,
      blank: 1,
      heading: 1,
      cash: 1,
    },
    positions: [
      '6 | name=KWEICHOW MOUTAI CO LTD ORD | isin=CNE0000018R8 | venue=Shanghai S.E | country=China | ccy=CNY | class=Equity | weight=5.61 | on=2021-06-30',
      '7 | name=HANGZHOU HIKVISION DIGITAL ORD | isin=CNE100000PM8 | venue=Shenzhen | country=China | ccy=CNY | class=Equity | weight=1.61 | on=2021-06-30',
    ],
  },
  {
    name: 'Amundi',
    separator: ';',
    text: `
Amundi MSCI China - UCITS ETF;;;;;;
Date;31/12/2021;;;;;
ISIN code;Name;Asset class;Currency;Weight;Sector;Country
KYG875721634;TENCENT HOLDINGS LTD;EQUITY;HKD;12.5%;Communication Services;Cayman Islands
CNE1000002H1;CHINA CONSTRUCTION BANK-H;EQUITY;HKD;3.5%;Financials;China
;HKD CASH;CASH;HKD;0.2%;;
`,
    layout: 'amundi',
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: {
      preamble: 2,
      heading: 1,
      cash: 1,
    },
    positions: [
      '4 | name=TENCENT HOLDINGS LTD | isin=KYG875721634 | country=Cayman Islands | ccy=HKD | class=EQUITY | weight=12.5 | on=2021-12-31',
      '5 | name=CHINA CONSTRUCTION BANK-H | isin=CNE1000002H1 | country=China | ccy=HKD | class=EQUITY | weight=3.5 | on=2021-12-31',
    ],
  },
  {
    name: 'SSGA US, a number for money',
    text: `
Fund Name:,SPDR® S&P® China ETF
Ticker Symbol:,GXC
Holdings:,As of 31-Dec-2021

Name,Ticker,Identifier,SEDOL,Weight,Sector,Shares Held,Local Currency
TENCENT HOLDINGS LTD,700,KYG875721634,BMMV2K8,11.2,Communication Services,100,HKD
ALIBABA GROUP HOLDING SP ADR,BABA,01609W102,BP41ZD1,9.2,Consumer,100,USD
US DOLLAR,-,999USDZ92,-,0.1,Unassigned,100,USD
SSI US GOV MONEY MARKET CLASS,-,924QSGII3,-,0.1,Unassigned,100,USD
`,
    layout: 'ssga',
    heldOn: '2021-12-31',
    headerRow: 5,
    skipped: {
      preamble: 3,
      blank: 1,
      heading: 1,
      cash: 1,
    },
    positions: [
      '6 | name=TENCENT HOLDINGS LTD | sedol=BMMV2K8 | isin=KYG875721634 | ticker=700 | ccy=HKD | qty=100 | weight=11.2 | on=2021-12-31',
      '7 | name=ALIBABA GROUP HOLDING SP ADR | sedol=BP41ZD1 | cusip=01609W102 | ticker=BABA | ccy=USD | qty=100 | weight=9.2 | on=2021-12-31',
      '9 | name=SSI US GOV MONEY MARKET CLASS | cusip=924QSGII3 | ccy=USD | qty=100 | weight=0.1 | on=2021-12-31',
    ],
  },
  {
    name: 'Vanguard US, two tables',
    text: `
Holdings details

Total International Stock ETF (VXUS)


Equity,as of 12/31/2021

,SEDOL,HOLDINGS,TICKER,% OF FUNDS*,SUB-INDUSTRY,COUNTRY,SECURITYDEPOSITORYRECEIPTTYPE,MARKET VALUE*,SHARES
,"BMMV2K8","Tencent Holdings Ltd.","700","1.02 %","Interactive Media","China","-","$4,123,456,789","70,123,456"
,"6073556","China Mobile Ltd.","941","0.12 %","Wireless","China","-","$123,456,789","20,123,456"

Short-term reserves,as of 12/31/2021

,SEDOL,HOLDINGS,% OF FUNDS*,FACE AMOUNT,MARKET VALUE*
,"-","Vanguard Market Liquidity Fund","0.9%","$1,000","$1,000"


*Based on net assets
`,
    layout: 'vanguard',
    heldOn: '2021-12-31',
    headerRow: 8,
    skipped: {
      preamble: 3,
      blank: 8,
      heading: 2,
      section: 2,
    },
    positions: [
      '9 | name=Tencent Holdings Ltd. | sedol=BMMV2K8 | ticker=700 | country=China | qty=70123456 | value=4123456789 ? | weight=1.02 | on=2021-12-31',
      '10 | name=China Mobile Ltd. | sedol=6073556 | ticker=941 | country=China | qty=20123456 | value=123456789 ? | weight=0.12 | on=2021-12-31',
      '15 | name=Vanguard Market Liquidity Fund | value=1000 ? | weight=0.9 | on=2021-12-31',
    ],
  },
];
