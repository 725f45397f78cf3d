import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { editionOf } from '../../../lib/listings/edition.ts';
import type { Edition } from '../../../lib/listings/listing.ts';
import { openStorage } from '../../../server/db/stores.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { createEditions, type EditionSummary } from '../../../server/services/editions.ts';
import { databaseOf, describeOnBoth, giveBackDatabaseOf } from '../databases.ts';
import { holdings, noon, startForTest, until } from '../service-at-work.ts';
import { withoutMakingDates } from '../without-making-dates.ts';

const builtIn = builtInEdition();

function without(uid: number, publishedOn: string | null): Edition {
  const { source, format, findings } = builtIn;
  const listings = builtIn.listings.filter((one) => one.uid !== uid);
  return editionOf({ publishedOn, source, format, findings, listings });
}

describeOnBoth('the current edition', () => {
  for (const [what, added, expected] of [
    ['the newest publication', without(30882, '2026-02-01'), 67],
    ['the built-in one where a stored one is older', without(30882, '2025-02-01'), 68],
    ['the built-in one where a stored one has no date', without(30882, null), 68],
  ] as const) {
    it(`is ${what}`, async () => {
      const service = await startForTest();
      await service.services.editions.add(added);
      assert.equal((await service.services.editions.current()).listings.length, expected);
      await service.end();
    });
  }

  it('is asked of the database once for many who want a recent one, and again when it is not recent', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    const storage = await openStorage({ dataDir, databaseUrl: await databaseOf(dataDir) });
    let reads = 0;
    let isAway = true;
    const all = (): Promise<EditionSummary[]> => {
      reads += 1;
      return isAway ? Promise.reject(new Error('away')) : storage.read.editions.all();
    };
    const read = { ...storage.read, editions: { ...storage.read.editions, all } };
    const editions = await createEditions({ ...storage, read }, builtIn, () => noon);
    await assert.rejects(editions.recent(), /away/);
    isAway = false;
    reads = 0;
    const many = await Promise.all(Array.from({ length: 500 }, () => editions.recent()));
    assert.ok(many.every((one) => one === builtIn));
    assert.equal(reads, 1);
    await editions.add(without(30882, '2026-02-01'));
    await until(async () => (await editions.recent()).listings.length === 67);
    isAway = true;
    const fails = (): Promise<boolean> =>
      editions.recent().then(
        () => false,
        () => true,
      );
    await until(fails);
    isAway = false;
    await until(async () => !(await fails()));
    await storage.close();
    await giveBackDatabaseOf(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('comes first of all, in the order of publication, those without a date last', async () => {
    const service = await startForTest();
    const days = ['2026-02-01', '2026-02-03', null, '2025-02-01', '2026-02-04', '2026-02-02'] as const;
    for (const [index, day] of days.entries())
      await service.services.editions.add(without(builtIn.listings[index]?.uid ?? 0, day));
    const all = (await service.services.editions.all()).map((one) => one.publishedOn);
    const dated = [...days, builtIn.publishedOn].filter((day) => day !== null);
    assert.deepEqual(all, [...dated.sort().toReversed(), null]);
    await service.end();
  });

  it('leaves earlier screenings with the edition that they were compared with', async () => {
    const service = await startForTest();
    const sent = await request(service.server)
      .post('/api/v1/screenings')
      .attach('file', Buffer.from(holdings), 'h.csv');
    const whole = async (): Promise<readonly unknown[]> => {
      const address = sent.headers['location'] ?? '';
      const json = await request(service.server).get(`${address}/report.json`).expect(200);
      const xlsx = await request(service.server).get(`${address}/report.xlsx`).responseType('blob');
      return [json.text, await withoutMakingDates(xlsx.body)];
    };
    const then = await whole();
    await service.services.editions.add(without(30946, '2026-02-01'));
    assert.deepEqual(await whole(), then);
    const read = await request(service.server)
      .get(`${sent.headers['location'] ?? ''}/report.json`)
      .expect(200);
    assert.equal(read.body.edition.id, builtIn.id);
    assert.equal(read.body.alerts[0].listing.uid, 30946);
    const again = await request(service.server)
      .post('/api/v1/screenings')
      .attach('file', Buffer.from(holdings), 'h.csv');
    assert.equal(again.body.edition.listings, 67);
    assert.equal(again.body.counts.listed, 0);
    await service.end();
  });
});
