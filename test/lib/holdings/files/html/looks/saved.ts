import type { Look } from './look.ts';

const interactive = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Activity Statement March 31, 2022 - Example Brokers</title>
<script>var a = "<table><tr><td>no</td></tr></table>";</script></head>
<body><div id="hdr">Activity Statement</div><div>March 31, 2022</div>
<div class="sectionHeadingClosed" id="secAccountInformation_U123Heading">Account Information</div>
<div id="tblAccountInformation_U123Body"><table border="0">
<tr><td>Name</td><td>Example Trust</td></tr><tr><td>Account</td><td>U1234567</td></tr><tr><td>Base Currency</td><td>USD</td></tr></table></div>
<div class="sectionHeadingOpened">Open Positions</div>
<table id="tblOpenPositions">
<thead><tr><th>Symbol</th><th>Quantity</th><th>Mult</th><th>Cost Price</th><th>Close Price</th><th>Value</th><th>Unrealized P/L</th></tr></thead>
<tr><td class="header-asset" colspan="7">Stocks</td></tr>
<tr><td class="header-currency" colspan="7">HKD</td></tr>
<tr><td>941</td><td align="right">2,000</td><td>1</td><td>50.10</td><td>53.90</td><td>107,800.00</td><td>7,600.00</td></tr>
<tr class="subtotal"><td colspan="5">Total</td><td>107,800.00</td><td>7,600.00</td></tr>
<tr><td class="header-currency" colspan="7">USD</td></tr>
<tr><td>BABA</td><td align="right">100</td><td>1</td><td>150.00</td><td>108.80</td><td>10,880.00</td><td>-4,120.00</td></tr>
<tr class="subtotal"><td colspan="5">Total</td><td>10,880.00</td><td>-4,120.00</td></tr>
</table>
<div class="sectionHeadingOpened">Financial Instrument Information</div>
<table><thead><tr><th>Symbol</th><th>Description</th><th>Conid</th><th>Security ID</th><th>Multiplier</th></tr></thead>
<tr><td colspan="5">Stocks</td></tr>
<tr><td>941</td><td>CHINA MOBILE LTD</td><td>4391</td><td>HK0941009539</td><td>1</td></tr>
</table></body></html>`;

const fundPage = `<!doctype html>
<html><head><meta charset="UTF-8"><title>iShares MSCI China ETF | MCHI</title>
<style>.hidden{display:none}</style></head><body>
<!-- saved from url=(0045)https://www.example.com/us/products/mchi -->
<nav><ul><li><a href="#">Individual investors</a></li><li><a href="#">Products</a></li><li><a href="#">Insights</a></li></ul></nav>
<select name="site"><option>United States</option><option>Germany</option></select>
<h1>iShares MSCI China ETF</h1>
<div><p>MCHI</p><p>Fees as stated in the prospectus: 0.59%</p></div>
<h2>Holdings</h2><div>as of Mar 31, 2022</div>
<table id="allHoldingsTable" class="display product-table"><caption>Detailed Holdings and Analytics</caption>
<thead><tr><th>Ticker</th><th>Name</th><th>Sector</th><th>Market Value</th><th>Weight (%)</th><th>Shares</th><th>Location</th></tr></thead>
<tbody>
<tr><td class="col">700</td><td><span style="display:none">tencent</span>TENCENT HOLDINGS LTD</td><td>Communication</td><td>$712,345,678.10</td><td>12.31</td><td>14,902,500.00</td><td>China</td></tr>
<tr><td class="col">BABA</td><td>ALIBABA GROUP HOLDING ADR REPRESEN<br>TING 8 SHARES</td><td>Consumer Discretionary</td><td>$450,000,000.00</td><td>7.80</td><td>4,136,029.00</td><td>China</td></tr>
<tr><td class="col">-</td><td>USD CASH</td><td>Cash and/or Derivatives</td><td>$1,000,000.00</td><td>0.02</td><td>1,000,000.00</td><td>United States</td></tr>
</tbody></table>
<p>Holdings are subject to change.</p>
<footer><div>Terms and conditions</div><div>&copy; 2022 Example</div></footer>
</body></html>`;

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=ProgId content=Excel.Sheet>
<style id="book_styles"><!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
.xl65
	{mso-number-format:"\\@";}
--></style>
</head>

<body>
<!--[if !excel]>&nbsp;&nbsp;<![endif]-->
<div id="book_1" align=center x:publishsource="Excel">

<table border=0 cellpadding=0 cellspacing=0 width=500 style='border-collapse:
 collapse;table-layout:fixed;width:376pt'>
 <col width=64 span=4 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Portfolio:
  GLOBAL EQ</td>
  <td></td>
  <td class=xl66 align=right x:num="44651">31/03/2022</td>
 </tr>
 <tr height=20>
  <td>Ticker</td>
  <td>Security Name</td>
  <td>Position</td>
  <td>Mkt Val</td>
  <td>Crncy</td>
 </tr>
 <tr height=20>
  <td class=xl65>002415 CH Equity</td>
  <td>HANGZHOU HIKVISION DIGITAL-A<span style='mso-spacerun:yes'>&nbsp;</span></td>
  <td align=right x:num>12000</td>
  <td class=xl67 align=right x:num="492480.1234">492,480.12<span style='mso-spacerun:yes'>&nbsp;</span></td>
  <td>CNY</td>
 </tr>
 <tr height=0 style='display:none'>
  <td>NESN SW Equity</td>
  <td>NESTL\u00c9 SA-REG</td>
  <td align=right x:num="-5.5">(6)</td>
  <td align=right x:num="-661.1">(661.10)</td>
  <td>CHF</td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=64 style='width:48pt'></td>
 </tr>
 <![endif]>
</table>

</div>
</body>

</html>
`;

const custodian = `<html><body><table width="100%"><tr><td class="logo">EXAMPLE CUSTODY</td><td><table><tr><td><b>Statement of holdings</b></td></tr></table></td></tr>
<tr><td colspan="2">
 <table><tr><td>Account:</td><td>12345-678</td></tr><tr><td>As of:</td><td>31 Mar 2022</td></tr></table>
</td></tr>
<tr><td colspan="2">
 <table border="1">
  <tr><th rowspan="2">ISIN</th><th rowspan="2">Security Name</th><th colspan="2">Quantity</th><th rowspan="2">Currency</th><th rowspan="2">Market Value</th></tr>
  <tr><th>Settled</th><th>Pending</th></tr>
  <tr><td colspan="6"><b>Equities</b></td></tr>
  <tr><td>CNE1000002M1</td><td>CHINA MERCHANTS BANK CO LTD-H</td><td>1,500</td><td>0</td><td rowspan="2">HKD</td><td>92,100.00</td></tr>
  <tr><td>HK0883013259</td><td>CNOOC LTD</td><td>3,000</td><td>500</td><td>32,160.00</td></tr>
  <tr><td colspan="5">Subtotal Equities</td><td>124,260.00</td></tr>
 </table>
</td></tr>
<tr><td colspan="2"><p>This report is provided for information only.</p></td></tr></table></body></html>`;

const thirteenF = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>SEC FORM 13-F Information Table</title></head><body>
<table summary="Form 13F-NT Header Information" width="100%"><tbody>
<tr><td class="FormTitle" colspan="3" align="center">FORM 13F INFORMATION TABLE</td></tr></tbody></table>
<table summary="Form 13F-NT Info" border="1"><tbody>
<tr><td class="FormText">COLUMN 1</td><td>COLUMN 2</td><td>COLUMN 3</td><td>COLUMN 4</td><td colspan="3">COLUMN 5</td><td>COLUMN 6</td><td>COLUMN 7</td><td colspan="3">COLUMN 8</td></tr>
<tr><td></td><td></td><td></td><td>VALUE</td><td>SHRS OR</td><td>SH/</td><td>PUT/</td><td>INVESTMENT</td><td>OTHER</td><td colspan="3">VOTING AUTHORITY</td></tr>
<tr><th>NAME OF ISSUER</th><th>TITLE OF CLASS</th><th>CUSIP</th><th>(x$1000)</th><th>PRN AMT</th><th>PRN</th><th>CALL</th><th>DISCRETION</th><th>MANAGER</th><th>SOLE</th><th>SHARED</th><th>NONE</th></tr>
<tr><td>ALIBABA GROUP HLDG LTD</td><td>SPONSORED ADS</td><td>01609W102</td><td align="right">1,088</td><td align="right">10,000</td><td>SH</td><td></td><td>SOLE</td><td></td><td>10,000</td><td>0</td><td>0</td></tr>
<tr><td>CHINA MOBILE LIMITED</td><td>SPONSORED ADR</td><td>16941M109</td><td align="right">25</td><td align="right">400</td><td>SH</td><td></td><td>SOLE</td><td></td><td>400</td><td>0</td><td>0</td></tr>
</tbody></table></body></html>`;

const printed = `<HTML><BODY><B>EXAMPLE BANK - PORTFOLIO VALUATION</B>
<PRE>
Valuation date: 31 MAR 2022

<B>ISIN          Security Name                   Quantity     Market Value</B>
------------  -------------------------  -------------  ---------------
CNE100000PM8  HANGZHOU HIKVISION DIGI&amp;A        12,000.00        58,312.40
HK0941009539  CHINA MOBILE LTD                  500.00         3,425.10
</PRE>
<P>Page 1 of 1</BODY></HTML>`;

/** Pages of portals, statements and regulators, saved as they are shown. Rows are invented or public facts. */
export const saved: readonly Look[] = [
  {
    name: 'a statement in the manner of Interactive Brokers, several tables',
    page: interactive,
    positions: [
      '11 | account=U1234567 | ticker=941 | qty=2000 | value=107800.00 ? | on=2022-03-31',
      '14 | account=U1234567 | ticker=BABA | qty=100 | value=10880.00 ? | on=2022-03-31',
      '19 | account=U1234567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | on=2022-03-31',
    ],
    skipped: { cash: 2, heading: 2, preamble: 7, section: 3, total: 2 },
    heldOn: '2022-03-31',
  },
  {
    name: 'the page of a fund with its navigation',
    page: fundPage,
    positions: [
      '11 | name=TENCENT HOLDINGS LTD | ticker=700 | country=China | qty=14902500.00 | value=712345678.10 ? | weight=12.31 | on=2022-03-31',
      '12 | name=ALIBABA GROUP HOLDING ADR REPRESEN TING 8 SHARES | ticker=BABA | country=China | qty=4136029.00 | value=450000000.00 ? | weight=7.80 | on=2022-03-31',
    ],
    skipped: { preamble: 9, heading: 1, cash: 1, disclaimer: 1, section: 2 },
    heldOn: '2022-03-31',
  },
  {
    name: 'Excel, saved as a web page',
    page: Buffer.from(excel, 'latin1'),
    positions: [
      '3 | account=GLOBAL EQ | name=HANGZHOU HIKVISION DIGITAL-A | ticker=002415 CH Equity | ccy=CNY | qty=12000 | value=492480.1234 CNY | on=2022-03-31',
      '4 | account=GLOBAL EQ | name=NESTLÉ SA-REG | ticker=NESN SW Equity | ccy=CHF | qty=-5.5 | value=-661.1 CHF | on=2022-03-31',
    ],
    skipped: { preamble: 1, heading: 1, blank: 1 },
    heldOn: '2022-03-31',
    encoding: 'windows-1252',
  },
  {
    name: 'a custodian, tables in tables and cells over rows',
    page: custodian,
    positions: [
      '7 | account=12345-678 | name=CHINA MERCHANTS BANK CO LTD-H | isin=CNE1000002M1 | ccy=HKD | qty=1500 | value=92100.00 HKD | on=2022-03-31',
      '8 | account=12345-678 | name=CNOOC LTD | isin=HK0883013259 | qty=3000 | value=32160.00 ? | on=2022-03-31',
    ],
    skipped: { preamble: 3, heading: 1, section: 2, total: 1, disclaimer: 1 },
    heldOn: '2022-03-31',
  },
  {
    name: 'a bank, lines as they were printed',
    page: printed,
    positions: [
      '5 | name=HANGZHOU HIKVISION DIGI&A | isin=CNE100000PM8 | qty=12000.00 | value=58312.40 ? | on=2022-03-31',
      '6 | name=CHINA MOBILE LTD | isin=HK0941009539 | qty=500.00 | value=3425.10 ? | on=2022-03-31',
    ],
    skipped: { preamble: 2, heading: 1, blank: 1, disclaimer: 1 },
    heldOn: '2022-03-31',
  },
  {
    name: 'a 13F table as EDGAR shows it',
    page: thirteenF,
    positions: [
      '5 | name=ALIBABA GROUP HLDG LTD | cusip=01609W102 | class=SPONSORED ADS | qty=10000 | value=1088000 ?',
      '6 | name=CHINA MOBILE LIMITED | cusip=16941M109 | class=SPONSORED ADR | qty=400 | value=25000 ?',
    ],
    skipped: { preamble: 2, heading: 2 },
  },
];
