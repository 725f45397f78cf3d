import { z } from 'zod';
import { firmEffects, ownListKinds, type OwnTerm } from '../../../lib/listings/own-list.ts';
import type { ApartCounts } from '../../../lib/screening/apart.ts';
import type { ApartAlertJson, ApartJson, ApartListJson } from '../../../lib/screening/json.ts';
import { named } from '../named.ts';
import { alert, deadlines } from './alerts.ts';
import { breach } from './breaches.ts';
import * as words from './words.ts';

const { count, day, text, texts, textOrNull } = words;

const term = named<OwnTerm>()(
  'OwnTerm',
  z
    .object({
      label: text,
      effect: z.enum([...firmEffects, 'restricted', 'asListed']),
      from: day.nullable(),
      to: day.nullable(),
      reason: textOrNull,
    })
    .describe('What an entry of a list beside the law asks, and from when to when.'),
);

const list = named<ApartListJson>()(
  'ApartList',
  z.object({
    kind: z.enum(ownListKinds),
    title: text,
    sha256: textOrNull,
    companies: count,
    hypothetical: z.boolean(),
    listings: z.array(
      z.object({
        uid: z.int(),
        name: text,
        names: texts,
        isins: texts,
        terms: z.array(term),
        deadlines: deadlines.nullable(),
      }),
    ),
  }),
);

const apartAlert = named<ApartAlertJson>()(
  'ApartAlert',
  z
    .object({
      ...alert.shape,
      list: count,
      kind: z.enum(ownListKinds),
      hypothetical: z.boolean(),
      terms: z.array(term),
      decision: z.null(),
    })
    .describe('An alert on a company of a list beside the law. Nobody decides on it.'),
);

/** What lists beside the law came to. */
export const apartCounts = named<ApartCounts>()(
  'ApartCounts',
  z.object({ listed: count, review: count, related: count, breaches: count }),
);

export const apart = named<ApartJson>()(
  'Apart',
  z
    .object({
      note: text,
      lists: z.array(list),
      alerts: z.array(apartAlert),
      breaches: z.array(breach),
      counts: apartCounts,
    })
    .describe('What hypothetical listings and lists of the firm found. Nothing in it is law.'),
);
