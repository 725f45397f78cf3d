import { z } from 'zod';
import type { Explanation } from '../../../lib/screening/explanation.ts';
import type { PretradeChecks } from '../../services/pretrade.ts';
import { sides, transactionTypes } from '../../../lib/transactions/transaction.ts';
import { named } from '../named.ts';
import { reason } from './alerts.ts';
import { edition } from './list.ts';
import * as words from './words.ts';

const { codedText, count, day, dayOrInstant, instant, text, texts, textOrNull } = words;

const schemes = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'uscc'] as const;
const doubtful = z
  .array(z.object({ scheme: z.enum(schemes), value: text }))
  .describe('Identifiers that fail their check digit: they said nothing.');

const candidate = z.object({
  company: text,
  uid: z.int().nullable(),
  onList: z.boolean(),
  outcome: words.outcome.nullable(),
  score: z.number(),
  evidence: z.array(
    z.object({
      ...reason.shape,
      kind: text,
      force: z.enum(['decisive', 'strong', 'fair', 'weak', 'note', 'contrary', 'unsettling', 'refuting']),
      weight: z.number(),
    }),
  ),
  why: text,
});

/** Why a security comes to its outcome. */
export const explanation = named<Explanation>()(
  'Explanation',
  z.object({
    schema: z.literal('cmic-check/explanation/1'),
    read: z.object({
      name: textOrNull,
      otherNames: texts,
      identifiers: z.object({
        isin: text.exactOptional(),
        cusip: text.exactOptional(),
        sedol: text.exactOptional(),
        figi: text.exactOptional(),
        lei: text.exactOptional(),
        uscc: text.exactOptional(),
      }),
      doubtful,
      country: textOrNull,
      heldOn: day.nullable(),
      tickers: z.array(
        z.object({
          raw: text,
          code: text,
          mic: textOrNull,
          basis: z.enum(['suffix', 'venue', 'country', 'currency', 'script', 'none']),
          padded: z.boolean(),
        }),
      ),
    }),
    outcome: words.outcome.nullable(),
    why: text,
    candidates: z.array(candidate).describe('Every company considered, best first.'),
  }),
);

/** The verdicts on orders. */
export const pretradeChecks = named<PretradeChecks>()(
  'PretradeChecks',
  z.object({
    schema: z.literal('cmic-check/pretrade/1'),
    asOf: instant,
    edition,
    verdicts: words.verdicts,
    checks: z.array(
      z.object({
        order: count.describe('Its place among the orders sent, from 0.'),
        clientRef: textOrNull,
        side: z.enum(sides),
        type: z.enum(transactionTypes),
        at: dayOrInstant.nullable(),
        verdict: words.verdict,
        outcome: words.outcome.nullable(),
        exposure: words.exposure.nullable(),
        listing: words.listingHead.nullable(),
        evidence: z.array(reason),
        doubtful,
        restrictions: z.array(codedText).describe('The firm’s own rules.'),
        reasons: z.array(codedText),
        citations: texts,
        reportBy: day.nullable(),
        keepUntil: day.nullable(),
      }),
    ),
    limits: texts,
  }),
);
