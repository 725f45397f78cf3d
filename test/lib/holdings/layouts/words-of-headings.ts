import type { Fixture } from './fixture.ts';

/** Headings composed of words that no vocabulary has as they are. Rows are invented or public facts. */
export const wordsOfHeadings: readonly Fixture[] = [
  {
    name: 'Swiss bank, amounts before names',
    separator: ';',
    text: `
Vermögensverzeichnis;;;;;;
Portfolio-Nr. 206-123456-01;;;;;;
per 28.02.2022;;;;;;
Anzahl / Betrag;Whg;Bezeichnung;Valor / ISIN;Kurs;Marktwert in CHF;Anteil in %
10000;HKD;Reg. Shs CNOOC Ltd.;HK0883013259;10.4;12288.12;2.1
500;JPY;Reg. Shs Toyota Motor Corp.;JP3633400001;2100;8400.50;1.4
Total Aktien Asien;;;;;20688.62;3.5
15000;CHF;Privatkonto CHF;;;15000.00;2.5
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 3, heading: 1, total: 1, cash: 1 },
    positions: [
      '5 | name=Reg. Shs CNOOC Ltd. | isin=HK0883013259 | ccy=HKD | qty=10000 | value=12288.12 CHF | weight=2.1 | on=2022-02-28',
      '6 | name=Reg. Shs Toyota Motor Corp. | isin=JP3633400001 | ccy=JPY | qty=500 | value=8400.50 CHF | weight=1.4 | on=2022-02-28',
    ],
  },
  {
    name: 'order management system',
    text: `
ACCT_CD,SEC_ID,TICKER,SEC_NAME,ISIN_NO,LIST_EXCH_CD,LOC_CRRNCY_CD,QTY_SOD,MKT_VAL_SOD,SEC_TYP_CD
EMFUND,1002345,728,CHINA TELECOM CORP LTD-H,CNE1000002V2,HKG,HKD,1200000,3612000.00,COM
EMFUND,1002346,SAP,SAP SE,DE0007164600,GER,EUR,12000,1198800.00,COM
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=EMFUND | name=CHINA TELECOM CORP LTD-H | isin=CNE1000002V2 | ticker=728 | venue=HKG | ccy=HKD | class=COM | qty=1200000 | value=3612000.00 ?',
      '3 | account=EMFUND | name=SAP SE | isin=DE0007164600 | ticker=SAP | venue=GER | ccy=EUR | class=COM | qty=12000 | value=1198800.00 ?',
    ],
  },
  {
    name: 'insurers template, numbers before the headings',
    separator: ';',
    text: `
14_Identification code of the financial instrument;17_Instrument name;18_Quantity;21_Quotation currency (A);24_Market valuation in portfolio currency (B);26_Valuation weight
HK0883013259;CNOOC LTD;12000;HKD;14300.12;0.0012
FR0000120271;TOTALENERGIES SE;1200;EUR;54516.00;0.0042
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CNOOC LTD | isin=HK0883013259 | ccy=HKD | qty=12000 | value=14300.12 ? | weight=0.0012',
      '3 | name=TOTALENERGIES SE | isin=FR0000120271 | ccy=EUR | qty=1200 | value=54516.00 ? | weight=0.0042',
    ],
  },
  {
    name: 'pivot table',
    text: `
Row Labels,Sum of Quantity,Sum of Market Value USD
CHINA MOBILE LTD,1000,6700
TENCENT HOLDINGS LTD,120000,693300
Grand Total,121000,700000
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, total: 1 },
    positions: [
      '2 | name=CHINA MOBILE LTD | qty=1000 | value=6700 USD',
      '3 | name=TENCENT HOLDINGS LTD | qty=120000 | value=693300 USD',
    ],
  },
  {
    name: 'values in the terms of a line above',
    text: `
Global Equity Holdings,,
As at 31 December 2021 - all values in A$ thousands,,
Security,Number of shares,Value
China Telecom Corp Ltd,"1,234,000",612
CSL Ltd,"12,000","3,489"
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1 },
    positions: [
      '4 | name=China Telecom Corp Ltd | qty=1234000 | value=612000 AUD | on=2021-12-31',
      '5 | name=CSL Ltd | qty=12000 | value=3489000 AUD | on=2021-12-31',
    ],
  },
  {
    name: 'values in the terms of a line below the heading',
    text: `
PORTFOLIO OF INVESTMENTS,Shares,$ Value
(Cost and value in $000s),,
China Mobile (HKD),"234,500","1,567"
Tencent Holdings (HKD),"334,500","20,967"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, disclaimer: 1 },
    positions: [
      '3 | name=China Mobile (HKD) | qty=234500 | value=1567000 ?',
      '4 | name=Tencent Holdings (HKD) | qty=334500 | value=20967000 ?',
    ],
  },
  {
    name: 'Spanish, name under Valor',
    separator: ';',
    text: `
Posición;Valor;ISIN;Cantidad;Divisa;Importe EUR
1;CHINA UNICOM (HONG KONG) LTD;HK0000049939;10.000;HKD;4.560,12
2;BANCO SANTANDER SA;ES0113900J37;1.000;EUR;3.010,00
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CHINA UNICOM (HONG KONG) LTD | isin=HK0000049939 | ccy=HKD | qty=10000 | value=4560.12 EUR',
      '3 | name=BANCO SANTANDER SA | isin=ES0113900J37 | ccy=EUR | qty=1000 | value=3010.00 EUR',
    ],
  },
  {
    name: 'Italian broker',
    separator: ';',
    text: `
Descrizione;Isin;Quantità;Prezzo attuale;Controvalore attuale EUR
SEMICONDUCTOR MANUFACTURING INTL;KYG8020E1199;2.000;2,11;4.220,00
ENEL;IT0003128367;1.000;6,60;6.600,00
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=SEMICONDUCTOR MANUFACTURING INTL | isin=KYG8020E1199 | qty=2000 | value=4220.00 EUR',
      '3 | name=ENEL | isin=IT0003128367 | qty=1000 | value=6600.00 EUR',
    ],
  },
  {
    name: 'German broker, currencies behind the amounts',
    separator: ';',
    text: `
Bezeichnung;ISIN;Bestand;Letzter Kurs;Akt. Wert
SEMICONDUCTOR MANUF.INTL CORP;KYG8020E1199;2.000 Stk.;2,11 EUR;4.220,00 EUR
DEUTSCHE TELEKOM AG NA;DE0005557508;300 Stk.;16,11 EUR;4.833,00 EUR
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=SEMICONDUCTOR MANUF.INTL CORP | isin=KYG8020E1199 | qty=2000 | value=4220.00 EUR',
      '3 | name=DEUTSCHE TELEKOM AG NA | isin=DE0005557508 | qty=300 | value=4833.00 EUR',
    ],
  },
  {
    name: 'Hungarian',
    separator: ';',
    text: `
Értékpapír neve;ISIN kód;Mennyiség;Piaci érték;Devizanem
China Mobile Ltd.;HK0941009539;1 000;52 600,00;HKD
OTP Bank Nyrt.;HU0000061726;100;1 260 000,00;HUF
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd. | isin=HK0941009539 | ccy=HKD | qty=1000 | value=52600.00 HKD',
      '3 | name=OTP Bank Nyrt. | isin=HU0000061726 | ccy=HUF | qty=100 | value=1260000.00 HUF',
    ],
  },
  {
    name: 'private bank, portfolios by numbers with dots',
    separator: ';',
    text: `
Portfolio;Security Name;ISIN;Curr.;Quantity/Nominal;Market Value (Ref CCY)
0123.4567.01;China Railway Construction Corp -H-;CNE100000981;HKD;50000;29500.12
0123.4567.01;Roche Holding AG Bon;CH0012032048;CHF;100;34600.00
0123.4567.01;Current Account USD;;USD;12345.12;11345.12
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | account=0123.4567.01 | name=China Railway Construction Corp -H- | isin=CNE100000981 | ccy=HKD | qty=50000 | value=29500.12 ?',
      '3 | account=0123.4567.01 | name=Roche Holding AG Bon | isin=CH0012032048 | ccy=CHF | qty=100 | value=34600.00 ?',
    ],
  },
  {
    name: 'clearing broker, internal numbers of money',
    text: `
Account Number,Security ID,Security Description,TD Qty,Market Value,As of Date
ABC123456,CHLKF,CHINA MOBILE LTD ORD ISIN#HK0941009539,500,3350.00,02/28/2022
ABC123456,USD999997,USD CASH,1234.00,1234.00,02/28/2022
ABC123456,AMZN,AMAZON COM INC,5,15356.30,02/28/2022
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | account=ABC123456 | name=CHINA MOBILE LTD ORD ISIN#HK0941009539 | isin=HK0941009539 | ticker=CHLKF | qty=500 | value=3350.00 ? | on=2022-02-28',
      '4 | account=ABC123456 | name=AMAZON COM INC | ticker=AMZN | qty=5 | value=15356.30 ? | on=2022-02-28',
    ],
  },
  {
    name: 'Portuguese broker',
    separator: ';',
    text: `
Designação;ISIN;Qtd.;Moeda;Valorização EUR
CHINA TELECOM CORP LTD-H;CNE1000002V2;10.000;HKD;3.420,12
GALP ENERGIA SGPS;PTGAL0AM0009;1.000;EUR;9.850,00
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=CHINA TELECOM CORP LTD-H | isin=CNE1000002V2 | ccy=HKD | qty=10000 | value=3420.12 EUR',
      '3 | name=GALP ENERGIA SGPS | isin=PTGAL0AM0009 | ccy=EUR | qty=1000 | value=9850.00 EUR',
    ],
  },
  {
    name: 'Swiss bank, Valor is its number of the security',
    separator: ';',
    text: `
Valor;Bezeichnung;ISIN;Anzahl
3772291;China Railway Construction Corp -H-;CNE100000981;50000
1203204;Roche Holding AG;CH0012032048;100
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Railway Construction Corp -H- | isin=CNE100000981 | qty=50000',
      '3 | name=Roche Holding AG | isin=CH0012032048 | qty=100',
    ],
  },
];
