import type { Fixture } from './fixture.ts';

/** Layouts of fund houses, index providers and exchanges. Rows are invented or public facts. */
export const fundHouses: readonly Fixture[] = [
  {
    name: 'iShares US',
    text: `
Example Emerging Markets ETF
Fund Holdings as of,"Oct 16, 2025"
Inception Date,"May 15, 2000"
Shares Outstanding,"1,048,850.00"
Stock,"-"
Cash,"-"
\u00a0
Ticker,Name,Sector,Asset Class,Market Value,Weight (%),Notional Value,Quantity,Price,Location,Exchange,Currency,FX Rate,Market Currency,Accrual Date
"941","CHINA MOBILE LTD","Communication","Equity","12,345,678.90","1.23","12,345,678.90","150,000.00","82.30","China","Hong Kong Exchanges And Clearing Ltd","USD","7.78","HKD","-"
"002415","HANGZHOU HIKVISION DIGITAL TECHNOL","Information Technology","Equity","4,120.50","0.01","4,120.50","1,000.00","4.12","China","Shenzhen Stock Exchange","USD","7.12","CNY","-"
"1737514D","EXAMPLE RIGHTS","Materials","Equity","0.00","0.00","0.00","44.00","0.00","China","-","USD","7.12","CNY","-"
"HKD","HKD CASH","Cash and/or Derivatives","Cash","1,000.00","0.00","1,000.00","7,780.00","12.85","Hong Kong","-","USD","7.78","HKD","-"
"MESZ5","MSCI EMER MKT INDEX (ICE) DEC 25","Cash and/or Derivatives","Futures","0.00","0.00","55,000.00","1.00","1,100.00","-","Ice Futures Us","USD","1.00","USD","-"
"INR","INR/USD","Cash and/or Derivatives","FX","-8.44","0.00","-8.44","-2,441,353.00","1.00","United States","-","USD","1.00","USD","-"
\u00a0
"The content contained herein is owned or licensed by its provider and may not be passed on without a licence, nor relied upon for any purpose whatever."
`,
    layout: 'ishares',
    heldOn: '2025-10-16',
    headerRow: 8,
    skipped: { preamble: 6, heading: 1, blank: 2, cash: 1, disclaimer: 1 },
    positions: [
      '9 | name=CHINA MOBILE LTD | ticker=941 | venue=Hong Kong Exchanges And Clearing Ltd | country=China | ccy=HKD | class=Equity | qty=150000.00 | value=12345678.90 USD | weight=1.23 | on=2025-10-16',
      '10 | name=HANGZHOU HIKVISION DIGITAL TECHNOL | ticker=002415 | venue=Shenzhen Stock Exchange | country=China | ccy=CNY | class=Equity | qty=1000.00 | value=4120.50 USD | weight=0.01 | on=2025-10-16',
      '11 | name=EXAMPLE RIGHTS | ticker=1737514D | country=China | ccy=CNY | class=Equity | qty=44.00 | value=0.00 USD | weight=0.00 | on=2025-10-16',
      '13 | name=MSCI EMER MKT INDEX (ICE) DEC 25 | ticker=MESZ5 | venue=Ice Futures Us | ccy=USD | class=Futures | qty=1.00 | value=0.00 USD | weight=0.00 | on=2025-10-16',
      '14 | name=INR/USD | ticker=INR | country=United States | ccy=USD | class=FX | qty=-2441353.00 | value=-8.44 USD | weight=0.00 | on=2025-10-16',
    ],
  },
  {
    name: 'iShares Italian',
    text: `
Al,"23/02/2024"

Ticker dell'emittente,Nome,Settore,Asset Class,Valore di mercato,Ponderazione (%),Valore nozionale,Nominale,Prezzo,Area Geografica,Cambio,Valuta di mercato
"2330","TAIWAN SEMICONDUCTOR MANUFACTURING","IT","Azionario","1.276.607.969,84","6,51","1.276.607.969,84","57.821.000,00","22,08","Taiwan","Taiwan Stock Exchange","TWD"
"700","TENCENT HOLDINGS LTD","Comunicazione","Azionario","581.969.427,94","2,97","581.969.427,94","15.658.740,00","37,17","Cina","Hong Kong Exchanges And Clearing Ltd","HKD"
"USD","USD CASH","Liquidità e/o derivati","Liquidità","1.234,50","0,00","1.234,50","1.234,00","100,00","Stati Uniti","-","USD"
`,
    layout: 'ishares',
    heldOn: '2024-02-23',
    headerRow: 3,
    skipped: { preamble: 1, blank: 1, heading: 1, cash: 1 },
    positions: [
      '4 | name=TAIWAN SEMICONDUCTOR MANUFACTURING | ticker=2330 | venue=Taiwan Stock Exchange | country=Taiwan | ccy=TWD | class=Azionario | qty=57821000.00 | value=1276607969.84 ? | weight=6.51 | on=2024-02-23',
      '5 | name=TENCENT HOLDINGS LTD | ticker=700 | venue=Hong Kong Exchanges And Clearing Ltd | country=Cina | ccy=HKD | class=Azionario | qty=15658740.00 | value=581969427.94 ? | weight=2.97 | on=2024-02-23',
    ],
  },
  {
    name: 'SSGA SPDR',
    text: `
Fund Name:,Example S&P 500 ETF,,,,,,
Ticker Symbol:,EXPL,,,,,,
Holdings:,As of 30-Jun-2025,,,,,,
,,,,,,,
Name,Ticker,Identifier,SEDOL,Weight,Sector,Shares Held,Local Currency
APPLE INC,AAPL,037833100,2046251,6.512345,-,171234567.000,USD
MICROSOFT CORP,MSFT,594918104,2588173,6.1,-,81234567.000,USD
ALLIANZ SE REG,ALV,018805101,5231485,0.2,-,1000.000,EUR
US DOLLAR,-,-,-,0.05,-,1234567.000,USD

"Past performance is not a reliable indicator of future performance. The value of an investment may go down as well as up and you may not get back the amount invested.",,,,,,,
`,
    layout: 'ssga',
    heldOn: '2025-06-30',
    headerRow: 5,
    skipped: { preamble: 3, blank: 2, heading: 1, cash: 1, disclaimer: 1 },
    positions: [
      '6 | name=APPLE INC | sedol=2046251 | cusip=037833100 | ticker=AAPL | ccy=USD | qty=171234567.000 | weight=6.512345 | on=2025-06-30',
      '7 | name=MICROSOFT CORP | sedol=2588173 | cusip=594918104 | ticker=MSFT | ccy=USD | qty=81234567.000 | weight=6.1 | on=2025-06-30',
      '8 | name=ALLIANZ SE REG | sedol=5231485 | cusip=018805101 | ticker=ALV | ccy=EUR | qty=1000.000 | weight=0.2 | on=2025-06-30',
    ],
  },
  {
    name: 'pandas header line above the real one',
    text: `
Fund Name:,Example Emerging UCITS ETF,Unnamed: 2,Unnamed: 3
ISIN:,IE00B469F816,,
Holdings As Of:,27-Aug-2020,,
,,,
ISIN,SEDOL,Security Name,Number of Shares
KYG875721634,BMMV2K8,Tencent Holdings Ltd.,371200
Unassigned,Unassigned,Taiwan Dollar,18129828
Unassigned,Unassigned,CNY:HKD 20200826,-354208
`,
    layout: null,
    heldOn: '2020-08-27',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 1, cash: 1 },
    positions: [
      '6 | name=Tencent Holdings Ltd. | isin=KYG875721634 | sedol=BMMV2K8 | qty=371200 | on=2020-08-27',
      '8 | name=CNY:HKD 20200826 | qty=-354208 | on=2020-08-27',
    ],
  },
  {
    name: 'Vanguard, first column empty',
    text: `
Holdings details
,
Example Total World ETF (EXT)
,
"Equity,as of 09/30/2025"
,
,SEDOL,HOLDINGS,TICKER,% OF FUNDS*,SUB-INDUSTRY,COUNTRY,SECURITYDEPOSITORYRECEIPTTYPE,MARKET VALUE*,SHARES
,2046251,Apple Inc.,AAPL,6.60 %,Technology Hardware,US,-,"$44,123,456.78","173,456"
,4905413,TotalEnergies SE,TTE,0.21 %,Integrated Oil & Gas,FR,-,"$1,123,456.00","18,456"
,-,Meta Financial Group Inc.,CASH,0.01 %,Regional Banks,US,-,"$123,456.00","1,000"
`,
    layout: 'vanguard',
    heldOn: '2025-09-30',
    headerRow: 7,
    skipped: { preamble: 3, blank: 3, heading: 1 },
    positions: [
      '8 | name=Apple Inc. | sedol=2046251 | ticker=AAPL | country=US | qty=173456 | value=44123456.78 ? | weight=6.60 | on=2025-09-30',
      '9 | name=TotalEnergies SE | sedol=4905413 | ticker=TTE | country=FR | qty=18456 | value=1123456.00 ? | weight=0.21 | on=2025-09-30',
      '10 | name=Meta Financial Group Inc. | ticker=CASH | country=US | qty=1000 | value=123456.00 ? | weight=0.01 | on=2025-09-30',
    ],
  },
  {
    name: 'Vanguard UCITS, names only',
    text: `
Example All-World UCITS ETF
As of 31 July 2020
Holding name,% of funds,Market value,Shares
Apple Inc.,"=""3.42165%""","$205,146,406","482,652.00"
China Mobile Ltd.,"=""0.10112%""","$6,012,345","883,680.00"
Total SA,"=""0.10112%""","$6,012,345","150,057.00"

"Total allocation percentages shown in the holdings details or the spreadsheet may not equal 100%, due to rounding or omission of cash and/or futures contracts."
`,
    layout: 'vanguard',
    heldOn: '2020-07-31',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, blank: 1, disclaimer: 1 },
    positions: [
      '4 | name=Apple Inc. | qty=482652.00 | value=205146406 ? | weight=3.42165 | on=2020-07-31',
      '5 | name=China Mobile Ltd. | qty=883680.00 | value=6012345 ? | weight=0.10112 | on=2020-07-31',
      '6 | name=Total SA | qty=150057.00 | value=6012345 ? | weight=0.10112 | on=2020-07-31',
    ],
  },
  {
    name: 'Invesco',
    text: `
Fund Ticker,Security Identifier,Holding Ticker,Shares/Par Value,MarketValue,Weight,Name,Class of Shares,Sector,Date
QQQX,037833100,"AAPL     ","1,234,567","281,234,567.89",8.5,Apple Inc,Common Stock,Information Technology,06/12/2026
QQQX,594918104,"MSFT     ","934,567","381,234,567.89",8.1,Microsoft Corp,Common Stock,Information Technology,06/12/2026
QQQX,G29183103,"ETN      ","4,567","1,234,567.89",0.1,Eaton Corp PLC,Common Stock,Industrials,06/12/2026
QQQX,88579Y101,"MMM      ","4,567","434,567.89",0.1,3M Co,Common Stock,Industrials,06/12/2026
QQQX,30303M102,"META     ","4,567","2,434,567.89",0.1,Meta Platforms Inc,Common Stock,Communication,06/12/2026
`,
    layout: 'invesco',
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | account=QQQX | name=Apple Inc | cusip=037833100 | ticker=AAPL | class=Common Stock | qty=1234567 | value=281234567.89 ? | weight=8.5 | on=2026-06-12',
      '3 | account=QQQX | name=Microsoft Corp | cusip=594918104 | ticker=MSFT | class=Common Stock | qty=934567 | value=381234567.89 ? | weight=8.1 | on=2026-06-12',
      '4 | account=QQQX | name=Eaton Corp PLC | cusip=G29183103 | ticker=ETN | class=Common Stock | qty=4567 | value=1234567.89 ? | weight=0.1 | on=2026-06-12',
      '5 | account=QQQX | name=3M Co | cusip=88579Y101 | ticker=MMM | class=Common Stock | qty=4567 | value=434567.89 ? | weight=0.1 | on=2026-06-12',
      '6 | account=QQQX | name=Meta Platforms Inc | cusip=30303M102 | ticker=META | class=Common Stock | qty=4567 | value=2434567.89 ? | weight=0.1 | on=2026-06-12',
    ],
  },
  {
    name: 'Global X',
    text: `
Example Uranium ETF
Fund Holdings Data as of 06/12/2026
% of Net Assets,Ticker,Name,SEDOL,Market Price ($),Shares Held,Market Value ($)
22.90,CCO CN,CAMECO CORP,2166160,91.20,"9,876,543","900,740,721.60"
0.30,053800 KS,AHNLAB INC,6407768,50.11,"1,000","50,110.00"
0.20,TECK/B CN,TECK RESOURCES LTD-CL B,2879327,40.00,100,"4,000.00"
0.10,,CASH,,1.00,"3,456","3,456.00"
-0.05,,OTHER PAYABLE & RECEIVABLES,,1.00,"-1,456","-1,456.00"
"Carefully consider the investment objectives, risk factors, charges and expenses of the fund before investing, and read the prospectus with care before you send any money."
`,
    layout: 'globalx',
    heldOn: '2026-06-12',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1, cash: 2, disclaimer: 1 },
    positions: [
      '4 | name=CAMECO CORP | sedol=2166160 | ticker=CCO CN | qty=9876543 | value=900740721.60 ? | weight=22.90 | on=2026-06-12',
      '5 | name=AHNLAB INC | sedol=6407768 | ticker=053800 KS | qty=1000 | value=50110.00 ? | weight=0.30 | on=2026-06-12',
      '6 | name=TECK RESOURCES LTD-CL B | sedol=2879327 | ticker=TECK/B CN | qty=100 | value=4000.00 ? | weight=0.20 | on=2026-06-12',
    ],
  },
  {
    name: 'ARK',
    text: `
date,fund,company,ticker,cusip,shares,market value ($),weight (%)
06/12/2026,ARKX,TESLA INC,TSLA,88160R101,"1,234,567","$401,234,567.12",9.87%
06/12/2026,ARKX,BYD CO LTD -H,1211,,"12,345","$123,456.12",0.10%
"The holdings may change daily and are published for information only; nothing in this file is a recommendation to buy or to sell any security."
`,
    layout: 'ark',
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1, disclaimer: 1 },
    positions: [
      '2 | account=ARKX | name=TESLA INC | cusip=88160R101 | ticker=TSLA | qty=1234567 | value=401234567.12 ? | weight=9.87 | on=2026-06-12',
      '3 | account=ARKX | name=BYD CO LTD -H | ticker=1211 | qty=12345 | value=123456.12 ? | weight=0.10 | on=2026-06-12',
    ],
  },
  {
    name: 'Schwab asset management',
    text: `
As-Of-Date,Symbol,Quantity,Percent of Assets,Name,BBG FIGI,Country,Currency,Exchange,Exchange (fx) Rate,Market Currency,Sector
2026-06-12,941,"1,000",0.52,CHINA MOBILE LTD,BBG000BBTXF0,HK,USD,XHKG,7.8,HKD,Communication
2026-06-12,AAPL,"2,000",1.52,APPLE INC,BBG000B9XRY4,US,USD,XNAS,1,USD,Technology
`,
    layout: 'schwab-etf',
    heldOn: '2026-06-12',
    headerRow: 1,
    skipped: { heading: 1 },
    problems: { identifierInvalid: 1 },
    positions: [
      '2 | name=CHINA MOBILE LTD | doubtful=figi:BBG000BBTXF0 | ticker=941 | venue=XHKG | country=HK | ccy=HKD | qty=1000 | weight=0.52 | on=2026-06-12',
      '3 | name=APPLE INC | figi=BBG000B9XRY4 | ticker=AAPL | venue=XNAS | country=US | ccy=USD | qty=2000 | weight=1.52 | on=2026-06-12',
    ],
  },
];
