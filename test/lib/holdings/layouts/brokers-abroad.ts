import type { Fixture } from './fixture.ts';

/** Brokers and portfolio programmes elsewhere. Rows are invented or public facts. */
export const brokersAbroad: readonly Fixture[] = [
  {
    name: 'DEGIRO English',
    text: `
Product,Symbol/ISIN,Quantity,Closing,Local value,,Value in EUR
CASH & CASH FUND & FTX CASH (EUR),,,,EUR,"12,34","12,34"
AEHR TEST SYSTEMS,AEHR | US00760J1088,10,"22,29",USD,"222,90","205,07"
CHINA MOBILE LTD,HK0941009539,500,"82,30",HKD,"41150,00","4.855,70"
`,
    layout: 'degiro',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '3 | name=AEHR TEST SYSTEMS | isin=US00760J1088 | ticker=AEHR | ccy=USD | qty=10 | value=205.07 EUR',
      '4 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=4855.70 EUR',
    ],
  },
  {
    name: 'DEGIRO Dutch',
    text: `
Product,Symbool/ISIN,Aantal,Slotkoers,Lokale waarde,,Waarde in EUR
CHINA MOBILE LTD,HK0941009539,500,"82,30",HKD,"41150,00","4.855,70"
`,
    layout: 'degiro',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=4855.70 EUR'],
  },
  {
    name: 'DEGIRO Czech',
    text: `
Produkt,Symbol/ISIN,Množství,Uzavírací,Hodnota v místní měně,,Hodnota v CZK
CHINA MOBILE LTD,HK0941009539,500,"82,30",HKD,"41150,00","104.855,70"
`,
    layout: 'degiro',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=104855.70 CZK'],
  },
  {
    name: 'DEGIRO Polish',
    text: `
Produkt,Symbol/ISIN,Liczba,Zamknięcie,Wartość lokalna,,Wartość w PLN
CHINA MOBILE LTD,HK0941009539,500,"82,30",HKD,"41150,00","14.855,70"
`,
    layout: 'degiro',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=14855.70 PLN'],
  },
  {
    name: 'Portfolio Performance English',
    text: `
Date,Type,Value,Transaction Currency,Gross Amount,Currency Gross Amount,Exchange Rate,Fees,Taxes,Shares,ISIN,WKN,Ticker Symbol,Security Name,Note
2021-06-03T00:00,Buy,"1,250.75",EUR,"1,250.75",,,,,25.5,HK0941009539,909622,0941.HK,China Mobile Ltd.,
2021-06-04T00:00,Buy,"5,281.00",EUR,"5,281.00",,,,,"1,500",DE0007164600,716460,SAP.DE,SAP SE,
`,
    layout: 'portfolio-performance',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd. | isin=HK0941009539 | ticker=0941.HK | ccy=EUR | class=Buy | qty=25.5 | value=1250.75 EUR | on=2021-06-03',
      '3 | name=SAP SE | isin=DE0007164600 | ticker=SAP.DE | ccy=EUR | class=Buy | qty=1500 | value=5281.00 EUR | on=2021-06-04',
    ],
  },
  {
    name: 'Trading 212',
    text: `
Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result,Currency (Result),Total,Currency (Total),Notes,ID
Market buy,2021-06-03 14:30:01.123,US01609W1027,BABA,Alibaba Group Holding,20.5000000000,120.00,USD,0.82,,,2017.20,EUR,,EOF1
Market buy,2021-06-04 14:30:01,HK0941009539,941,China Mobile,500.0,45.20,HKD,0.11,,,2486.00,EUR,,EOF2
`,
    layout: 'trading212',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Alibaba Group Holding | isin=US01609W1027 | ticker=BABA | ccy=USD | qty=20.5000000000 | value=2017.20 EUR',
      '3 | name=China Mobile | isin=HK0941009539 | ticker=941 | ccy=HKD | qty=500.0 | value=2486.00 EUR',
    ],
  },
  {
    name: 'Trading 212 holdings',
    text: `
Instrument,ISIN,Ticker,Shares,Average price,Current price,Currency,Value,Result
Alibaba Group Holding,US01609W1027,BABA,20.5,120.00,118.00,USD,2419.00,-41.00
China Mobile,HK0941009539,941,500,45.20,46.80,HKD,23400.00,800.00
`,
    layout: 'trading212',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=Alibaba Group Holding | isin=US01609W1027 | ticker=BABA | ccy=USD | qty=20.5 | value=2419.00 USD',
      '3 | name=China Mobile | isin=HK0941009539 | ticker=941 | ccy=HKD | qty=500 | value=23400.00 HKD',
    ],
  },
  {
    name: 'Firstrade in Chinese',
    text: `
代号,股数,单位成本
BABA,20,120.00
CHL,10,41.00
`,
    layout: 'firstrade',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: ['2 | ticker=BABA | qty=20', '3 | ticker=CHL | qty=10'],
  },
  {
    name: 'Chinese broker, codes as formulas',
    separator: '\t',
    text: `
人民币资产: 余额:12345.67 可用:12345.67 参考市值:98765.43 资产:111111.10
证券代码\t证券名称\t证券数量\t可卖数量\t成本价\t当前价\t最新市值\t浮动盈亏\t股东代码\t交易所名称
="002415"\t海康威视\t1000\t1000\t51.100\t52.300\t52300.00\t1200.00\t0123456789\t深圳Ａ股
="601668"\t中国建筑\t2000\t2000\t5.000\t4.990\t9980.00\t-20.00\tA123456789\t上海Ａ股
="00941"\t中国移动\t500\t500\t45.200\t46.800\t19110.00\t700.00\tA123456789\t沪港通
`,
    layout: 'a-share-broker',
    heldOn: null,
    headerRow: 2,
    skipped: { preamble: 1, heading: 1 },
    positions: [
      '3 | account=0123456789 | name=海康威视 | ticker=002415 | qty=1000 | value=52300.00 ?',
      '4 | account=A123456789 | name=中国建筑 | ticker=601668 | qty=2000 | value=9980.00 ?',
      '5 | account=A123456789 | name=中国移动 | ticker=00941 | qty=500 | value=19110.00 ?',
    ],
  },
];
