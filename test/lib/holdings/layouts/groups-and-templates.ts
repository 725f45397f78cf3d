import type { Fixture } from './fixture.ts';

/** Groups told by their rows, templates of regulators, and lists of funds and indices. Rows are invented or public facts. */
export const groupsAndTemplates: readonly Fixture[] = [
  {
    name: 'FactSet holdings',
    text: `
Portfolio Holdings
EXAMPLE EM FUND vs. MSCI EM
28-FEB-2022
U.S. Dollar

Symbol|Company Name|FactSet Econ Sector|Country|Ending Weight|Ending Quantity Held|Ending Price|Ending Market Value|ISIN|SEDOL
|Total|||100|||21500000||
|Communications|||1.22|||262250||
941-HK|China Mobile Limited|Communications|Hong Kong|1.22|5000|52.45|262250|HK0941009539|6073556
|Retail Trade|||0.59|||126228||
BABA-US|Alibaba Group Holding Ltd. Sponsored ADR|Retail Trade|China|0.59|1200|105.19|126228|US01609W1027|BP41ZD1
|[Cash]|||0.8|||172000||
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 6,
    skipped: { preamble: 4, blank: 1, heading: 1, total: 3, cash: 1 },
    positions: [
      '9 | name=China Mobile Limited | isin=HK0941009539 | sedol=6073556 | ticker=941-HK | country=Hong Kong | qty=5000 | value=262250 USD | weight=1.22 | on=2022-02-28',
      '11 | name=Alibaba Group Holding Ltd. Sponsored ADR | isin=US01609W1027 | sedol=BP41ZD1 | ticker=BABA-US | country=China | qty=1200 | value=126228 USD | weight=0.59 | on=2022-02-28',
    ],
  },
  {
    name: 'Solvency II S.06.02',
    text: `
S.06.02.01.01
Information on positions held
Asset ID Code and Type of code|Portfolio|Fund number|Matching portfolio number|Asset held in unit linked and index linked contracts|Asset pledged as collateral|Country of custody|Custodian|Quantity|Par amount|Valuation method|Acquisition value|Total Solvency II amount|Accrued interest
C0040|C0060|C0070|C0080|C0090|C0100|C0110|C0120|C0130|C0140|C0150|C0160|C0170|C0180
ISIN/HK0941009539|Non-life|||Neither unit-linked nor index-linked|Not collateral|LU|LEI/549300EXAMPLE0000001|5000||QMP|31000|33560.1|0
ISIN/US01609W1027|Non-life|||Neither unit-linked nor index-linked|Not collateral|LU|LEI/549300EXAMPLE0000001|1200||QMP|252000|112703.4|0
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 3,
    skipped: { preamble: 2, heading: 2 },
    positions: [
      '5 | account=Non-life | isin=HK0941009539 | qty=5000 | value=33560.1 ?',
      '6 | account=Non-life | isin=US01609W1027 | qty=1200 | value=112703.4 ?',
    ],
  },
  {
    name: 'Schedule D Part 2 Section 2',
    text: `
Annual Statement for the year 2021 of the Example Insurance Company
SCHEDULE D - PART 2 - SECTION 2
Showing All COMMON STOCKS Owned December 31 of Current Year
1|2|Codes||5|6|Fair Value||9|Dividends|
CUSIP Identification|Description|3 Code|4 Foreign|Number of Shares|Book/Adjusted Carrying Value|7 Rate Per Share Used to Obtain Fair Value|8 Fair Value|Actual Cost|10 Declared but Unpaid|11 Amount Received During Year
9099999. Industrial and Miscellaneous (Unaffiliated) Publicly Traded
01609W-10-2|ALIBABA GROUP HOLDING LTD ADR||C|1200.000|142548|118.79|142548|252000|0|0
Y14965-10-0|CHINA MOBILE LTD||C|5000.000|30001|6|30001|31000|0|1500
9099999. Total Common Stocks - Industrial and Miscellaneous|||||172549|XXX|172549|283000|0|1500
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 5,
    skipped: { preamble: 4, heading: 1, section: 1, total: 1 },
    positions: [
      '7 | name=ALIBABA GROUP HOLDING LTD ADR | cusip=01609W102 | qty=1200.000 | value=142548 ?',
      '8 | name=CHINA MOBILE LTD | cusip=Y14965100 | qty=5000.000 | value=30001 ?',
    ],
  },
  {
    name: 'L&G ETF',
    text: `
"L&G E Fund MSCI China A UCITS ETF"
"Portfolio as at: 28 February 2022"

"Security description","ISIN","SEDOL","Market Identifier Code","Local Currency","Number of Securities","Price (local)","Market value (Base)","Base Currency","% of net asset value"
"KWEICHOW MOUTAI CO LTD-A","CNE0000018R8","BP3R2F1","XSSC","CNH","12,300.00","1,792.10","3,489,112.00","USD","6.12%"
"HANGZHOU HIKVISION DIGITAL-A","CNE100000PM8","BHQPS70","XSEC","CNH","45,000.00","48.12","342,760.00","USD","0.60%"
"CHINESE YUAN RENMINBI (OFFSHORE)","","","","CNH","1,200.55","1.00","190.00","USD","0.00%"
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, cash: 1 },
    positions: [
      '5 | name=KWEICHOW MOUTAI CO LTD-A | isin=CNE0000018R8 | sedol=BP3R2F1 | venue=XSSC | ccy=CNH | qty=12300.00 | value=3489112.00 USD | weight=6.12 | on=2022-02-28',
      '6 | name=HANGZHOU HIKVISION DIGITAL-A | isin=CNE100000PM8 | sedol=BHQPS70 | venue=XSEC | ccy=CNH | qty=45000.00 | value=342760.00 USD | weight=0.60 | on=2022-02-28',
    ],
  },
  {
    name: 'UBS ETF constituents',
    text: `
UBS ETF (LU) MSCI China UCITS ETF;;;;;;;;
ISIN;LU1953188833;;;;;;;
Index constituents as of;28.02.2022;;;;;;;

ISIN;SEDOL;Ticker;Security Name;Country;Sector;Currency;Close Price;Index Weight %
KYG875721634;BMMV2K8;700 HK;TENCENT HOLDINGS LI (CN);China;Communication Services;HKD;426.60;12.83
HK0941009539;6073556;941 HK;CHINA MOBILE;China;Communication Services;HKD;52.45;0.00
CNE100000PM8;B545GL8;002415 C2;HANGZHOU HIKVISION A (HK-C);China;Information Technology;CNH;48.12;0.41
`,
    separator: ';',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 5,
    skipped: { preamble: 3, blank: 1, heading: 1 },
    positions: [
      '6 | name=TENCENT HOLDINGS LI (CN) | isin=KYG875721634 | sedol=BMMV2K8 | ticker=700 HK | country=China | ccy=HKD | weight=12.83 | on=2022-02-28',
      '7 | name=CHINA MOBILE | isin=HK0941009539 | sedol=6073556 | ticker=941 HK | country=China | ccy=HKD | weight=0.00 | on=2022-02-28',
      '8 | name=HANGZHOU HIKVISION A (HK-C) | isin=CNE100000PM8 | sedol=B545GL8 | ticker=002415 C2 | country=China | ccy=CNH | weight=0.41 | on=2022-02-28',
    ],
  },
  {
    name: 'MSCI index constituents',
    text: `
"MSCI CHINA INDEX (USD)"
"As of Close Feb 28, 2022"
"MSCI Security Code","Security Name","ISIN","SEDOL","RIC","Bloomberg Ticker","ISO Country Symbol","Price Currency ISO Symbol","Closing Number of Shares","Foreign Inclusion Factor (FIF)","Closing Weight %"
"1023401.00","TENCENT HOLDINGS LI (CN)","KYG875721634","BMMV2K8","0700.HK","700 HK","CN","HKD","9608379000","0.65","12.83"
"9910201.00","HANGZHOU HIKVISION A","CNE100000PM8","BHQPS70","002415.SZ","002415 C2","CN","CNY","9343420000","0.10","0.31"
`,
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 3,
    skipped: { preamble: 2, heading: 1 },
    positions: [
      '4 | name=TENCENT HOLDINGS LI (CN) | isin=KYG875721634 | sedol=BMMV2K8 | ticker=700 HK 0700.HK 1023401.00 | country=CN | ccy=HKD | qty=9608379000 | weight=12.83 | on=2022-02-28',
      '5 | name=HANGZHOU HIKVISION A | isin=CNE100000PM8 | sedol=BHQPS70 | ticker=002415 C2 002415.SZ 9910201.00 | country=CN | ccy=CNY | qty=9343420000 | weight=0.31 | on=2022-02-28',
    ],
  },
  {
    name: 'N-CSR list text',
    text: `
Schedule of Investments
January 31, 2022 (Unaudited)

Security,Shares,Value
COMMON STOCKS (98.1%),,
China (31.2%),,
"Alibaba Group Holding, Ltd.(1)(2)","123,400","$1,834,510"
"Hangzhou Hikvision Digital Technology Co., Ltd., Class A","45,000","354,110"
,,"2,188,620"
Hong Kong (2.1%),,
"China Mobile, Ltd.","18,000","120,110"
,,"120,110"
Total Common Stocks (cost $2,210,330),,"2,308,730"
Other assets less liabilities (1.9%),,"43,870"
NET ASSETS (100.0%),,"$2,352,600"
(1),Non-income producing security.,
`,
    layout: null,
    heldOn: null,
    headerRow: 4,
    skipped: { preamble: 2, blank: 1, heading: 1, section: 3, total: 4, cash: 1, disclaimer: 1 },
    positions: [
      '7 | name=Alibaba Group Holding, Ltd.(1)(2) | qty=123400 | value=1834510 ?',
      '8 | name=Hangzhou Hikvision Digital Technology Co., Ltd., Class A | qty=45000 | value=354110 ?',
      '11 | name=China Mobile, Ltd. | qty=18000 | value=120110 ?',
    ],
  },
  {
    name: 'AIFMD positions',
    text: `
AIF national code\tReporting period end\tInstrument code type\tISIN\tInstrument name\tMacro asset type\tSub-asset type\tPosition type\tPosition value (EUR)\tShort position hedging rate
AIF001\t2021-12-31\tISIN\tHK0941009539\tChina Mobile Ltd\tSEC\tSEC_LEQ_OTHR\tL\t29812\t
AIF001\t2021-12-31\tISIN\tUS01609W1027\tAlibaba ADR\tSEC\tSEC_LEQ_OTHR\tL\t112703\t
`,
    separator: '\t',
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 1,
    skipped: { heading: 1 },
    positions: [
      '2 | name=China Mobile Ltd | isin=HK0941009539 | class=SEC | value=29812 EUR | on=2021-12-31',
      '3 | name=Alibaba ADR | isin=US01609W1027 | class=SEC | value=112703 EUR | on=2021-12-31',
    ],
  },
  {
    name: 'GIC sovereign list merged',
    text: `
Korea Example Investment Corporation|||||
Overseas equity holdings|||||
(as of end-2021, KRW million)|||||
No.|Issuer||Market value|Share (%)|Ownership (%)
1|Apple Inc||7102311|3.41|0.2
2|China Mobile Ltd||102311|0.05|0.1
3|Hangzhou Hikvision Digital Technology Co Ltd||50311|0.02|0.05
`,
    separator: '|',
    layout: null,
    heldOn: null,
    headerRow: 4,
    skipped: { preamble: 3, heading: 1 },
    positions: [
      '5 | name=Apple Inc | value=7102311000000 KRW',
      '6 | name=China Mobile Ltd | value=102311000000 KRW',
      '7 | name=Hangzhou Hikvision Digital Technology Co Ltd | value=50311000000 KRW',
    ],
  },
  {
    name: 'Advent APX appraisal',
    text: `
PORTFOLIO APPRAISAL
Example Endowment Fund
EXEND01
February 28, 2022

|||Unit|Total||Market|Pct.|Annual|Cur.
Quantity|Security Symbol|Security|Cost|Cost|Price|Value|Assets|Income|Yield
COMMON STOCK
1200|baba|Alibaba Group Holding ADR|210|252000|105.19|126228|42.1|0|0
5000|941 hk|China Mobile Ltd|6.1|30500|6.71|33550|11.2|1500|4.5
||||282500||159778|53.3|1500|0.9
CASH AND EQUIVALENTS
|divacc|Dividend Accrual||200||200|0.1|0|0
|cash|Cash Account||9800||9800|3.3|0|0
TOTAL PORTFOLIO||||292500||169778|100|1500|0.9
`,
    separator: '|',
    layout: null,
    heldOn: '2022-02-28',
    headerRow: 7,
    skipped: { preamble: 4, blank: 1, heading: 2, section: 2, total: 2, cash: 1 },
    positions: [
      '9 | name=Alibaba Group Holding ADR | ticker=baba | qty=1200 | value=126228 ? | weight=42.1 | on=2022-02-28',
      '10 | name=China Mobile Ltd | ticker=941 hk | qty=5000 | value=33550 ? | weight=11.2 | on=2022-02-28',
      '13 | name=Dividend Accrual | ticker=divacc | value=200 ? | weight=0.1 | on=2022-02-28',
    ],
  },
];
