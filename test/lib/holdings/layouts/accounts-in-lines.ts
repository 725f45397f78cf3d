import type { Fixture } from './fixture.ts';

/** Brokers whose lines and columns name accounts beside other things, in several languages. Rows are invented or public facts. */
export const accountsInLines: readonly Fixture[] = [
  {
    name: 'flatex',
    text: `
Depotübersicht;;;;;;;;;;
Depotnummer: 1234567890 - Stand: 28.02.2022 09:14;;;;;;;;;;
;;;;;;;;;;
Wertpapierbezeichnung;ISIN;WKN;Kategorie;Bestand;Einheit;Einstandskurs;Letzter Kurs;Whg.;Börse;Wert in EUR;Entwicklung absolut;Entwicklung %
CHINA MOBILE LTD.;HK0941009539;909622;Aktie;500;Stk.;6,1200;6,0340;EUR;Tradegate;3.017,00;-43,00;-1,41
XIAOMI CORP. CL.B;KYG9830T1067;A2JNY1;Aktie;1.200;Stk.;2,5510;1,6750;EUR;Frankfurt;2.010,00;-1.051,20;-34,34
CNOOC LTD;HK0883013259;A0B846;Aktie;2.000;Stk.;1,0100;1,1650;EUR;Stuttgart;2.330,00;310,00;15,35
Summe;;;;;;;;;;7.357,00;-784,20;-9,63
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, total: 1 },
    positions: [
      '5 | account=1234567890 | name=CHINA MOBILE LTD. | isin=HK0941009539 | venue=Tradegate | ccy=EUR | class=Aktie | qty=500 | value=3017.00 EUR | on=2022-02-28',
      '6 | account=1234567890 | name=XIAOMI CORP. CL.B | isin=KYG9830T1067 | venue=Frankfurt | ccy=EUR | class=Aktie | qty=1200 | value=2010.00 EUR | on=2022-02-28',
      '7 | account=1234567890 | name=CNOOC LTD | isin=HK0883013259 | venue=Stuttgart | ccy=EUR | class=Aktie | qty=2000 | value=2330.00 EUR | on=2022-02-28',
    ],
  },
  {
    name: 'Swissquote',
    text: `
Portfolio;1234567
Datum;28.02.2022 17:45

Aktien
Symbol;Anzahl;Name;ISIN;Einstandspreis;Kurs;Währung;Tagesperf. %;Total G&V;G&V %;Total CHF;Pos. %
NESN;100;NESTLE N;CH0038863350;98.55;119.54;CHF;0.35;2'099.00;21.30;11'954.00;45.12
941;500;CHINA MOBILE LTD;HK0941009539;48.20;52.45;HKD;-0.57;2'125.00;8.82;3'080.12;11.63
BABA;20;ALIBABA GRP SP ADR;US01609W1027;210.00;105.19;USD;-2.11;-2'096.20;-49.91;1'932.70;7.30
Subtotal;;;;;;;;;;16'966.82;64.05
Obligationen
Symbol;Anzahl;Name;ISIN;Einstandspreis;Kurs;Währung;Tagesperf. %;Total G&V;G&V %;Total CHF;Pos. %
CNO23;10'000;CNOOC FINANCE 3% 09/05/2023;US12625GAC87;100.10;100.50;USD;0.00;40.00;0.40;9'233.00;34.85
Total;;;;;;;;;;26'199.82;98.90
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 2, total: 2, section: 1 },
    positions: [
      '6 | account=1234567 | name=NESTLE N | isin=CH0038863350 | ticker=NESN | ccy=CHF | qty=100 | value=11954.00 CHF | weight=45.12 | on=2022-02-28',
      '7 | account=1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | ccy=HKD | qty=500 | value=3080.12 CHF | weight=11.63 | on=2022-02-28',
      '8 | account=1234567 | name=ALIBABA GRP SP ADR | isin=US01609W1027 | ticker=BABA | ccy=USD | qty=20 | value=1932.70 CHF | weight=7.30 | on=2022-02-28',
      '12 | account=1234567 | name=CNOOC FINANCE 3% 09/05/2023 | isin=US12625GAC87 | ticker=CNO23 | ccy=USD | qty=10000 | value=9233.00 CHF | weight=34.85 | on=2022-02-28',
    ],
  },
  {
    name: 'TD Direct Investing',
    text: `
As of Date,2022-02-28 16:20:11
Account,TD Direct Investing - 12AB34C
Cash,"1,234.50"
Investments,"9,180.30"
Total Value,"10,414.80"
Margin,0.00

Symbol,Market,Description,Quantity,Average Cost,Price,Book Cost,Market Value,Unrealized $,Unrealized %,% of Positions,Loan Value,Change Today $,Change Today %,Bid,Bid Lots,Ask,Ask Lots,Volume,Day Low,Day High,52-wk Low,52-wk High
BABA,US,ALIBABA GROUP HLDG-SP ADR,20,210.00,105.19,"4,200.00","2,103.80","-2,096.20",-49.91,22.92,0,-2.27,-2.11,105.10,2,105.20,1,"18,123,456",104.10,107.35,98.38,245.69
CEO,US,CNOOC LTD-SP ADR,50,101.00,131.10,"5,050.00","6,555.00","1,505.00",29.80,71.40,0,0.00,0.00,,,,,0,,,,
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 8,
    skipped: { preamble: 6, blank: 1, heading: 1 },
    positions: [
      '9 | account=TD Direct Investing - 12AB34C | name=ALIBABA GROUP HLDG-SP ADR | ticker=BABA | venue=US | qty=20 | value=2103.80 ? | weight=22.92 | on=2022-02-28',
      '10 | account=TD Direct Investing - 12AB34C | name=CNOOC LTD-SP ADR | ticker=CEO | venue=US | qty=50 | value=6555.00 ? | weight=71.40 | on=2022-02-28',
    ],
  },
  {
    name: 'Rakuten Securities',
    text: `
"■資産合計欄"
"","時価評価額[円]","前日比[円]","前月比[円]"
"資産合計","3,512,400","-12,300","-88,000"
"預り金","112,400","0","0"

"■ 保有商品詳細 (すべて）"
"種別","銘柄コード・ティッカー","銘柄","口座","保有数量","［単位］","平均取得価額","［単位］","現在値","［単位］","現在値(更新日)","(参考為替)","前日比","［単位］","時価評価額[円]","時価評価額[外貨]","評価損益[円]","評価損益[％]"
"国内株式","7203","トヨタ自動車","特定","100","株","1,850.00","円","2,105.50","円","2022/02/28","","+10.50","円","210,550","","+25,550","+13.81"
"米国株式","BABA","アリババ グループ ホールディング ADR","特定","20","株","210.00","USD","105.19","USD","2022/02/28","115.43 円/USD","-2.27","USD","242,843","2,103.80","-241,963","-49.91"
"中国株式","00941","チャイナ・モバイル","特定","500","株","48.20","HKD","52.45","HKD","2022/02/28","14.77 円/HKD","-0.30","HKD","387,343","26,225.00","+31,386","+8.82"
`,
    layout: null,
    heldOn: null,
    headerRow: 7,
    skipped: { preamble: 5, blank: 1, heading: 1 },
    positions: [
      '8 | account=特定 | name=トヨタ自動車 | ticker=7203 | class=国内株式 | qty=100 | value=210550 JPY',
      '9 | account=特定 | name=アリババ グループ ホールディング ADR | ticker=BABA | class=米国株式 | qty=20 | value=242843 JPY',
      '10 | account=特定 | name=チャイナ・モバイル | ticker=00941 | class=中国株式 | qty=500 | value=387343 JPY',
    ],
  },
  {
    name: 'SBI Securities',
    text: `
ポートフォリオ一覧

総件数,3
選択範囲,1-3

株式（特定預り）合計
評価額,含み損益
"621,000","+41,000"

株式（特定預り）
銘柄コード,銘柄名称,保有株数,取得単価,現在値,取得金額,評価額,評価損益
7203,トヨタ,100,1850,2105.5,"185,000","210,550","+25,550"
9984,ソフトバンクＧ,80,6100,5128,"488,000","410,240","-77,760"

株式（ＮＩＳＡ預り）
銘柄コード,銘柄名称,保有株数,取得単価,現在値,取得金額,評価額,評価損益
6758,ソニーＧ,10,11000,11800,"110,000","118,000","+8,000"
`,
    layout: null,
    heldOn: null,
    headerRow: 11,
    skipped: { preamble: 7, blank: 4, heading: 2, section: 1 },
    positions: [
      '12 | name=トヨタ | ticker=7203 | qty=100 | value=210550 ?',
      '13 | name=ソフトバンクＧ | ticker=9984 | qty=80 | value=410240 ?',
      '17 | name=ソニーＧ | ticker=6758 | qty=10 | value=118000 ?',
    ],
  },
  {
    name: 'Tiger Brokers statement',
    text: `
Tiger Brokers,,,,,,,,,,
Account Summary,,,,,,,,,,
,Account Information,Name,Mr Example,,,,,,,
,Account Information,Account,U1234567,,,,,,,
,Statement Date,2022-02-28,,,,,,,,
,,,,,,,,,,
Holdings,Symbol,Quantity,Multiplier,Cost Price,Close Price,Value,Unrealized P/L,Unrealized P/L %,Ccy,
Stock,,,,,,,,,,
,BABA,20,1,210.0000,105.1900,2103.80,-2096.20,-49.91%,USD,
,00941,500,1,48.2000,52.4500,26225.00,2125.00,8.82%,HKD,
Total,,,,,,28328.80,,,,
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 7,
    skipped: { preamble: 5, blank: 1, heading: 1, section: 1, total: 1 },
    positions: [
      '9 | account=U1234567 | ticker=BABA | ccy=USD | qty=20 | value=2103.80 USD | on=2022-02-28',
      '10 | account=U1234567 | ticker=00941 | ccy=HKD | qty=500 | value=26225.00 HKD | on=2022-02-28',
    ],
  },
  {
    name: 'HSBC custody',
    text: `
HSBC Securities Services
Holdings Report
Position Date: 2022/02/28

S/N,Safekeeping A/C,Security Code,Security Description,Mkt,Traded Balance,Settled Balance,Blocked,Ccy,Unit Price,Market Value (Ccy),Market Value (USD)
1,001-234567-085,HK0941009539,CHINA MOBILE LTD,HK,"5,000","5,000",0,HKD,52.45,"262,250.00","33,560.10"
2,001-234567-085,CNE1000003G1,ICBC H SHARES,HK,"100,000","100,000",0,HKD,4.68,"468,000.00","59,900.00"
End of Report
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 1, section: 1 },
    positions: [
      '6 | account=001-234567-085 | name=CHINA MOBILE LTD | isin=HK0941009539 | venue=HK | ccy=HKD | qty=5000 | value=262250.00 HKD | on=2022-02-28',
      '7 | account=001-234567-085 | name=ICBC H SHARES | isin=CNE1000003G1 | venue=HK | ccy=HKD | qty=100000 | value=468000.00 HKD | on=2022-02-28',
    ],
  },
  {
    name: 'Chinese broker client sheet gb',
    text: `
客户持仓查询\t\t\t\t\t\t\t\t\t
营业部：上海示例路营业部\t\t客户号：10023456\t\t日期：2022-02-28\t\t\t\t\t
证券代码\t证券名称\t证券数量\t可卖数量\t成本价\t最新价\t最新市值\t浮动盈亏\t盈亏比例(%)\t交易市场
="600050"\t中国联通\t10000\t10000\t4.100\t3.850\t38500.00\t-2500.00\t-6.10\t上海A股
="002415"\t海康威视\t300\t300\t55.000\t48.120\t14436.00\t-2064.00\t-12.51\t深圳A股
汇总\t\t\t\t\t\t52936.00\t-4564.00\t\t
`,
    separator: '\t',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, total: 1 },
    positions: [
      '4 | account=10023456 | name=中国联通 | ticker=600050 | venue=上海A股 | qty=10000 | value=38500.00 ? | on=2022-02-28',
      '5 | account=10023456 | name=海康威视 | ticker=002415 | venue=深圳A股 | qty=300 | value=14436.00 ? | on=2022-02-28',
    ],
  },
  {
    name: 'Korean broker balance',
    text: `
계좌번호,123-45-678901,,,,,,,
조회일자,2022-02-28,,,,,,,
종목코드,종목명,보유수량,매입단가,현재가,통화,평가금액,평가손익,수익률(%)
00941,차이나모바일,500,48.20,52.45,HKD,"26,225.00","2,125.00",8.82
A005930,삼성전자,100,"70,000","72,100",KRW,"7,210,000","210,000",3.00
합계,,,,,,"7,236,225","212,125",
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, total: 1 },
    positions: [
      '4 | account=123-45-678901 | name=차이나모바일 | ticker=00941 | ccy=HKD | qty=500 | value=26225.00 HKD | on=2022-02-28',
      '5 | account=123-45-678901 | name=삼성전자 | ticker=A005930 | ccy=KRW | qty=100 | value=7210000 KRW | on=2022-02-28',
    ],
  },
];
