import type { Fixture } from './fixture.ts';

/** Further brokers and banks, and statements of many parts. */
export const moreBrokers: readonly Fixture[] = [
  {
    name: 'IBKR activity statement',
    text: `
Statement,Header,Field Name,Field Value
Statement,Data,BrokerName,Interactive Brokers LLC
Statement,Data,Title,Activity Statement
Statement,Data,Period,"January 1, 2021 - December 31, 2021"
Statement,Data,WhenGenerated,"2022-01-07, 15:39:46 EST"
Account Information,Header,Field Name,Field Value
Account Information,Data,Name,John Example
Account Information,Data,Account,U1234567
Account Information,Data,Base Currency,USD
Net Asset Value,Header,Asset Class,Prior Total,Current Long,Current Short,Current Total,Change
Net Asset Value,Data,Cash ,100,200,0,200,100
Net Asset Value,Data,Stock,1000,2000,0,2000,1000
Net Asset Value,Data,Total,1100,2200,0,2200,1100
Net Asset Value,Header,Time Weighted Rate of Return
Net Asset Value,Data,12.5%
Mark-to-Market Performance Summary,Header,Asset Category,Symbol,Prior Quantity,Current Quantity,Prior Price,Current Price,Mark-to-Market P/L Position,Mark-to-Market P/L Transaction,Mark-to-Market P/L Commissions,Mark-to-Market P/L Other,Mark-to-Market P/L Total,Code
Mark-to-Market Performance Summary,Data,Stocks,941,0,500,--,46.8,100,0,-1,0,99,
Mark-to-Market Performance Summary,Data,Stocks,BABA,0,20,--,118,100,0,-1,0,99,
Mark-to-Market Performance Summary,Data,Total,,,,,,200,0,-2,0,198,
Cash Report,Header,Currency Summary,Currency,Total,Securities,Futures,Month to Date,Year to Date,
Cash Report,Data,Starting Cash,Base Currency Summary,100,100,0,,,
Cash Report,Data,Ending Cash,USD,200,200,0,,,
Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code
Open Positions,Data,Summary,Stocks,HKD,941,500,1,45.2,22600,46.8,23400,800,
Open Positions,Data,Lot,Stocks,HKD,941,300,1,45.2,13560,46.8,14040,480,
Open Positions,Data,Lot,Stocks,HKD,941,200,1,45.2,9040,46.8,9360,320,
Open Positions,Total,,Stocks,HKD,,,,,22600,,23400,800,
Open Positions,Data,Summary,Stocks,USD,BABA,20,1,120,2400,118,2360,-40,
Open Positions,Data,Lot,Stocks,USD,BABA,20,1,120,2400,118,2360,-40,
Open Positions,Total,,Stocks,USD,,,,,2400,,2360,-40,
Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code
Open Positions,Data,Summary,Equity and Index Options,USD,BABA 21JAN22 120.0 C,-1,100,5,-500,4,-400,100,
Open Positions,Total,,Equity and Index Options,USD,,,,,-500,,-400,100,
Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
Trades,Data,Order,Stocks,HKD,941,"2021-06-03, 10:00:00",500,45.2,45.3,-22600,-18,22618,0,50,O
Trades,SubTotal,,Stocks,HKD,941,,500,,,-22600,-18,22618,0,50,
Trades,Total,,Stocks,HKD,,,,,,-22600,-18,22618,0,50,
Dividends,Header,Currency,Date,Description,Amount
Dividends,Data,USD,2021-09-01,BABA(US01609W1027) Cash Dividend USD 1.00 per Share (Ordinary Dividend),20
Dividends,Data,Total,,,20
Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Security ID,Underlying,Listing Exch,Multiplier,Type,Code
Financial Instrument Information,Data,Stocks,941,CHINA MOBILE LTD,12345,HK0941009539,941,SEHK,1,COMMON,
Financial Instrument Information,Data,Stocks,BABA,ALIBABA GROUP HOLDING-SP ADR,166090175,US01609W1027,BABA,NYSE,1,ADR,
Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Underlying,Listing Exch,Multiplier,Expiry,Delivery Month,Type,Strike,Code
Financial Instrument Information,Data,Equity and Index Options,BABA 21JAN22 120.0 C,BABA 21JAN22 120.0 C,55555,BABA,CBOE,100,2022-01-21,2022-01,C,120,
Codes,Header,Code,Meaning
Codes,Data,O,Opening Trade
Notes/Legal Notes,Header,Type,Note
Notes/Legal Notes,Data,Notes,Stock trade confirmations are sent the next day and this is quite a long sentence that says nothing.
`,
    layout: 'ibkr-statement',
    heldOn: '2021-12-31',
    headerRow: 23,
    skipped: {
      otherTable: 38,
      heading: 2,
      total: 3,
      duplicateLot: 3,
    },
    positions: [
      '24 | account=U1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | venue=SEHK | ccy=HKD | class=Stocks | qty=500 | value=23400 HKD | on=2021-12-31',
      '28 | account=U1234567 | name=ALIBABA GROUP HOLDING-SP ADR | isin=US01609W1027 | ticker=BABA | venue=NYSE | ccy=USD | class=Stocks | qty=20 | value=2360 USD | on=2021-12-31',
      '32 | account=U1234567 | name=BABA 21JAN22 120.0 C | ticker=BABA 21JAN22 120.0 C | venue=CBOE | ccy=USD | class=Equity and Index Options | qty=-1 | value=-400 USD | on=2021-12-31',
    ],
  },
  {
    name: 'IBKR Flex, lots beside summaries',
    text: `
"ClientAccountID","AccountAlias","Model","CurrencyPrimary","FXRateToBase","AssetClass","SubCategory","Symbol","Description","Conid","SecurityID","SecurityIDType","CUSIP","ISIN","FIGI","ListingExchange","UnderlyingConid","UnderlyingSymbol","Issuer","IssuerCountryCode","Multiplier","Strike","Expiry","Put/Call","ReportDate","Quantity","MarkPrice","PositionValue","OpenPrice","CostBasisPrice","CostBasisMoney","PercentOfNAV","Side","LevelOfDetail"
"U1234567","","","HKD","0.128","STK","COMMON","941","CHINA MOBILE LTD","12345","HK0941009539","ISIN","","HK0941009539","BBG000BJ35N5","SEHK","","","","HK","1","","","","20211231","500","46.8","23400","45.2","45.2","22600","10.2","Long","SUMMARY"
"U1234567","","","HKD","0.128","STK","COMMON","941","CHINA MOBILE LTD","12345","HK0941009539","ISIN","","HK0941009539","BBG000BJ35N5","SEHK","","","","HK","1","","","","20211231","300","46.8","14040","45.2","45.2","13560","","Long","LOT"
"U1234567","","","HKD","0.128","STK","COMMON","941","CHINA MOBILE LTD","12345","HK0941009539","ISIN","","HK0941009539","BBG000BJ35N5","SEHK","","","","HK","1","","","","20211231","200","46.8","9360","45.2","45.2","9040","","Long","LOT"
"U1234567","","","USD","1","STK","ADR","BABA","ALIBABA GROUP HOLDING-SP ADR","166090175","US01609W1027","ISIN","01609W102","US01609W1027","BBG006G2JVL2","NYSE","","","","CN","1","","","","20211231","20","118","2360","120","120","2400","1.2","Long","SUMMARY"
`,
    layout: 'ibkr-flex',
    heldOn: '2021-12-31',
    headerRow: 1,
    skipped: {
      heading: 1,
      duplicateLot: 2,
    },
    positions: [
      '2 | account=U1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | figi=BBG000BJ35N5 | ticker=941 | venue=SEHK | country=HK | ccy=HKD | class=STK | qty=500 | value=23400 HKD | weight=10.2 | on=2021-12-31',
      '5 | account=U1234567 | name=ALIBABA GROUP HOLDING-SP ADR | isin=US01609W1027 | cusip=01609W102 | figi=BBG006G2JVL2 | ticker=BABA | venue=NYSE | country=CN | ccy=USD | class=STK | qty=20 | value=2360 USD | weight=1.2 | on=2021-12-31',
    ],
  },
  {
    name: 'E*TRADE with lots',
    text: `
Account Summary
Account,Net Account Value
Individual -1234,"10,000.00"

View Summary - All Positions
Filters Applied
Symbol,Last Price $,Change $,Change %,Quantity,Price Paid $,Day's Gain $,Total Gain $,Total Gain %,Value $
BABA,118.79,-1.21,-1.01,20,110,-24.2,175.8,7.99,2375.80
06/03/2021,118.79,-1.21,-1.01,10,108,-12.1,107.9,9,1187.90
07/03/2021,118.79,-1.21,-1.01,10,112,-12.1,67.9,6,1187.90
CHL,40,0,0,10,41,0,-10,-2,400
01/04/2021,40,0,0,10,41,0,-10,-2,400
CASH,,,,,,,,,100.00
TOTAL,,,,,,-24.2,165.8,,2875.80
Generated at Jan 05 2022 04:05 PM ET
`,
    layout: null,
    heldOn: null,
    headerRow: 7,
    skipped: {
      preamble: 5,
      blank: 1,
      heading: 1,
      duplicateLot: 3,
      cash: 1,
      total: 1,
      disclaimer: 1,
    },
    positions: ['8 | ticker=BABA | qty=20 | value=2375.80 ?', '11 | ticker=CHL | qty=10 | value=400 ?'],
  },
  {
    name: 'DEGIRO French',
    text: `
Produit,Symbole/ISIN,Quantité,Clôture,Devise locale,,Montant en EUR
CHINA MOBILE LTD,HK0941009539,500,"46,80",HKD,"23400,00","2655,70"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: ['2 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=500 | value=2655.70 EUR'],
  },
  {
    name: 'comdirect',
    separator: ';',
    text: `
"Depotübersicht vom 05.01.2022";
"Depot-Nr.: 1234567";

"Stück/Nom.";"Bezeichnung";"WKN";"Währung";"Akt. Kurs";"Diff. abs";"Wert in EUR";"Kaufkurs";
"500";"China Mobile Ltd.";"909622";"HKD";"46,80";"+0,10";"2.655,70";"45,20";
"10";"Alibaba Group Holding Ltd. ADR";"A117ME";"USD";"118,79";"-1,21";"1.040,11";"110,00";
"Gesamt";"";"";"";"";"";"3.695,81";"";
`,
    layout: null,
    heldOn: '2022-01-05',
    headerRow: 4,
    skipped: {
      preamble: 2,
      blank: 1,
      heading: 1,
      total: 1,
    },
    positions: [
      '5 | name=China Mobile Ltd. | ccy=HKD | qty=500 | value=2655.70 EUR | on=2022-01-05',
      '6 | name=Alibaba Group Holding Ltd. ADR | ccy=USD | qty=10 | value=1040.11 EUR | on=2022-01-05',
    ],
  },
  {
    name: 'Saxo, groups with counts',
    text: `
"Instrument","Position Status","Amount","Currency","Open Price","Current Price","Market Value","Market Value (EUR)","ISIN","Symbol"
"Shares (2)","","","","","","","7,000.00","",""
"China Mobile Ltd.","Open","500","HKD","45.20","46.80","23,400.00","2,655.70","HK0941009539","00941:xhkg"
"Alibaba Group Holding Ltd. ADR","Open","10","USD","110.00","118.79","1,187.90","1,040.11","US01609W1027","BABA:xnys"
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
      section: 1,
    },
    positions: [
      '3 | name=China Mobile Ltd. | isin=HK0941009539 | ticker=00941:xhkg | ccy=HKD | qty=500 | value=23400.00 HKD',
      '4 | name=Alibaba Group Holding Ltd. ADR | isin=US01609W1027 | ticker=BABA:xnys | ccy=USD | qty=10 | value=1187.90 USD',
    ],
  },
  {
    name: 'Zerodha',
    text: `
"Instrument","Qty.","Avg. cost","LTP","Invested","Cur. val","P&L","Net chg.","Day chg.",""
"INFY",10,1400.5,1500.2,14005,15002,997,7.1,0.5,""
"TCS",5,3400.5,3500.2,17002.5,17501,498.5,2.9,0.5,""
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: ['2 | ticker=INFY | qty=10 | value=15002 ?', '3 | ticker=TCS | qty=5 | value=17501 ?'],
  },
  {
    name: 'Russian broker',
    separator: ';',
    text: `
Тикер;Наименование;ISIN;Количество;Цена;Стоимость;Валюта
941;China Mobile Ltd;HK0941009539;500;46,8;23400;HKD
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=China Mobile Ltd | isin=HK0941009539 | ticker=941 | ccy=HKD | qty=500 | value=23400 HKD',
    ],
  },
  {
    name: 'Turkish broker',
    separator: ';',
    text: `
Hisse Kodu;Hisse Adı;Adet;Fiyat;Tutar
THYAO;TURK HAVA YOLLARI;100;25,5;2550
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: ['2 | name=TURK HAVA YOLLARI | ticker=THYAO | qty=100 | value=2550 ?'],
  },
];
