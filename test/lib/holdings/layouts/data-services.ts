import type { Fixture } from './fixture.ts';

/** Tables of index providers and data services. */
export const dataServices: readonly Fixture[] = [
  {
    name: 'csindex weights in English',
    text: `
Date,Index Code,Index Name(Eng.),Constituent Code,Constituent Name(Eng.),Exchange,Weight(%),Trading Currency
2014-12-01,000300,CSI 300,002415,Hangzhou Hikvision Digital Technology Co Ltd,Shenzhen,0.38,CNY
2014-12-01,000300,CSI 300,600018,Shanghai International Port (Group) Co Ltd,Shanghai,0.25,CNY
`,
    layout: 'csindex',
    heldOn: '2014-12-01',
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=Hangzhou Hikvision Digital Technology Co Ltd | ticker=002415 | venue=Shenzhen | ccy=CNY | weight=0.38 | on=2014-12-01',
      '3 | name=Shanghai International Port (Group) Co Ltd | ticker=600018 | venue=Shanghai | ccy=CNY | weight=0.25 | on=2014-12-01',
    ],
  },
  {
    name: 'tushare stock_basic',
    text: `
ts_code,symbol,name,area,industry,fullname,enname,cnspell,market,exchange,curr_type,list_status,list_date,delist_date,is_hs
000001.SZ,000001,平安银行,深圳,银行,平安银行股份有限公司,"Ping An Bank Co., Ltd.",payh,主板,SZSE,CNY,L,19910403,,S
002415.SZ,002415,海康威视,浙江,IT设备,杭州海康威视数字技术股份有限公司,"Hangzhou Hikvision Digital Technology Co.,Ltd.",hkws,中小板,SZSE,CNY,L,20100528,,S
600018.SH,600018,上港集团,上海,港口,上海国际港务(集团)股份有限公司,"Shanghai International Port (Group) Co., Ltd.",sgjt,主板,SSE,CNY,L,20061026,,H
`,
    layout: 'tushare',
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=平安银行 / 平安银行股份有限公司 / Ping An Bank Co., Ltd. | ticker=000001 000001.SZ | venue=SZSE',
      '3 | name=海康威视 / 杭州海康威视数字技术股份有限公司 / Hangzhou Hikvision Digital Technology Co.,Ltd. | ticker=002415 002415.SZ | venue=SZSE',
      '4 | name=上港集团 / 上海国际港务(集团)股份有限公司 / Shanghai International Port (Group) Co., Ltd. | ticker=600018 600018.SH | venue=SSE',
    ],
  },
  {
    name: 'tushare index_weight',
    text: `
index_code,con_code,trade_date,weight
399300.SZ,600519.SH,20211231,5.61
399300.SZ,002415.SZ,20211231,1.21
399300.SZ,300750.SZ,20211231,3.1
399300.SZ,601668.SH,20211231,0.9
399300.SZ,600018.SH,20211231,0.3
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | ticker=600519.SH | weight=5.61',
      '3 | ticker=002415.SZ | weight=1.21',
      '4 | ticker=300750.SZ | weight=3.1',
      '5 | ticker=601668.SH | weight=0.9',
      '6 | ticker=600018.SH | weight=0.3',
    ],
  },
  {
    name: 'tushare daily prices',
    text: `
ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount
002415.SZ,20211231,51.1,52.5,51,52.3,51,1.3,2.5,123456,654321
600018.SH,20211231,5.1,5.5,5,5.3,5,.3,2.5,123456,654321
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: ['2 | ticker=002415.SZ', '3 | ticker=600018.SH'],
  },
  {
    name: 'akshare spot prices',
    text: `
序号,代码,名称,最新价,涨跌幅,涨跌额,成交量,成交额,振幅,最高,最低,今开,昨收,量比,换手率,市盈率-动态,市净率,总市值,流通市值
1,301526,国际复材,5.63,20.04,0.94,1234567,6.9e8,11.3,5.63,5.1,5.2,4.69,3.4,12.3,88.1,2.2,21230000000,1890000000
2,002415,海康威视,33.63,2.04,0.94,1234567,6.9e8,11.3,5.63,5.1,5.2,4.69,3.4,12.3,88.1,2.2,21230000000,1890000000
3,600018,上港集团,5.63,0.04,0.94,1234567,6.9e8,11.3,5.63,5.1,5.2,4.69,3.4,12.3,88.1,2.2,21230000000,1890000000
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=国际复材 | ticker=301526',
      '3 | name=海康威视 | ticker=002415',
      '4 | name=上港集团 | ticker=600018',
    ],
  },
  {
    name: 'joinquant, codes in an unnamed column',
    text: `
,display_name,name,start_date,end_date,type
000001.XSHE,平安银行,PAYH,1991-04-03,2200-01-01,stock
002415.XSHE,海康威视,HKWS,2010-05-28,2200-01-01,stock
600018.XSHG,上港集团,SGJT,2006-10-26,2200-01-01,stock
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=平安银行 / PAYH | ticker=000001.XSHE | class=stock',
      '3 | name=海康威视 / HKWS | ticker=002415.XSHE | class=stock',
      '4 | name=上港集团 / SGJT | ticker=600018.XSHG | class=stock',
    ],
  },
  {
    name: 'ricequant',
    text: `
order_book_id,industry_code,market_tplus,symbol,special_type,exchange,status,type,de_listed_date,listed_date,sector_code_name,abbrev_symbol
000001.XSHE,J66,1,平安银行,Normal,XSHE,Active,CS,0000-00-00,1991-04-03,金融,PAYH
002415.XSHE,C39,1,海康威视,Normal,XSHE,Active,CS,0000-00-00,2010-05-28,信息技术,HKWS
`,
    layout: null,
    heldOn: null,
    headerRow: 1,
    skipped: {
      heading: 1,
    },
    positions: [
      '2 | name=平安银行 | ticker=000001.XSHE | venue=XSHE | class=CS',
      '3 | name=海康威视 | ticker=002415.XSHE | venue=XSHE | class=CS',
    ],
  },
  {
    name: 'words of no vocabulary',
    text: `
Some list made by hand
bladiebla,xwaarde,fwoep
700 HK,123.5,2021-12-31
941 HK,12.5,2021-12-31
2318 HK,1.5,2021-12-31
`,
    layout: null,
    heldOn: null,
    headerRow: 2,
    skipped: {
      preamble: 1,
      heading: 1,
    },
    positions: ['3 | ticker=700 HK', '4 | ticker=941 HK', '5 | ticker=2318 HK'],
  },
];
