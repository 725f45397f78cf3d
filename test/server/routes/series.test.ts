import assert from 'node:assert/strict';
import knex from 'knex';
import request from 'supertest';
import { editionOf } from '../../../lib/listings/edition.ts';
import type { Edition } from '../../../lib/listings/listing.ts';
import type { PositionChange } from '../../../lib/screening/changes.ts';
import { knexConfiguration } from '../../../server/db/database.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const builtIn = builtInEdition();

function without(publishedOn: string, ...uids: readonly number[]): Edition {
  const { source, format, findings, listings } = builtIn;
  return editionOf({
    publishedOn,
    source,
    format,
    findings,
    listings: listings.filter(({ uid }) => !uids.includes(uid)),
  });
}

const heading = 'Account,Security Name,ISIN,Quantity';
const hikvision = (quantity: number): string => `A-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,${quantity}`;
const mobile = (quantity: number): string => `A-1,CHINA MOBILE LTD,HK0941009539,${quantity}`;
const apple = 'A-1,APPLE INC,US0378331005,10';

const file = (day: string, ...rows: readonly string[]): string =>
  [`Holdings as of ${day}`, heading, ...rows, ''].join('\n');

/** What a test says of a change. */
const told = ({ kind, line, before, after, difference, why }: PositionChange): string =>
  [
    kind,
    line,
    before?.outcome ?? null,
    after?.outcome ?? null,
    difference,
    why.map(({ code }) => code).join('+'),
  ].join(' ');

describeOnBoth('the series of a portfolio', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest();
  });
  afterEach(() => service.end());

  async function screen(content: string, query = '?portfolio=Fund%201&asOf=2026-03-01') {
    const answer = await request(service.server)
      .post(`/api/v1/screenings${query}`)
      .attach('file', Buffer.from(content), 'holdings.csv')
      .expect(201);
    return answer.body;
  }

  it('says what changed since the last screening, and suspects what nothing explains', async () => {
    const first = await screen(file('2024-01-31', hikvision(100), apple));
    assert.deepEqual([first.portfolio, first.changes, first.compared], ['Fund 1', undefined, undefined]);
    await screen(file('2024-02-15', hikvision(1), apple), '?portfolio=Other');
    const second = await screen(file('2024-02-29', hikvision(130), mobile(5), apple));
    assert.deepEqual(second.changes.map(told), [
      'quantity CNE100000PM8 listed listed 30 holding',
      'new HK0941009539  listed 5 holding',
    ]);
    const { from, to, earlier } = second.compared;
    assert.deepEqual([from, to, earlier.screening], ['2024-01-31', '2024-02-29', first.id]);
    assert.deepEqual(
      second.breaches.map((one: { kind: string; certainty: string }) => `${one.kind} ${one.certainty}`),
      ['purchaseAfterEffective suspected', 'purchaseAfterEffective suspected'],
    );
    assert.deepEqual(
      second.inputs.map((one: { kind: string }) => one.kind),
      ['holdings', 'previous'],
    );
    const { rows, positions, skipped, problems } = second.counts;
    assert.deepEqual([positions, rows], [3, positions + skipped + problems]);
    assert.equal(second.skipped.heading, 1);
    const third = await screen(file('2024-03-29', hikvision(130), mobile(5), apple));
    assert.deepEqual([third.changes, third.breaches, third.notCompared], [[], [], []]);
    assert.equal(third.compared.earlier.screening, second.id);
    // With PostgreSQL the answer may come before the worker has cleared up.
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('shows the changes and the portfolio on the pages', async () => {
    await screen(file('2024-01-31', hikvision(100), apple));
    const second = await screen(file('2024-02-29', hikvision(130), apple));
    const page = await request(service.server).get(`/screenings/${second.id}`).expect(200);
    assert.match(page.text, /Changes between 2024-01-31 and 2024-02-29/);
    assert.match(page.text, /1 change is a suspected breach/);
    assert.match(page.text, /No event that is known explains it in full/);
    const home = await request(service.server).get('/').expect(200);
    assert.match(home.text, /<small>Fund 1<\/small>/);
    const form = await request(service.server)
      .post('/')
      .field('portfolio', 'Fund 1')
      .field('previousAsOf', '')
      .attach('file', Buffer.from(file('2024-03-29', hikvision(130), apple)), 'h.csv')
      .expect(303);
    const last = await request(service.server)
      .get(form.headers['location'] ?? '')
      .expect(200);
    assert.match(last.text, /Nothing that matches a company on the list changed/);
  });

  it('goes on without the earlier files where they cannot be read any more, and says so', async () => {
    const first = await screen(file('2024-01-31', hikvision(100), apple));
    const db = knex(knexConfiguration(service.configuration));
    const choices = JSON.stringify({ map: { isin: 'Nowhere' }, sheet: null });
    await db('screenings').where({ id: first.id }).update({ choices });
    await db.destroy();
    const second = await screen(file('2024-02-29', hikvision(130), apple));
    assert.deepEqual([second.state, second.counts.listed, second.breaches], ['done', 1, []]);
    assert.deepEqual([second.compared.earlier.screening, second.changes], [first.id, []]);
    assert.match(
      second.compared.notes[0],
      /could not be compared with\. .*No row holds all of these headings/,
    );
    assert.deepEqual(await service.filesInSpool(), []);
  });

  it('says of an outcome that changed that the list did it, both ways', async () => {
    const rows = [hikvision(100), mobile(5), apple];
    await service.services.editions.add(without('2026-02-01', 30946));
    const first = await screen(file('2024-01-31', ...rows));
    assert.equal(first.counts.listed, 1);
    await service.services.editions.add(without('2026-02-02', 30882));
    const second = await screen(file('2024-02-29', ...rows));
    assert.deepEqual(second.changes.map(told), ['outcome CNE100000PM8  listed  list']);
    assert.match(second.changes[0].why[0].text, /The list of 2026-02-02 has HANGZHOU HIKVISION/);
    assert.deepEqual(second.breaches, []);
    await service.services.editions.add(without('2026-02-03', 30946, 30882));
    const third = await screen(file('2024-03-29', ...rows));
    assert.deepEqual(third.changes.map(told), ['outcome CNE100000PM8 listed   list']);
    assert.match(third.changes[0].why[0].text, /no longer has HANGZHOU HIKVISION/);
    assert.deepEqual(third.changes[0].listing.uid, 30946);
  });

  it('tells decisions made since, also those made after it ran', async () => {
    const first = await screen(file('2024-01-31', hikvision(100), apple));
    const decide = async (id: string, decision: string): Promise<void> => {
      const recorded = await request(service.server)
        .put(`/api/v1/alerts/${id}.a1/decision`)
        .send({ decision, by: 'R. Viewer', comment: 'checked' });
      assert.ok(recorded.status < 300, JSON.stringify(recorded.body));
    };
    const second = await screen(file('2024-02-29', hikvision(100), apple));
    assert.deepEqual(second.changes, []);
    await decide(second.id, 'falsePositive');
    const page = await request(service.server).get(`/api/v1/screenings/${second.id}/changes`).expect(200);
    assert.deepEqual(page.body.items.map(told), ['outcome CNE100000PM8 listed falsePositive  decision']);
    assert.match(
      page.body.items[0].why[0].text,
      /R\. Viewer decided falsePositive on 2022-03-01 \(checked\)/,
    );
    assert.equal(first.state, 'done');
  });

  it('goes on without suspicion where the later files are not later, and says so', async () => {
    await screen(file('2024-02-29', hikvision(100), apple));
    const { changes, breaches, compared } = await screen(file('2024-01-31', hikvision(60), apple));
    assert.deepEqual(changes.map(told), ['quantity CNE100000PM8 listed listed -40 holding']);
    assert.deepEqual([breaches, compared.from, compared.to], [[], null, null]);
    assert.match(compared.notes[0], /not later/);
  });

  it('takes the as-of of the earlier screening for a file without a day', async () => {
    const bare = [heading, hikvision(100), apple, ''].join('\n');
    await screen(bare, '?portfolio=p&asOf=2024-01-31');
    const { compared } = await screen(bare.replace('100', '90'), '?portfolio=p&asOf=2024-02-29');
    assert.deepEqual(
      [compared.from, compared.to],
      ['2024-01-31T00:01:00-05:00', '2024-02-29T00:01:00-05:00'],
    );
  });

  it('compares with the file that is sent instead', async () => {
    await screen(file('2024-01-31', hikvision(100), apple));
    const sent = await request(service.server)
      .post('/api/v1/screenings')
      .field('portfolio', 'Fund 1')
      .field('previousAsOf', '2024-02-15')
      .attach('file', Buffer.from(file('2024-02-29', hikvision(130), apple)), 'new.csv')
      .attach('previous', Buffer.from([heading, hikvision(120), apple, ''].join('\n')), 'old.csv')
      .expect(201);
    assert.deepEqual(sent.body.changes.map(told), ['quantity CNE100000PM8 listed listed 10 holding']);
    assert.equal(sent.body.compared.earlier, null);
  });

  it('refuses a file that is sent as earlier and is not, and one without a day', async () => {
    for (const [day, code] of [
      ['Holdings as of 2024-03-31', 'previousNotEarlier'],
      ['Positions', 'previousUndated'],
    ] as const) {
      const answer = await request(service.server)
        .post('/api/v1/screenings')
        .attach('file', Buffer.from(file('2024-02-29', hikvision(130), apple)), 'new.csv')
        .attach('previous', Buffer.from([day, heading, hikvision(120), apple, ''].join('\n')), 'old.csv')
        .expect(422);
      assert.equal(answer.body.errors[0].code, code);
    }
  });

  it('pages the screenings of a portfolio, and its changes', async () => {
    const ids = [];
    for (const quantity of [100, 110, 120])
      ids.unshift(
        (await screen(file(`2024-01-${quantity - 90}`, hikvision(quantity), mobile(quantity), apple))).id,
      );
    await screen(file('2024-01-31', apple), '?portfolio=Other');
    const page = await request(service.server)
      .get('/api/v1/screenings?portfolio=Fund%201&limit=2')
      .expect(200);
    assert.deepEqual(
      page.body.items.map((one: { id: string }) => one.id),
      ids.slice(0, 2),
    );
    const rest = await request(service.server).get(page.body.next).expect(200);
    assert.deepEqual(
      [rest.body.items.map((one: { id: string }) => one.id), rest.body.next],
      [ids.slice(2), null],
    );
    const changes = await request(service.server)
      .get(`/api/v1/screenings/${ids[0]}/changes?limit=1`)
      .expect(200);
    assert.deepEqual(changes.body.items.map(told), ['quantity CNE100000PM8 listed listed 10 holding']);
    const more = await request(service.server).get(changes.body.next).expect(200);
    assert.deepEqual(
      [more.body.items.map(told), more.body.next],
      [['quantity HK0941009539 listed listed 10 holding'], null],
    );
  });
});
