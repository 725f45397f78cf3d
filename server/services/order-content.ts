import { z } from 'zod';
import { isCalendarDate, readAsOf } from '../../lib/dates.ts';
import { InputRefused } from '../../lib/problems.ts';
import { statedWords } from '../../lib/screening/stated-security.ts';
import type { StatedOrder } from '../../lib/transactions/pretrade.ts';
import { personBases, sides, transactionTypes } from '../../lib/transactions/transaction.ts';
import { readContent, type ReadContent } from './decision-content.ts';
import { orderTime } from './pretrade.ts';

/** The most orders of one request. */
export const ordersMax = 1000;

const text = z.string({ error: 'Write text.' }).trim().min(1, 'Leave it out where it is unknown.').max(1000);
const amount = text.regex(/^-?\d+(?:\.\d+)?$/, 'Write a decimal number as text: "1200.50".');
const wordOf = <Word extends string>(words: readonly Word[]): z.ZodType<Word> =>
  z.enum(words, { error: `Write one of ${words.join(', ')}.` });

const order = z
  .strictObject({
    side: wordOf(sides),
    type: wordOf(transactionTypes).optional(),
    at: text
      .refine(isTime, 'Write an instant with its offset, 2021-09-01T10:00:00-04:00, or a day.')
      .optional(),
    ...Object.fromEntries(statedWords.map((word) => [word, text.optional()])),
    mic: text.optional(),
    account: text.optional(),
    person: wordOf(personBases).optional(),
    quantity: amount.optional(),
    solelyToDivest: z.boolean({ error: 'Write true or false.' }).optional(),
    licence: text.optional(),
    settlesOn: text.refine(isCalendarDate, 'Write a day as 2021-09-03.').optional(),
    clientRef: text.optional(),
  })
  .refine((one) => one.mic === undefined || !('venue' in one), {
    path: ['mic'],
    error: 'Give "mic" or "venue", not both.',
  })
  .refine((one) => one.mic !== undefined || statedWords.some((word) => word in one), {
    error: 'Name the security: isin, ticker and mic, or name.',
  });

const orders = z.strictObject({
  orders: z
    .array(order, { error: 'Write a list of orders.' })
    .min(1, 'Send at least one order.')
    .max(ordersMax, `Send at most ${ordersMax} orders.`),
});

/** Orders as a caller sends them: `{"orders": [{"side": "buy", "isin": …}]}`. Those without a time are taken as placed at the moment of the call. */
export function readOrders(value: unknown, now: number): ReadContent<readonly StatedOrder[]> {
  const read = readContent(orders, value);
  return read.kind === 'refused'
    ? read
    : { kind: 'read', value: read.value.orders.map((one) => stated(one, now)) };
}

function stated(one: z.infer<typeof order>, now: number): StatedOrder {
  const { side, type, at, mic, account, person, quantity, solelyToDivest, licence, settlesOn, clientRef } =
    one;
  const words = Object.entries(one).filter(([word]) => statedWords.some((known) => known === word));
  return {
    side,
    type,
    time: orderTime(at ?? new Date(now).toISOString()),
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
