import { z } from 'zod';
import type { LookThrough, Reason } from '../../../lib/matching/match.ts';
import type { VenueDeadline } from '../../../lib/rules/venue-deadline.ts';
import type { Deadlines } from '../../../lib/rules/deadlines.ts';
import type { AlertJson, DecisionJson } from '../../../lib/screening/json.ts';
import type { DecidableAlert } from '../../services/alert-address.ts';
import { decisionWords } from '../../../lib/decisions/decision.ts';
import { named } from '../named.ts';
import * as words from './words.ts';

const { day, instant, text, texts, textOrNull, count } = words;

export const reason = named<Reason>()(
  'Reason',
  z
    .object({
      code: text.describe('Never changes its meaning.'),
      text,
      position: textOrNull.describe('The value of the position.'),
      listing: textOrNull.describe('The value that it was compared with.'),
      speaks: z.enum(['for', 'against']),
    })
    .describe('One reason for or against a match, with the two values compared.'),
);

const lookThrough = named<LookThrough>()(
  'LookThrough',
  z
    .object({
      weight: words.amount,
      routes: z.array(z.object({ path: texts, weight: words.amount })),
      routesInAll: count,
      constituentsOn: day.nullable(),
      sources: z.array(z.object({ fund: text, input: count, file: text, on: day.nullable() })),
    })
    .describe('How a fund leads to a listed company. Weights are fractions of 1.'),
);

const confidence = z.enum(['official', 'confirmed', 'likely', 'unverified']);

const venueDeadline = named<VenueDeadline>()(
  'VenueDeadline',
  z
    .object({
      mic: textOrNull.describe('ISO 10383.'),
      basis: z.enum(['stated', 'onlyVenue']).nullable(),
      zone: textOrNull,
      effectiveAt: instant.nullable(),
      divestBefore: instant.nullable(),
      lastFullSession: z
        .object({
          on: day,
          opensAt: instant,
          closesAt: instant,
          closesAtNewYork: instant,
          isHalfDay: z.boolean(),
          confidence,
        })
        .nullable(),
      partSession: z.object({ opensAt: instant, closesAt: instant }).nullable(),
      lastTradeToSettle: z.object({ on: day, settlesOn: day, cycle: text, confidence }).nullable(),
      sessionsLeft: count.nullable(),
      remark: textOrNull,
    })
    .describe('The deadlines on the clock of the venue of the instrument.'),
);

/** The dates of a listing as of an instant. */
export const deadlines = named<Deadlines>()(
  'Deadlines',
  z
    .object({
      listedOn: day.nullable(),
      effectiveOn: day.nullable(),
      divestOn: day.nullable(),
      effectiveAt: instant.nullable(),
      divestBefore: instant.nullable(),
      daysToEffective: z.int().nullable(),
      daysToDivest: z.int().describe('Calendar days in New York; negative once it has passed.').nullable(),
    })
    .describe('The dates of a listing, and the days left.'),
);

/** What a reviewer said of an alert. */
export const decisionSaid = named<DecisionJson>()(
  'DecisionOnAlert',
  z.object({
    decision: z.enum(decisionWords),
    by: text,
    at: instant,
    comment: textOrNull,
    unconfirmed: text
      .exactOptional()
      .describe('Why it does not count yet, where the policy asks for four eyes.'),
    expired: z.union([text, z.literal(false)]).describe('What changed since, or false while it holds.'),
  }),
);

const alertShape = z.object({
  id: text,
  listing: words.listingHead,
  instrument: z.object({ name: textOrNull, identifiers: words.identifiers }),
  outcome: words.outcome.describe('What the engine found.'),
  score: z.number().min(0).max(1),
  exposure: words.exposure,
  lookThrough: lookThrough.exactOptional(),
  reasons: z.array(reason),
  deadlines: z.object({ ...deadlines.shape, venue: venueDeadline.nullable().exactOptional() }),
  status: words.status.nullable(),
  permitted: text,
  citations: texts,
  positions: count,
  transactions: count,
  decision: decisionSaid.nullable(),
  counted: z.enum(['listed', 'review']).nullable().describe('What it counts as after decisions.'),
});

export const alert = named<AlertJson>()(
  'Alert',
  alertShape.describe('One listed company and one instrument: what a reviewer decides on.'),
);

/** An alert with the address that takes its decision. */
export const decidableAlert = named<DecidableAlert>()(
  'DecidableAlert',
  z
    .object({ ...alertShape.shape, decisionUrl: text.meta({ format: 'uri-reference' }) })
    .describe('An alert, and where it is decided.'),
);
