import type { TradeHeadingTable } from './trade-fields.ts';

/** English headings of brokers' histories, bank blotters, order management systems and regulatory trade reports. */
export const english: TradeHeadingTable = {
  language: 'en',
  phrases: {
    side: 'side, buy sell, buy sell indicator, b s, b s indicator, bs, buysell, buy or sell, trade side, order side, deal side, side code, direction, trade direction, deal direction, purchase sale, transaction side, long short',
    transactionType:
      'transaction type, trans type, trade type, tran type, txn type, transaction code, trans code, action, activity type, activity, event type, event, corporate action type, transaction, transaction description, order action, transaction category, tran code, trade action, type, operation, movement type',
    tradedAt:
      'execution timestamp, execution date time, execution datetime, trade timestamp, trade date time, trade datetime, executed at, transact time, transaction time, transaction timestamp, date time, datetime, timestamp, trading date time, trade date and time, date and time, trade time utc, execution time utc, filled at, fill time, last fill time, exec time, time of execution, time of trade, deal time, transaction date time, filled time',
    tradedOn:
      'trade date, execution date, trading date, deal date, transaction date, date of trade, date of transaction, contract date, dealing date, executed on, tradedate, trade dt, td, run date, activity date, date, exec date, bargain date, event date, ex date',
    tradedTime:
      'trade time, execution time, time, exec time, trading time, deal time, dealing time, time of trade, trade tm',
    orderedAt:
      'order date, order time, order date time, order timestamp, order datetime, created at, creation time, entry time, order entry time, placed at, submitted at, order placed, order created, submit time, placed time, order placed time, entered at, time placed, order placed time, date placed, received at, received time',
    timeZone: 'time zone, timezone, tz, zone, trade time zone, trade timezone',
    settlesOn:
      'settlement date, settle date, settlement dt, settlement, value date, sd, settledate, contractual settlement date, date settled, settled on, expected settlement date, intended settlement date, settle date target, actual settlement date',
    filledQuantity:
      'filled quantity, filled qty, filled, executed quantity, executed qty, cum qty, cumulative quantity, exec qty, fill qty, quantity filled, last qty, last shares, traded quantity, done qty, fill quantity, execution quantity, quantity executed',
    orderedQuantity:
      'order quantity, order qty, ordered quantity, quantity ordered, ordered, requested quantity, original quantity, total qty',
    quantity: 'trade quantity, trade qty, quantity traded, no of shares, exchange quantity, share quantity',
    price:
      'trade price, execution price, avg px, average price, avg price, exec price, executed price, fill price, filled price, avg fill price, last px, t price, deal price, price price, unit price, net price, gross price, dealing price, transaction price, contract price, average execution price, limit price, limit px',
    grossAmount:
      'gross amount, gross, gross value, principal, principal amount, consideration, gross consideration, trade amount, trade value, trade money, proceeds, notional, notional amount, transaction amount, turnover, traded value, deal value, market value, transaction value, principal value',
    netAmount:
      'net amount, net, net cash, net proceeds, net value, net consideration, settlement amount, amount, total amount, total, cash amount, net money, settled amount, total cost, value, net settlement amount',
    clientRef:
      'order id, client order id, cl ord id, clordid, order ref, order reference, order number, order no, client reference, trade id, trade reference, trade ref, execution id, exec id, deal reference, deal id, transaction id, transaction reference, ib order id, id, ref, ref no, ticket, ticket number, confirmation number, contract note, order, trade number',
    status:
      'status, order status, ord status, trade status, state, order state, execution status, deal status, transaction status',
    personBasis:
      'us person, us person status, us person basis, person basis, us person y n, is us person, us status, us person flag, person status, account basis',
    divestment:
      'purpose, divestment, solely to divest, divest only, divestment attestation, divest, divestment flag, attestation, trade purpose, for divestment, solely to effect divestment, divestment only, divest attestation',
    licence:
      'licence, license, ofac licence, ofac license, licence number, license number, licence no, license no, specific licence, specific license, ofac license number, ofac licence number',
    openClose:
      'open close, open close indicator, o c, position effect, open close flag, open or close, opening closing',
    codes: 'code, codes, notes codes',
    venue:
      'execution venue, trading venue, venue of execution, last mkt, last market, ex destination, exec venue, exchange execution, trade venue, market of execution, security exchange, executing venue, mic of execution',
    account: 'booking account, account number, trading account, client id, acct number, account',
    assetClass: 'instrument type, security type, asset category, sec type',
    priceCurrency: 'trade currency, dealing currency, price currency, exchange currency',
    currency:
      'settlement currency, settle currency, net currency, transaction currency, account currency, currency total',
    identifier: 'instrument identifier, instrument identification code, security id',
    none: 'order type, ord type, time in force, tif, commission, comm, comm fee, fees, fees comm, fees & comm, fee, accrued interest, cash balance, realized p l, mtm p l, basis, c price, exchange rate, fx rate, broker, executing broker, counterparty, trader, strategy, header, data discriminator, taxes, tax, stamp duty, charges, result, note, notes, comment, comments, settlement cycle, leaves qty, stop price, stop px, remaining, commission currency, ib commission, withholding tax, booking center, capacity, book cost, balance',
  },
};
