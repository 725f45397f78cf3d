import type { Fixture } from './fixture.ts';

/** Records and headings in two rows, values by whose currency they are in, and sheets in several languages. Rows are invented or public facts. */
export const twoRowsAndTerms: readonly Fixture[] = [
  {
    name: 'Northern Trust asset detail',
    text: `
Asset Detail - Base Currency
28 FEB 22
Account number EXP01
Account Name EXAMPLE STATE RETIREMENT - EM

Description/Asset ID|Exchange rate/|Accrued||||Unrealized gain/loss||
Shares/PAR value|local market price|income/expense|Market value|Cost|Market|Translation|Total|
Equities
Common stock
Hong Kong - HKD
CHINA MOBILE LTD NPV SEDOL: 6073556
5000|52.45|0|33560.1|31000|2560.1|0|2560.1
CNOOC LTD NPV SEDOL: B00G0S5
20000|10.74|0|27500.2|25000|2500.2|0|2500.2
Total Hong Kong - HKD||0|61060.3|56000|5060.3|0|5060.3
Total common stock||0|61060.3|56000|5060.3|0|5060.3
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 7,
    skipped: { preamble: 4, blank: 1, heading: 2, nameAbove: 5, total: 2 },
    positions: [
      '12 | account=EXP01 | name=CHINA MOBILE LTD NPV SEDOL: 6073556 / CHINA MOBILE LTD NPV | sedol=6073556 | qty=5000 | value=33560.1 ? | on=2022-02-28',
      '14 | account=EXP01 | name=CNOOC LTD NPV SEDOL: B00G0S5 / CNOOC LTD NPV | sedol=B00G0S5 | qty=20000 | value=27500.2 ? | on=2022-02-28',
    ],
  },
  {
    name: 'Spanish BBVA fund',
    text: `
CARTERA DE VALORES A 31 DE DICIEMBRE DE 2021;;;;;
(Expresada en euros);;;;;
;;;;;
Descripción de la inversión y emisor;Divisa;ISIN;Valor de mercado;%;Títulos
ACCIONES|CHINA MOBILE LTD;HKD;HK0941009539;29.812,11;1,22;5.000
ADR|ALIBABA GROUP HOLDING;USD;US01609W1027;112.480,00;4,60;1.200
TOTAL RENTA VARIABLE COTIZADA;;;142.292,11;5,82;
TOTAL RENTA VARIABLE;;;142.292,11;5,82;
`,
    separator: ';',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, total: 2 },
    positions: [
      '5 | name=ACCIONES|CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=5000 | value=29812.11 EUR | on=2021-12-31',
      '6 | name=ADR|ALIBABA GROUP HOLDING | isin=US01609W1027 | ccy=USD | qty=1200 | value=112480.00 EUR | on=2021-12-31',
    ],
  },
  {
    name: 'FX forwards and futures mixed',
    text: `
Portfolio,Security Type,Security ID,Security Name,Ticker,Quantity,Local Price,Local MV,Local Ccy,Base MV (USD),As Of Date
EM1,Common Stock,HK0941009539,CHINA MOBILE LTD,941 HK,5000,52.45,262250.00,HKD,33560.10,2022-02-28
EM1,Future,HIH2,HANG SENG IDX FUT MAR22,HIH2 Index,2,22700,2270000,HKD,290450.00,2022-02-28
EM1,FX Forward,FWD0012,BUY USD SELL HKD 16-MAR-22,,1000000,1,100.22,USD,100.22,2022-02-28
EM1,Currency,HKD,HONG KONG DOLLAR,HKD,12000,1,12000,HKD,1535.10,2022-02-28
EM1,Option,BABA220318P90,BABA 03/18/22 P90,BABA US 03/18/22 P90,-10,2.1,-2100,USD,-2100,2022-02-28
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | account=EM1 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 HK | ccy=HKD | class=Common Stock | qty=5000 | value=33560.10 USD | on=2022-02-28',
      '3 | account=EM1 | name=HANG SENG IDX FUT MAR22 | ticker=HIH2 Index | ccy=HKD | class=Future | qty=2 | value=290450.00 USD | on=2022-02-28',
      '4 | account=EM1 | name=BUY USD SELL HKD 16-MAR-22 | ccy=USD | class=FX Forward | qty=1000000 | value=100.22 USD | on=2022-02-28',
      '6 | account=EM1 | name=BABA 03/18/22 P90 | ticker=BABA US 03/18/22 P90 | ccy=USD | class=Option | qty=-10 | value=-2100 USD | on=2022-02-28',
    ],
  },
  {
    name: 'Russian VTB report',
    text: `
Отчет о портфеле на 28.02.2022;;;;;;
Счет: 123456;;;;;;
Наименование;ISIN;Количество, шт;Цена;Валюта;Стоимость;Доля, %
Китай Мобайл (China Mobile);HK0941009539;500;52,45;HKD;26 225,00;61,2
Сбербанк ао;RU0009029540;100;131,12;RUB;13 112,00;38,8
Итого;;;;;;100
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, total: 1 },
    positions: [
      '4 | account=123456 | name=Китай Мобайл (China Mobile) | isin=HK0941009539 | ccy=HKD | qty=500 | value=26225.00 HKD | weight=61.2 | on=2022-02-28',
      '5 | account=123456 | name=Сбербанк ао | isin=RU0009029540 | ccy=RUB | qty=100 | value=13112.00 RUB | weight=38.8 | on=2022-02-28',
    ],
  },
  {
    name: 'Google sheet small RIA',
    text: `
Client,Acct #,Security,Sym,# Shs,$ Value,% Port
Smith,4471,Alibaba ADR,BABA,20,"$2,103.80",12.5%
,,China Mobile ADR,CHL,100,"$2,750.00",16.3%
Jones,4472,CNOOC ADR,CEO,50,"$6,555.00",71.2%
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=4471 | name=Alibaba ADR | ticker=BABA | qty=20 | value=2103.80 ? | weight=12.5',
      '3 | name=China Mobile ADR | ticker=CHL | qty=100 | value=2750.00 ? | weight=16.3',
      '4 | account=4472 | name=CNOOC ADR | ticker=CEO | qty=50 | value=6555.00 ? | weight=71.2',
    ],
  },
  {
    name: 'Custody HK CCASS statement',
    text: `
客戶結單,,,,,,
客戶編號：,A123456,,,,,
結單日期：,28/02/2022,,,,,
市場,股份代號,股份名稱,承上結餘,結餘股數,收市價,市值(HKD)
HKG,00941,中國移動,500,500,52.450,"26,225.00"
HKG,00883,中國海洋石油,"2,000","2,000",10.740,"21,480.00"
USA,BABA,阿里巴巴,20,20,105.190,"16,440.20"
總值,,,,,,"64,145.20"
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 3, heading: 1, total: 1 },
    positions: [
      '5 | account=A123456 | name=中國移動 | ticker=00941 | venue=HKG | qty=500 | value=26225.00 HKD | on=2022-02-28',
      '6 | account=A123456 | name=中國海洋石油 | ticker=00883 | venue=HKG | qty=2000 | value=21480.00 HKD | on=2022-02-28',
      '7 | account=A123456 | name=阿里巴巴 | ticker=BABA | venue=USA | qty=20 | value=16440.20 HKD | on=2022-02-28',
    ],
  },
  {
    name: 'Insurer internal list',
    text: `
Mandant;Kapitalanlage-Nr.;WKN/ISIN;Emittent;Rating;Nominale in Whg;Whg;Buchwert EUR;Zeitwert EUR;Stichtag
01;4711;HK0941009539;China Mobile Ltd.;A+;5.000,00;HKD;31.000,00;29.812,11;31.12.2021
01;4712;US12625GAC87;CNOOC Finance 3,0% 2023;A+;100.000,00;USD;88.000,00;89.100,00;31.12.2021
`,
    separator: ';',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=01 | name=China Mobile Ltd. | isin=HK0941009539 | ccy=HKD | qty=5000.00 | value=29812.11 EUR | on=2021-12-31',
      '3 | account=01 | name=CNOOC Finance 3,0% 2023 | isin=US12625GAC87 | ccy=USD | qty=100000.00 | value=89100.00 EUR | on=2021-12-31',
    ],
  },
  {
    name: 'Vietnam or Thai sheet with English',
    text: `
No.|Stock|Volume|Avg. cost|Mkt. price|Mkt. value (THB)|Unrealized|% of port
1|PTT|1000|38|39.5|39500|1500|20.1
2|CHMOBILE80|500|2.1|2.05|1025|-25|0.5
Total|||||40525|1475|20.6
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, total: 1 },
    positions: [
      '2 | name=PTT | qty=1000 | value=39500 THB | weight=20.1',
      '3 | name=CHMOBILE80 | qty=500 | value=1025 THB | weight=0.5',
    ],
  },
  {
    name: 'Degiro-like Portuguese',
    text: `
Produto,Símbolo/ISIN,Quantidade,Último,Valor local,,Valor em EUR
CHINA MOBILE LTD,HK0941009539,500,"52,45",HKD,"26225,00","2993,72"
ALIBABA GROUP HOLDING,US01609W1027,20,"105,19",USD,"2103,80","1878,39"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=2993.72 EUR',
      '3 | name=ALIBABA GROUP HOLDING | isin=US01609W1027 | ccy=USD | qty=20 | value=1878.39 EUR',
    ],
  },
  {
    name: 'State Street BNY style two currency',
    text: `
FUND,AS_OF_DATE,ASSET_ID,SEC_DESC,ISIN_CODE,CCY,SHARES_PAR,LOC_MKT_VAL,BASE_MKT_VAL,BASE_CCY
AB12,02/28/2022,6073556,CHINA MOBILE LTD HKD NPV,HK0941009539,HKD,5000,262250,33560.10,USD
AB12,02/28/2022,01609W102,ALIBABA GROUP HLDG ADR,US01609W1027,USD,1200,126228,126228.00,USD
AB12,02/28/2022,HKD,HONG KONG DOLLAR,,HKD,12000,12000,1535.10,USD
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | account=AB12 | name=CHINA MOBILE LTD HKD NPV | isin=HK0941009539 | sedol=6073556 | ccy=HKD | qty=5000 | value=33560.10 USD | on=2022-02-28',
      '3 | account=AB12 | name=ALIBABA GROUP HLDG ADR | isin=US01609W1027 | cusip=01609W102 | ccy=USD | qty=1200 | value=126228.00 USD | on=2022-02-28',
    ],
  },
];
