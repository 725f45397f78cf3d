import type { TradeFixture } from './fixture.ts';

/** Blotters and orders of banks, order systems, portfolio programs and Chinese brokers. Rows are invented. */
export const banks: readonly TradeFixture[] = [
  {
    name: 'Portfolio Performance, German',
    separator: ';',
    text: `
Datum;Typ;Wert;Buchungswährung;Bruttobetrag;Währung Bruttobetrag;Wechselkurs;Gebühren;Steuern;Stück;ISIN;WKN;Ticker-Symbol;Wertpapiername;Notiz
2021-09-01T09:30;Kauf;5.281,00;EUR;5.276,05;EUR;;4,95;0,00;100;US01609W1027;A117ME;BABA;Alibaba Group ADR;
2021-09-05T09:30;Verkauf;1.281,00;EUR;1.286,00;EUR;;5,00;0,00;25;US01609W1027;A117ME;BABA;Alibaba Group ADR;
2021-09-06T00:00;Dividende;12,50;EUR;12,50;EUR;;0,00;0,00;75;HK0941009539;909622;941;China Mobile;
2021-09-07T00:00;Einlieferung;1.000,00;EUR;1.000,00;EUR;;0,00;0,00;10;HK0941009539;909622;941;China Mobile;
2021-09-08T00:00;Einlage;1.000,00;EUR;;;;0,00;0,00;;;;;;
`,
    layout: 'portfolio-performance',
    skipped: { heading: 1, notATrade: 1 },
    transactions: [
      '2 | trade buy | on=2021-09-01 | qty=100 | amount=5276.05 | ccy=EUR | name=Alibaba Group ADR | isin=US01609W1027 | ticker=BABA',
      '3 | trade sell | on=2021-09-05 | qty=25 | amount=1286.00 | ccy=EUR | name=Alibaba Group ADR | isin=US01609W1027 | ticker=BABA',
      '4 | dividend | on=2021-09-06 | qty=75 | amount=12.50 | ccy=EUR | name=China Mobile | isin=HK0941009539 | ticker=941',
      '5 | transfer | on=2021-09-07 | qty=10 | amount=1000.00 | ccy=EUR | name=China Mobile | isin=HK0941009539 | ticker=941',
    ],
  },
  {
    name: 'Portfolio Performance, English',
    text: `
Date,Type,Value,Transaction Currency,Gross Amount,Currency Gross Amount,Exchange Rate,Fees,Taxes,Shares,ISIN,WKN,Ticker Symbol,Security Name,Note
2021-09-01T09:30,Buy,"5,281.00",EUR,"5,276.05",EUR,,4.95,0.00,100,US01609W1027,A117ME,BABA,Alibaba Group ADR,
2021-09-06T00:00,Transfer (Outbound),"1,000.00",EUR,"1,000.00",EUR,,0.00,0.00,10,HK0941009539,909622,941,China Mobile,
2021-09-08T00:00,Fees,3.00,EUR,,,,0.00,0.00,,,,,,
`,
    layout: 'portfolio-performance',
    skipped: { heading: 1, notATrade: 1 },
    transactions: [
      '2 | trade buy | on=2021-09-01 | qty=100 | amount=5276.05 | ccy=EUR | name=Alibaba Group ADR | isin=US01609W1027 | ticker=BABA',
      '3 | transfer | on=2021-09-06 | qty=10 | amount=1000.00 | ccy=EUR | name=China Mobile | isin=HK0941009539 | ticker=941',
    ],
  },
  {
    name: 'bank blotter, T+2, venue times and attestations',
    text: `
Trade blotter,,,,,,,,,,,,,,,,,
Account: A-1,,,,,,,,,,,,,,,,,
,,,,,,,,,,,,,,,,,
Trade Ref,Trade Date,Trade Time,Settlement Date,B/S,ISIN,Security Name,Quantity,Price,Gross Amount,Net Amount,CCY,Venue,Account,US Person,Purpose,OFAC Licence,Status
T1,03/06/2022,12:00:30,07/06/2022,S,HK0941009539,CHINA MOBILE LTD,"1,000",50.00,"50,000.00","49,900.00",HKD,XHKG,A-1,,Divestment,,Executed
T2,03/06/2022,12:01:00,07/06/2022,S,HK0941009539,CHINA MOBILE LTD,"2,000",50.00,"100,000.00","99,900.00",HKD,XHKG,A-2,,solely to divest,CMIC-2022-1,Executed
T3,02/06/2022,09:31:00 EDT,06/06/2022,B,CNE000001B33,SAIC,500,12.00,"6,000.00","6,010.00",CNY,XSHG,B-9,Y,index rebalance,n/a,Rejected
T4,28/05/2022,14:00:00 CST,31/05/2022,B,CNE000001B33,SAIC,500,12.00,"6,000.00","6,010.00",CNY,XSHG,B-9,foreign branch,,,Cancelled
T5,27/05/2022,14:00:00 CST,T+2,BC,CNE000001B33,SAIC,500,12.00,"6,000.00","6,010.00",CNY,,B-9,maybe,,,Executed
Total,,,,,,,"4,500",,"168,000.00",,,,,,,,
`,
    layout: null,
    skipped: { preamble: 2, blank: 1, heading: 1, cancelled: 1, total: 1 },
    problems: { personBasisUnreadable: 1, zoneUnreadable: 1, dateUnreadable: 1 },
    transactions: [
      '5 | trade sell | account=A-1 | basis=usEntity | at=2022-06-03T12:00:30+08:00 | settles=2022-06-07 | qty=1000 | price=50.00 | amount=50000.00 | ccy=HKD | divest=true | ref=T1 | name=CHINA MOBILE LTD | isin=HK0941009539 | venue=XHKG',
      '6 | trade sell | account=A-2 | basis=nonUs | at=2022-06-03T12:01:00+08:00 | settles=2022-06-07 | qty=2000 | price=50.00 | amount=100000.00 | ccy=HKD | divest=true | licence=CMIC-2022-1 | ref=T2 | name=CHINA MOBILE LTD | isin=HK0941009539 | venue=XHKG',
      '7 | trade buy | account=B-9 | basis=usEntity | state=rejected | at=2022-06-02T09:31:00-04:00 | settles=2022-06-06 | qty=500 | price=12.00 | amount=6000.00 | ccy=CNY | ref=T3 | name=SAIC | isin=CNE000001B33 | venue=XSHG',
      '9 | trade cover | account=B-9 | on=2022-05-27 | qty=500 | price=12.00 | amount=6000.00 | ccy=CNY | ref=T5 | name=SAIC | isin=CNE000001B33',
    ],
  },
  {
    name: 'Chinese broker, delivery note',
    text: `
成交日期,成交时间,证券代码,证券名称,操作,成交数量,成交均价,成交金额,合同编号,手续费,印花税,发生金额,交易市场,股东账户
20210901,09:31:05,002415,海康威视,证券买入,1000,55.10,55100.00,0000123,5.00,0.00,-55105.00,深圳A股,0123456789
20210902,100105,688981,中芯国际,融券卖出,500,56.00,28000.00,0000124,5.00,28.00,27967.00,上海A股,A123456789
20210903,14:59:59,688981,中芯国际,买券还券,500,55.00,27500.00,0000125,5.00,0.00,-27505.00,上海A股,A123456789
20210906,,600028,中国石化,股息入账,0,0,120.00,,0,0,120.00,上海A股,A123456789
20210907,,600028,中国石化,红股入账,100,0,0,,0,0,0,上海A股,A123456789
20210908,,,,银行转存,0,0,0,,0,0,50000.00,,
合计,,,,,2100,,110600.00,,15.00,28.00,,,
`,
    layout: null,
    skipped: { heading: 1, notATrade: 1, total: 1 },
    transactions: [
      '2 | trade buy | account=0123456789 | at=2021-09-01T09:31:05+08:00 | qty=1000 | price=55.10 | amount=55100.00 | ref=0000123 | name=海康威视 | ticker=002415 | venue=深圳A股',
      '3 | trade short | account=A123456789 | at=2021-09-02T10:01:05+08:00 | qty=500 | price=56.00 | amount=28000.00 | ref=0000124 | name=中芯国际 | ticker=688981 | venue=上海A股',
      '4 | trade cover | account=A123456789 | at=2021-09-03T14:59:59+08:00 | qty=500 | price=55.00 | amount=27500.00 | ref=0000125 | name=中芯国际 | ticker=688981 | venue=上海A股',
      '5 | dividend | account=A123456789 | on=2021-09-06 | zone=Asia/Shanghai | qty=0 | price=0 | amount=120.00 | name=中国石化 | ticker=600028 | venue=上海A股',
      '6 | split | account=A123456789 | on=2021-09-07 | zone=Asia/Shanghai | qty=100 | price=0 | amount=0 | name=中国石化 | ticker=600028 | venue=上海A股',
    ],
  },
  {
    name: 'order management system',
    text: `
OrderID,ClOrdID,OrdStatus,Side,Symbol,ISIN,SecurityExchange,OrderQty,CumQty,AvgPx,Currency,Account,TransactTime,OrdType,TimeInForce
O1,C1,Filled,1,981,KYG8020E1199,XHKG,1000,1000,22.5,HKD,A-1,20210901-02:30:05.123Z,Limit,Day
O2,C2,Rejected,1,981,KYG8020E1199,XHKG,1000,0,0,HKD,A-1,2021-09-01T10:30:05+08:00,Limit,Day
O3,C3,Canceled,2,981,KYG8020E1199,XHKG,1000,0,0,HKD,A-1,2021-09-01 10:31:05,Limit,Day
O4,C4,Canceled,2,981,KYG8020E1199,XHKG,1000,400,23,HKD,A-1,2021-09-01 10:32:05,Limit,Day
O5,C5,New,5,981,KYG8020E1199,XHKG,700,0,0,HKD,A-2,1630463525000,Limit,Day
O6,C6,Stuck,2,981,KYG8020E1199,XHKG,1000,1000,23,HKD,A-2,2021-09-01 10:34:05,Limit,Day
`,
    layout: null,
    skipped: { heading: 1, cancelled: 1 },
    problems: { statusUnreadable: 1 },
    transactions: [
      '2 | trade buy | account=A-1 | basis=usEntity | at=2021-09-01T02:30:05.123Z | qty=1000 | price=22.5 | ccy=HKD | ref=O1 | isin=KYG8020E1199 | ticker=981 | venue=XHKG',
      '3 | trade buy | account=A-1 | basis=usEntity | state=rejected | at=2021-09-01T10:30:05+08:00 | qty=1000 | ccy=HKD | ref=O2 | isin=KYG8020E1199 | ticker=981 | venue=XHKG',
      '5 | trade sell | account=A-1 | basis=usEntity | at=2021-09-01T10:32:05+08:00 | qty=400 | price=23 | ccy=HKD | ref=O4 | isin=KYG8020E1199 | ticker=981 | venue=XHKG',
      '6 | trade short | account=A-2 | basis=nonUs | state=order | at=2021-09-01T02:32:05Z | qty=700 | ccy=HKD | ref=O5 | isin=KYG8020E1199 | ticker=981 | venue=XHKG',
      '7 | trade sell | account=A-2 | basis=nonUs | at=2021-09-01T10:34:05+08:00 | qty=1000 | price=23 | ccy=HKD | ref=O6 | isin=KYG8020E1199 | ticker=981 | venue=XHKG',
    ],
  },
  {
    name: 'Italian bank, decimal commas',
    separator: ';',
    text: `
Data operazione;Data valuta;Operazione;Titolo;Isin;Quantità;Prezzo;Divisa;Controvalore
01/09/2021;03/09/2021;Acquisto;CHINA MOBILE;HK0941009539;1.000;50,5;HKD;50.500,00
15/09/2021;17/09/2021;Vendita;CHINA MOBILE;HK0941009539;500;51,5;HKD;25.750,00
16/09/2021;17/09/2021;Stacco dividendo;CHINA MOBILE;HK0941009539;500;;HKD;25,00
`,
    layout: null,
    skipped: { heading: 1 },
    transactions: [
      '2 | trade buy | on=2021-09-01 | settles=2021-09-03 | qty=1000 | price=50.5 | amount=50500.00 | ccy=HKD | name=CHINA MOBILE | isin=HK0941009539',
      '3 | trade sell | on=2021-09-15 | settles=2021-09-17 | qty=500 | price=51.5 | amount=25750.00 | ccy=HKD | name=CHINA MOBILE | isin=HK0941009539',
      '4 | dividend | on=2021-09-16 | settles=2021-09-17 | qty=500 | amount=25.00 | ccy=HKD | name=CHINA MOBILE | isin=HK0941009539',
    ],
  },
  {
    name: 'Chinese order list',
    text: `
委托时间,证券代码,证券名称,委托方向,委托数量,委托状态,成交数量,成交均价,订单编号
2021-09-01 09:31:00,600028,中国石化,买入,1000,已成交,1000,4.2,1
2021-09-01 09:32:00,600028,中国石化,卖出,1000,已撤,0,0,2
2021-09-01 09:33:00,600028,中国石化,卖出,1000,部撤,300,4.3,3
2021-09-01 09:34:00,600028,中国石化,卖出,1000,废单,0,0,4
`,
    layout: null,
    skipped: { heading: 1, cancelled: 1 },
    transactions: [
      '2 | trade buy | on=2021-09-01 | qty=1000 | price=4.2 | ref=1 | name=中国石化 | ticker=600028',
      '4 | trade sell | on=2021-09-01 | qty=300 | price=4.3 | ref=3 | name=中国石化 | ticker=600028',
      '5 | trade sell | state=rejected | on=2021-09-01 | qty=1000 | ref=4 | name=中国石化 | ticker=600028',
    ],
  },
];
