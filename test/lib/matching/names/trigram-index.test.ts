import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { trigramIndex } from '../../../../lib/matching/names/trigram-index.ts';

const pieces = (text: string): string[] => {
  const marked = `^${text}$`;
  return [...new Set(Array.from({ length: text.length }, (_, at) => marked.slice(at, at + 3)))];
};

/** What the index promises, found by comparing with every known name. */
const expected = (texts: readonly string[], text: string): number[] =>
  texts
    .map((known, number) => {
      const place = pieces(text).findIndex((piece) => pieces(known).includes(piece));
      const common = pieces(known).filter((piece) => pieces(text).includes(piece)).length;
      const least = 0.6 * Math.min(pieces(known).length, pieces(text).length);
      return { number, place, near: common >= least };
    })
    .filter(({ near }) => near)
    .sort((a, b) => a.place - b.place || a.number - b.number)
    .map(({ number }) => number);

describe('an index of three-letter pieces', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', '1', '%'), minLength: 1, maxLength: 12 });

  it('finds the names that share three fifths of the shorter side’s pieces, and their order', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.array(word), (texts, asked) => {
        const index = trigramIndex(texts);
        for (const text of [...asked, ...texts]) {
          const found = index.candidates(text);
          assert.deepEqual(index.inOrder(text, found), expected(texts, text));
          assert.equal(new Set(found).size, found.length);
        }
      }),
    );
  });

  it('finds nothing among no names', () => {
    assert.deepEqual(trigramIndex([]).candidates('CHINAMOBILE'), []);
  });
});
