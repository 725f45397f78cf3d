import type { Test } from 'supertest';
import { asNobody } from '../let-in.ts';
import type { World } from './world.ts';

/** A call to be made for a test, and the status that it is to be answered with. */
export interface Call {
  readonly status: number;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly send?: (test: Test) => Test;
}

const csv = 'Account,Security Name,ISIN,Quantity\nA-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,1\n';
const trades = 'Trade Date,Side,ISIN,Security,Quantity\n2022-02-01,buy,CNE100000PM8,HIKVISION,1\n';
const asCsv =
  (text: string) =>
  (test: Test): Test =>
    test.type('text/csv').send(text);
const asJson =
  (value: object | string) =>
  (test: Test): Test =>
    test.type('application/json').send(value);
/** Where nobody listens: deliveries are made, and fail. */
const hook = { url: 'http://127.0.0.1:9/', events: ['screening.done'] };
const unknown = '00000000-0000-4000-8000-000000000000';

/** A part of a screening: there, of one that is not there, and of one that was refused. */
function part({ rich, refused }: World, ofRefused = 409): readonly Call[] {
  return [
    { status: 200, path: { id: rich } },
    { status: 404, path: { id: unknown } },
    { status: ofRefused, path: { id: refused } },
  ];
}

const unchanged = ({ rich }: World): Call => ({
  status: 304,
  path: { id: rich },
  send: (test) => test.set('If-None-Match', '*'),
});

const file = (world: World): readonly Call[] => [...part(world), unchanged(world)];

/** The calls that a test makes of each operation, by its id; the first is the plain one that succeeds. */
export const calls: Readonly<Record<string, (world: World) => readonly Call[]>> = {
  createScreening: ({ cookie }) => [
    { status: 201, query: 'asOf=2022-03-01', send: asCsv(csv) },
    { status: 200, query: 'asOf=2022-03-01', send: asCsv(csv) },
    { status: 422, send: asCsv('a letter') },
    { status: 400, send: asCsv('') },
    { status: 415, send: (test) => test.type('application/xml').send('<positions/>') },
    { status: 400, send: (test) => asCsv(csv)(test.set('Idempotency-Key', 'two words')) },
    {
      status: 403,
      send: (test) => asCsv(csv)(test.set('Cookie', cookie).set('Sec-Fetch-Site', 'cross-site')),
    },
    { status: 421, send: (test) => asCsv(csv)(test.set(asNobody, '1').set('Host', 'elsewhere.example')) },
  ],
  listScreenings: () => [
    { status: 200, query: 'limit=1' },
    { status: 200, query: 'portfolio=Everything' },
  ],
  getScreening: (world) => [...part(world, 200), unchanged(world)],
  cancelScreening: ({ rich, cancelled }) => [
    { status: 200, path: { id: cancelled } },
    { status: 200, path: { id: cancelled } },
    { status: 409, path: { id: rich } },
    { status: 404, path: { id: unknown } },
  ],
  followScreening: ({ rich }) => [
    { status: 200, path: { id: rich } },
    { status: 404, path: { id: unknown } },
  ],
  listAlerts: (world) => [...part(world), unchanged(world), { status: 409, path: { id: world.cancelled } }],
  listPositions: (world) => [
    ...part(world),
    { status: 200, path: { id: world.rich }, query: `cursor=${world.cursor}` },
  ],
  listProblems: (world) => part(world, 200),
  listBreaches: part,
  listTransactions: part,
  listChanges: part,
  getWorkbook: (world) => [
    ...file(world),
    { status: 304, path: { id: world.rich }, send: (test) => test.set('If-None-Match', world.tag) },
  ],
  getReport: (world) => [...file(world), { status: 200, path: { id: world.rich }, query: 'ledger=true' }],
  getPositionsCsv: file,
  getDeadlines: file,
  getDecision: ({ alert, apartAlert }) => [
    { status: 200, path: { id: alert } },
    { status: 404, path: { id: 'none' } },
    { status: 409, path: { id: apartAlert } },
  ],
  putDecision: ({ alert, apartAlert }) => {
    const send = asJson({ decision: 'trueMatch', by: 'R. Example', comment: 'Seen.' });
    return [
      { status: 201, path: { id: alert }, send },
      { status: 200, path: { id: alert }, send },
      { status: 404, path: { id: `${unknown}.a1` }, send },
      { status: 409, path: { id: apartAlert }, send },
      { status: 400, path: { id: alert }, send: asJson('{') },
      { status: 422, path: { id: alert }, send: asJson({ decision: 'perhaps' }) },
      { status: 413, path: { id: alert }, send: asJson({ by: 'x'.repeat(70_000) }) },
      { status: 415, path: { id: alert }, send: asCsv('trueMatch') },
    ];
  },
  listDecisions: () => [{ status: 200 }, { status: 200, send: (test) => test.set('Accept', 'text/csv') }],
  getDecisionsCsv: () => [{ status: 200 }],
  importDecisions: ({ exported, workbook, rich }) => {
    const send = (test: Test): Test => test.attach('file', workbook, 'filled.xlsx');
    return [
      { status: 200, send: asJson(exported) },
      { status: 200, send },
      { status: 422, query: `screening=${rich}`, send },
      { status: 422, send: asJson({ decisions: [] }) },
    ];
  },
  listListings: () => [{ status: 200 }, { status: 422, query: 'asOf=2020-01-01' }],
  getListing: () => [
    { status: 200, path: { uid: '30946' } },
    { status: 404, path: { uid: '1' } },
  ],
  listEditions: () => [{ status: 200 }],
  createEdition: ({ edition, cutEdition }) => [
    { status: 201, send: (test) => test.attach('file', edition, 'edition.json') },
    { status: 200, send: (test) => test.attach('file', edition, 'edition.json') },
    { status: 409, send: (test) => test.attach('file', cutEdition, 'edition.json') },
    { status: 422, send: (test) => test.attach('file', Buffer.from('{}'), 'edition.json') },
    { status: 415, send: (test) => test.type('image/png').send(Buffer.from('x')) },
    { status: 422, send: (test) => test.type('application/xml').send('<x/>') },
  ],
  diffEditions: ({ editionId }) => [
    { status: 200, path: { a: editionId, b: 'current' } },
    { status: 404, path: { a: 'sha256:none', b: 'current' } },
    { status: 304, path: { a: editionId, b: 'current' }, send: (test) => test.set('If-None-Match', '*') },
  ],
  explainSecurity: () => [
    { status: 200, query: 'name=CNOOC%20LTD&ticker=883&country=China&isin=US0378331006' },
    { status: 400 },
  ],
  checkOrders: () => [
    {
      status: 200,
      send: asJson({
        orders: [
          { side: 'buy', isin: 'CNE100000PM8' },
          { side: 'sell', name: 'NOBODY', isin: 'US0378331006' },
          { side: 'buy', name: 'SENSETIME GROUP INC' },
        ],
        policy: { restricted: [{ name: 'SENSETIME GROUP INC', reason: 'counsel' }] },
      }),
    },
    { status: 422, send: asJson({ orders: [{ side: 'hold', isin: 'X' }] }) },
    { status: 422, send: asJson({ orders: [{ side: 'buy', isin: 'X' }], policy: { colour: 'red' } }) },
  ],
  judgeTransactions: () => [
    { status: 200, query: 'asOf=2022-03-01', send: asCsv(trades) },
    { status: 422, send: asCsv('a letter') },
    { status: 422, send: asJson({ transactions: [] }) },
  ],
  getCaller: () => [{ status: 200 }, { status: 401, send: (test) => test.set(asNobody, '1') }],
  listUsers: ({ reader }) => [
    { status: 200 },
    { status: 403, send: (test) => test.set('Authorization', `Bearer ${reader}`) },
  ],
  addUser: () => {
    const person = { login: 'first@firm.example', name: 'First', role: 'viewer' };
    return [
      { status: 201, send: asJson(person) },
      { status: 409, send: asJson(person) },
      { status: 422, send: asJson({ ...person, role: 'owner' }) },
    ];
  },
  getUser: ({ user }) => [
    { status: 200, path: { id: user } },
    { status: 404, path: { id: unknown } },
  ],
  changeUser: ({ user }) => [
    { status: 200, path: { id: user }, send: asJson({ name: 'Second' }) },
    { status: 404, path: { id: unknown }, send: asJson({ name: 'Second' }) },
  ],
  removeUser: ({ user }) => [
    { status: 204, path: { id: user } },
    { status: 404, path: { id: unknown } },
  ],
  newSetupLink: ({ invited }) => [
    { status: 201, path: { id: invited } },
    { status: 404, path: { id: unknown } },
  ],
  listKeys: () => [{ status: 200 }],
  addKey: () => [
    { status: 201, send: asJson({ name: 'a program', scopes: ['read'] }) },
    { status: 201, send: asJson({ name: 'a program', scopes: ['read'] }) },
    { status: 409, send: asJson({ name: 'a program', scopes: ['read'] }) },
    { status: 422, send: asJson({ name: 'a program', scopes: [] }) },
  ],
  revokeKey: ({ key }) => [
    { status: 204, path: { id: key } },
    { status: 404, path: { id: unknown } },
  ],
  listWebhooks: () => [{ status: 200 }, { status: 304, send: (test) => test.set('If-None-Match', '*') }],
  createWebhook: () => [
    { status: 201, send: asJson(hook) },
    { status: 422, send: asJson({ ...hook, url: 'http://10.0.0.1/' }) },
    { status: 422, send: asJson({ ...hook, events: [] }) },
  ],
  getWebhook: ({ webhook }) => [
    { status: 200, path: { id: webhook } },
    { status: 404, path: { id: unknown } },
  ],
  changeWebhook: ({ webhook }) => [
    { status: 200, path: { id: webhook }, send: asJson({ description: 'Orders' }) },
    { status: 404, path: { id: unknown }, send: asJson({ enabled: true }) },
  ],
  removeWebhook: ({ gone }) => [
    { status: 204, path: { id: gone } },
    { status: 404, path: { id: gone } },
  ],
  rotateSecret: ({ webhook }) => [
    { status: 200, path: { id: webhook } },
    { status: 404, path: { id: unknown } },
  ],
  listDeliveries: ({ webhook }) => [
    { status: 200, path: { id: webhook } },
    { status: 404, path: { id: unknown } },
  ],
  redeliver: ({ told, delivery }) => [
    { status: 202, path: { id: told, delivery } },
    { status: 404, path: { id: told, delivery: unknown } },
  ],
  testWebhook: ({ told, disabled }) => [
    { status: 202, path: { id: told } },
    { status: 409, path: { id: disabled } },
    { status: 404, path: { id: unknown } },
  ],
  getDocument: () => [{ status: 200 }, { status: 304, send: (test) => test.set('If-None-Match', '*') }],
};
