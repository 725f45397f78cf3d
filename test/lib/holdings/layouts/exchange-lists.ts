import type { Fixture } from './fixture.ts';

/** Lists that exchanges and regulators publish. */
export const exchangeLists: readonly Fixture[] = [
  {
    name: 'Shenzhen exchange list',
    text: `
板块,公司全称,英文名称,注册地址,A股代码,A股简称,A股上市日期,A股总股本,A股流通股本,B股代码,B股 简 称,B股上市日期,B股总股本,B股流通股本,地      区,省    份,城     市,所属行业,公司网址
主板,杭州海康威视数字技术股份有限公司,"HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.",杭州,002415,海康威视,2010-05-28,"9,724,196,533","9,717,494,022",,,,0,0,华东,浙江,杭州市,C 制造业,www.hikvision.com
主板,古井贡,"GUJING",安徽,000596,古井贡酒,1996-09-27,"383,600,000","383,600,000",200596,古井贡B,1996-06-12,"120,000,000","120,000,000",华东,安徽,亳州市,C 制造业,www.gujing.com
`,
    layout: 'szse',
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=海康威视 / HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD. / 杭州海康威视数字技术股份有限公司 | ticker=002415',
      '3 | name=古井贡酒 / GUJING / 古井贡 | ticker=000596 200596',
    ],
  },
  {
    name: 'Shanghai exchange list',
    text: `
A股代码,B股代码,证券简称,扩位证券简称,公司英文全称,上市日期
600000,-,浦发银行,浦发银行,"Shanghai Pudong Development Bank Co.,Ltd.",19991110
600009,-,上海机场,上海机场,"Shanghai International Airport Co., Ltd.",19980218
600150,-,中国船舶,中国船舶,"China CSSC Holdings Limited",19980520
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=浦发银行 / Shanghai Pudong Development Bank Co.,Ltd. | ticker=600000',
      '3 | name=上海机场 / Shanghai International Airport Co., Ltd. | ticker=600009',
      '4 | name=中国船舶 / China CSSC Holdings Limited | ticker=600150',
    ],
  },
  {
    name: 'Hong Kong list in Chinese',
    text: `
證券名單,,,,,,
更新至 03/12/2021,,,,,,
股份代號,股份名稱,分類,次分類,買賣單位,ISIN,到期日
00001,長和,股本,股本證券(主板),500,KYG217651051,
00941,中國移動,股本,股本證券(主板),500,HK0941009539,
10001,信證銀河二二購Ａ,衍生權證,衍生權證,10000,,2022-05-25
`,
    layout: null,
    heldOn: null,
    headerRow: 3,
    skipped: {
      preamble: 2,
      heading: 1,
    },
    positions: [
      '4 | name=長和 | isin=KYG217651051 | ticker=00001 | class=股本',
      '5 | name=中國移動 | isin=HK0941009539 | ticker=00941 | class=股本',
      '6 | name=信證銀河二二購Ａ | ticker=10001 | class=衍生權證',
    ],
  },
  {
    name: 'Stock Connect list',
    text: `
"SSE Securities",,,
"List of Eligible SSE Securities for Buy and Sell",,,
"(Last Update: 13/12/2021)",,,
No.,SSE Stock Code,CCASS Stock Code,Stock Name,"Face Value"
1,600000,90000,SHANGHAI PUDONG DEVELOPMENT BANK,RMB 1
2,600004,90004,GUANGZHOU BAIYUN INTERNATIONAL AIRPORT,RMB 1
3,600018,90018,SHANGHAI INTERNATIONAL PORT (GROUP),RMB 1
`,
    layout: null,
    heldOn: '2021-12-13',
    headerRow: 4,
    skipped: {
      preamble: 3,
      heading: 1,
    },
    positions: [
      '5 | name=SHANGHAI PUDONG DEVELOPMENT BANK | ticker=600000 | on=2021-12-13',
      '6 | name=GUANGZHOU BAIYUN INTERNATIONAL AIRPORT | ticker=600004 | on=2021-12-13',
      '7 | name=SHANGHAI INTERNATIONAL PORT (GROUP) | ticker=600018 | on=2021-12-13',
    ],
  },
  {
    name: 'Korean exchange list',
    text: `
종목코드,종목명,시장구분,업종,상장주식수
005930,삼성전자,KOSPI,전기전자,5969782550
900110,이스트아시아홀딩스,KOSDAQ,금융,123456
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=삼성전자 | ticker=005930 | venue=KOSPI',
      '3 | name=이스트아시아홀딩스 | ticker=900110 | venue=KOSDAQ',
    ],
  },
  {
    name: 'Japanese exchange list',
    text: `
日付,コード,銘柄名,市場・商品区分,33業種コード,33業種区分,規模コード,規模区分
20211231,1301,極洋,市場第一部（内国株）,50,水産・農林業,7,TOPIX Small 2
20211231,7203,トヨタ自動車,市場第一部（内国株）,3700,輸送用機器,1,TOPIX Core30
`,
    layout: null,
    heldOn: '2021-12-31',
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=極洋 | ticker=1301 | on=2021-12-31',
      '3 | name=トヨタ自動車 | ticker=7203 | on=2021-12-31',
    ],
  },
  {
    name: 'Nasdaq Trader',
    separator: '|',
    text: `
Symbol|Security Name|Market Category|Test Issue|Financial Status|Round Lot Size|ETF|NextShares
AACG|ATA Creativity Global - American Depositary Shares, each representing two common shares|G|N|N|100|N|N
AAL|American Airlines Group, Inc. - Common Stock|Q|N|N|100|N|N
NTES|NetEase, Inc. - American Depositary Shares|Q|N|N|100|N|N
ZXZZT|NASDAQ TEST STOCK|G|Y|N|100|N|N
File Creation Time: 0101202021:30|||||||
`,
    layout: 'nasdaq-trader',
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
      section: 1,
    },
    positions: [
      '2 | name=ATA Creativity Global - American Depositary Shares, each representing two common shares | ticker=AACG',
      '3 | name=American Airlines Group, Inc. - Common Stock | ticker=AAL',
      '4 | name=NetEase, Inc. - American Depositary Shares | ticker=NTES',
      '5 | name=NASDAQ TEST STOCK | ticker=ZXZZT',
    ],
  },
  {
    name: 'SEC 13F data set, capitals',
    separator: '\t',
    text: `
ACCESSION_NUMBER	INFOTABLE_SK	NAMEOFISSUER	TITLEOFCLASS	CUSIP	FIGI	VALUE	SSHPRNAMT	SSHPRNAMTTYPE	PUTCALL	INVESTMENTDISCRETION	OTHERMANAGER	VOTING_AUTH_SOLE	VOTING_AUTH_SHARED	VOTING_AUTH_NONE
0001-22-000001	12345678	ALIBABA GROUP HLDG LTD	SPONSORED ADS	01609W102		118790	1000	SH		SOLE		1000	0	0
0001-22-000001	12345679	CHINA MOBILE LIMITED	SPONSORED ADR	16941M109		18790	1000	SH		SOLE		1000	0	0
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=ALIBABA GROUP HLDG LTD | cusip=01609W102 | class=SPONSORED ADS | qty=1000 | value=118790 ?',
      '3 | name=CHINA MOBILE LIMITED | cusip=16941M109 | class=SPONSORED ADR | qty=1000 | value=18790 ?',
    ],
  },
];
