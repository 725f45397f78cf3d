import assert from 'node:assert/strict';
import { z } from 'zod';
import { named } from '../../../server/api/named.ts';

interface Colour {
  readonly name: string;
  readonly shades: readonly ('light' | 'dark')[];
  readonly note?: string;
}

const shades = z.array(z.enum(['light', 'dark']));
const note = z.string().exactOptional();

describe('a schema that is named for a type', () => {
  it('compiles where it says the same, whatever of it is readonly', () => {
    const schema = named<Colour>()('Colour', z.object({ name: z.string(), shades, note }));
    assert.equal(schema.meta()?.id, 'Colour');
    const parted = named<Colour & { readonly deep: { readonly colour: Colour | null } }>();
    const deep = z.object({ colour: schema.nullable() });
    assert.ok(parted('Deep', z.object({ ...schema.shape, deep })).safeParse({}).error);
  });

  // The build is what checks these: a line that does compile is an error of its own.
  it('does not compile where it says anything else', () => {
    const tried = [
      // @ts-expect-error a property is missing
      named<Colour>()('A', z.object({ name: z.string(), note })),
      // @ts-expect-error one that may be left out is missing
      named<Colour>()('B', z.object({ name: z.string(), shades })),
      // @ts-expect-error one may be null
      named<Colour>()('C', z.object({ name: z.string().nullable(), shades, note })),
      // @ts-expect-error there is one more
      named<Colour>()('D', z.object({ name: z.string(), shades, note, size: z.int() })),
      // @ts-expect-error there is one more that may be left out
      named<Colour>()('E', z.object({ name: z.string(), shades, note, size: z.int().exactOptional() })),
      // @ts-expect-error a word is missing
      named<Colour>()('F', z.object({ name: z.string(), shades: z.array(z.enum(['light'])), note })),
      // @ts-expect-error one that has to be there may be left out
      named<Colour>()('G', z.object({ name: z.string().exactOptional(), shades, note })),
    ];
    assert.equal(new Set(tried.map((schema) => schema.meta()?.id)).size, tried.length);
  });
});
