import { z } from 'zod';
import { keyed } from '../../lib/keyed.ts';

/** Of an address that takes no parameters. */
export const noParameters = z.object({});

/** A parameter that is one of a few words. */
export function oneOfWords<const Word extends string>(
  name: string,
  words: readonly Word[],
): z.ZodEnum<{ [Each in Word]: Each }> {
  return z.enum(words, { error: `"${name}" is one of ${words.join(', ')}.` });
}

const limitStandard = 100;
const limitMax = 500;
const limitText = `"limit" is a whole number from 1 to ${limitMax}.`;

/** The parameters of every address that answers in pages. */
export const paging = {
  cursor: z
    .string()
    .optional()
    .describe(
      'Where the page begins: taken from the `next` of the page before. Holds for that address only.',
    ),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, limitText)
    .transform(Number)
    .pipe(z.int().min(1, limitText).max(limitMax, limitText))
    .default(limitStandard)
    .describe('The most items of a page.'),
};

/** The instant that "now" means. Read by the service, which refuses what is no instant (`asOfUnreadable`). */
export const asOf = z
  .string()
  .optional()
  .describe(
    'The instant that the question is asked for: a day (00:01 in New York) or an instant with its offset. Default: now.',
  )
  .meta({ examples: ['2022-03-01', '2022-03-01T10:00:00-05:00'] });

/** The name of a body that is a file; it ends up in reports. */
export const fileName = z
  .string()
  .optional()
  .describe('What the file is called, where the body is the file itself.')
  .meta({ examples: ['holdings.csv'] });

/** The parameters that say by hand which heading means which field. */
export function mapShape<Field extends string>(
  fields: readonly Field[],
): Record<`map.${Field}`, z.ZodOptional<z.ZodString>> {
  const names = fields.map((field) => `map.${field}` as const);
  return keyed(names, (name) =>
    z
      .string()
      .optional()
      .describe(`The heading of the column that holds: ${name.slice('map.'.length)}.`),
  );
}

/** Which headings were given by hand, by field. */
export function mapGiven<Field extends string>(
  fields: readonly Field[],
  asked: Readonly<Partial<Record<`map.${Field}`, string | undefined>>>,
): Partial<Record<Field, string>> {
  const map: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const heading = asked[`map.${field}`];
    if (heading !== undefined) map[field] = heading;
  }
  return map;
}
