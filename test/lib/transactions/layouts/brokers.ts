import type { TradeFixture } from './fixture.ts';

/** Histories of retail brokers. Rows are invented. */
export const brokers: readonly TradeFixture[] = [
  {
    name: 'Fidelity history',
    text: `


Run Date,Account,Action,Symbol,Description,Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Settlement Date
 09/01/2021,Individual Z123, YOU BOUGHT SEMICONDUCTOR MANUFACTURING ADR (SMICY) (Cash), SMICY, SEMICONDUCTOR MANUFACTURING ADR,Cash,100,15.5,,,,-1550,09/03/2021
 09/02/2021,Individual Z123, YOU SOLD CHINA MOBILE LTD ADR (CHLKF) (Cash), CHLKF, CHINA MOBILE LTD,Cash,-50,6.2,4.95,0.01,,305.04,09/07/2021
 09/03/2021,Individual Z123, REINVESTMENT CHINA MOBILE LTD (CHLKF) (Cash), CHLKF, CHINA MOBILE LTD,Cash,1.5,6.2,,,,-9.3,
 09/03/2021,Individual Z123, DIVIDEND RECEIVED CHINA MOBILE LTD (CHLKF) (Cash), CHLKF, CHINA MOBILE LTD,Cash,,,,,,9.3,
 09/07/2021,Individual Z123, YOU SOLD OPENING TRANSACTION PUT (BABA) ALIBABA (Margin), -BABA211015P150, PUT (BABA) ALIBABA GROUP HOLDING,Margin,-1,2.5,,,,249.3,09/08/2021
 10/18/2021,Individual Z123, ASSIGNED as of Oct-15-2021 PUT (BABA) ALIBABA (Margin), -BABA211015P150, PUT (BABA) ALIBABA GROUP HOLDING,Margin,1,,,,,,10/18/2021
 10/19/2021,Individual Z123, ELECTRONIC FUNDS TRANSFER RECEIVED (Cash), , No Description,Cash,,,,,,1000,

"The data and information in this spreadsheet is provided to you solely for your use and is not for distribution. The spreadsheet is provided for information."
Date downloaded 11/01/2021 9:00 am
`,
    layout: 'fidelity-history',
    skipped: { blank: 3, heading: 1, notATrade: 1, disclaimer: 2 },
    transactions: [
      '4 | trade buy | account=Individual Z123 | on=2021-09-01 | settles=2021-09-03 | qty=100 | price=15.5 | amount=-1550 | name=SEMICONDUCTOR MANUFACTURING ADR | ticker=SMICY',
      '5 | trade sell | account=Individual Z123 | on=2021-09-02 | settles=2021-09-07 | qty=-50 | price=6.2 | amount=305.04 | name=CHINA MOBILE LTD | ticker=CHLKF',
      '6 | reinvestment buy | account=Individual Z123 | on=2021-09-03 | qty=1.5 | price=6.2 | amount=-9.3 | name=CHINA MOBILE LTD | ticker=CHLKF',
      '7 | dividend | account=Individual Z123 | on=2021-09-03 | amount=9.3 | name=CHINA MOBILE LTD | ticker=CHLKF',
      '8 | derivativeOpen sell | account=Individual Z123 | on=2021-09-07 | settles=2021-09-08 | qty=-1 | price=2.5 | amount=249.3 | name=PUT (BABA) ALIBABA GROUP HOLDING | ticker=-BABA211015P150',
      '9 | exercise | account=Individual Z123 | on=2021-10-18 | settles=2021-10-18 | qty=1 | name=PUT (BABA) ALIBABA GROUP HOLDING | ticker=-BABA211015P150',
    ],
  },
  {
    name: 'Schwab transactions',
    text: `
"Transactions  for account Individual ...901 as of 10/01/2021 12:00:00 ET"
"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"
"09/01/2021 as of 08/31/2021","Buy","BABA","ALIBABA GROUP HOLDING ADR","10","$160.10","","-$1601.00"
"09/02/2021","Sell Short","SMICY","SEMICONDUCTOR MANUFACTURING ADR","20","$15.00","$0.01","$299.99"
"09/03/2021","Buy to Cover","SMICY","SEMICONDUCTOR MANUFACTURING ADR","20","$14.00","","-$280.00"
"09/03/2021","Reinvest Dividend","SNPTF","SUNNY OPTICAL","","","","$3.00"
"09/03/2021","Reinvest Shares","SNPTF","SUNNY OPTICAL","0.1","$30.00","","-$3.00"
"09/06/2021","Stock Split","XYZ","XYZ CORP","100","","",""
"09/07/2021","Journaled Shares","BABA","ALIBABA GROUP HOLDING ADR","-10","","",""
"09/08/2021","Bank Interest","","BANK INT 081621-091521","","","","$0.04"
"09/09/2021","ADR Mgmt Fee","BABA","ALIBABA GROUP HOLDING ADR","","","","-$0.20"
"09/09/2021","Sell to Open","BABA 10/15/2021 150.00 P","PUT ALIBABA GROUP HLDG $150 EXP 10/15/21","1","$2.50","$0.66","$249.34"
"10/18/2021 as of 10/15/2021","Expired","BABA 10/15/2021 150.00 P","PUT ALIBABA GROUP HLDG $150 EXP 10/15/21","1","","",""
"Transactions Total","","","","","","","-$1330.87"
`,
    layout: 'schwab-transactions',
    skipped: { preamble: 1, heading: 1, notATrade: 2, total: 1 },
    transactions: [
      '3 | trade buy | account=Individual ...901 | on=2021-08-31 | qty=10 | price=160.10 | amount=-1601.00 | name=ALIBABA GROUP HOLDING ADR | ticker=BABA',
      '4 | trade short | account=Individual ...901 | on=2021-09-02 | qty=20 | price=15.00 | amount=299.99 | name=SEMICONDUCTOR MANUFACTURING ADR | ticker=SMICY',
      '5 | trade cover | account=Individual ...901 | on=2021-09-03 | qty=20 | price=14.00 | amount=-280.00 | name=SEMICONDUCTOR MANUFACTURING ADR | ticker=SMICY',
      '6 | dividend | account=Individual ...901 | on=2021-09-03 | amount=3.00 | name=SUNNY OPTICAL | ticker=SNPTF',
      '7 | reinvestment buy | account=Individual ...901 | on=2021-09-03 | qty=0.1 | price=30.00 | amount=-3.00 | name=SUNNY OPTICAL | ticker=SNPTF',
      '8 | split | account=Individual ...901 | on=2021-09-06 | qty=100 | name=XYZ CORP | ticker=XYZ',
      '9 | transfer | account=Individual ...901 | on=2021-09-07 | qty=-10 | name=ALIBABA GROUP HOLDING ADR | ticker=BABA',
      '12 | derivativeOpen sell | account=Individual ...901 | on=2021-09-09 | qty=1 | price=2.50 | amount=249.34 | name=PUT ALIBABA GROUP HLDG $150 EXP 10/15/21 | ticker=BABA 10/15/2021 150.00 P',
      '13 | expiry | account=Individual ...901 | on=2021-10-15 | qty=1 | name=PUT ALIBABA GROUP HLDG $150 EXP 10/15/21 | ticker=BABA 10/15/2021 150.00 P',
    ],
  },
  {
    name: 'Interactive Brokers activity statement',
    text: `
Statement,Header,Field Name,Field Value
Statement,Data,Period,"September 1, 2021 - September 30, 2021"
Account Information,Header,Field Name,Field Value
Account Information,Data,Account,U1234567
Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code
Open Positions,Data,Summary,Stocks,HKD,981,1000,1,22,22000,23,23000,1000,
Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
Trades,Data,Order,Stocks,HKD,981,"2021-09-01, 22:30:05","1,000",22.5,23,-22500,-18,22518,0,500,O
Trades,Data,Trade,Stocks,HKD,981,"2021-09-01, 22:30:05",600,22.5,23,-13500,-10,13510,0,300,O
Trades,Data,Order,Stocks,HKD,981,"2021-09-02, 22:31:00",-500,23.5,23,11750,-18,-11259,473,250,C
Trades,Data,ClosedLot,Stocks,HKD,981,2021-09-01,500,22.5,,,,11259,473,,ST
Trades,SubTotal,,Stocks,HKD,981,,500,,,-10750,-36,11259,473,750,
Trades,Total,,Stocks,HKD,,,,,,-10750,-36,11259,473,750,
Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
Trades,Data,Order,Equity and Index Options,USD,BABA 15OCT21 150 P,"2021-09-03, 10:00:00",-1,2.5,2.4,250,-0.7,-249.3,0,10,O
Trades,Data,Order,Equity and Index Options,USD,BABA 15OCT21 150 P,"2021-10-15, 16:20:00",1,0,0,0,0,249.3,249.3,0,C;Ep
Fees,Header,Subtitle,Currency,Date,Description,Amount
Fees,Data,Other Fees,USD,2021-09-03,Snapshot,-1
`,
    layout: 'ibkr-statement-trades',
    skipped: { preamble: 6, heading: 2, duplicateLot: 2, total: 2, notTrades: 2 },
    transactions: [
      '8 | trade buy | account=U1234567 | on=2021-09-01 | qty=1000 | price=22.5 | amount=-22500 | ccy=HKD | ticker=981 | class=Stocks',
      '10 | trade sell | account=U1234567 | on=2021-09-02 | qty=-500 | price=23.5 | amount=11750 | ccy=HKD | ticker=981 | class=Stocks',
      '15 | derivativeOpen sell | account=U1234567 | on=2021-09-03 | qty=-1 | price=2.5 | amount=250 | ccy=USD | ticker=BABA 15OCT21 150 P | class=Equity and Index Options',
      '16 | expiry buy | account=U1234567 | on=2021-10-15 | qty=1 | price=0 | amount=0 | ccy=USD | ticker=BABA 15OCT21 150 P | class=Equity and Index Options',
    ],
  },
  {
    name: 'Interactive Brokers flex query',
    text: `
"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","Description","ISIN","ListingExchange","TradeID","DateTime","TradeDate","SettleDateTarget","TransactionType","Exchange","Quantity","TradePrice","Proceeds","Open/CloseIndicator","Notes/Codes","Buy/Sell","IBOrderID"
"U1","HKD","STK","981","SMIC","KYG8020E1199","SEHK","11","20210901;223005","20210901","20210903","ExchTrade","SEHK","1000","22.5","-22500","O","","BUY","501"
"U1","HKD","STK","981","SMIC","KYG8020E1199","SEHK","12","20210902;223100","20210902","20210906","ExchTrade","SEHK","-1500","23.5","35250","C;O","","SELL","502"
"U1","USD","OPT","BABA  211015P00150000","BABA 15OCT21 150 P","","CBOE","13","20210903;100000","20210903","20210907","ExchTrade","CBOE","-1","2.5","250","O","","SELL","503"
"U1","USD","OPT","BABA  211015P00150000","BABA 15OCT21 150 P","","CBOE","14","20211015;162000","20211015","20211018","BookTrade","--","1","0","0","C","A","BUY","504"
`,
    layout: 'ibkr-flex-trades',
    skipped: { heading: 1 },
    transactions: [
      '2 | trade buy | account=U1 | on=2021-09-01 | settles=2021-09-03 | qty=1000 | price=22.5 | amount=-22500 | ccy=HKD | ref=11 | name=SMIC | isin=KYG8020E1199 | ticker=981 | venue=SEHK | class=STK',
      '3 | trade sell | account=U1 | on=2021-09-02 | settles=2021-09-06 | qty=-1500 | price=23.5 | amount=35250 | ccy=HKD | ref=12 | name=SMIC | isin=KYG8020E1199 | ticker=981 | venue=SEHK | class=STK',
      '4 | derivativeOpen sell | account=U1 | on=2021-09-03 | settles=2021-09-07 | qty=-1 | price=2.5 | amount=250 | ccy=USD | ref=13 | name=BABA 15OCT21 150 P | ticker=BABA 211015P00150000 | venue=CBOE | class=OPT',
      '5 | exercise buy | account=U1 | on=2021-10-15 | settles=2021-10-18 | qty=1 | price=0 | amount=0 | ccy=USD | ref=14 | name=BABA 15OCT21 150 P | ticker=BABA 211015P00150000 | class=OPT',
    ],
  },
  {
    name: 'Trading 212',
    text: `
Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result,Currency (Result),Total,Currency (Total),Notes,ID
Deposit,2021-08-30 08:00:00,,,,,,,,,,500.00,EUR,Bank Transfer,d-1
Market buy,2021-09-01 14:30:11,US01609W1027,BABA,Alibaba,2.5000000000,160.00,USD,1.18,,,339.00,EUR,,EOF1
Limit sell,2021-09-02 14:31:12.123,US01609W1027,BABA,Alibaba,1.5000000000,165.00,USD,1.18,6.00,EUR,209.00,EUR,,EOF2
Dividend (Ordinary),2021-09-03 09:00:00,KYG8020E1199,SMIC,SMIC,10,0.01,USD,1.18,,,0.08,EUR,,
Currency conversion,2021-09-04 09:00:00,,,,,,,,,,10.00,EUR,,EOF3
Interest on cash,2021-09-05 09:00:00,,,,,,,,,,0.10,EUR,,EOF4
Stock split open,2021-09-06 09:00:00,US01609W1027,BABA,Alibaba,2,80.00,USD,1.18,,,135.00,EUR,,EOF5
`,
    layout: 'trading212',
    skipped: { heading: 1, notATrade: 3 },
    transactions: [
      '3 | trade buy | on=2021-09-01 | qty=2.5000000000 | price=160.00 | amount=339.00 | ccy=EUR | ref=EOF1 | name=Alibaba | isin=US01609W1027 | ticker=BABA',
      '4 | trade sell | on=2021-09-02 | qty=1.5000000000 | price=165.00 | amount=209.00 | ccy=EUR | ref=EOF2 | name=Alibaba | isin=US01609W1027 | ticker=BABA',
      '5 | dividend | on=2021-09-03 | qty=10 | price=0.01 | amount=0.08 | ccy=EUR | name=SMIC | isin=KYG8020E1199 | ticker=SMIC',
      '8 | split | on=2021-09-06 | qty=2 | price=80.00 | amount=135.00 | ccy=EUR | ref=EOF5 | name=Alibaba | isin=US01609W1027 | ticker=BABA',
    ],
  },
  {
    name: 'DEGIRO transactions, no word for the side',
    text: `
Date,Time,Product,ISIN,Reference exchange,Venue,Quantity,Price,,Local value,,Value,,Exchange rate,Transaction and/or third,,Total,,Order ID
01-09-2021,09:31,ALIBABA GROUP HOLDING ADR,US01609W1027,NSY,CDED,10,"160,00",USD,"-1600,00",USD,"-1356,00",EUR,"1,1800","-0,50",EUR,"-1356,50",EUR,6f0a
02-09-2021,09:32,ALIBABA GROUP HOLDING ADR,US01609W1027,NSY,CDED,-4,"165,00",USD,"660,00",USD,"559,00",EUR,"1,1800","-0,50",EUR,"558,50",EUR,6f0b
`,
    layout: 'degiro-transactions',
    skipped: { heading: 1 },
    transactions: [
      '2 | trade buy | on=2021-09-01 | qty=10 | price=160.00 | amount=-1356.50 | ref=6f0a | name=ALIBABA GROUP HOLDING ADR | isin=US01609W1027 | venue=CDED',
      '3 | trade sell | on=2021-09-02 | qty=-4 | price=165.00 | amount=558.50 | ref=6f0b | name=ALIBABA GROUP HOLDING ADR | isin=US01609W1027 | venue=CDED',
    ],
  },
  {
    name: 'Robinhood activity, names over two lines',
    text: `
Activity Date,Process Date,Settle Date,Instrument,Description,Trans Code,Quantity,Price,Amount
9/1/2021,9/1/2021,9/3/2021,BABA,"Alibaba
CUSIP: 01609W102",Buy,10,$160.00,"($1,600.00)"
9/13/2021,9/13/2021,9/15/2021,BABA,"Alibaba
CUSIP: 01609W102",Sell,10,$160.00,"$1,600.00"
9/1/2021,9/1/2021,9/3/2021,,ACH Deposit,ACH,,,"$2,000.00"
9/2/2021,9/2/2021,9/3/2021,BABA,BABA 10/15/2021 Put $150.00,STO,1,$2.50,$249.95
9/3/2021,9/3/2021,9/3/2021,CHL,Cash Div: R/D 2021-08-15,CDIV,,,$3.00
9/4/2021,9/4/2021,9/4/2021,XYZ,Spinoff,SPR,5S,,
`,
    layout: null,
    skipped: { heading: 1, notATrade: 1 },
    problems: { amountUnreadable: 1, actionUnreadable: 1 },
    transactions: [
      '2 | trade buy | on=2021-09-01 | settles=2021-09-03 | qty=10 | price=160.00 | amount=-1600.00 | name=Alibaba CUSIP: 01609W102 | ticker=BABA',
      '3 | trade sell | on=2021-09-13 | settles=2021-09-15 | qty=10 | price=160.00 | amount=1600.00 | name=Alibaba CUSIP: 01609W102 | ticker=BABA',
      '5 | derivativeOpen sell | on=2021-09-02 | settles=2021-09-03 | qty=1 | price=2.50 | amount=249.95 | name=BABA 10/15/2021 Put $150.00 | ticker=BABA',
      '6 | dividend | on=2021-09-03 | settles=2021-09-03 | amount=3.00 | name=Cash Div: R/D 2021-08-15 | ticker=CHL',
      '7 | unknown | on=2021-09-04 | settles=2021-09-04 | name=Spinoff | ticker=XYZ',
    ],
  },
];
