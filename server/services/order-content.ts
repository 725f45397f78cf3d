import { z } from 'zod';
import { isCalendarDate, readAsOf } from '../../lib/dates.ts';
import { InputRefused } from '../../lib/problems.ts';
import { statedWords } from '../../lib/screening/stated-security.ts';
import type { StatedOrder, StatedTrade } from '../../lib/transactions/stated-trade.ts';
import {
  personBases,
  sides,
  transactionStates,
  transactionTypes,
} from '../../lib/transactions/transaction.ts';
import { readContent, type ReadContent } from './decision-content.ts';
import { orderTime } from './pretrade.ts';

/** The most orders of one request, and the most trades. */
export const ordersMax = 1000;
export const tradesMax = 20_000;

const text = z.string({ error: 'Write text.' }).trim().min(1, 'Leave it out where it is unknown.').max(1000);
const amount = text.regex(/^-?\d+(?:\.\d+)?$/, 'Write a decimal number as text: "1200.50".');
const wordOf = <Word extends string>(words: readonly Word[]): z.ZodType<Word> =>
  z.enum(words, { error: `Write one of ${words.join(', ')}.` });

const day = text.refine(isCalendarDate, 'Write a day as 2021-09-03.').meta({ format: 'date' });

const common = {
  type: wordOf(transactionTypes).optional(),
  at: text
    .refine(isTime, 'Write an instant with its offset, 2021-09-01T10:00:00-04:00, or a day.')
    .optional()
    .describe('When: an instant with its offset, or a day.'),
  ...Object.fromEntries(statedWords.map((word) => [word, text.optional()])),
  mic: text.optional().describe('The venue by its ISO 10383 code, in place of "venue".'),
  account: text.optional(),
  person: wordOf(personBases).optional().describe('Why the account is bound or not.'),
  quantity: amount.optional(),
  solelyToDivest: z
    .boolean({ error: 'Write true or false.' })
    .optional()
    .describe('Whether it serves only to divest: an attestation, not verified.'),
  licence: text.optional(),
  settlesOn: day.optional(),
  clientRef: text.optional().describe('Given back in the answer.'),
};

const order = named(z.strictObject({ ...common, side: wordOf(sides) })).meta({
  id: 'Order',
  description: 'An order. It names its security: by isin, by ticker and mic, or by name.',
});

const trade = named(
  z.strictObject({
    ...common,
    side: wordOf(sides).optional(),
    state: wordOf(transactionStates).optional(),
    price: amount.optional(),
    amount: amount.optional(),
  }),
)
  .refine((one) => one.side !== undefined || one.type !== undefined, {
    error: 'Say what it was: a "side", or a "type" such as dividend.',
  })
  .meta({
    id: 'Trade',
    description: 'A trade or another event. It names its security, and has a side or a type.',
  });

/** A security has to be named, and its venue in one way. */
function named<Schema extends z.ZodType<{ mic?: string | undefined }>>(schema: Schema): Schema {
  return schema
    .refine((one) => one.mic === undefined || !('venue' in one), {
      path: ['mic'],
      error: 'Give "mic" or "venue", not both.',
    })
    .refine((one) => one.mic !== undefined || statedWords.some((word) => word in one), {
      error: 'Name the security: isin, ticker and mic, or name.',
    });
}

const policy = z
  .record(z.string(), z.unknown(), { error: 'Write the policy as an object.' })
  .nullable()
  .describe('The firm’s own rules (README, The firm’s own rules); null is the law alone.');

/** Orders as a caller sends them. */
export const ordersBody = z
  .strictObject({ orders: listOf(order, 'order', ordersMax), policy: policy.default(null) })
  .meta({ id: 'Orders' });

/** Trades as a caller sends them. */
export const tradesBody = z
  .strictObject({
    transactions: listOf(trade, 'transaction', tradesMax),
    asOf: text.optional().describe('The instant that "now" means; default: now.'),
    policy: policy.default(null),
  })
  .meta({ id: 'Trades' });

function listOf<Schema extends z.ZodType>(schema: Schema, what: string, max: number): z.ZodArray<Schema> {
  return z
    .array(schema, { error: `Write a list of ${what}s.` })
    .min(1, `Send at least one ${what}.`)
    .max(max, `Send at most ${max} ${what}s; a file takes more.`);
}

/** Orders with the policy to judge them by, still to be read (`null` is the law alone). */
export interface SentOrders {
  readonly orders: readonly StatedOrder[];
  readonly policy: object | null;
}

/**
 * Orders as a caller sends them: `{"orders": [{"side": "buy", "isin": …}]}`. Those without a time are taken as placed
 * at the moment of the call.
 */
export function readOrders(value: unknown, now: number): ReadContent<SentOrders> {
  const read = readContent(ordersBody, value);
  if (read.kind === 'refused') return read;
  const placed = read.value.orders.map((one) => {
    const { side, at } = one;
    return { ...stated(one), side, time: orderTime(at ?? new Date(now).toISOString()) };
  });
  return { kind: 'read', value: { orders: placed, policy: read.value.policy } };
}

/** Trades with what they are to be judged by, still to be read. */
export interface SentTrades {
  readonly trades: readonly StatedTrade[];
  readonly asOf: string | null;
  readonly policy: object | null;
}

const noTime: StatedTrade['time'] = { text: '', at: null, on: null, zone: null };

/** Trades as a caller sends them: `{"transactions": [{"side": "sell", "isin": …, "at": …}]}`. One without a time has none. */
export function readTrades(value: unknown): ReadContent<SentTrades> {
  const read = readContent(tradesBody, value);
  if (read.kind === 'refused') return read;
  const { transactions, asOf, policy } = read.value;
  const done = transactions.map((one) => {
    const { side, state, price, amount, at } = one;
    return { ...stated(one), side, state, price, amount, time: at === undefined ? noTime : orderTime(at) };
  });
  return { kind: 'read', value: { trades: done, asOf: asOf ?? null, policy } };
}

function stated(one: z.infer<typeof order> | z.infer<typeof trade>): Omit<StatedOrder, 'side' | 'time'> {
  const { type, mic, account, person, quantity, solelyToDivest, licence, settlesOn, clientRef } = one;
  const words = Object.entries(one).filter(([word]) => statedWords.some((known) => known === word));
  return {
    type,
    security: Object.fromEntries([...words, ...(mic === undefined ? [] : [['venue', mic]])]),
    account,
    basis: person,
    quantity,
    solelyToDivest,
    licence,
    settlesOn,
    clientRef,
  };
}

function isTime(value: string): boolean {
  try {
    return readAsOf(value).at > 0;
  } catch (error) {
    if (error instanceof InputRefused) return false;
    throw error;
  }
}
