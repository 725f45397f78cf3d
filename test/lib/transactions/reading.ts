import type { ReadingResult } from '../../../lib/holdings/position.ts';
import type { OpenedFile } from '../../../lib/holdings/rows.ts';
import { readTransactions } from '../../../lib/transactions/read-transactions.ts';
import type { TradeContext, TransactionChoices } from '../../../lib/transactions/read-transactions.ts';
import { onSourceClock } from '../../../lib/transactions/trade-time.ts';
import type { Transaction } from '../../../lib/transactions/transaction.ts';

export const freely: TransactionChoices = { map: {}, sheet: null };

const zones: ReadonlyMap<string, string> = new Map([
  ['XHKG', 'Asia/Hong_Kong'],
  ['HKEX', 'Asia/Hong_Kong'],
  ['XSHG', 'Asia/Shanghai'],
  ['上海A股', 'Asia/Shanghai'],
  ['深圳A股', 'Asia/Shanghai'],
  ['XNYS', 'America/New_York'],
]);

/** A world of six venues and two known accounts. */
export const world: TradeContext = {
  zoneOfVenue: (text) => zones.get(text) ?? null,
  accounts: new Map([
    ['A-1', 'usEntity'],
    ['A-2', 'nonUs'],
  ]),
};

export interface TradeReading {
  readonly transactions: readonly Transaction[];
  readonly result: ReadingResult;
}

export async function readTrades(
  file: OpenedFile,
  choices: TransactionChoices = freely,
): Promise<TradeReading> {
  const transactions: Transaction[] = [];
  const deliver = (transaction: Transaction): void => void transactions.push(transaction);
  const result = await readTransactions(file, 0, { choices, deliver, context: world });
  return { transactions, result };
}

/** A transaction on one line, unknowns left out. */
export function line(transaction: Transaction): string {
  const { security, time } = transaction;
  const pairs: [string, string | null][] = [
    ['account', transaction.account],
    ['basis', transaction.basis === 'unknown' ? null : transaction.basis],
    ['state', transaction.state === 'executed' ? null : transaction.state],
    ['at', onSourceClock(time)],
    ['on', time.at === null ? time.on : null],
    ['zone', time.at === null ? time.zone : null],
    ['settles', transaction.settlesOn],
    ['qty', transaction.quantity],
    ['price', transaction.price],
    ['amount', transaction.amount],
    ['ccy', transaction.currency],
    ['divest', transaction.solelyToDivest === null ? null : String(transaction.solelyToDivest)],
    ['licence', transaction.licence],
    ['ref', transaction.clientRef],
    ['name', security.name],
    ...Object.entries(security.identifiers),
    ['ticker', security.tickers.join(' ')],
    ['venue', security.venue],
    ['class', security.assetClass],
  ];
  const shown = pairs.filter(([, value]) => value !== null && value !== '').map((pair) => pair.join('='));
  const deed = [transaction.type, transaction.side].filter((word) => word !== null).join(' ');
  return [transaction.row, deed, ...shown].join(' | ');
}
