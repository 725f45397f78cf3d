import assert from 'node:assert/strict';
import { readLinks, resolveLinks } from '../../../../lib/listings/readers/linked-to.ts';

describe('a Linked To remark', () => {
  const cases: [string, string[], string][] = [
    ['(Linked To: CHINA TELECOMMUNICATIONS CORPORATION)', ['CHINA TELECOMMUNICATIONS CORPORATION'], ''],
    ['(Linked To: CHINA UNICOM (HONG KONG) LIMITED)', ['CHINA UNICOM (HONG KONG) LIMITED'], ''],
    ['Linked To: EXAMPLE (GROUP)', ['EXAMPLE (GROUP)'], ''],
    ['(Linked To: A CO.; Linked To: B)', ['A CO.', 'B'], ''],
    ['(Linked To: A) (Linked To: B)', ['A', 'B'], ''],
    ['Also see note. (Linked To: A)', ['A'], 'Also see note.'],
    ['Only a note.', [], 'Only a note.'],
    ['', [], ''],
  ];
  for (const [remark, names, rest] of cases) {
    it(`"${remark}" names ${names.length}`, () => {
      const read = readLinks(remark);
      assert.deepEqual(
        read.links.map((one) => one.name),
        names,
      );
      assert.equal(read.rest, rest);
    });
  }

  it('is resolved to the entry of that name, with or without the final stop', () => {
    const links = ['b co., ltd', 'A', 'NOBODY'].map((name) => ({ uid: null, name, relation: null }));
    const [first] = resolveLinks([
      { uid: 1, name: 'X', links },
      { uid: 2, name: 'A.', links: [] },
      { uid: 3, name: 'B CO., LTD.', links: [] },
    ]);
    assert.deepEqual(
      first?.links.map((one) => [one.uid, one.name]),
      [
        [3, 'B CO., LTD.'],
        [2, 'A.'],
        [null, 'NOBODY'],
      ],
    );
  });
});
