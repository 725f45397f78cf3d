import { encoded } from '../../text/helpers.ts';
import type { Look } from './look.ts';

const gridView = `

<div>
	<table cellspacing="0" rules="all" border="1" id="ctl00_ContentPlaceHolder1_gvHoldings" style="border-collapse:collapse;">
		<tr style="color:White;background-color:#507CD1;font-weight:bold;">
			<th scope="col">Account</th><th scope="col">ISIN</th><th scope="col">Security Name</th><th scope="col">Quantity</th><th scope="col">Market Value (USD)</th>
		</tr><tr style="background-color:#EFF3FB;">
			<td>00017</td><td>CNE100000PM8</td><td>HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD-A</td><td align="right">12,000</td><td align="right">58,312.40</td>
		</tr><tr style="background-color:White;">
			<td>00017</td><td>&nbsp;</td><td>AT&amp;T INC</td><td align="right">(150)</td><td align="right">(2,985.00)</td>
		</tr><tr style="font-weight:bold;">
			<td>&nbsp;</td><td>&nbsp;</td><td>Total</td><td>&nbsp;</td><td align="right">55,327.40</td>
		</tr>
	</table>
</div>
`;

const chinese = encoded(
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /></head><body>
<table border="1"><tr><td colspan="6" align="center">客户持仓明细</td></tr>
<tr><td>资金账号</td><td>证券代码</td><td>证券名称</td><td>持仓数量</td><td>最新市值</td><td>币种</td></tr>
<tr><td style='mso-number-format:"\\@"'>8800123</td><td style='mso-number-format:"\\@"'>002415</td><td>海康威视</td><td>3000</td><td>105,300.00</td><td>人民币</td></tr>
<tr><td>8800123</td><td>="000063"</td><td>中兴通讯</td><td>500</td><td>17,750.00</td><td>人民币</td></tr>
<tr><td>合计</td><td></td><td></td><td></td><td>123,050.00</td><td></td></tr>
</table></body></html>`,
  'gb18030',
);

const korean = encoded(
  `<html><head><meta http-equiv=Content-Type content="text/html; charset=euc-kr"><style>td{mso-number-format:"\\@";}</style></head><body>
<table border=1>
<tr><th>계좌번호<th>종목코드<th>종목명<th>수량<th>평가금액
<tr><td>110-01<td>005930<td>삼성전자<td>10<td>790,000
<tr><td>110-01<td>000660<td>SK하이닉스<td>5<td>650,000
</table></body></html>`,
  'euc-kr',
);

const indian = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Holding</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
<body><table>
<tr><td colspan=3 x:str>Client Name : EXAMPLE INVESTMENTS</td></tr>
<tr><td colspan=3 x:str>Holdings as on 31-Mar-2022</td></tr>
<tr></tr>
<tr><td>ISIN</td><td>Scrip Name</td><td>Qty</td><td>Rate</td><td>Value (Rs.)</td></tr>
<tr><td x:str>INE002A01018</td><td x:str>RELIANCE INDUSTRIES LTD</td><td x:num="12345678">1,23,45,678</td><td x:num="2634.75">2,634.75</td><td x:num="32527750120.5">32,52,77,50,120.50</td></tr>
<tr><td x:str>INE009A01021</td><td x:str>INFOSYS LTD</td><td x:num>100</td><td x:num="1906.7">1,906.70</td><td x:num="190670">1,90,670.00</td></tr>
<tr><td x:str>Grand Total</td><td></td><td></td><td></td><td x:num="32527940790.5">32,52,79,40,790.50</td></tr>
</table></body></html>`;

const sap = `<HTML><HEAD><TITLE>Depotauszug</TITLE></HEAD>
<BODY BGCOLOR="FFFFFF" LEFTMARGIN=0>
<STYLE> div {position:absolute; z-index:25} .fc1 { color:000000;FONT-SIZE:8PT;} </STYLE>
<div style="left:20;top:24"><span class="fc1">Depotnummer: 4711/001</span></div>
<div style="left:20;top:48"><span class="fc1">Stichtag: 31.12.2021</span></div>
<div style="left:20;top:80"><table border=0 cellpadding=0 cellspacing=0 width=900>
<TR><TD width=200><span class="fc1">Bezeichnung</span></TD><TD width=100><span class="fc1">WKN</span></TD><TD><span class="fc1">ISIN</span></TD><TD><span class="fc1">St&uuml;ck</span></TD><TD><span class="fc1">Kurswert in EUR</span></TD></TR>
<TR><TD nowrap><span class="fc1">ALIBABA GROUP HLDG LTD</span></TD><TD><span class="fc1">A2PVFU</span></TD><TD><span class="fc1">KYG017191142</span></TD><TD align=right><span class="fc1">1.200,000</span></TD><TD align=right><span class="fc1">16.123,50</span></TD></TR>
<TR><TD nowrap><span class="fc1">SIEMENS AG NA O.N.</span></TD><TD><span class="fc1">723610</span></TD><TD><span class="fc1">DE0007236101</span></TD><TD align=right><span class="fc1">35,500</span></TD><TD align=right><span class="fc1">5.421,56</span></TD></TR>
<TR><TD><span class="fc1">Summe</span></TD><TD></TD><TD></TD><TD></TD><TD align=right><span class="fc1">21.545,06</span></TD></TR>
</table></div></BODY></HTML>`;

const jasper = `<html><head><style type="text/css">a {text-decoration: none}</style></head><body text="#000000">
<table width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td width="50%">&nbsp;</td><td align="center">
<a name="JR_PAGE_ANCHOR_0_1"></a>
<table style="width: 842px" cellpadding="0" cellspacing="0" border="0" bgcolor="white">
<tr><td style="width: 20px; height: 20px;"><img alt="" src="px"/></td><td style="width: 90px"><img alt="" src="px"/></td><td style="width: 10px"><img alt="" src="px"/></td><td><img alt="" src="px"/></td><td><img alt="" src="px"/></td><td><img alt="" src="px"/></td></tr>
<tr valign="top"><td><img alt="" src="px"/></td><td colspan="5" style="height: 30px;"><span style="font-size: 14pt;">Holdings as of 2022-03-31</span></td></tr>
<tr><td colspan="6" style="height: 10px;"><img alt="" src="px"/></td></tr>
<tr valign="top"><td></td><td><span>SEDOL</span></td><td></td><td><span>Description</span></td><td><span>Nominal</span></td><td><span>Base Market Value</span></td></tr>
<tr valign="top"><td></td><td><span>6073556</span></td><td></td><td><span>CHINA MOBILE LTD</span></td><td align="right"><span>25,000</span></td><td align="right"><span>171,304.11</span></td></tr>
<tr><td colspan="6" style="height: 4px;"><img alt="" src="px"/></td></tr>
<tr valign="top"><td></td><td><span>0263494</span></td><td></td><td><span>BAE SYSTEMS PLC</span></td><td align="right"><span>4,000</span></td><td align="right"><span>37,560.00</span></td></tr>
</table>
</td><td width="50%">&nbsp;</td></tr></table></body></html>`;

/** What programs export under the name of a workbook. Rows are invented or public facts. */
export const exports: readonly Look[] = [
  {
    name: 'ASP.NET GridView',
    page: gridView,
    positions: [
      '2 | account=00017 | name=HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD-A | isin=CNE100000PM8 | qty=12000 | value=58312.40 USD',
      '3 | account=00017 | name=AT&T INC | qty=-150 | value=-2985.00 USD',
    ],
    skipped: { heading: 1, total: 1 },
  },
  {
    name: 'PHP of a Chinese broker in GB2312',
    page: chinese,
    positions: [
      '3 | account=8800123 | name=海康威视 | ticker=002415 | ccy=人民币 | qty=3000 | value=105300.00 人民币',
      '4 | account=8800123 | name=中兴通讯 | ticker=000063 | ccy=人民币 | qty=500 | value=17750.00 人民币',
    ],
    skipped: { preamble: 1, heading: 1, total: 1 },
    encoding: 'gb18030',
  },
  {
    name: 'a Korean broker, cells without ends',
    page: korean,
    positions: [
      '2 | account=110-01 | name=삼성전자 | ticker=005930 | qty=10 | value=790000 ?',
      '3 | account=110-01 | name=SK하이닉스 | ticker=000660 | qty=5 | value=650000 ?',
    ],
    skipped: { heading: 1 },
    encoding: 'euc-kr',
  },
  {
    name: 'an Indian broker, numbers beside what is shown',
    page: indian,
    positions: [
      '5 | account=EXAMPLE INVESTMENTS | name=RELIANCE INDUSTRIES LTD | isin=INE002A01018 | qty=12345678 | value=32527750120.5 INR | on=2022-03-31',
      '6 | account=EXAMPLE INVESTMENTS | name=INFOSYS LTD | isin=INE009A01021 | qty=100 | value=190670 INR | on=2022-03-31',
    ],
    skipped: { preamble: 2, blank: 1, heading: 1, total: 1 },
    heldOn: '2022-03-31',
  },
  {
    name: 'Crystal Reports, boxes with a place each and one table',
    page: sap,
    positions: [
      '4 | account=4711/001 | name=ALIBABA GROUP HLDG LTD | isin=KYG017191142 | qty=1200.000 | value=16123.50 EUR | on=2021-12-31',
      '5 | account=4711/001 | name=SIEMENS AG NA O.N. | isin=DE0007236101 | qty=35.500 | value=5421.56 EUR | on=2021-12-31',
    ],
    skipped: { preamble: 2, heading: 1, total: 1 },
    heldOn: '2021-12-31',
  },
  {
    name: 'JasperReports, columns and rows for space',
    page: jasper,
    positions: [
      '5 | name=CHINA MOBILE LTD | sedol=6073556 | qty=25000 | value=171304.11 ? | on=2022-03-31',
      '7 | name=BAE SYSTEMS PLC | sedol=0263494 | qty=4000 | value=37560.00 ? | on=2022-03-31',
    ],
    skipped: { blank: 3, preamble: 1, heading: 1 },
    heldOn: '2022-03-31',
  },
];
