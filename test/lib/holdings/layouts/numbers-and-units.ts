import type { Fixture } from './fixture.ts';

/** Headings of several numbers, units in several languages, and values in two currencies. Rows are invented or public facts. */
export const numbersAndUnits: readonly Fixture[] = [
  {
    name: 'CACEIS inventaire',
    text: `
INVENTAIRE SUR HISTORIQUE DE VALORISATION;;;;;;;;;;
Fonds : 123456 - EXEMPLE EMERGENTS;;;;;;;;;;
VL du : 28/02/2022;;;;;;;;;;
Devise du fonds : EUR;;;;;;;;;;
;;;;;;;;;;
V A L E U R;STATUS VALEUR/LIGNE;Quantité et expression Qté;Dev. Cot.;P.R.U en devise;Cours valeur;P.R. total;Valeur boursière;Coupon couru;+/- value latente;Prct actif net
HK0941009539 CHINA MOBILE LTD;PROPRE;5000;HKD;48,2;52,45;27386,30;29937,20;0;2550,90;1,22
US01609W1027 ALIBABA GROUP ADR;PROPRE;1200;USD;210;105,19;210000,00;112703,40;0;-97296,60;4,60
Sous total;;;;;;237386,30;142640,60;0;-94745,70;5,82
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 6,
    skipped: { preamble: 4, blank: 1, heading: 1, total: 1 },
    positions: [
      '7 | name=HK0941009539 CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=5000 | value=29937.20 EUR | weight=1.22 | on=2022-02-28',
      '8 | name=US01609W1027 ALIBABA GROUP ADR | isin=US01609W1027 | ccy=USD | qty=1200 | value=112703.40 EUR | weight=4.60 | on=2022-02-28',
    ],
  },
  {
    name: 'Dutch pension list',
    text: `
Overzicht aandelenbeleggingen per 31 december 2021
bedragen in miljoenen euro

Onderneming|Land|Sector|Marktwaarde
China Mobile Ltd|Hong Kong|Communicatie|12.4
CNOOC Ltd|China|Energie|8.1
Totaal|||20.5
`,
    separator: '|',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, total: 1 },
    positions: [
      '5 | name=China Mobile Ltd | country=Hong Kong | value=12400000 EUR | on=2021-12-31',
      '6 | name=CNOOC Ltd | country=China | value=8100000 EUR | on=2021-12-31',
    ],
  },
  {
    name: 'Wells Fargo',
    text: `
"WellsTrade Account *4471 Positions as of 02/28/2022 4:10 PM ET"

"Symbol/CUSIP","Description","Quantity","Last Price ($)","Market Value ($)","Day Change ($)","Cost ($)","Gain/Loss ($)","Est. Annual Income ($)"
"BABA","ALIBABA GROUP HOLDING LTD SPONSORED ADR","20","105.19","2,103.80","-45.40","4,200.00","-2,096.20","0.00"
"12625GAC8","CNOOC FINANCE 2013 3% 05/09/2023","10,000","100.50","10,050.00","0.00","10,010.00","40.00","300.00"
"CASH","CASH AND SWEEP BALANCES","","","1,200.10","","","",""
"Total","","","","13,353.90","","","",""
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1, total: 1 },
    positions: [
      '4 | name=ALIBABA GROUP HOLDING LTD SPONSORED ADR | ticker=BABA | qty=20 | value=2103.80 ? | on=2022-02-28',
      '5 | name=CNOOC FINANCE 2013 3% 05/09/2023 | cusip=12625GAC8 | qty=10000 | value=10050.00 ? | on=2022-02-28',
    ],
  },
  {
    name: 'ICICI Direct',
    text: `
Stock Symbol,Company Name,ISIN Code,Qty,Average Cost Price,Current Market Price,% Change over prev close,Value At Cost,Value At Market Price,Days Gain,Days Gain %,Realized Profit / Loss,Unrealized Profit/Loss,Unrealized Profit/Loss %
TATSTE,TATA STEEL LTD,INE081A01012,100,900.00,1220.00,1.2,90000.00,122000.00,1440,1.2,0,32000,35.55
INFTEC,INFOSYS LTD,INE009A01021,28,1500.00,1715.00,0.3,42000.00,48020.00,140,0.3,0,6020,14.3
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=TATA STEEL LTD | isin=INE081A01012 | ticker=TATSTE | qty=100 | value=122000.00 ?',
      '3 | name=INFOSYS LTD | isin=INE009A01021 | ticker=INFTEC | qty=28 | value=48020.00 ?',
    ],
  },
  {
    name: 'Private bank statement English',
    text: `
Statement of assets as of 28.02.2022
Client no. 1234.5678

Currency|Nominal/Number|Description|ISIN|Cost price|Market price|Market value CHF|Accrued interest|% of assets
Equities||||||||
HKD|5000|Reg. Shs China Mobile Ltd|HK0941009539|48.2|52.45|30801.2|0|11.6
USD|1200|ADR Alibaba Group Holding Ltd|US01609W1027|210|105.19|115962.1|0|43.7
Subtotal Equities||||||146763.3|0|55.3
Liquidity||||||||
CHF|12000.5|Current account CHF 0012.3456||||12000.5|0|4.5
Total assets||||||158763.8|0|59.8
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, section: 2, total: 2, cash: 1 },
    positions: [
      '6 | account=1234.5678 | name=Reg. Shs China Mobile Ltd | isin=HK0941009539 | ccy=HKD | qty=5000 | value=30801.2 CHF | weight=11.6 | on=2022-02-28',
      '7 | account=1234.5678 | name=ADR Alibaba Group Holding Ltd | isin=US01609W1027 | ccy=USD | qty=1200 | value=115962.1 CHF | weight=43.7 | on=2022-02-28',
    ],
  },
  {
    name: 'HK MPF trustee',
    text: `
Constituent Fund: Example Greater China Fund
Valuation Date|28-Feb-22

Sec Code|Security Description|Cur|Holding|Avg Cost|Mkt Price|Mkt Value (Local)|Mkt Value (HKD)|% NAV
0941.HK|CHINA MOBILE LTD|HKD|5000|48.2|52.45|262250|262250|1.22
600941.SS|CHINA MOBILE LTD-A|CNH|1000|60|63.1|63100|77850.1|0.36
|Sub-total|HKD|||||340100.1|1.58
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, total: 1 },
    positions: [
      '5 | name=CHINA MOBILE LTD | ticker=0941.HK | ccy=HKD | qty=5000 | value=262250 HKD | weight=1.22 | on=2022-02-28',
      '6 | name=CHINA MOBILE LTD-A | ticker=600941.SS | ccy=CNH | qty=1000 | value=77850.1 HKD | weight=0.36 | on=2022-02-28',
    ],
  },
  {
    name: 'Aladdin',
    text: `
As of Date: 28-Feb-2022
Portfolio Group: EM-EQ

PORTFOLIO,SEC_GROUP,SEC_TYPE,CUSIP(Aladdin ID),ISIN,SEDOL,Sec Desc,Ticker,Country,Currency,Orig. Face,Cur. Face/Units,Market Value,Market Value %,NAV
EMEQ1,EQUITY,EQUITY,S6073556,HK0941009539,6073556,CHINA MOBILE LTD,941,HK,HKD,5000,5000,262250,1.22,21500000
EMEQ1,EQUITY,ADR,01609W102,US01609W1027,BP41ZD1,ALIBABA GROUP HOLDING ADR,BABA,CN,USD,1200,1200,126228,0.59,21500000
EMEQ1,CASH,CASH,USD_CCASH,,,USD CASH(Committed),USD,US,USD,10000,10000,10000,0.05,21500000
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, cash: 1 },
    problems: { identifierInvalid: 1 },
    positions: [
      '5 | account=EMEQ1 | name=CHINA MOBILE LTD | isin=HK0941009539 | sedol=6073556 | ticker=941 | country=HK | ccy=HKD | class=EQUITY | qty=5000 | value=262250 HKD | weight=1.22 | on=2022-02-28',
      '6 | account=EMEQ1 | name=ALIBABA GROUP HOLDING ADR | isin=US01609W1027 | cusip=01609W102 | sedol=BP41ZD1 | ticker=BABA | country=CN | ccy=USD | class=ADR | qty=1200 | value=126228 USD | weight=0.59 | on=2022-02-28',
    ],
  },
  {
    name: 'BNY Mellon',
    text: `
Reporting Account Number,Reporting Account Name,As Of Date,Security Number,Security Description 1,Security Description 2,Asset Category,Local Currency Code,Country,CUSIP,ISIN,SEDOL,Ticker Symbol,Shares/Par,Local Price,Base Price,Local Cost,Base Cost,Local Market Value,Base Market Value,Local Unrealized G/L,Base Unrealized G/L
EXPF0001,EXAMPLE PENSION FUND,02/28/2022,Y14965100,CHINA MOBILE LTD,HKD NPV,EQUITY,HKD,HONG KONG,Y14965100,HK0941009539,6073556,941,"5,000.000",52.4500,6.7120,241000.00,31000.00,"262,250.00","33,560.10",21250.00,2560.10
EXPF0001,EXAMPLE PENSION FUND,02/28/2022,01609W102,ALIBABA GROUP HOLDING LTD,SPONSORED ADR,EQUITY,USD,CHINA,01609W102,US01609W1027,BP41ZD1,BABA,"1,200.000",105.1900,105.1900,252000.00,252000.00,"126,228.00","126,228.00",-125772.00,-125772.00
EXPF0001,EXAMPLE PENSION FUND,02/28/2022,996087094,BNY MELLON CASH RESERVE,0.010% 12/31/2049,CASH & CASH EQUIVALENTS,USD,UNITED STATES,996087094,,,,"10,000.000",1.0000,1.0000,10000.00,10000.00,"10,000.00","10,000.00",0.00,0.00
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=EXPF0001 | name=CHINA MOBILE LTD / HKD NPV | isin=HK0941009539 | cusip=Y14965100 | sedol=6073556 | ticker=941 | country=HONG KONG | ccy=HKD | class=EQUITY | qty=5000.000 | value=33560.10 ? | on=2022-02-28',
      '3 | account=EXPF0001 | name=ALIBABA GROUP HOLDING LTD / SPONSORED ADR | isin=US01609W1027 | cusip=01609W102 | sedol=BP41ZD1 | ticker=BABA | country=CHINA | ccy=USD | class=EQUITY | qty=1200.000 | value=126228.00 ? | on=2022-02-28',
      '4 | account=EXPF0001 | name=BNY MELLON CASH RESERVE / 0.010% 12/31/2049 | cusip=996087094 | country=UNITED STATES | ccy=USD | class=CASH & CASH EQUIVALENTS | qty=10000.000 | value=10000.00 ? | on=2022-02-28',
    ],
  },
  {
    name: 'Brazil B3',
    text: `
Produto|Instituição|Conta|Código de Negociação|CNPJ da Empresa|Código ISIN / Distribuição|Tipo|Escriturador|Quantidade|Quantidade Disponível|Quantidade Indisponível|Motivo|Preço de Fechamento|Valor Atualizado
BABA34 - ALIBABA GROUP HOLDING LTD|XP INVESTIMENTOS|123456|BABA34|00.000.000/0001-00|BRBABABDR005 - 101|BDR|BANCO B3|100|100|-|-|19,50|R$ 1.950,00
PETR4 - PETROLEO BRASILEIRO S.A.|XP INVESTIMENTOS|123456|PETR4|33.000.167/0001-01|BRPETRACNPR6 - 285|PN|BRADESCO|200|200|-|-|33,10|R$ 6.620,00
||||||||||||Total|R$ 8.570,00
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, total: 1 },
    positions: [
      '2 | account=123456 | name=BABA34 - ALIBABA GROUP HOLDING LTD | isin=BRBABABDR005 | ticker=BABA34 | class=BDR | qty=100 | value=1950.00 BRL',
      '3 | account=123456 | name=PETR4 - PETROLEO BRASILEIRO S.A. | isin=BRPETRACNPR6 | ticker=PETR4 | class=PN | qty=200 | value=6620.00 BRL',
    ],
  },
];
