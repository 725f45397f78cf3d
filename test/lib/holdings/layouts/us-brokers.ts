import type { Fixture } from './fixture.ts';

/** Further layouts of brokers in the United States. Rows are invented or public facts. */
export const usBrokers: readonly Fixture[] = [
  {
    name: 'Schwab, one account',
    text: `
"Positions for account Individual ...901 as of 04:05 PM ET, 2026/09/30",

"Symbol","Description","Qty (Quantity)","Price","Price Chng % (Price Change %)","Price Chng $ (Price Change $)","Mkt Val (Market Value)","Cost Basis","Day Chng $ (Day Change $)","Day Chng % (Day Change %)","Gain $ (Gain/Loss $)","Gain % (Gain/Loss %)","Ratings","Reinvest?","Reinvest Capital Gains?","% of Acct (% of Account)","Asset Type",
"BABA","ALIBABA GROUP HOLDING ADR","1,005","$110.10 ","-0.5%","-$0.50","$110,650.50 ","$99,000.00","-$502.50","-0.5%","$11,650.50","11.8%","C","No","N/A","99.55%","Equity",
"Cash & Cash Investments","--","--","--","--","--","$499.50","--","$0.00","0%","--","--","--","--","--","0.45%","Cash and Money Market",
"Account Total","--","--","--","--","--","$111,150.00","$99,000.00","-$502.50","-0.45%","$11,650.50","11.8%","--","--","--","--","--",
`,
    layout: 'schwab',
    heldOn: '2026-09-30',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1, total: 1 },
    positions: [
      '4 | account=Individual ...901 | name=ALIBABA GROUP HOLDING ADR | ticker=BABA | class=Equity | qty=1005 | value=110650.50 ? | weight=99.55 | on=2026-09-30',
    ],
  },
  {
    name: 'Schwab, older headings',
    text: `
"Positions for account XXXX-1234 as of 10:15 AM ET, 06/01/2021"

"Symbol","Description","Quantity","Price","Price Change $","Price Change %","Market Value","Day Change $","Day Change %","Cost Basis","Gain/Loss $","Gain/Loss %","Reinvest Dividends?","Capital Gains?","% Of Account","Dividend Yield","Last Dividend","Ex-Dividend Date","P/E Ratio","52 Week Low","52 Week High","Volume","Intrinsic Value","In The Money","Security Type",
"CHL","CHINA MOBILE LIMITED F SPONSORED ADR","100","$28.10","$0.10","0.36%","$2,810.00","$10.00","0.36%","$3,000.00","($190.00)","-6.33%","No","--","80%","6.2%","$1.12","11/08/2020","7.5","$25.10","$42.00","1,234,567","--","--","Equity",
"Cash & Cash Investments","--","--","--","--","--","$700.00","--","--","--","--","--","--","--","20%","--","--","--","--","--","--","--","--","--","Cash and Money Market",
"Account Total","--","--","--","--","--","$3,510.00","$10.00","0.36%","$3,000.00","($190.00)","-6.33%","--","--","--","--","--","--","--","--","--","--","--","--","--",
`,
    layout: 'schwab',
    heldOn: '2021-06-01',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1, total: 1 },
    positions: [
      '4 | account=XXXX-1234 | name=CHINA MOBILE LIMITED F SPONSORED ADR | ticker=CHL | class=Equity | qty=100 | value=2810.00 ? | weight=80 | on=2021-06-01',
    ],
  },
  {
    name: 'Fidelity with CUSIPs',
    text: `
Account Number,Account Name,Symbol,CUSIP,Description,Security type,Security subtype,Quantity,Last Price,Current Value,Percent Of Account,Cost Basis Total,Average Cost Basis,Type
Z12345678,Individual,BABA,01609W102,ALIBABA GROUP HOLDING LIMITED SPON ADS EACH REP 8 ORD SHS,Stock,Depository Receipt,100,$110.10,$11010.00,89.00%,$9000.00,$90.00,Margin
Z12345678,Individual,FDRXX**,316067107,FIDELITY GOVERNMENT CASH RESERVES,Core,Money Market,,,$1360.00,11.00%,,,Cash
`,
    layout: 'fidelity',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=Z12345678 | name=ALIBABA GROUP HOLDING LIMITED SPON ADS EACH REP 8 ORD SHS | cusip=01609W102 | ticker=BABA | class=Stock | qty=100 | value=11010.00 ? | weight=89.00',
      '3 | account=Z12345678 | name=FIDELITY GOVERNMENT CASH RESERVES | cusip=316067107 | ticker=FDRXX** | class=Core | value=1360.00 ? | weight=11.00',
    ],
  },
  {
    name: 'IBKR statement with long positions',
    text: `
Statement,Header,Field Name,Field Value
Statement,Data,BrokerName,Interactive Brokers LLC
Statement,Data,Period,"December 31, 2021"
Account Information,Header,Field Name,Field Value
Account Information,Data,Account,U1234567
Long Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Open,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,% of NAV,Code
Long Open Positions,Data,Summary,Stocks,HKD,941,-,500,1,45.2,22600,46.8,23400,800,10.2,
Long Open Positions,Data,Lot,Stocks,HKD,941,"2021-06-03, 10:00:00",500,1,45.2,22600,46.8,23400,800,,LT
Long Open Positions,Total,,Stocks,HKD,,,,,,22600,,23400,800,,
Short Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Open,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,% of NAV,Code
Short Open Positions,Data,Summary,Stocks,USD,BABA,-,-20,1,120,-2400,118,-2360,40,-1.1,
Short Open Positions,Total,,Stocks,USD,,,,,,-2400,,-2360,40,,
Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Security ID,Underlying,Listing Exch,Multiplier,Type,Code
Financial Instrument Information,Data,Stocks,941,CHINA MOBILE LTD,12345,HK0941009539,941,SEHK,1,COMMON,
Financial Instrument Information,Data,Stocks,BABA,ALIBABA GROUP HOLDING-SP ADR,166090175,US01609W1027,BABA,NYSE,1,ADR,
`,
    layout: 'ibkr-statement',
    heldOn: '2021-12-31',
    headerRow: 6,
    skipped: { otherTable: 8, heading: 2, total: 2, duplicateLot: 1 },
    positions: [
      '7 | account=U1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | venue=SEHK | ccy=HKD | class=Stocks | qty=500 | value=23400 HKD | weight=10.2 | on=2021-12-31',
      '11 | account=U1234567 | name=ALIBABA GROUP HOLDING-SP ADR | isin=US01609W1027 | ticker=BABA | venue=NYSE | ccy=USD | class=Stocks | qty=-20 | value=-2360 USD | weight=-1.1 | on=2021-12-31',
    ],
  },
  {
    name: 'IBKR Flex with a message row and a second block',
    text: `
"MSG","Query completed with 1 warning","",""
"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","Description","Conid","ISIN","ListingExchange","Quantity","PositionValue","ReportDate"
"U1234567","HKD","STK","941","CHINA MOBILE LTD","12345","HK0941009539","SEHK","500","23400","20211231"
"ClientAccountID","CurrencyPrimary","Symbol","Description","Conid","ISIN","Quantity","PositionValue","ReportDate"
"U7654321","USD","BABA","ALIBABA GROUP HOLDING-SP ADR","166090175","US01609W1027","20","2360","20211231"
`,
    layout: 'ibkr-flex',
    heldOn: '2021-12-31',
    headerRow: 2,
    skipped: { preamble: 1, heading: 2 },
    positions: [
      '3 | account=U1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | venue=SEHK | ccy=HKD | class=STK | qty=500 | value=23400 HKD | on=2021-12-31',
      '5 | account=U7654321 | name=ALIBABA GROUP HOLDING-SP ADR | isin=US01609W1027 | ticker=BABA | ccy=USD | qty=20 | value=2360 USD | on=2021-12-31',
    ],
  },
  {
    name: 'E*TRADE, ten columns',
    text: `
Symbol,Price Paid $,Qty #,Description,Last Price,Market Value,Day Change,Total Gain/Loss
BABA,120.00,20,ALIBABA GROUP HOLDING LTD,118.00,"2,360.00",-24.20,-40.00
CHL,41.00,10,CHINA MOBILE LTD ADR,40.00,400.00,0.00,-10.00
CASH,,,,,100.00,,
`,
    layout: 'etrade',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 1, cash: 1 },
    positions: [
      '2 | name=ALIBABA GROUP HOLDING LTD | ticker=BABA | qty=20 | value=2360.00 ?',
      '3 | name=CHINA MOBILE LTD ADR | ticker=CHL | qty=10 | value=400.00 ?',
    ],
  },
  {
    name: 'Merrill, all columns',
    text: `
"Account Summary" 
"Exported on: 01/05/2022 04:05 PM ET" 
"Account" ,"Value" ,"Day's Value Change" 
"CMA-Edge 1A2-34567" ,"$10,000.00" ,"$12.00 0.12%" 

"Symbol " ,"Description" ,"Day's Price $ Chg % Chg" ,"Quantity" ,"Day's Value Change $" ,"Value" ,"Unrealized Gain/Loss $ Chg % Chg" ,"Price"
"BABA " ,"ALIBABA GROUP HOLDING LTD SPON ADR" ,"$118.00 -$1.21 -1.01%" ,"20" ,"-$24.20" ,"$2,360.00" ,"-$40.00 -1.67%" ,"$118.00"
"CHL " ,"CHINA MOBILE LTD SPON ADR" ,"$40.00 $0.00 0.00%" ,"10" ,"$0.00" ,"$400.00" ,"-$10.00 -2.44%" ,"$40.00"
"Money accounts" ,"" ,"" ,"" ,"" ,"$7,240.00" ,"" ,""
"Total" ,"" ,"" ,"" ,"" ,"$10,000.00" ,"" ,""
`,
    layout: 'merrill',
    heldOn: '2022-01-05',
    headerRow: 6,
    skipped: { preamble: 4, blank: 1, heading: 1, cash: 1, total: 1 },
    positions: [
      '7 | name=ALIBABA GROUP HOLDING LTD SPON ADR | ticker=BABA | qty=20 | value=2360.00 ? | on=2022-01-05',
      '8 | name=CHINA MOBILE LTD SPON ADR | ticker=CHL | qty=10 | value=400.00 ? | on=2022-01-05',
    ],
  },
  {
    name: 'Vanguard brokerage',
    text: `
Account Number,Investment Name,Symbol,Shares,Share Price,Total Value,
12345678,ALIBABA GROUP HOLDING ADR,BABA,20.0000,118.00,2360.00,
12345678,VANGUARD FEDERAL MONEY MARKET FUND,VMFXX,1000.0000,1.00,1000.00,


Account Number,Trade Date,Settlement Date,Transaction Type,Transaction Description,Investment Name,Symbol,Shares,Share Price,Principal Amount,Commission Fees,Net Amount,Accrued Interest,Account Type,
12345678,2021-06-03,2021-06-07,Buy,Buy,ALIBABA GROUP HOLDING ADR,BABA,20.0000,120.00,-2400.00,0.0,-2400.00,0.0,CASH,
`,
    layout: 'vanguard-brokerage',
    heldOn: null,
    headerRow: 1,
    skipped: { heading: 2, blank: 2, otherTable: 1 },
    positions: [
      '2 | account=12345678 | name=ALIBABA GROUP HOLDING ADR | ticker=BABA | qty=20.0000 | value=2360.00 ?',
      '3 | account=12345678 | name=VANGUARD FEDERAL MONEY MARKET FUND | ticker=VMFXX | qty=1000.0000 | value=1000.00 ?',
    ],
  },
];
