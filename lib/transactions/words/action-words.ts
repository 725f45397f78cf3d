/**
 * What brokers, banks and exchanges write for what a row does, folded as headings are: outcome -> words, commas
 * between them. Words of all languages stand together; where two languages disagree the word is left out.
 */
export const actionWords = {
  buy:
    'b, buy, bot, bought, you bought, buys, purchase, purchased, purchases, by, buyi, bl, buy long, long, rvp, receive versus payment, market buy, limit buy, stop buy, subscribe, subscription, ipo subscription, buy minus, buy trade, buy stock, buy in, ' +
    'kauf, kaufen, gekauft, wertpapierkauf, ankauf, bezug, zeichnung, acquisto, acquistato, compra, comprato, acquisti, sottoscrizione, achat, achats, souscription, comprar, compras, suscripcion, compra a vista, subscricao, koop, aankoop, gekocht, kupno, kup, nakup, kop, kjop, kob, ' +
    '买入, 買入, 证券买入, 證券買入, 买, 買, 买进, 買進, 担保品买入, 融资买入, 融資買入, 申购, 申購, 新股申购, 认购, 認購, 中签, 中籤, 买入成交, 購入, 買付, 買い, 普通买入, 竞价买入, 红筹买入, 港股通买入',
  sell:
    's, sell, sld, sold, you sold, sells, sale, sales, sl, sell long, selo, dvp, delivery versus payment, market sell, limit sell, stop sell, stop limit sell, sell plus, sell trade, sell stock, disposal, disposed, sell all, ' +
    'verkauf, verkaufen, verkauft, wertpapierverkauf, vendita, venduto, vendite, vente, ventes, cession, venta, vender, ventas, venda, vendas, verkoop, verkocht, sprzedaz, prodej, salg, forsaljning, salj, ' +
    '卖出, 賣出, 证券卖出, 證券賣出, 卖, 賣, 担保品卖出, 卖券还款, 賣券還款, 卖出成交, 沽出, 沽, 売却, 売付, 売り, 普通卖出, 竞价卖出, 平仓卖出, 港股通卖出',
  short:
    'ss, sell short, short sell, short sale, sold short, short, shorted, sse, sell short exempt, you sold short, sell shrt, sellshort, sess, leerverkauf, vendita allo scoperto, vente a decouvert, venta en corto, venda a descoberto, short verkoop, 融券卖出, 融券賣出, 卖空, 賣空, 沽空, 空売り',
  cover:
    'bc, btc short, buy to cover, cover, buy cover, bought to cover, cover short, short cover, buycover, short buy, buy short, buy to cover short, eindeckung, deckungskauf, ricopertura, rachat, recompra, 买券还券, 買券還券, 融券平仓, 补仓买入, 買い戻し',
  openBuy:
    'bto, buy to open, bought to open, buy open, buyopen, you bought opening transaction, kauf zur eroffnung, kauf eroffnung, opening purchase, 买入开仓, 買入開倉, 开多',
  openSell:
    'sto, sell to open, sold to open, sell open, sellopen, you sold opening transaction, write, written, opening sale, verkauf zur eroffnung, verkauf eroffnung, 卖出开仓, 賣出開倉, 开空',
  closeBuy:
    'btc, buy to close, bought to close, buy close, buyclose, you bought closing transaction, closing purchase, kauf zur schliessung, 买入平仓, 買入平倉, 平空',
  closeSell:
    'stc, sell to close, sold to close, sell close, sellclose, you sold closing transaction, closing sale, verkauf zur schliessung, 卖出平仓, 賣出平倉, 平多',
  fundPurchase:
    'fund purchase, fund subscription, fund buy, switch in, exchange in, creation, unit creation, fondskauf, sparplan, sparplanausfuhrung, savings plan, 基金申购, 基金認購, 基金认购, 基金定投, 定投, 基金买入',
  fundSale:
    'fund sale, fund redemption, fund sell, switch out, exchange out, fondsverkauf, 基金赎回, 基金贖回, 赎回, 贖回, 基金卖出',
  dividend:
    'dividend, dividends, div, dvd, cdiv, mdiv, sdiv, cash div, cash dividend, dividend received, qualified dividend, qual div, non qualified div, non qualified dividend, special dividend, special qual div, dividend payment, ordinary dividend, dividend ordinary, foreign dividend, payment in lieu, payment in lieu of dividend, substitute payment, coupon, coupon payment, interest payment, bond interest, bond interest received, distribution, capital gain distribution, long term cap gain, short term cap gain, return of capital, pr yr cash div, income, cash distribution, liquidation payment, ' +
    'dividende, dividenden, ausschuttung, ertrag, ertragnis, kupon, dividendo, dividendi, cedola, stacco dividendo, dividendos, dividendes, coupons, dividendo pago, jcp, dywidenda, utdelning, utbytte, 股息, 股息入账, 红利, 红利入账, 股利, 现金红利, 派息, 股息派发, 债券兑息, 債息, 配当, 配当金, 利息归本',
  reinvestment:
    'drip, reinvestment, reinvest, reinvest shares, reinvested, reinvested dividend, reinvested dividends, dividend reinvestment, dividend reinvest, reinvestment of dividend, div reinvest, dri, scrip dividend, scrip election, optional dividend, reinvested shares, dividend reinvestment plan, wiederanlage, dividendenwiederanlage, reinvestition, reinvestimento, reinvestimento dividendi, reinvestissement, reinversion, reinversion de dividendos, herbelegging, 红利再投资, 股息再投资, 红利再投, 分红再投资, 紅利再投資, 以股代息, 配当再投資',
  split:
    'split, stock split, share split, forward split, reverse split, reverse stock split, consolidation, share consolidation, split adjustment, stock split open, stock split close, bonus issue, bonus shares, bonus, stock dividend, stk split, stk div, capitalisation issue, aktiensplit, kapitalmassnahme split, reverse splitting, gratisaktien, frazionamento, raggruppamento, division du nominal, fractionnement, regroupement, desdoblamiento, contrasplit, desdobramento, grupamento, bonificacao, splitsing, 拆股, 拆細, 拆细, 合股, 并股, 送股, 红股, 红股入账, 送红股, 转增, 转增股, 股份拆分, 株式分割, 株式併合',
  rightsReceipt:
    'rights, rights issue, rights distribution, rights received, rights allotment, rights entitlement, subscription rights received, warrants received, einbuchung bezugsrechte, zuteilung bezugsrechte, assegnazione diritti, attribution de droits, asignacion de derechos, 配股权证, 供股权, 供股權, 权证派发',
  rightsExercise:
    'rights exercise, exercise of rights, rights subscription, rights taken up, take up rights, subscription of rights, rights exercised, ausubung bezugsrechte, esercizio diritti, exercice de droits, ejercicio de derechos, 配股, 配股缴款, 配股認購, 配股认购, 供股',
  rightsSale:
    'rights sale, sale of rights, rights sold, sell rights, verkauf bezugsrechte, bezugsrechtsverkauf, vendita diritti, vente de droits, venta de derechos, 卖出配股权, 出售供股权',
  exercise:
    'exercise, exercised, exercise or assignment, exchange or exercise, options exercise, option exercise, assigned, assignment, option assignment, you exercised, ex, asn, exrc, warrant exercise, ausubung, zuteilung option, andienung, esercizio, assegnazione, exercice, ejercicio, asignacion, exercicio, uitoefening, 行权, 行權, 权证行权, 指派',
  expiry:
    'expired, expiration, expiry, expire, option expiration, options expiration, lapse, lapsed, expired worthless, ep, knock out, mandatory call event, mce, verfall, verfallen, fallig wertlos, scadenza, scaduto, expiration option, vencimiento, vencimento, expiratie, 到期, 期权到期, 失效, 强制收回',
  conversion:
    'conversion, adr conversion, convert, converted, adr to ordinary, ordinary to adr, gdr conversion, dr conversion, hdr conversion, adr cancellation, dr cancellation, adr exchange, depositary receipt conversion, umtausch adr, wandlung, wandelung, conversione, conversion de titres, conversao, 转换, 轉換, 转股, 债转股, 转债转股, adr转换, adr轉換',
  redemption:
    'redemption, redeemed, redeem, maturity, matured, final maturity, called, call redemption, full redemption, partial call, partial redemption, bond redemption, full call, principal payment, repayment, einlosung, ruckzahlung, tilgung, fallig, falligkeit, kundigung, rimborso, remboursement, amortizacion, reembolso, resgate, aflossing, wykup, 兑付, 兌付, 到期兑付, 债券兑付, 本息兑付, 债券赎回, 还本, 償還',
  tender:
    'tender, tender offer, tendered, buy back, buyback, share buyback, repurchase offer, takeover, takeover offer, cash offer, offer acceptance, cash takeover, put redemption, cash tender, ubernahmeangebot, ruckkaufangebot, ruckkauf, offerta pubblica di acquisto, opa, offre publique d achat, oferta publica, 要约收购, 要約收購, 收购, 回购要约, 私有化',
  merger:
    'merger, stock merger, cash merger, cash stock merger, share exchange, mandatory exchange, stock exchange merger, exchange of shares, acquisition, merged, verschmelzung, fusion, fusione, aktientausch, umtausch, concambio, echange, canje, incorporacao, fusie, 合并, 合併, 换股, 換股, 吸收合并',
  loan: 'loan, stock loan, loaned, lend, lending, securities lending, loan out, lent, sbl loan, collateral, collateral posted, pledge, pledged, repo, securities loan, sec lending, lon, wertpapierleihe, leihe, verleih, prestito titoli, pret de titres, prestamo de valores, 转融通出借, 出借, 借出, 质押, 質押, 担保品划转, 担保品转入, 担保品转出, 貸株',
  recall:
    'recall, loan return, return of loan, loan recall, returned, stock loan return, return, loan returned, collateral return, collateral returned, release of pledge, ruckgabe leihe, leihruckgabe, restituzione prestito, 出借归还, 归还, 歸還, 解除质押, 召回',
  grant:
    'grant, granted, vest, vested, vesting, rsu, rsu vest, rsu vesting, stock award, award, share award, espp, restricted stock lapse, stock plan activity, release, share release, restricted stock vesting, employee award, zuteilung mitarbeiteraktien, assegnazione gratuita, attribution gratuite, 归属, 股权激励归属, 授予, 限制性股票归属',
  gift: 'gift, gifted, donation, donated, inheritance, inherited, bequest, estate transfer, gift in, gift out, schenkung, erbschaft, donazione, successione, eredita, don, donacion, herencia, doacao, heranca, schenking, 赠与, 贈與, 继承, 繼承, 非交易过户',
  transfer:
    'transfer, transfer in, transfer out, transfer of shares, transferred, transferred from, transferred to, security transfer, securities transfer, internal transfer, acats, acat, dtc, dtcc, fop, free of payment, delivery free, receive free, rfp, dfp, dfree, rfree, receive free of payment, deliver free of payment, journal, journaled, journaled shares, journal entry, journaled spp purchase credit, deliver, delivery, deliver in, deliver out, delivery inbound, delivery outbound, receive, received, incoming transfer, outgoing transfer, custody transfer, position transfer, withdrawal of securities, deposit of securities, in kind transfer, transfer inbound, transfer outbound, deposit, deposits, withdrawal, withdrawals, removal, contribution, ' +
    'einlage, entnahme, deposito, einlieferung, auslieferung, ubertrag, depotubertrag, umbuchung, eingang, ausgang, umbuchung eingang, umbuchung ausgang, einbuchung, ausbuchung, trasferimento, giroconto titoli, transfert, virement de titres, traspaso, transferencia, overboeking, 转托管, 轉託管, 托管转入, 托管转出, 转入, 转出, 轉入, 轉出, 存入股票, 提取股票, 股份转入, 股份转出, 移管',
  cash:
    'fee, fees, fees refund, service fee, adr fee, adr mgmt fee, advisory fee, management fee, custody fee, commission, commission adjustment, tax, taxes, tax refund, foreign tax paid, foreign tax, withholding tax, nra tax, nra tax adj, nra withholding, interest, interest charge, credit interest, margin interest, bank interest, debit interest, interest on cash, interest received, interest earned, interest paid, wire, wire funds, wire transfer, wire sent, wire received, moneylink transfer, moneylink deposit, electronic funds transfer, electronic funds transfer received, electronic funds transfer paid, eft, ach, direct deposit, direct debit, misc cash entry, misc credits, funds received, funds paid, cash transfer, cash deposit, cash withdrawal, currency conversion, currency exchange, fx, forex, fx trade, cash adjustment, card debit, spending cashback, stamp duty, cash contribution, debit card purchase, bill payment, check paid, check received, transfer between accounts, stock lending interest, transfer fee, dividend tax, journal cash, journaled cash, ' +
    'einzahlung, auszahlung, zinsen, zins, zinsbelastung, gebuhren, gebuhr, gebuhrenerstattung, steuern, steuer, steuerruckerstattung, uberweisung, steuerbelastung, prelievo, bonifico, interessi, commissioni, spese, imposte, imposta di bollo, versement, retrait, interets, frais, droits de garde, ingreso, retirada, intereses, comision, comisiones, impuestos, taxa, imposto, storting, opname, rente, kosten, prowizja, odsetki, wplata, wyplata, ' +
    '银行转存, 银行转取, 银行转证券, 证券转银行, 銀行轉存, 利息, 利息归本款, 股息红利税补缴, 红利税, 股息个税征收, 费用, 手续费, 佣金, 存款, 取款, 入金, 出金, 申购扣款, 资金划转, 货币兑换, 手数料, 入出金',
  generic:
    'trade, trades, trd, exch trade, exchtrade, book trade, booktrade, frac share, fracshare, normal, regular, reg, agency, principal, cash, margin, shares, block, new, newt, outright, spot, equity trade, securities trade, security trade, execution, fill, market, limit, handel, geschaft, negoziazione, negociation, operacion, transaction, order, 交易, 成交, 普通交易, 现货, 普通, 限价委托, 市价委托, 買賣成交, 委托, 信用交易',
} as const;

export type ActionWord = keyof typeof actionWords;
