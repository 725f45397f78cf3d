/** Words and phrases of rows that hold no security, folded as `foldHeading` folds. */

/** A row headed by exactly one of these sums up others. */
export const totalPhrases: ReadonlySet<string> = new Set(
  (
    'total,totals,grand total,sub total,subtotal,account total,positions total,portfolio total,fund total,net assets,total net assets,sum,' +
    'total portfolio,gesamt,gesamtsumme,summe,zwischensumme,summe gesamt,fondsvermogen,totale,totale portafoglio,totale generale,subtotale,' +
    'total general,sous total,total portefeuille,total cartera,totaal,subtotaal,eindtotaal,suma,celkem,razem,ogolem,totalt,summa,totalsumma,yhteensa summa,i alt,sum total,' +
    '合计,总计,小计,共计,合計,總計,小計,总和,總額,总额,合计数,資産合計,资产合计,资产类合计,负债合计,负债类合计,资产净值,单位净值,今日单位净值,昨日单位净值,累计单位净值,实收资本,实收资本合计,实收信托,汇总,匯總,总值,總值,итого,всего,итого по портфелю,toplam,genel toplam,yhteensa,osszesen,합계,소계,총계'
  ).split(','),
);

/** `Total` and a run of only these words is a total; `Total SA` and `TotalEnergies` are companies. */
export const totalWords: ReadonlySet<string> = new Set(
  (
    'total totals sub subtotal grand account accounts portfolio fund funds equity equities stock stocks common preferred share shares bond bonds fixed income cash ' +
    'equivalents investment investments securities assets net holdings positions market value other long short term liabilities and of for in the all % ' +
    'etf etfs derivatives futures options warrants rights government corporate debt money instruments domestic foreign international unit trusts mutual cost usd eur gbp listed unlisted property infrastructure private alternatives externally internally managed credit emerging developed global ' +
    'portfolios holding net gross number relationship household client items item renta variable fija wertpapiere wertpapiervermogen wertpapierbestand anlagen aktien obligations actions mobilieres valeurs titres azioni obbligazioni'
  ).split(' '),
);

/** Cash, sweeps and balances that carry no issuer. */
export const cashPhrases: ReadonlySet<string> = new Set(
  (
    'cash,usdollar,cash and cash equivalents,cash cash equivalents,cash equivalents,cash cash investments,cash and cash investments,cash balance,cash account,cash accounts,net cash,cash and other,cash other,' +
    'cash and or derivatives,cash collateral,cash offset,cash offsets,cash position,pending activity,net other assets,other assets,other assets and liabilities,other assets less liabilities,other assets in excess of liabilities,liabilities in excess of other assets,other assets and liabilities net,other assets liabilities net,liabilities less other assets,net current assets,' +
    'other payable receivables,other payable,other payables,other payable and receivables,other payable receivable,receivables,payables,receivables payables,accrued income,accruals,uninvested cash,cash sweep,sweep,' +
    'money accounts,money account,cash on hand,bank balance,current account,free cash,available cash,cash in bank,margin balance,variation margin,net receivables payables,net receivable payable,' +
    'liquidita,disponibilita liquide,contanti,liquidita e o derivati,barmittel,bargeld,kasse,bankguthaben,liquide mittel,kontoguthaben,verrechnungskonto,' +
    'efectivo,tesoreria,saldo en efectivo,liquidez,caixa,disponibilidades,dinheiro,especes,liquidites,tresorerie,liquide middelen,contanten,kasmiddelen,hotovost,gotowka,srodki pieniezne,kontanter,likvider,bankinnskudd,' +
    '现金,現金,银行存款,銀行存款,现金及现金等价物,现金及银行存款,货币资金,备付金,结算备付金,现金余额,可用资金,可用余额,人民币,现金资产,應收款項,应收款项,其他资产,現金及現金等價物,保證金,保证金,期貨保證金,期货保证金,存出保证金,備付金,預金,現預金,원화예금,원화현금,외화예금,현금,예금,현금및현금성자산,예수금,설정현금액,증거금,コールローン等'
  ).split(','),
);

/** `Cash` among only these words is a balance; `Cash Converters` is a company. */
export const cashWords: ReadonlySet<string> = new Set(
  (
    'cash and or other others equivalent equivalents receivable receivables payable payables derivative derivatives investment investments balance balances net asset assets ' +
    'liability liabilities less futures margin collateral account accounts in at on hand bank deposit deposits offset offsets position positions uninvested unsettled pending total ' +
    'sweep pending activity short term reserves component components available free held with custodian broker settled interest money market instruments'
  ).split(' '),
);

/** Currencies whose bare code in a name column is a balance. Codes that are words or tickers of companies are left out. */
export const balanceCodes: ReadonlySet<string> = new Set(
  (
    'usd eur gbp jpy chf aud cad nzd hkd cny cnh rmb sgd sek nok dkk krw twd inr brl mxn zar thb myr idr php pln czk huf ils aed sar rub clp cop ' +
    'egp qar kwd vnd ron pkr ntd try pen'
  ).split(' '),
);

const adjectives =
  'us|u s|united states|american|canadian|australian|new zealand|hong kong|singapore|taiwan|new taiwan|british|uk|great britain|swiss|japanese|chinese|china|offshore chinese|south korean|korean|korea|indian|india|indonesian|indonesia|malaysian|malaysia|philippine|philippines|thai|thailand|mexican|mexico|chilean|chile|colombian|colombia|argentine|brazilian|brazil|south african|turkish|turkey|polish|poland|hungarian|hungary|czech|russian|russia|israeli|israel|new israeli|uae|united arab emirates|saudi|saudi arabian|saudi arabia|qatari|qatar|kuwaiti|kuwait|egyptian|egypt|swedish|sweden|norwegian|norway|danish|denmark|pakistan|pakistani|peruvian|peru|vietnamese|vietnam|romanian|euro|european';
const nouns =
  'dollars?|euros?|currency|yen|yuan|yuan renminbi|renminbi|rupees?|rupiah|ringgit|baht|won|pesos?|real|reais|rand|lira|new lira|kron[aeo]r?|krone|francs?|pounds?|pounds? sterling|sterling|zloty|forint|koruna|shekels?|new shekels?|dirham|riyal|rial|dinar|sol|nuevo sol|rou?ble|dong|leu';

/** `Taiwan Dollar`, `Euro`, `Thailand Baht`: a currency by name and nothing else. */
export const currencyName = new RegExp(
  `^(?:(?:${adjectives}) (?:${nouns})|euro|renminbi|yuan renminbi|pound sterling|japanese yen)(?: (?:offshore|onshore))?$`,
);

/** `USD CASH`, `CASH COLLATERAL USD JPFFT`, `Hong Kong Dollar cash`, `Cash - EUR`. */
export const cashPatterns: readonly RegExp[] = [
  /^(?<code>[a-z]{3}) (?:cash|currency|balance|cash balance|cash account|cash collateral|cash committed|cash alpha committed|spot|money|margin|call account)$/,
  /^cash (?:in |at |balance |account |)(?<code>[a-z]{3})(?: [a-z]{3})?$/,
  /^cash(?<code>[a-z]{3})$/,
  /^cash cash fund(?: ftx cash)?(?: [a-z]{3})?$/,
  /^cash collateral(?: [a-z0-9]{3,9}){1,3}$/,
  /^(?<code>[a-z]{3}) (?:\k<code>|usd) cash$/,
  /^(?:liquidites?|liquiditat|liquidita|tresorerie|especes|bankguthaben|barmittel|efectivo|tesoreria|liquide middelen|depot de garantie|gotowka) (?:en |in )?(?<code>[a-z]{3})$/,
  /^(?:pending|unsettled|open|spot) (?:foreign exchange|fx|currency)(?: (?:purchases?|sales?|contracts?|trades?|deals?))?$/,
  /^(?:privatkonto|kontokorrent(?:konto)?|sparkonto|verrechnungskonto|current account|call account|savings account|deposit account|cash account|settlement account|compte courant|conto corrente|cuenta corriente|lopende rekening) (?:in )?(?<code>[a-z]{3})(?: \d+)*$/,
  /^(?:(?:fdic )?insured |bank )?(?:deposit|cash)(?: account)? sweep(?: (?:program|account|option))?$/,
  /^held in (?:cash|fcash|core|money market(?: funds?)?)$/,
];

/** Titles of groups of rows. */
export const sectionPhrases: ReadonlySet<string> = new Set(
  (
    'equity,equities,common stock,common stocks,preferred stock,preferred stocks,stocks,shares,fixed income,bonds,corporate bonds,government bonds,derivatives,futures,options,warrants,rights,mutual funds,etfs,funds,exchange traded funds,' +
    'long positions,short positions,equity and equity related,listed,unlisted,equity equity related,a listed awaiting listing on stock exchanges,listed awaiting listing on stock exchanges,b unlisted,money market instruments,debt instruments,holdings,positions,footnotes,notes,other,others,institution,institutions,international equities,domestic equities,' +
    'aktien,anleihen,renten,fonds,investmentfonds,derivate,azioni,obbligazioni,fondi,derivati,actions,obligations,acciones,renta fija,renta variable,acoes,titulos,aandelen,obligaties,股票,债券,基金,債券,权益,固定收益,权益类,衍生品,证券投资,株式,国内株式,米国株式,外国株式,中国株式,投資信託,주식,해외주식,국내주식'
  ).split(','),
);

/** `Asset class: Listed equities`: labels of groups, folded; only in a row that holds nothing else, before a colon. */
export const groupLabel =
  /^(?:asset class|asset type|asset category|sector|industry|country|region|currency|category|security type|group|anlageklasse|branche|land|sektor|classe d actifs|secteur|pays|clase de activo|pais|settore|paese|资产类别|行业|国家|資產類別|國家)\b/u;

/** Sectors by name: a row of one that counts no securities and has no ticker sums up its group. */
export const sectorNames: ReadonlySet<string> = new Set(
  (
    'communication,communications,communication services,telecommunications,consumer discretionary,consumer staples,consumer cyclical,consumer non cyclical,' +
    'energy,financials,financial,health care,healthcare,industrials,industrial,information technology,technology,basic materials,materials,real estate,utilities,' +
    'commercial services,consumer durables,consumer non durables,consumer services,distribution services,electronic technology,energy minerals,finance,' +
    'health services,health technology,industrial services,non energy minerals,process industries,producer manufacturing,retail trade,technology services,transportation,' +
    'banks,insurance,capital goods,diversified financials,pharmaceuticals biotechnology life sciences,food beverage tobacco,software services,media entertainment'
  ).split(','),
);

/** Groups of the accounts by which Chinese funds are valued; each has a number of its own and sums up those below it. */
export const accountingGroups: ReadonlySet<string> = new Set(
  (
    '股票投资,债券投资,基金投资,权证投资,资产支持证券投资,证券投资,期货投资,衍生工具,其他投资,上交所a股,深交所a股,上交所,深交所,上海a股,深圳a股,上海交易所,深圳交易所,' +
    '创业板,科创板,港股通,沪港通,深港通,北交所,成本,估值增值,公允价值变动,股票投资成本,股票投资估值增值,上交所a股成本,深交所a股成本,上交所a股估值增值,深交所a股估值增值'
  ).split(','),
);

/** Beginnings of footnotes, folded. They count only in a row that holds nothing else. */
export const footnoteStart =
  /^(?:source|sources|note|notes|footnotes?|disclaimer|important|copyright|data as of|data as at|as of|as at|page \d|date downloaded|downloaded|generated|printed|past performance|for more information|for further|please|the information|the data|the content|this (?:file|report|document|information|material|list|spreadsheet)|holdings (?:are|may|subject|and)|totals? may|total allocation|fund holdings|portfolio holdings|brokerage services|figures may|percentages may|investors should|carefully consider|securities (?:products|are offered)|quelle|hinweis|fonte|avvertenze|le informazioni|avertissement|fuente|bron|zdroj|注|备注|備註|数据来源|資料來源|免责声明|免責聲明|来源|說明|说明)(?:\b|(?=\p{Script=Han})|$)/u;

/** Titles of groups may be made of any of these words, in one language or several. */
export const sectionWords: ReadonlySet<string> = new Set(
  (
    'listed unlisted quoted unquoted exchange traded admitted official transferable securities security listing listings dealt another regulated equity equities property infrastructure common preferred ordinary stock stocks share shares ' +
    'bond bonds fixed income interest corporate government money market instruments derivatives derivative by kind type table assets asset held at and or other in on the of to a an investments investment items ' +
    'funds fund collective schemes regulated long short positions position domestic foreign international emerging developed markets convertible warrants rights options futures forwards swaps alternatives alternative ' +
    'private externally internally managed ' +
    'borsengehandelte notierte nicht nichtnotierte organisierten markten zugelassene einbezogene wertpapiere aktien anleihen verzinsliche investmentanteile genussscheine derivate und oder an ' +
    'actions obligations valeurs mobilieres titres admises admis a la cote officielle bourse de d autre autres cotees cotes negociees sur un marche reglemente et assimilees parts opcvm ' +
    'renta variable fija cotizada acciones obligaciones valores negociables azioni obbligazioni quotate titoli ' +
    'aandelen obligaties beursgenoteerde aktier obligationer noterade borsnoterede'
  ).split(' '),
);
