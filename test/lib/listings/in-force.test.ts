import assert from 'node:assert/strict';
import { editionOf } from '../../../lib/listings/edition.ts';
import { listingsInForce } from '../../../lib/listings/in-force.ts';
import { readFixtures } from './fixture.ts';

describe('the listings in force on a day', () => {
  it('begin on the listing date', async () => {
    const edition = await readFixtures('enhanced.xml');
    const on = (day: string): number[] => listingsInForce(edition, day).map((one) => one.uid);
    assert.deepEqual(on('2021-06-02'), []);
    assert.deepEqual(on('2021-06-03'), [30926, 30956, 99001]);
    assert.deepEqual(on('2021-12-15'), [30926, 30956, 99001]);
    assert.deepEqual(on('2021-12-16'), [30926, 30956, 33113, 99001]);
  });

  it('end on the day of removal, and count without a listing date', async () => {
    const edition = await readFixtures('enhanced.xml');
    const listings = edition.listings.map((one) => {
      if (one.uid === 30926) return { ...one, delistedOn: '2024-05-01' };
      return one.uid === 33113 ? { ...one, listedOn: null } : one;
    });
    const changed = editionOf({ ...edition, listings });
    const on = (day: string): number[] => listingsInForce(changed, day).map((one) => one.uid);
    assert.deepEqual(on('2020-01-01'), [33113]);
    assert.ok(on('2024-04-30').includes(30926));
    assert.ok(!on('2024-05-01').includes(30926));
  });
});
