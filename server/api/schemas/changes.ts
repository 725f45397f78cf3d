import { z } from 'zod';
import {
  changeCauses,
  changeKinds,
  notComparedTexts,
  type ChangeSide,
  type ComparedFrame,
  type NotComparedLine,
  type PositionChange,
} from '../../../lib/screening/changes.ts';
import { namesIn } from '../../../lib/keyed.ts';
import { named } from '../named.ts';
import * as words from './words.ts';

const { amount, dayOrInstant, instant, place, text, texts, textOrNull } = words;

const side = named<ChangeSide>()(
  'ChangeSide',
  z.object({
    quantity: amount,
    outcome: z.enum([...words.outcome.options, 'falsePositive']).nullable(),
    position: place.nullable(),
  }),
);

export const change = named<PositionChange>()(
  'Change',
  z
    .object({
      kind: z.enum(changeKinds),
      account: textOrNull,
      line: text,
      name: textOrNull,
      listing: words.listingHead.nullable(),
      alert: textOrNull,
      before: side.nullable(),
      after: side.nullable(),
      difference: amount,
      unexplained: amount,
      arithmetic: textOrNull,
      why: z.array(z.object({ code: z.enum(changeCauses), text })),
    })
    .describe('What of a security in an account is otherwise than in the earlier holdings, and why.'),
);

export const notCompared = named<NotComparedLine>()(
  'NotCompared',
  z.object({
    account: textOrNull,
    line: text,
    name: textOrNull,
    why: z.enum(namesIn(notComparedTexts)),
    text,
  }),
);

export const compared = named<Pick<ComparedFrame, 'from' | 'to' | 'earlier' | 'notes'>>()(
  'Compared',
  z.object({
    from: dayOrInstant.nullable(),
    to: dayOrInstant.nullable(),
    earlier: z.object({ screening: text, ranAt: instant }).nullable(),
    notes: texts,
  }),
);
