import type { Fixture } from './fixture.ts';

/** Vendors of data and of compliance checks. Where no header list is public the headings are those that are expected. */
export const vendors: readonly Fixture[] = [
  {
    name: 'FundApps OTC',
    text: `
PortfolioId,AssetId,AssetName,ISIN,SEDOL,DataProviderId,ComponentDataProviderId,Quantity,MarketValue,SFTType,CUSIP,Price,InstrumentCurrency,AssetClass,ComponentISIN,IsCashSettled,Market,MarketsListedIn,MaturityDate,Notional,ExercisePrice,Delta,ContractSize,CallOrPut,ExerciseStyle,NextExerciseDate
P-1,1000003,Call on China Mobile 46 DEC22,,,9,9,10,12000,Normal,,1.2,HKD,EquityOption,HK0941009539,true,XHKG,XHKG,2022-12-30,460000,46,0.5,1000,Call,European,2022-12-30
P-1,1000001,China Mobile Ltd,HK0941009539,6073556,9,,500,41150,Normal,,82.3,HKD,Equity,,,XHKG,XHKG,,,,,,,,
`,
    layout: 'fundapps',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=P-1 | name=Call on China Mobile 46 DEC22 | isin=HK0941009539 | venue=XHKG | ccy=HKD | class=EquityOption | qty=10 | value=12000 ?',
      '3 | account=P-1 | name=China Mobile Ltd | isin=HK0941009539 | sedol=6073556 | venue=XHKG | ccy=HKD | class=Equity | qty=500 | value=41150 ?',
    ],
  },
  {
    name: 'Funds-Axis',
    text: `
Fund Code,Fund Name,SEDOL,ISIN,RIC,Security Name,Quantity,Book Cost Local,Book Cost Base,Market Value Local,Market Value Base,Price Local,Counterparty,Currency,Asset Type
F001,Example Asia Fund,6073556,HK0941009539,0941.HK,China Mobile Ltd,500,22600,2100,23400,2200.50,46.8,,HKD,Equity
F001,Example Asia Fund,,,002415.SZ,Hangzhou Hikvision,1000,51100,6500,52300,6700.25,52.3,,CNY,Equity
`,
    layout: 'funds-axis',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=F001 | name=China Mobile Ltd | isin=HK0941009539 | sedol=6073556 | ticker=0941.HK | ccy=HKD | class=Equity | qty=500 | value=2200.50 ?',
      '3 | account=F001 | name=Hangzhou Hikvision | ticker=002415.SZ | ccy=CNY | class=Equity | qty=1000 | value=6700.25 ?',
    ],
  },
  {
    name: 'Bloomberg PORT',
    text: `
Portfolio: EXAMPLE ASIA
As of Date: 12/31/2021
Security,Ticker,ISIN,Position,% Wgt,Mkt Val,Px Close,Crncy
China Mobile Ltd,941 HK Equity,HK0941009539,"1,500",80.5,"70,200.00",46.80,HKD
Alibaba Group Holding Ltd,BABA US Equity,US01609W1027,20,19.5,"2,360.00",118.00,USD
HONG KONG DOLLAR,HKD Curncy,,"1,000",0.0,"1,000.00",1.00,HKD
`,
    layout: 'bloomberg',
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, cash: 1 },
    positions: [
      '4 | account=EXAMPLE ASIA | name=China Mobile Ltd | isin=HK0941009539 | ticker=941 HK Equity | ccy=HKD | qty=1500 | value=70200.00 HKD | weight=80.5 | on=2021-12-31',
      '5 | account=EXAMPLE ASIA | name=Alibaba Group Holding Ltd | isin=US01609W1027 | ticker=BABA US Equity | ccy=USD | qty=20 | value=2360.00 USD | weight=19.5 | on=2021-12-31',
    ],
  },
  {
    name: 'Bloomberg MAV, groups',
    text: `
"Multi-Asset Risk View"
"Name","ID_ISIN","TICKER","Position","Mkt Val (M)","Wgt (%)"
"Total","","","","0.07256","100.00"
"Communications","","","","0.07020","96.75"
"CHINA MOBILE LTD","HK0941009539","941 HK","1500","0.0702","96.75"
"ALIBABA GRP-ADR","US01609W1027","BABA US","20","0.00236","3.25"
`,
    layout: null,
    heldOn: null,
    headerRow: 2,
    skipped: { preamble: 1, heading: 1, total: 2 },
    positions: [
      '5 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 HK | qty=1500 | value=70200 ? | weight=96.75',
      '6 | name=ALIBABA GRP-ADR | isin=US01609W1027 | ticker=BABA US | qty=20 | value=2360 ? | weight=3.25',
    ],
  },
  {
    name: 'LSEG RIC list',
    text: `
RIC
0941.HK
002415.SZ
601668.SS
BABA.N
0700.HK
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | ticker=0941.HK',
      '3 | ticker=002415.SZ',
      '4 | ticker=601668.SS',
      '5 | ticker=BABA.N',
      '6 | ticker=0700.HK',
    ],
  },
  {
    name: 'LSEG constituents',
    text: `
RIC,Name,Country,Weight,No. Shares
0941.HK,China Mobile Ltd,Hong Kong,5.5,1500
002415.SZ,Hangzhou Hikvision Digital Technology Co Ltd,China,1.2,1000
`,
    layout: 'lseg',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd | ticker=0941.HK | country=Hong Kong | qty=1500 | weight=5.5',
      '3 | name=Hangzhou Hikvision Digital Technology Co Ltd | ticker=002415.SZ | country=China | qty=1000 | weight=1.2',
    ],
  },
  {
    name: 'LSEG with instrument column',
    text: `
Instrument,Company Common Name,Instrument ISIN,Price Close
0941.HK,China Mobile Ltd,HK0941009539,46.8
BABA.N,Alibaba Group Holding Ltd,US01609W1027,118
`,
    layout: 'lseg',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd | isin=HK0941009539 | ticker=0941.HK',
      '3 | name=Alibaba Group Holding Ltd | isin=US01609W1027 | ticker=BABA.N',
    ],
  },
];
