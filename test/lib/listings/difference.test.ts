import assert from 'node:assert/strict';
import { differenceOf } from '../../../lib/listings/difference.ts';
import { editionOf } from '../../../lib/listings/edition.ts';
import type { Edition, Listing } from '../../../lib/listings/listing.ts';
import { csvSet, readFixtures } from './fixture.ts';

function withListings(edition: Edition, change: (listing: Listing) => Listing | null): Edition {
  return editionOf({ ...edition, listings: edition.listings.flatMap((one) => change(one) ?? []) });
}

describe('the difference of two editions', () => {
  const layouts = [
    ['enhanced.xml'],
    ['consolidated.xml'],
    csvSet,
    ['trade-gov.csv'],
    ['prim.csv', 'alt.csv', 'comments.csv'],
  ];
  for (const one of layouts) {
    for (const other of layouts) {
      it(`is none for the same list in ${one.length}×${one[0]} and ${other.length}×${other[0]}`, async () => {
        const difference = differenceOf(await readFixtures(...one), await readFixtures(...other));
        assert.deepEqual([difference.added, difference.removed, difference.changed], [[], [], []]);
        assert.equal(difference.unchanged, 4);
      });
    }
  }

  it('names what a layout cannot carry', async () => {
    const enhanced = await readFixtures('enhanced.xml');
    assert.deepEqual(differenceOf(enhanced, enhanced).notCompared, []);
    const { notCompared } = differenceOf(enhanced, await readFixtures('consolidated.xml'));
    assert.equal(notCompared.length, 2);
    assert.match(notCompared.join(' '), /Chinese script/);
    assert.equal(differenceOf(await readFixtures('trade-gov.csv'), enhanced).notCompared.length, 6);
  });

  it('lists companies added and removed', async () => {
    const all = await readFixtures('enhanced.xml');
    const fewer = withListings(all, (one) => (one.uid === 33113 ? null : one));
    assert.deepEqual(
      differenceOf(fewer, all).added.map((one) => one.uid),
      [33113],
    );
    assert.deepEqual(
      differenceOf(all, fewer).removed.map((one) => one.uid),
      [33113],
    );
    assert.equal(differenceOf(all, fewer).unchanged, 3);
  });

  it('says field by field what changed', async () => {
    const before = await readFixtures('enhanced.xml');
    const after = withListings(before, (one) =>
      one.uid === 33113
        ? {
            ...one,
            isins: [...one.isins, 'CNE000000ABC'],
            divestOn: '2022-12-17',
            targetType: 'Public Company',
          }
        : one,
    );
    const [changed] = differenceOf(before, after).changed;
    assert.equal(changed?.uid, 33113);
    assert.deepEqual(
      changed?.changes.map((change) => change.text),
      [
        'The ISINs changed: added CNE000000ABC.',
        'The target type changed: added Public Company.',
        'The divestment date changed from 2022-12-16 to 2022-12-17.',
      ],
    );
  });

  it('sees a change of what only one layout carries between two editions in it', async () => {
    const before = await readFixtures('enhanced.xml');
    const after = withListings(before, (one) => ({
      ...one,
      names: one.names.filter((name) => name.script === 'latin'),
    }));
    assert.deepEqual(
      differenceOf(before, after).changed.map((one) => [one.uid, one.changes[0]?.field]),
      [[33113, 'names']],
    );
  });

  it('sees a weak name become strong', async () => {
    const before = await readFixtures(...csvSet);
    const after = withListings(before, (one) => ({
      ...one,
      names: one.names.map((name) =>
        name.text === 'SUGON' ? { ...name, strength: 'strong' as const } : name,
      ),
    }));
    assert.match(
      differenceOf(before, after).changed[0]?.changes[0]?.text ?? '',
      /from SUGON \(aka, weak\) to SUGON \(aka, strong\)/,
    );
  });
});
