import type { Fixture } from './fixture.ts';

/** Layouts of index providers, a sovereign fund, a vendor and Indian funds. Rows are invented or public facts. */
export const indicesAndOthers: readonly Fixture[] = [
  {
    name: 'csindex, Chinese and English in one heading cell',
    text: `
日期Date,指数代码 Index Code,指数名称 Index Name,指数英文名称Index Name(Eng),成份券代码Constituent Code,成份券名称Constituent Name,成份券英文名称Constituent Name(Eng),交易所Exchange,交易所英文名称Exchange(Eng)
20260227,000300,沪深300,CSI 300,002415,海康威视,"Hangzhou Hikvision Digital Technology Co., Ltd.",深圳证券交易所,Shenzhen Stock Exchange
20260227,000300,沪深300,CSI 300,600519,贵州茅台,"Kweichow Moutai Co., Ltd.",上海证券交易所,Shanghai Stock Exchange
`,
    layout: 'csindex',
    heldOn: '2026-02-27',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=海康威视 / Hangzhou Hikvision Digital Technology Co., Ltd. | ticker=002415 | venue=深圳证券交易所 | on=2026-02-27',
      '3 | name=贵州茅台 / Kweichow Moutai Co., Ltd. | ticker=600519 | venue=上海证券交易所 | on=2026-02-27',
    ],
  },
  {
    name: 'NBIM, semicolons and point decimals',
    separator: ';',
    text: `
Region;Country;Name;Industry;Market Value NOK;Market Value USD;Voting;Ownership;Incorporation Country
Asia;China;SenseTime Group Inc;Technology;548688979;54219886;1.43%;1.43%;Cayman Islands
Europe;France;TOTAL;Oil & Gas;39052847;3859091;0.59%;0.59%;France
`,
    layout: 'nbim',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=SenseTime Group Inc | country=China | value=548688979 NOK',
      '3 | name=TOTAL | country=France | value=39052847 NOK',
    ],
  },
  {
    name: 'Morningstar',
    text: `
"Holdings","Weighting","Type","Ticker","Style","First Bought","Shares Owned","Shares Change","Sector","Market Value","Price","Day Change","Country","Currency"
"China Mobile Ltd","1.41","EQUITY","00941","Large Value","2011-10-31","1433500","34000","Communication Services","15903148","83.55","0.1|0.12%","China","HKD"
"Mini Msci Emg Mkt Jun17 Mesm7","2.46","EQUITY INDEX - FUTURE","-","-","-","552","98","-","27704880","-","-","-","USD"
`,
    layout: 'morningstar',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd | ticker=00941 | country=China | ccy=HKD | class=EQUITY | qty=1433500 | value=15903148 HKD | weight=1.41',
      '3 | name=Mini Msci Emg Mkt Jun17 Mesm7 | ccy=USD | class=EQUITY INDEX - FUTURE | qty=552 | value=27704880 USD | weight=2.46',
    ],
  },
  {
    name: 'Indian monthly portfolio, unit in the heading',
    text: `
EXAMPLE MUTUAL FUND,,,,,
Monthly Portfolio Statement as on 31 May 2025,,,,,
,,,,,
Name of the Instrument,ISIN,Rating,Quantity,Market/Fair Value (Rs.in Lacs),% to Net Assets
Equity & Equity related,,,,,
(a) Listed / awaiting listing on Stock Exchanges,,,,,
HDFC Bank Ltd.,INE040A01034,Banks,"12,34,567","24,012.55",9.51%
Total,,,,"24,012.55",9.51%
Net Receivables / (Payables),,,,120.10,0.05%
`,
    layout: 'india-monthly',
    heldOn: '2025-05-31',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, section: 2, total: 1, cash: 1 },
    positions: [
      '7 | name=HDFC Bank Ltd. | isin=INE040A01034 | qty=1234567 | value=2401255000 INR | weight=9.51 | on=2025-05-31',
    ],
  },
];
