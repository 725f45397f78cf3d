import { z } from 'zod';
import { breachKinds, type Breach } from '../../../lib/rules/breach.ts';
import type { TransactionJson } from '../../../lib/transactions/judge.ts';
import { sides, transactionStates, transactionTypes } from '../../../lib/transactions/transaction.ts';
import { named } from '../named.ts';
import * as words from './words.ts';

const { amount, codedText, count, day, dayOrInstant, place, text, texts, textOrNull } = words;

export const breach = named<Breach>()(
  'Breach',
  z
    .object({
      kind: z.enum(breachKinds),
      certainty: z
        .enum(['transaction', 'suspected', 'policy'])
        .describe('A row says so; only that explains a change; a rule of the firm, not of law.'),
      alert: textOrNull,
      listing: words.listingHead.nullable(),
      account: textOrNull,
      transaction: place.nullable(),
      position: place.nullable(),
      at: dayOrInstant.nullable(),
      atSource: dayOrInstant.nullable(),
      quantity: amount,
      amount,
      currency: textOrNull,
      reasons: z.array(codedText),
      citations: texts,
      mayDo: text,
      reportBy: day.nullable(),
      keepUntil: day.nullable(),
    })
    .describe('What was done against a rule.'),
);

export const transaction = named<TransactionJson>()(
  'Transaction',
  z
    .object({
      input: count,
      sheet: textOrNull,
      row: z.int(),
      account: textOrNull,
      name: textOrNull,
      identifiers: words.identifiers,
      quantity: amount,
      amount,
      currency: textOrNull,
      side: z.enum(sides).nullable(),
      type: z.enum(transactionTypes),
      state: z.enum(transactionStates),
      at: dayOrInstant.nullable(),
      verdict: words.verdict,
      alert: textOrNull,
      reasons: z.array(codedText),
      citations: texts,
      reportBy: day.nullable(),
      keepUntil: day.nullable(),
      clientRef: textOrNull,
    })
    .describe('A trade, order or other event with its verdict.'),
);
