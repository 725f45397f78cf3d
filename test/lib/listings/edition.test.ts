import assert from 'node:assert/strict';
import { commonDigestOf, editionIdOf, editionOf } from '../../../lib/listings/edition.ts';
import type { Edition, Listing } from '../../../lib/listings/listing.ts';
import { readFixtures } from './fixture.ts';

describe('the id of an edition', () => {
  let edition: Edition;
  let first: Listing;
  before(async () => {
    edition = await readFixtures('enhanced.xml');
    first = edition.listings[0]!;
  });

  function idWith(changed: Partial<Listing>): string {
    return editionIdOf([{ ...first, ...changed }, ...edition.listings.slice(1)]);
  }

  it('does not depend on the order in which anything is printed', () => {
    const shuffled = edition.listings.toReversed().map((listing) => ({
      ...listing,
      names: listing.names.toReversed(),
      isins: listing.isins.toReversed(),
      tickers: listing.tickers.toReversed(),
      numbers: listing.numbers.toReversed(),
      addresses: listing.addresses.toReversed(),
    }));
    assert.equal(editionIdOf(shuffled), edition.id);
    assert.equal(commonDigestOf(shuffled), edition.commonDigest);
    assert.deepEqual(
      editionOf({ ...edition, listings: shuffled }).listings.map((one) => one.uid),
      [30926, 30956, 33113, 99001],
    );
  });

  it('changes with every field, and the common digest with what all layouts carry', () => {
    const common: Partial<Listing>[] = [
      { uid: 7 },
      { name: 'X' },
      { isins: first.isins.slice(1) },
      { tickers: [] },
      { numbers: [] },
      { names: first.names.slice(0, 1) },
      { targetType: null },
      { listedOn: '2021-06-04' },
      { effectiveOn: null },
      { divestOn: '2022-06-04' },
      { delistedOn: '2026-01-01' },
    ];
    const partial: Partial<Listing>[] = [
      { addresses: [] },
      { links: [] },
      { programmes: ['CMIC-EO13959', 'OTHER'] },
      { names: first.names.map((name) => ({ ...name, strength: 'weak' as const })) },
    ];
    const ids = [...common, ...partial].map(idWith);
    assert.equal(new Set([edition.id, ...ids]).size, ids.length + 1);
    for (const changed of common) {
      assert.notEqual(
        commonDigestOf([{ ...first, ...changed }, ...edition.listings.slice(1)]),
        edition.commonDigest,
      );
    }
    for (const changed of partial) {
      assert.equal(
        commonDigestOf([{ ...first, ...changed }, ...edition.listings.slice(1)]),
        edition.commonDigest,
      );
    }
  });
});
