import type { HeadingTable } from './heading-table.ts';

/** English headings of fund houses, brokers, custodians, regulators' data sets and reporting vendors. */
export const english: HeadingTable = {
  language: 'en',
  commaAndDayFirst: false,
  phrases: {
    name:
      'security name, display name, name of security, name of securities, securities name, holding name, instrument name, name of the instrument, name of instrument, ' +
      'asset name, investment name, stock name, company name, share name, company, constituent name, constituent, component name, name, ' +
      'full name, long name, security long name, legal name, issue name, fund holding, holdings, holding, ' +
      'security description, sec name, sec desc, security desc, financial instrument description, position description, instrument description, asset description, investment description, description, ' +
      'issuer name, issuer, name of issuer, issuer full name, issuer description, security, securities, stock, investment, instrument, product, asset, title, ' +
      'issuer title, short name, security short name, position, line description, name eng, constituent name eng, code name, name kind of investment item, name kind of investment, kind of investment item, name of investment, issuer security, security title, stock short name, constituent, underlying name, holdings name, name of holding, name of stock, name of company, portfolio holding, security issuer, counter, counter name, sec, financial instrument, entity name',
    otherName:
      'chinese name, local name, name in local language, security name local, chinese short name, other name, english name, alternative name, cname, cn name, chi name, chinese full name, secondary name, name local, enname, en name, english full name, company full name, stock full name, fullname en, name cn, name en, company english name, full name english, short name english',
    isin: 'isin, isin code, isin number, isin no, security isin, isin id, code isin, isin identifier, holding isin, instrument isin, component isin, underlying isin, underlying security isin',
    cusip:
      'cusip, cusip number, cusip code, cusip no, cusip id, issuer cusip, security cusip, cins, cusip cins, underlying cusip',
    sedol: 'sedol, sedol code, sedol number, sedol id, security sedol, sedol1, underlying sedol',
    figi: 'figi, bbg figi, open figi, openfigi, composite figi, share class figi, identifier figi, figi code, figi id, security figi, financial instrument global identifier, bloomberg figi, bbgid, bloomberg global id, financial instrument global identifier figi',
    lei: 'lei, issuer lei, lei code, legal entity identifier, lei number, lei of issuer, issuer legal entity identifier',
    uscc: 'uscc, unified social credit code, social credit code, uniform social credit code',
    identifier:
      'identifier, security identifier, security id, symbol isin, instrument identifier, instrument id, sec id, asset id, asset identifier, id, ' +
      'security code, security number, identifier code, holding identifier, primary identifier, isin cusip, cusip isin, isin sedol, sedol isin, cusip isin sedol, ticker isin, isin ticker, asset number, underlying security id, instrument code, identifiers, security identifiers, isin sedol cusip, sedol cusip, cusip sedol, isin ticker sedol, ticker cusip, cusip ticker, ids, invest id, invest code, investment id',
    identifierType:
      'identifier type, security id type, id type, security identifier type, code type, security idtype, identifier scheme',
    ticker:
      'ticker, ticker symbol, holding ticker, security ticker, stock ticker, stock symbol, symbol, symbols, security symbol, trading symbol, stock code, bloomberg ticker, bloomberg code, bbg ticker, ' +
      'bloomberg, bb ticker, ric, ric code, reuters code, reuters ric, reuters, issuer ticker, local ticker, local code, exchange ticker, ticker code, trading code, listing code, company code, constituent code, ' +
      'constituent symbol, component code, ts code, con code, order book id, stock id, sse stock code, szse stock code, sehk stock code, hkex stock code, hk stock code, a share code, h share code, act symbol, nasdaq symbol, local symbol, exchange symbol, ticker figi, bbg code, bb code, bloomberg id, holdings ticker, component ticker, component symbol, constituent ticker, fund holding ticker, security ticker symbol, sehk code, share code, code, stock, instrument, security, wind code, yahoo symbol, underlying symbol, underlying ticker, sec, counter code, contract code',
    venue:
      'exchange, stock exchange, list exchange code, exchange name, listing exchange, primary exchange, listing exch, exch, exchange code, mic, mic code, exchange mic, venue, trading venue, market, market code, listing venue, ' +
      'place of listing, listing market, main listing, exchange eng, primary market, listing, markets listed in',
    country:
      'country of issuer, issuer country, issuer country code, country, country of risk, country name, country code, location, risk country, domicile, country of domicile, issue country, ' +
      'investment country, inv country, trade country name, trade country, country region, incorporation country, country of incorporation, country of listing, issue country code, market country, geography, country of issue',
    currency:
      'currency, ccy, curr, currency code, currency primary, base currency, fund currency, base ccy, portfolio currency, valuation currency, reporting currency, cur, crncy, trade currency code, iso currency, cur cd, market value currency, currency of mv, value currency, currency of value, currency market value, account currency, wallet currency, account base currency, reference currency, ref currency, ref ccy, transaction currency',
    priceCurrency:
      'market currency, local currency, trading currency, security currency, price currency, instrument currency, local ccy, quote currency, currency of denomination, denomination currency, listing currency, trade currency, asset currency, issue currency, currency local, dealing currency, quoted currency, currency price share, local currency code, market price currency, currency of price',
    assetClass:
      'asset class, security type, asset type, asset category, instrument type, asset cat, type, category, asset group, investment type, type of security, sec type, security class, product type, securitydepositoryreceipttype, ' +
      'security depository receipt type, class, asset sub class, sub asset class, security subtype, security sub type, sub category, sftype, title of class, class of shares, share class, security category, holding type',
    account:
      'account number, account, account no, account id, account code, account name, portfolio id, portfolio code, portfolio, portfolio number, portfolio name, client account id, account alias, custody account, ' +
      'fund code, fund id, fund name, fund, fund ticker, client account, sub account, subaccount, mandate, client name, client, ucc, book, strategy, acct, acct no, account title, holding account, account ticker, safekeeping account, safekeeping account number, securities account, securities account number, custody account number, holding account number, account #, etf, etf name, etf code, etf ticker, etf symbol, fund symbol',
    quantity:
      'quantity, qty, shares, number of shares, no of shares, no shares, shares held, share quantity, units, shares owned, shares par value, nominal, holding quantity, quantity held, position quantity, shares quantity, shares held or principal amt, shares held principal amt, shares or principal amount, nr shares, nr of shares, nb shares, number held, owned quantity, total shares, open qty, net position, net quantity, par amount, current shares, no shares held, number of shares held, total units, holdings, shares number, quantity nominal, shares qty, shares par amount, quantity of shares, shares or par, share par, share count, volume held, shares principal, units held quantity, local ccy position, cur qty, position qty, current quantity, net qty, net shares, ' +
      'shares par, par shares, balance, units held, unit balance, qty held, total quantity, position size, position, par value, face value, face amount, nominal value, nominal amount, notional quantity, number of units, ' +
      'shrs or prn amt, ssh prnamt, amount, holding, no of units, contracts, settled quantity, traded quantity, long quantity, number of securities, qty quantity, share amount, shares units, shares contracts, demat locked qty, shares principal amount, closing quantity, open quantity, shs, position quantity settled, number amount, total holding, total holdings, position face, pos face, current face',
    price:
      'price, market price, last price, closing price, unit price, local price, share price, close price, close, closing, price per share, price share, mark price, price local, last, current price, base price, local market price, quote, price base, mkt price',
    marketValue:
      'market value, mkt value, mkt val, market value base, base market value, market value in base currency, marketvalue, fair value, market fair value, total market value, current value, current market value, position value, value in base currency, ' +
      'value, total value, holding value, net market value, market value local, local market value, local value, value base, value local, market val, mv, mv base, mv local, currency value, exposure, market exposure, evaluated value, amount base, carrying value, ending market value, val usd, closing value, closing market value, cur val, curr value, investment value, position market value, fair market value, dollar value, mkt value base, current mkt value, market value of holding, total position value, value of holding, asset value, ' +
      'net liq, net liquidity, net liquidating value, net liquidation value, market value book, market value book base, net asset value, notional value, notional, notional amount, market value amount, valuation, end value, total, equity',
    weight:
      'weight, weighting, weight %, % weight, % wgt, wgt, % of fund, % of funds, percent of fund, % of net assets, % to net assets, % net assets, percentage of net assets, percent of assets, % of assets, % of total, % of portfolio, portfolio weight, ' +
      'percent of account, % of account, % of acct, percentage, percent, % of nav, % nav, % to nav, index weight, fund weight, market weight, weights, portfolio %, % portfolio, % holding, % mkt value, percent of net assets, % of market value, percent of portfolio, weight percent, % tna, pct, % assets, notional weight, allocation, % portfolio weight, portfolio weight %, pct val, asset weight, closing weight, actual percentage, net weight, percent weight, weight pct, weight in %, % of total net assets, % of net asset value, % net asset value, % of net asset, % of total assets, % of total investments, % of equities, market value %, mv %, percentage of fund, % fund, fund %, weighting percent, percentage weight, percentage of portfolio, % of market val, % of index, index %, % of total portfolio, % of holdings, % holdings, % allocation, percent allocation, % weighting, weightings, pct of fund, pct nav, % of mkt val, weightage',
    heldOn:
      'as of date, as of, as at, as at date, position date, holding date, holdings date, report date, valuation date, effective date, value date, date, reporting date, snapshot date, business date, portfolio date, period end, quarter end, data date, pricing date, date as of, cob date, nav date, as date, holdings as of, as of holdings, as of report date, data as of, asof, effective',
    clientRef:
      'client ref, client reference, reference, row id, record id, external id, external reference, position id, client position id, holding id, your ref, row ref',
    side: 'side, long short, position side, payoff profile, direction, long short indicator, l s, buy sell',
    none:
      'sector, industry, sub industry, sector classification, industry classification, gics sector, region, fx rate, exchange rate, exchange fx rate, fxrate to base, fx rate to base, accrual date, rating, ratings, yield, yield to call, yield to maturity, coupon, coupon %, maturity, maturity date, duration, ' +
      'cost basis, cost basis total, average cost basis, average cost, avg price, cost, book cost, book value, cost price, cost share, price paid, gain loss, total gain loss, unrealized gain loss, unrealized p l, gain, gain %, gain loss %, day change, day chng, change, shares change, price change, last price change, voting, ownership, p e, pe, pb, ' +
      'first bought, style, volume, market cap, market cap mil, morningstar rating, fund name total, index code, index name, index name eng, index, benchmark, multiplier, strike, expiry, put call, delta, contract size, mult, code type, lot size, board lot, outstanding, totals, area, isn, conid, wkn, valoren, reinvest, reinvest capital gains, unit, unit of measure, listing date, inception date, ' +
      'beta, 52 wk high low, 3 month return, 1 year return, ytd return, dividend yield, div yld, time to market, counterparty, custodian, manager, trader, broker, exchange rate base, shares outstanding, issuer type, investment discretion, other manager, sole, shared, voting authority, holders, spread table, expiry date, transaction type, fees, taxes, action, time, result, note, market cap usd, data provider id, ccass stock code, ccass code, cqs symbol, market category, test issue, financial status, round lot size, next shares, nextshares, abbrev symbol, cnspell, pinyin, cik, cik str, central index key, list date, delist date, de listed date, listed date, start date, end date, list status, is hs, ipo year, ipoyear, last sale, net change, % change, chg, % chg, summary quote, rank, no, #, serial no, s no, sr no, avg cost, ltp, invested, p l, day chg %, face, shares in issue, free float, price chg, sedol type, gics sub industry, gics sector name, gics industry, sic, sic description, open, high, low, adj close, pre close, pct chg, vol, turnover, ask, bid, founded, headquarters, headquarters location, sec filings, date first added, date added, index code index code, special type, industry code, market tplus, act name, act ent type, industry name, sector name, settlement date, trade date, transaction description, principal amount, commission fees, commission, net amount, accrued interest, account type, lot date, date acquired, purchase date, acquisition date, acquisition cost, last trade date',
  },
};
