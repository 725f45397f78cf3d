import type { Exposure } from '../matching/match.ts';
import type { Side, Transaction, TransactionType } from '../transactions/transaction.ts';
import type { TableEvent } from './decision-table.ts';

const ofTrade: Readonly<Record<Side, TableEvent>> = {
  buy: 'buy',
  sell: 'sell',
  short: 'sellShort',
  cover: 'coverShort',
};

const ofFund: Readonly<Record<Side, TableEvent>> = { ...ofTrade, buy: 'fundBuy', sell: 'fundSell' };

/** A derivative sold may be one held or one written; only short and cover say which. */
const ofDerivative: Readonly<Record<Side, TableEvent>> = {
  buy: 'derivativeBuy',
  sell: 'derivativeSell',
  short: 'derivativeOpen',
  cover: 'derivativeClose',
};

const ofRedemption: Readonly<Record<Exposure, TableEvent>> = {
  direct: 'tender',
  depositaryReceipt: 'conversion',
  debt: 'redemption',
  derivative: 'expiry',
  fund: 'fundSell',
};

const ofType: Readonly<
  Record<Exclude<TransactionType, 'trade' | 'redemption' | 'conversion' | 'dividend'>, TableEvent>
> = {
  derivativeOpen: 'derivativeOpen',
  derivativeClose: 'derivativeClose',
  fundPurchase: 'fundBuy',
  fundSale: 'fundSell',
  reinvestment: 'reinvestment',
  split: 'split',
  rightsReceipt: 'rightsReceipt',
  rightsExercise: 'rightsExercise',
  rightsSale: 'rightsSale',
  exercise: 'exercise',
  expiry: 'expiry',
  tender: 'tender',
  merger: 'merger',
  loan: 'loan',
  recall: 'recall',
  grant: 'grant',
  gift: 'gift',
  transfer: 'transfer',
  unknown: 'unknown',
};

/** The row of the decision table that a transaction falls under, by its type, side and the kind of instrument. */
export function tableEventOf(
  { type, side }: Pick<Transaction, 'type' | 'side'>,
  exposure: Exposure,
): TableEvent {
  if (type === 'trade') return tradeEvent(side, exposure);
  if (type === 'redemption') return ofRedemption[exposure];
  if (type === 'conversion') return exposure === 'debt' ? 'debtConversion' : 'conversion';
  // A dividend booked as a purchase may be one reinvested, and that is for a person to say.
  if (type === 'dividend') return side === 'buy' ? 'unknown' : 'cashDividend';
  return ofType[type];
}

function tradeEvent(side: Side | null, exposure: Exposure): TableEvent {
  if (side === null) return 'unknown';
  if (exposure === 'fund') return ofFund[side];
  return exposure === 'derivative' ? ofDerivative[side] : ofTrade[side];
}
