import { z } from 'zod';
import { restrictableLists, type Policy } from '../../../lib/rules/policy.ts';
import { ruleStates } from '../../../lib/rules/rules.ts';
import type { MethodJson } from '../../../lib/screening/json.ts';
import { personBases } from '../../../lib/transactions/transaction.ts';
import { namesIn } from '../../../lib/keyed.ts';
import { named } from '../named.ts';
import * as words from './words.ts';

const { count, day, text, texts, textOrNull } = words;

const policy = named<Policy>()(
  'Policy',
  z
    .object({
      holdAfterDeadline: z.enum(['allowed', 'forbidden']),
      restricted: z.array(
        z.object({
          name: textOrNull,
          isin: textOrNull,
          ticker: textOrNull,
          uid: z.int().nullable(),
          reason: text,
          from: day.nullable(),
          to: day.nullable(),
        }),
      ),
      restrictedLists: z.array(z.enum(namesIn(restrictableLists))).exactOptional(),
      rules: z.record(z.string(), z.enum(ruleStates)),
      fourEyes: z.boolean(),
      accounts: z.record(z.string(), z.enum(personBases)),
    })
    .describe('The firm’s own rules, as they were read.'),
);

export const method = named<MethodJson>()(
  'Method',
  z
    .object({
      knowledgeAsOf: text,
      settings: z.object({
        map: z.record(z.string(), z.string()),
        sheet: textOrNull,
        policy: policy.nullable(),
        ownLists: z
          .object({
            whatIf: texts,
            firm: z.array(z.object({ name: text, sha256: text, entries: count })),
          })
          .exactOptional(),
      }),
      rules: z.array(z.object({ title: text, text, citation: text })),
      uncertain: z.array(z.object({ title: text, text, state: text })),
      listFindings: z.array(z.object({ code: text, uid: z.int(), name: text, seen: text, text })),
      limits: texts,
    })
    .describe('What the answer rests on: rules with citations, uncertain points, limits.'),
);
