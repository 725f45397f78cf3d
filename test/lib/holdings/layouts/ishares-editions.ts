import type { Fixture } from './fixture.ts';

/** iShares' files of other years, places and languages. Rows are invented or public facts. */
export const isharesEditions: readonly Fixture[] = [
  {
    name: 'iShares UCITS',
    text: `
Fund Holdings as of,"26/Aug/2026"
 
Ticker,Name,Sector,Asset Class,Market Value,Weight (%),Notional Value,Shares,Price,Location,Exchange,Market Currency
"700","TENCENT HOLDINGS LTD","Communication","Equity","581,969,427.94","2.97","581,969,427.94","15,658,740.00","37.17","China","Hong Kong Exchanges And Clearing Ltd","HKD"
"981","SEMICONDUCTOR MANUFACTURING INTERN","Information Technology","Equity","1,969,427.94","0.97","1,969,427.94","658,740.00","7.17","China","Hong Kong Exchanges And Clearing Ltd","HKD"
"1186","CHINA RAILWAY CONSTRUCTION CORP LT","Industrials","Equity","969,427.94","0.07","969,427.94","158,740.00","5.17","China","Hong Kong Exchanges And Clearing Ltd","HKD"
"GAZP","GAZPROM","Energy","Equity","0.00","0.00","0.00","100.00","0.00","Russian Federation","Standard-Classica-Forts","RUB"
"WALMEX*","WALMART DE MEXICO V","Consumer Staples","Equity","969.94","0.07","969.94","158.00","5.17","Mexico","Bolsa Mexicana De Valores","MXN"
"EUR","EUR CASH","Cash and/or Derivatives","Cash","1,234.50","0.00","1,234.50","1,234.00","100.00","European Union","-","EUR"
 
`,
    layout: 'ishares',
    heldOn: '2026-08-26',
    headerRow: 3,
    skipped: { preamble: 1, blank: 2, heading: 1, cash: 1 },
    positions: [
      '4 | name=TENCENT HOLDINGS LTD | ticker=700 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Equity | qty=15658740.00 | value=581969427.94 ? | weight=2.97 | on=2026-08-26',
      '5 | name=SEMICONDUCTOR MANUFACTURING INTERN | ticker=981 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Equity | qty=658740.00 | value=1969427.94 ? | weight=0.97 | on=2026-08-26',
      '6 | name=CHINA RAILWAY CONSTRUCTION CORP LT | ticker=1186 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Equity | qty=158740.00 | value=969427.94 ? | weight=0.07 | on=2026-08-26',
      '7 | name=GAZPROM | ticker=GAZP | venue=Standard-Classica-Forts | country=Russian Federation | ccy=RUB | class=Equity | qty=100.00 | value=0.00 ? | weight=0.00 | on=2026-08-26',
      '8 | name=WALMART DE MEXICO V | ticker=WALMEX* | venue=Bolsa Mexicana De Valores | country=Mexico | ccy=MXN | class=Equity | qty=158.00 | value=969.94 ? | weight=0.07 | on=2026-08-26',
    ],
  },
  {
    name: 'iShares of 2020',
    text: `
Example Emerging Markets ETF
Fund Holdings as of,"Mar 31, 2020"
Inception Date,"Apr 07, 2003"
 
Ticker,Name,Asset Class,Weight (%),Price,Shares,Market Value,Notional Value,Sector,SEDOL,ISIN,Exchange,Location,Currency,Market Currency,FX Rate
"941","CHINA MOBILE LTD","Equity","1.23","57.55","150,000.00","1,113,000.00","1,113,000.00","Communication","6073556","HK0941009539","Hong Kong Exchanges And Clearing Ltd","China","USD","HKD","7.75"
"002415","HANGZHOU HIKVISION DIGITAL TECHNOL","Equity","0.01","27.90","1,000.00","3,940.00","3,940.00","Information Technology","BD5CM05","CNE100000PM8","Shenzhen Stock Exchange","China","USD","CNY","7.08"
"HKD","HKD CASH","Cash","0.00","12.90","7,780.00","1,000.00","1,000.00","Cash and/or Derivatives","-","-","-","Hong Kong","USD","HKD","7.75"
`,
    layout: 'ishares',
    heldOn: '2020-03-31',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 1, cash: 1 },
    positions: [
      '6 | name=CHINA MOBILE LTD | isin=HK0941009539 | sedol=6073556 | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Equity | qty=150000.00 | value=1113000.00 USD | weight=1.23 | on=2020-03-31',
      '7 | name=HANGZHOU HIKVISION DIGITAL TECHNOL | isin=CNE100000PM8 | sedol=BD5CM05 | ticker=002415 | venue=Shenzhen Stock Exchange | country=China | ccy=CNY | class=Equity | qty=1000.00 | value=3940.00 USD | weight=0.01 | on=2020-03-31',
    ],
  },
  {
    name: 'iShares of November 2025',
    text: `
Example Emerging Markets ETF
Fund Holdings as of,"Nov 28, 2025"
 
Ticker,Name,Type,Sector,Asset Class,Market Value,Notional Value,Quantity,Price,Location,Exchange,Currency,FX Rate,Market Currency,Accrual Date,Notional Weight,Market Weight
"941","CHINA MOBILE LTD","EQUITY","Communication","Equity","12,345,678.90","12,345,678.90","150,000.00","82.30","China","Hong Kong Exchanges And Clearing Ltd","USD","7.78","HKD","-","1.20","1.23"
"005930","SAMSUNG ELECTRONICS LTD","EQUITY","Information Technology","Equity","2,345,678.90","2,345,678.90","50,000.00","46.91","Korea (South)","Korea Exchange (Stock Market)","USD","1,470.00","KRW","-","0.20","0.23"
"USD","USD CASH","CASH","Cash and/or Derivatives","Cash","1,000.00","1,000.00","1,000.00","100.00","United States","-","USD","1.00","USD","-","0.00","0.00"
`,
    layout: 'ishares',
    heldOn: '2025-11-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, cash: 1 },
    positions: [
      '5 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Equity | qty=150000.00 | value=12345678.90 USD | weight=1.23 | on=2025-11-28',
      '6 | name=SAMSUNG ELECTRONICS LTD | ticker=005930 | venue=Korea Exchange (Stock Market) | country=Korea (South) | ccy=KRW | class=Equity | qty=50000.00 | value=2345678.90 USD | weight=0.23 | on=2025-11-28',
    ],
  },
  {
    name: 'iShares German',
    separator: ';',
    text: `
Fondsposition per;"30.Sep.2021"

Emittententicker;Name;Sektor;Anlageklasse;Marktwert;Gewichtung (%);Nominalwert;Nominale;Kurs;Standort;Börse;Marktwährung
"700";"TENCENT HOLDINGS LTD";"Kommunikation";"Aktien";"581.969.427,94";"2,97";"581.969.427,94";"15.658.740,00";"37,17";"China";"Hong Kong Exchanges And Clearing Ltd";"HKD"
"941";"CHINA MOBILE LTD";"Kommunikation";"Aktien";"1.969.427,94";"0,97";"1.969.427,94";"658.740,00";"37,17";"China";"Hong Kong Exchanges And Clearing Ltd";"HKD"
"EUR";"EUR CASH";"Cash und/oder Derivate";"Geldmarkt";"1.234,50";"0,00";"1.234,50";"1.234,00";"100,00";"Europäische Union";"-";"EUR"
`,
    layout: 'ishares',
    heldOn: '2021-09-30',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1 },
    positions: [
      '4 | name=TENCENT HOLDINGS LTD | ticker=700 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Aktien | qty=15658740.00 | value=581969427.94 ? | weight=2.97 | on=2021-09-30',
      '5 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Aktien | qty=658740.00 | value=1969427.94 ? | weight=0.97 | on=2021-09-30',
    ],
  },
  {
    name: 'iShares French',
    text: `
Fund Holdings as of,"30/sept./2021"

Ticker de l'émetteur,Nom,Secteur,Classe d'actifs,Valeur de marché,Pondération (%),Valeur notionnelle,Nominal,Cours,Zone géographique,Place boursière,Devise du marché
"941","CHINA MOBILE LTD","Communication","Actions","1 969 427,94","0,97","1 969 427,94","658 740,00","37,17","Chine","Hong Kong Exchanges And Clearing Ltd","HKD"
"EUR","EUR CASH","Liquidités et/ou produits dérivés","Monétaire","1 234,50","0,00","1 234,50","1 234,00","100,00","Union européenne","-","EUR"
`,
    layout: 'ishares',
    heldOn: '2021-09-30',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1 },
    positions: [
      '4 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=Chine | ccy=HKD | class=Actions | qty=658740.00 | value=1969427.94 ? | weight=0.97 | on=2021-09-30',
    ],
  },
  {
    name: 'iShares Spanish',
    text: `
A fecha de,"30/sep/2021"

Ticker del emisor,Nombre,Sector,Clase de activo,Valor de mercado,Ponderación (%),Valor nocional,Nominal,Precio,Ubicación,Bolsa,Divisa del mercado
"941","CHINA MOBILE LTD","Comunicaciones","Renta variable","1.969.427,94","0,97","1.969.427,94","658.740,00","37,17","China","Hong Kong Exchanges And Clearing Ltd","HKD"
"EUR","EUR CASH","Efectivo y/o derivados","Efectivo","1.234,50","0,00","1.234,50","1.234,00","100,00","Unión Europea","-","EUR"
`,
    layout: 'ishares',
    heldOn: '2021-09-30',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1 },
    positions: [
      '4 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Renta variable | qty=658740.00 | value=1969427.94 ? | weight=0.97 | on=2021-09-30',
    ],
  },
];
