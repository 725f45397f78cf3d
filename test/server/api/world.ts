import request from 'supertest';
import { editionOf } from '../../../lib/listings/edition.ts';
import { writeEdition } from '../../../lib/listings/edition-json.ts';
import type { Edition } from '../../../lib/listings/listing.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { readConfiguration } from '../../../server/configuration.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';
import { savedBytes, screened, workbookOf } from '../decide.ts';

/** A service that has screened something of every kind, and what a call needs to name of it. */
export interface World {
  readonly service: ServiceAtWork;
  /** A finished screening with every part there is. */
  readonly rich: string;
  /** Its second page of positions begins here. */
  readonly cursor: string;
  /** A screening that was refused. */
  readonly refused: string;
  /** An alert that takes decisions, and one that takes none. */
  readonly alert: string;
  readonly apartAlert: string;
  /** The tag of the workbook of the rich one. */
  readonly tag: string;
  /** A workbook with its decision columns, and an export of decisions. */
  readonly workbook: Buffer;
  readonly exported: object;
  /** Two people to change, a key to revoke, and a key that may read alone. */
  readonly user: string;
  readonly invited: string;
  readonly key: string;
  readonly reader: string;
  /** The Cookie header of a person who signed in. */
  readonly cookie: string;
  /** The id of the built-in edition; one that adds to it and one that lacks a company of it, as files. */
  readonly editionId: string;
  readonly edition: Buffer;
  readonly cutEdition: Buffer;
  /** A screening that was cancelled while it waited. */
  readonly cancelled: string;
  /** Webhooks to change, to remove, that is disabled, and that was told something (`delivery`). */
  readonly webhook: string;
  readonly gone: string;
  readonly disabled: string;
  readonly told: string;
  readonly delivery: string;
}

const heading = 'Account,Security Name,ISIN,Quantity,Market Value,Currency';
const holdings = [
  'Holdings as of 2022-03-01',
  heading,
  'A-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,12000,412000.50,CNY',
  'A-1,SenseTime Group Inc.,KYG8062L1041,7,80,HKD',
  'A-1,Mixed Fund,,100,1000,USD',
  'B-2,TENCENT HOLDINGS LTD,KYG875721634,100,1000,HKD',
  'B-2,APPLE INC,US0378331005,12;3,1900.00,USD',
  'B-2,HIKVISION SYSTEMS,CNE100000PM9,1,1,CNY',
  '',
].join('\n');
const earlier = [
  'Holdings as of 2022-02-01',
  heading,
  'A-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,10000,312000.50,CNY',
  'C-3,CHINA MOBILE LTD,HK0941009539,5,300,HKD',
  '',
].join('\n');
const trades = [
  'Trade Date,Account,Side,ISIN,Security,Quantity',
  '2022-02-10,A-1,buy,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,100',
  '2022-02-11,A-1,buy,US0378331005,APPLE INC,5',
  '',
].join('\n');
const constituents = [
  'Mixed Fund',
  'Holdings as of 2022-02-25',
  'Name,ISIN,Weight (%)',
  'HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,3',
  'CHINA MOBILE LTD,HK0941009539,2',
  'KWEICHOW MOUTAI,CNE0000018R8,95',
  '',
].join('\n');
const policy = JSON.stringify({
  holdAfterDeadline: 'forbidden',
  restricted: [{ name: 'SENSETIME GROUP INC', reason: 'counsel' }],
  restrictedLists: ['1260H'],
  accounts: { 'A-1': 'usEntity' },
});

/** Starts a service and fills it; leaves none behind where that fails. */
export async function startWorld(): Promise<World> {
  const { webhookAllow } = readConfiguration({ CMIC_WEBHOOK_ALLOW: '127.0.0.1' });
  const service = await startForTest({ webhookAllow });
  try {
    return await filled(service);
  } catch (error) {
    await service.end();
    throw error;
  }
}

async function filled(service: ServiceAtWork): Promise<World> {
  const { server } = service;
  const sent = await request(server)
    .post('/api/v1/screenings')
    .field('asOf', '2022-03-01')
    .field('portfolio', 'Everything')
    .field('policy', policy)
    .field('whatIf', 'Tencent Holdings Limited, 2022-03-02')
    .field('funds.key.constituents.csv', 'Mixed Fund')
    .attach('file', Buffer.from(holdings), 'holdings.csv')
    .attach('previous', Buffer.from(earlier), 'earlier.csv')
    .attach('transactions', Buffer.from(trades), 'trades.csv')
    .attach('funds', Buffer.from(constituents), 'constituents.csv')
    .attach('ownList', Buffer.from('name,isin,effect\nApple Inc.,US0378331005,noHolding\n'), 'own.csv')
    .expect(201);
  const rich: string = sent.body.id;
  const refusal = await request(server).post('/api/v1/screenings').type('text/csv').send('a letter');
  const page = await request(server).get(`/api/v1/screenings/${rich}/positions?limit=1`).expect(200);
  const decided = await screened(service);
  await request(server)
    .put(`/api/v1/alerts/${decided}.a1/decision`)
    .send({ decision: 'inconclusive', by: 'R. Example' })
    .expect(201);
  const exported = await request(server).get('/api/v1/decisions').expect(200);
  const head = await request(server).get(`/api/v1/screenings/${rich}/report.xlsx`).expect(200);
  const people: string[] = [];
  for (const name of ['one', 'two']) {
    const person = { login: name, name, role: 'viewer' };
    people.push((await request(server).post('/api/v1/users').send(person).expect(201)).body.id);
  }
  const asked = { name: 'reader', scopes: ['read'] };
  const reader = await request(server).post('/api/v1/api-keys').send(asked).expect(201);
  const revoked = await request(server).post('/api/v1/api-keys').send(asked).expect(201);
  return {
    service,
    cancelled: await cancelledIn(service),
    editionId: builtIn.id,
    edition: Buffer.from(writeEdition(editionLike({ listings: closed }))),
    cutEdition: Buffer.from(writeEdition(editionLike({ listings: builtIn.listings.slice(1) }))),
    ...(await webhooksIn(service)),
    user: people[0] ?? '',
    invited: people[1] ?? '',
    key: revoked.body.id,
    reader: reader.body.key,
    cookie: await service.cookie(),
    rich,
    cursor: new URL(page.body.next, 'http://localhost').searchParams.get('cursor') ?? '',
    refused: String(refusal.body.screening).split('/').at(-1) ?? '',
    alert: `${rich}.a1`,
    apartAlert: `${rich}.${sent.body.apart.alerts[0].id}`,
    tag: head.headers['etag'] ?? '',
    workbook: await savedBytes(await workbookOf(service, decided)),
    exported: exported.body,
  };
}

const builtIn = builtInEdition();

/** The same companies, one of them taken off the list: an edition of its own. */
const closed = builtIn.listings.map((one, at) => (at === 0 ? { ...one, delistedOn: '2026-01-05' } : one));

function editionLike(change: Partial<Pick<Edition, 'publishedOn' | 'listings'>>): Edition {
  const { publishedOn, source, format, findings, listings } = builtIn;
  return editionOf({ publishedOn, source, format, findings, listings, ...change });
}

/** One that waited behind others until it was cancelled. */
async function cancelledIn({ server }: ServiceAtWork): Promise<string> {
  const rows = Array.from({ length: 60_000 }, (_, row) => `A-${row},APPLE INC,US0378331005,${row}`);
  const large = ['Account,Security Name,ISIN,Quantity', ...rows, ''].join('\n');
  const sent = ['one.csv', 'two.csv', 'three.csv'].map((name) =>
    request(server).post(`/api/v1/screenings?name=${name}`).type('text/csv').send(large),
  );
  const answers = Promise.all(sent);
  for (;;) {
    const { body } = await request(server).get('/api/v1/screenings').expect(200);
    const waits = body.items.find(
      (one: { state: string }) => one.state === 'queued' || one.state === 'running',
    );
    if (waits === undefined) continue;
    await request(server).post(`/api/v1/screenings/${waits.id}/cancel`);
    await answers;
    return waits.id;
  }
}

async function webhooksIn({
  server,
}: ServiceAtWork): Promise<Record<'webhook' | 'gone' | 'disabled' | 'told' | 'delivery', string>> {
  const made = async (): Promise<string> => {
    const hook = { url: 'http://127.0.0.1:9/', events: ['breach.found'] };
    return (await request(server).post('/api/v1/webhooks').send(hook).expect(201)).body.id;
  };
  const [webhook, gone, disabled, told] = [await made(), await made(), await made(), await made()];
  await request(server).put(`/api/v1/webhooks/${disabled}`).send({ enabled: false }).expect(200);
  const ping = await request(server).post(`/api/v1/webhooks/${told}/test`).expect(202);
  return { webhook, gone, disabled, told, delivery: ping.body.id };
}
