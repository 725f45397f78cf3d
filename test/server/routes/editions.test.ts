import assert from 'node:assert/strict';
import request from 'supertest';
import { editionOf } from '../../../lib/listings/edition.ts';
import { writeEdition } from '../../../lib/listings/edition-json.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { describeOnBoth } from '../databases.ts';
import { everyScope } from '../let-in.ts';
import { holdings, noon, startForTest, type ServiceAtWork } from '../service-at-work.ts';

const builtIn = builtInEdition();

/** The built-in edition as if published later, without the companies of these numbers. */
function later(publishedOn: string, ...without: readonly number[]): Buffer {
  const { source, format, findings } = builtIn;
  const listings = builtIn.listings.filter(({ uid }) => !without.includes(uid));
  return Buffer.from(writeEdition(editionOf({ publishedOn, source, format, findings, listings })));
}

const hikvision = 30946;

describeOnBoth('publications over HTTP', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest();
  });
  afterEach(() => service.end());
  const send = (file: Buffer, query = ''): request.Test =>
    request(service.server).post(`/api/v1/editions${query}`).attach('file', file, 'list.json');

  it('become the current list, for the next screening, and say what changed', async () => {
    const refused = await send(later('2026-02-01', hikvision)).expect(409);
    assert.equal(refused.body.type, '/problems/companiesMissing');
    assert.match(refused.body.errors[0].text, /HIKVISION.* \(30946\)/);
    assert.equal(await service.rowsIn('editions'), 1);

    const { body } = await send(later('2026-02-01', hikvision), '?removals=confirmed').expect(201);
    assert.deepEqual([body.current, body.listings, body.since.removed.length], [true, 67, 1]);
    assert.equal(body.since.removed[0].uid, hikvision);
    await send(later('2026-02-01', hikvision), '?removals=confirmed').expect(200);

    const screening = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(201);
    assert.deepEqual([screening.body.counts.listed, screening.body.edition.id], [0, body.id]);
    const path = `/api/v1/editions/${builtIn.id}/diff/current`;
    const { body: difference } = await request(service.server).get(path).expect(200);
    assert.deepEqual(difference, body.since);
    const back = await request(service.server).get(`/api/v1/editions/${body.id}/diff/${builtIn.id}`);
    assert.equal(back.body.added[0].effectiveAt, '2021-08-02T00:01:00-04:00');
  });

  it('that say again what is stored make the list younger, and an earlier one current again', async () => {
    const age = async (): Promise<unknown[]> => {
      const { body } = await request(service.server).get('/readyz').expect(200);
      return [body.list.id === builtIn.id, body.list.publishedOn, body.list.confirmedOn, body.list.ageDays];
    };
    const days = (from: string): number => Math.floor((noon - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
    assert.deepEqual(await age(), [true, '2026-01-08', '2026-01-08', days('2026-01-08')]);
    const again = await send(later('2026-02-01')).expect(200);
    assert.equal(again.body.current, true);
    assert.deepEqual(await age(), [true, '2026-01-08', '2026-02-01', days('2026-02-01')]);
    await send(later('2026-01-20')).expect(200);
    assert.deepEqual(await age(), [true, '2026-01-08', '2026-02-01', days('2026-02-01')]);
    await send(later('2026-03-01', hikvision), '?removals=confirmed').expect(201);
    assert.deepEqual((await age()).slice(0, 3), [false, '2026-03-01', '2026-03-01']);
    // OFAC takes it back.
    await send(later('2026-04-01')).expect(200);
    assert.deepEqual((await age()).slice(0, 3), [true, '2026-01-08', '2026-04-01']);
  });

  it('that are older than the current list are kept and not screened against', async () => {
    const { body } = await send(later('2025-02-01', hikvision), '?removals=confirmed').expect(201);
    assert.equal(body.current, false);
    const { body: all } = await request(service.server).get('/api/v1/editions').expect(200);
    assert.deepEqual(
      all.items.map((one: { publishedOn: string; current: boolean }) => [one.publishedOn, one.current]),
      [
        ['2026-01-08', true],
        ['2025-02-01', false],
      ],
    );
  });

  for (const [name, content, type] of [
    ['list.json', '{"listings":[]}', 'listUnreadable'],
    ['CONS_PRIM.CSV', 'no,publication\n', 'listUnreadable'],
    ['CONSOLIDATED.XML', '<sdnList/>', 'listUnreadable'],
  ] as const) {
    it(`are refused where ${name} is none, and nothing is stored`, async () => {
      const sent = request(service.server).post('/api/v1/editions');
      const answer = await sent.attach('file', Buffer.from(content), name).expect(422);
      assert.match(answer.body.type, /^\/problems\/list/, `${answer.body.type} for ${type}`);
      assert.equal(await service.rowsIn('editions'), 1);
      assert.deepEqual(await service.filesInSpool(), []);
    });
  }

  it('are taken in by the first organisation alone', async () => {
    const { access } = service.installation;
    const { organisation } = await access.addOrganisation('Other Bank', 'other');
    const asked = { name: 'x', scopes: everyScope, days: 1 };
    const { key } = await access.keys(organisation.number).add(asked, asked);
    const answer = await send(later('2026-02-01')).set('Authorization', `Bearer ${key}`).expect(403);
    assert.equal(answer.body.type, '/problems/editionsNotYours');
    assert.equal(await service.rowsIn('editions'), 1);
  });
});
