import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { harmless, startForTest, type ServiceAtWork } from '../service-at-work.ts';

interface Page {
  readonly items: readonly { readonly id?: string; readonly row?: number }[];
  readonly next: string | null;
}

describeOnBoth('pages by cursor', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  let sent = 0;
  const send = async (body: string): Promise<string> => {
    sent += 1;
    const { body: screening } = await request(service.server)
      .post(`/api/v1/screenings?name=h${sent}.csv`)
      .type('text/csv')
      .send(body)
      .expect(201);
    return screening.id;
  };

  const page = async (path: string): Promise<Page> =>
    (await request(service.server).get(path).expect(200)).body;

  it('go through screenings newest first, whatever is added meanwhile', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift(await send(harmless));
    const first = await page('/api/v1/screenings?limit=2');
    await send(harmless);
    const second = await page(first.next ?? '');
    const third = await page(second.next ?? '');
    assert.deepEqual(
      [...first.items, ...second.items, ...third.items].map((one) => one.id),
      ids,
    );
    assert.equal(third.next, null);
  });

  it('go through positions in the order of the file, all of them once', async () => {
    const rows = Array.from({ length: 23 }, (_, index) => `NAME ${index} INC,${index + 1}`);
    const id = await send(`Name,Quantity\n${rows.join('\n')}\n`);
    const seen: (number | undefined)[] = [];
    let next: string | null = `/api/v1/screenings/${id}/positions?limit=5`;
    while (next !== null) {
      const one: Page = await page(next);
      assert.ok(one.items.length <= 5);
      seen.push(...one.items.map((item) => item.row));
      ({ next } = one);
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 23 }, (_, index) => index + 2),
    );
  });

  it('belong to their collection', async () => {
    const [one, other] = [await send(harmless), await send(harmless)];
    const { next } = await page(`/api/v1/screenings/${one}/positions?limit=1`);
    await request(service.server)
      .get((next ?? '').replace(one, other))
      .expect(400);
    await request(service.server)
      .get((next ?? '').replace('positions', 'alerts'))
      .expect(400);
  });

  it('say where the next one is in a Link header too', async () => {
    const answer = await request(service.server).get('/api/v1/screenings?limit=1').expect(200);
    assert.equal(answer.headers['link'], `<${answer.body.next}>; rel="next"`);
  });
});
