import { z } from 'zod';
import { takenByWords, type FundRecord } from '../../../lib/screening/fund-record.ts';
import { namesIn } from '../../../lib/keyed.ts';
import { named } from '../named.ts';
import * as words from './words.ts';

const { amount, count, day, text, texts, textOrNull } = words;

export const fund = named<FundRecord>()(
  'Fund',
  z
    .object({
      name: textOrNull,
      identifiers: words.identifiers,
      given: z
        .object({
          input: count,
          file: text,
          sheet: textOrNull,
          takenFor: text,
          takenBy: z.enum(namesIn(takenByWords)),
          on: day.nullable(),
          age: z.enum(['recent', 'old', 'later', 'unknown', 'mixed']),
          constituents: count,
          weightsFrom: z.enum(['percent', 'fraction', 'values']).nullable(),
          weightCovered: amount,
          weightSum: amount,
          notFollowed: texts,
          notFollowedInAll: count,
        })
        .nullable()
        .describe('The constituents that were given; null: nothing was looked through.'),
      positions: count,
      transactions: count,
      accounts: z.array(textOrNull),
      accountsInAll: count,
      values: z.array(z.object({ currency: textOrNull, value: text })),
      exposure: z.array(z.object({ uid: z.int(), name: text, outcome: words.outcome, weight: amount })),
    })
    .describe('A fund that was held or given. Weights are fractions of 1.'),
);
