import { z } from 'zod';
import { keyed } from '../../../lib/keyed.ts';

/** Texts of one kind, as the JSON of this service writes them. */
export const amount = z.string().describe('A decimal number as text.').nullable();
export const day = z.string().meta({ format: 'date' });
export const instant = z.string().meta({ format: 'date-time' });
export const dayOrInstant = z
  .string()
  .describe('An instant with its offset, or a day where only that is known.');
export const text = z.string();
export const textOrNull = z.string().nullable();
export const count = z.int().min(0);
export const texts = z.array(z.string());

export const outcome = z.enum(['listed', 'review', 'related']);
export const exposure = z.enum(['direct', 'depositaryReceipt', 'debt', 'derivative', 'fund']);
export const status = z.enum(['notYetEffective', 'windDown', 'holdOnly', 'delisted']);
export const verdict = z.enum([
  'permitted',
  'permittedIfDivesting',
  'prohibited',
  'needsReview',
  'notCovered',
]);

/** How many had which verdict. */
export const verdicts = z.object(keyed(verdict.options, () => count));

/** Identifiers by scheme: `isin`, `ticker`, `mic` and so on. */
export const identifiers = z.record(z.string(), z.string());

/** The company on the list, by OFAC's number. */
export const listingHead = z.object({ uid: z.int(), name: text });

/** Where in the input. */
export const place = z.object({ input: count, sheet: textOrNull, row: z.int() });

/** A reason in words, with the code that never changes its meaning. */
export const codedText = z.object({ code: text, text });
