import assert from 'node:assert/strict';
import { readEdition, writeEdition } from '../../../lib/listings/edition-json.ts';
import { csvSet, fixtureText, readFixtures } from './fixture.ts';

const text = fixtureText('enhanced.expected.json');

/** The text of an edition with one listing changed. */
function withListing(change: (listing: Record<string, unknown>) => void): string {
  const edition: { listings: Record<string, unknown>[] } = JSON.parse(text);
  change(edition.listings[1]!);
  return JSON.stringify(edition);
}

describe('an edition as JSON', () => {
  for (const names of [
    ['enhanced.xml'],
    ['consolidated.xml'],
    csvSet,
    ['trade-gov.csv'],
    ['trade-gov-older.csv'],
  ]) {
    it(`comes back as it was written (${names[0]})`, async () => {
      const edition = await readFixtures(...names);
      const written = writeEdition(edition);
      assert.deepEqual(readEdition(written), edition);
      assert.equal(writeEdition(readEdition(written)), written);
    });
  }

  it('has one listing a line', () => {
    assert.equal(text.split('\n').filter((line) => line.startsWith('{"uid":')).length, 4);
  });

  const wrong: [string, string, RegExp][] = [
    ['a missing field', withListing((one) => delete one['isins']), /listings\[1\]\.isins/],
    [
      'an unknown field',
      withListing((one) => Object.assign(one, { isin: 'X' })),
      /listings\[1\]\.isin: there is no/,
    ],
    [
      'an impossible date',
      withListing((one) => Object.assign(one, { divestOn: '2022-06-31' })),
      /uid 30956\)\.divestOn/,
    ],
    [
      'a date in other spelling',
      withListing((one) => Object.assign(one, { divestOn: '03 Jun 2022' })),
      /divestOn/,
    ],
    ['empty text for unknown', withListing((one) => Object.assign(one, { targetType: '' })), /targetType/],
    ['an ISIN that is no text', withListing((one) => Object.assign(one, { isins: [7] })), /isins\[0\]/],
    [
      'a name kind that is none',
      withListing((one) =>
        Object.assign(one, { names: [{ text: 'A', kind: 'x', strength: 'weak', script: 'latin' }] }),
      ),
      /names\[0\]\.kind/,
    ],
    [
      'a name that is not among its names',
      withListing((one) => Object.assign(one, { name: 'OTHER' })),
      /uid 30956\)\.names/,
    ],
    ['another programme', withListing((one) => Object.assign(one, { programmes: ['SDN'] })), /programmes/],
    [
      'a uid that is no number',
      withListing((one) => Object.assign(one, { uid: '30956' })),
      /listings\[1\]\.uid/,
    ],
    [
      'a uid that stands twice',
      withListing((one) => Object.assign(one, { uid: 30926 })),
      /twice or out of order/,
    ],
    ['a changed identifier', text.replace('CNE100001TW7', 'CNE100001TW8'), /was altered/],
    ['a changed date', text.replace('"2022-12-16"', '"2022-12-17"'), /was altered/],
    ['another schema', text.replace('edition/1', 'edition/2'), /edition\.schema/],
    ['a changed common digest', text.replace(/("commonDigest": "sha256:).{4}/, '$10000'), /common digest/],
    ['no JSON', text.slice(0, -10), /JSON/],
  ];
  for (const [what, altered, message] of wrong) {
    it(`is not read with ${what}`, () => assert.throws(() => readEdition(altered), message));
  }
});
