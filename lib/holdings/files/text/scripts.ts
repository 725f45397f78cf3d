/** The encodings from before Unicode in which East Asian exports still come. */
export type EastAsianEncoding = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr';

const kana =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴー・' +
  'あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばぱひびふぶへべほぼまみむめもゃやゅゆょよらりるれろわをん';

/** The characters that fund reports and company names use most, by encoding. */
const frequent: Record<EastAsianEncoding, string> = {
  gb18030:
    '股份有限公司集团中国科技电子银行证券国际控基金代码名称数量市值价格日期账户人民币港元上海深圳北京天津重庆广东江苏浙江山东福建四川湖南湖北河安徽西云贵州南宁大新华工业信息通讯网络软件能源材料医药生物制造汽车航空天交运输建设发展投资产合计现持仓类别行地区的一方光动力机械化学属石油煤炭钢铁有色环保水泥食品饮料酒家居商务传媒文旅游教育农林牧渔港口路高速保险信托期货总负债净占比例序号备注摘要余额成本单位份面万亿年月日时龙威海康视茅台平安招三一长城万达恒瑞美的格力比亚迪宁德隆基中芯',
  big5: '股份有限公司集團中國科技電子銀行證券國際控基金代碼名稱數量市值價格日期帳戶臺台灣積體路鴻海光工業信息通訊網絡軟能源材料醫藥生物製造汽車航空交運輸建設發展投資產合計現持有類別地區的一方動力機械化學金屬石油大新華聯發塑膠鋼鐵食品紡織水泥電腦半導體精密控股開遠傳統東亞南北西中山高雄企商務文創環保觀光保險權證人壽永豐富邦玉第一兆元長榮陽明廣達仁寶和碩緯創英華碩宏碁友達群日月光瑞昱台達研華上海幣港元總債券淨比例序號備註餘額成本單位面萬億年月日時類行騰訊控滙豐平安',
  shift_jis: `${kana}株式会社銘柄名称証券数量時価評額残高日本東京電気工業製作所自動車銀行生命保険化学通信商事不産建設鉄鋼薬品食三菱住友井物大和野村信託投資国内外債現金合計単位口座番号通貨円取得平均損益比率年月コ区分市場上業種中海北関西九州新第一二`,
  'euc-kr':
    '주식회사삼성전자현대하이닉스기아동차포스코홀딩엘지화학생명보험증권은행금융국력공에케텔레콤네카오바로직셀트리온산업중건설신우조선해양종목코드수량평가액단통화시장내외가을를는다고서계좌번호합총매입손익률비중잔현예탁원보유일년월미래한투자솔루션에너퓨처엠바이약품제유통백점식음료항물루니스피씨앤에프티아모두지대상디플랫폼인터내셔널글벌',
};

/** The lead bytes of the everyday characters, and the trail bytes they go with, as each standard arranges them. */
const everyday: Record<EastAsianEncoding, { leads: [number, number]; trails: [number, number][] }> = {
  gb18030: { leads: [0xb0, 0xd7], trails: [[0xa1, 0xfe]] },
  big5: {
    leads: [0xa4, 0xc6],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
  shift_jis: {
    leads: [0x88, 0x97],
    trails: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  },
  'euc-kr': { leads: [0xb0, 0xc8], trails: [[0xa1, 0xfe]] },
};

/** Signs of East Asian typography, the same for all. */
const commonSigns = '　、。·（）：；，％＋－～“”‘’「」『』【】《》Ａ＊※０１２３４５６７８９①②③＆／';

const frequentSets = new Map<EastAsianEncoding, Set<string>>();
const standardSets = new Map<EastAsianEncoding, Set<string>>();

/** The characters that the language of an encoding uses most in company names and table headings. */
export function frequentCharacters(encoding: EastAsianEncoding): Set<string> {
  return remembered(frequentSets, encoding, () => new Set(frequent[encoding]));
}

/** The characters that the standard behind an encoding calls everyday ones (its first level), and common signs. */
export function standardCharacters(encoding: EastAsianEncoding): Set<string> {
  return remembered(standardSets, encoding, () => new Set(everydayText(encoding) + commonSigns));
}

function remembered(
  sets: Map<EastAsianEncoding, Set<string>>,
  encoding: EastAsianEncoding,
  make: () => Set<string>,
): Set<string> {
  const set = sets.get(encoding) ?? make();
  sets.set(encoding, set);
  return set;
}

function everydayText(encoding: EastAsianEncoding): string {
  const { leads, trails } = everyday[encoding];
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail += 1) bytes.push(lead, trail);
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replaceAll('\uFFFD', '');
}
