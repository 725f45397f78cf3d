import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeEdition } from '../../../lib/listings/edition-json.ts';
import { editionOf } from '../../../lib/listings/edition.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { holdings } from '../service-at-work.ts';
import { cmic, directoryWith } from './cmic.ts';

const builtIn = builtInEdition();

/** An older list of ours: the built-in one without Hikvision, a month before. */
const older = editionOf({
  publishedOn: '2025-12-08',
  source: 'older.xml',
  format: builtIn.format,
  listings: builtIn.listings.filter((one) => one.uid !== 30946),
  findings: [],
});

describe('cmic list', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  before(async () => {
    directory = await directoryWith({
      'older.json': writeEdition(older),
      'altered.json': writeEdition(older).replace('2021-06-03', '2021-06-04'),
      'holdings.csv': holdings,
    });
  });
  after(() => directory.remove());

  const run = (...args: readonly string[]): ReturnType<typeof cmic> => cmic(directory.path, ...args);

  it('shows every company with its dates and status', async () => {
    const { status, out } = await run('list', '--as-of', '2022-03-01');
    assert.equal(status, 0);
    assert.match(out, /68 companies, list published 2026-01-08; status as of 2022-03-01T00:01:00-05:00/);
    const rows = out.split('\n').filter((line) => /^\d+ +\d{4}-/.test(line));
    assert.equal(rows.length, 68);
    assert.ok(rows.every((row) => /\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d/.test(row)));
    assert.match(out, /^30946 .*Wind-down .*HANGZHOU HIKVISION/m);
  });

  it('shows the same as JSON', async () => {
    const { out } = await run('list', '--as-of', '2022-03-01', '--json', '-');
    const { edition, asOf, listings } = JSON.parse(out);
    assert.deepEqual([edition.listings, asOf, listings.length], [68, '2022-03-01T00:01:00-05:00', 68]);
    assert.deepEqual(Object.keys(listings[0]).slice(0, 7), [
      'uid',
      'name',
      'names',
      'identifiers',
      'listedOn',
      'effectiveOn',
      'divestOn',
    ]);
  });

  it('shows one company', async () => {
    const { status, out } = await run('list', 'show', '30946', '--as-of', '2022-06-03');
    assert.equal(status, 0);
    assert.match(out, /Divest before +2022-06-03T00:01:00-04:00/);
    assert.match(out, /Status +Hold only/);
    assert.match(out, /isin +CNE100000PM8/);
    assert.equal((await run('list', 'show', '1')).status, 2);
  });

  it('warns where a list that is given lacks a company of the built-in one', async () => {
    for (const args of [['list'], ['check', 'holdings.csv']]) {
      const { err } = await run(...args, '--list', 'older.json');
      assert.match(err, /1 company of the built-in edition .* HANGZHOU HIKVISION/);
    }
    assert.equal((await run('list')).err, '');
  });

  it('tells what changed between two editions', async () => {
    const { status, out } = await run('list', 'diff', 'older.json', 'built-in');
    assert.equal(status, 0);
    assert.match(out, /1 added, 0 taken off, 0 changed, 67 unchanged/);
    assert.match(out, /^\+ 30946 /m);
    const { added } = JSON.parse((await run('list', 'diff', 'older.json', 'built-in', '--json', '-')).out);
    assert.equal(added[0].uid, 30946);
  });

  it('refuses an edition file that was altered', async () => {
    const { status, err } = await run('list', '--list', 'altered.json');
    assert.equal(status, 2);
    assert.match(err, /altered\.json: listUnreadable/);
  });

  it('keeps editions in the database, each once', async () => {
    assert.match((await run('list', 'editions')).out, /built-in/);
    assert.match((await run('list', 'import', 'older.json')).out, /^Stored in .*67 companies/);
    assert.match((await run('list', 'import', 'older.json')).out, /^Known already/);
    const { editions } = JSON.parse((await run('list', 'editions', '--json', '-')).out);
    assert.deepEqual(
      editions.map((one: { where: string }) => one.where),
      ['built-in', 'database'],
    );
  });

  it('writes an edition file instead where asked', async () => {
    assert.equal((await run('list', 'import', 'older.json', '--out', 'copy.json')).status, 0);
    assert.equal(await readFile(join(directory.path, 'copy.json'), 'utf8'), writeEdition(older));
  });

  for (const args of [
    ['holdings.csv', '--list', 'older.json'],
    ['--list', 'older.json', 'holdings.csv'],
    ['--list', 'older.json', '--', 'holdings.csv'],
  ]) {
    it(`is what check compares with: check ${args.join(' ')}`, async () => {
      const { status, out, err } = await run('check', '--json', '-', ...args);
      const { edition, counts } = JSON.parse(out);
      assert.equal(edition.id, older.id, err);
      assert.equal(counts.listed, 0);
      assert.equal(status, counts.review > 0 ? 1 : 0);
    });
  }
});

describe('cmic', () => {
  for (const [args, status, said] of [
    [['help'], 0, /cmic check FILE/],
    [[], 0, /cmic check FILE/],
    [['--help'], 0, /Exit status/],
    [['help', 'check'], 0, /--ledger/],
    [['list', '--help'], 0, /cmic list diff A B/],
    [['help', 'serve'], 0, /CMIC_PORT/],
    [['version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['screen'], 2, /There is no command "screen"/],
    [['admin', 'keyring'], 2, /cmic admin keyring/],
    [['help', 'transactions'], 0, /--policy FILE/],
    [['list', 'remove'], 2, /"cmic list remove" is unknown/],
    [['serve', '--port', 'http'], 2, /CMIC_PORT is "http"/],
  ] as const) {
    it(`answers ${JSON.stringify(args)} with ${status}`, async () => {
      const run = await cmic(process.cwd(), ...args);
      assert.equal(run.status, status);
      assert.match(status === 0 ? run.out : run.err, said);
    });
  }
});
