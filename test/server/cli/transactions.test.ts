import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { ScreeningJson } from '../../../lib/screening/json.ts';
import { cmic, directoryWith } from './cmic.ts';
import { blotter, blotterCases } from './fixtures/blotter.ts';

const harmless = blotter
  .split('\n')
  .filter((line, at) => at === 0 || line.includes('APPLE'))
  .join('\n');

describe('cmic transactions', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  let run: Awaited<ReturnType<typeof cmic>>;
  let json: ScreeningJson;
  before(async () => {
    directory = await directoryWith({
      'blotter.csv': blotter,
      'harmless.csv': harmless,
      'letter.txt': 'dear sirs,\nplease find nothing\n',
      'policy.json': JSON.stringify({ restricted: [{ isin: 'US0378331005', reason: 'restricted list' }] }),
      'strange.json': JSON.stringify({ colour: 'red' }),
    });
    const outputs = ['--json', 'out.json', '--report', 'out.xlsx'];
    run = await cmic(directory.path, 'transactions', 'blotter.csv', '--as-of', '2026-11-20', ...outputs);
    json = JSON.parse(await readFile(join(directory.path, 'out.json'), 'utf8'));
  });
  after(() => directory.remove());

  it('gives every line of the blotter its verdict, and the breaches that follow', () => {
    assert.ok(blotterCases.length >= 60);
    const breachOfRow = new Map(json.breaches.map((one) => [one.transaction?.row, one.kind]));
    assert.deepEqual(
      json.transactions?.map(({ clientRef, verdict, row }) => [
        clientRef,
        verdict,
        breachOfRow.get(row) ?? null,
      ]),
      blotterCases.map(({ ref, verdict, breach }) => [ref, verdict, breach]),
    );
  });

  it('ends with 1, tells the breaches, and accounts for every row', () => {
    assert.equal(run.status, 1, run.err);
    const { rows, positions, transactions, skipped, problems, breaches } = json.counts;
    assert.equal(rows, (transactions ?? 0) + (skipped ?? 0) + (problems ?? 0));
    assert.deepEqual([positions, transactions], [0, blotterCases.length]);
    assert.equal(breaches, json.breaches.length);
    assert.match(run.out, /breach: Purchase after the prohibition took effect, 2021-09-01T10:00:00-04:00/);
    assert.match(run.out, /prohibited: rejected of HANGZHOU/);
    assert.doesNotMatch(run.out, /\bsell\b/i);
  });

  it('dates reports and records, and says what may be done, never to sell', () => {
    const rejected = json.transactions?.find(({ clientRef }) => clientRef === 'O1');
    assert.equal(rejected?.reportBy, '2022-09-16');
    assert.equal(rejected?.keepUntil, '2032-09-01');
    for (const { mayDo, citations } of json.breaches) {
      assert.ok(mayDo.length > 20 && citations.length > 0);
      assert.doesNotMatch(mayDo, /\b(?:you (?:may|must|should)|please) sell\b/i);
    }
  });

  it('gives a breach on both clocks', () => {
    const row = json.transactions?.find(({ clientRef }) => clientRef === 'E4')?.row;
    const breach = json.breaches.find(({ transaction }) => transaction?.row === row);
    assert.equal(breach?.at, '2022-06-03T00:01:00-04:00');
    assert.equal(breach?.atSource, '2022-06-03T12:01:00+08:00');
  });

  it('writes a workbook of five sheets with one row a breach and a transaction', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(directory.path, 'out.xlsx'));
    const names = workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
    assert.deepEqual(names, ['Summary', 'Breaches', 'Transactions', 'Problems', 'Method']);
    const rowsWith = (name: string, pattern: RegExp): number =>
      (workbook.getWorksheet(name)?.getRows(1, 400) ?? []).filter(
        (row) =>
          Array.isArray(row.values) &&
          row.values.some((value) => typeof value === 'string' && pattern.test(value)),
      ).length;
    assert.equal(rowsWith('Breaches', /^Stated by the row$/), json.breaches.length);
    assert.equal(rowsWith('Transactions', /^HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD\.$/), 101);
    assert.equal(rowsWith('Transactions', /APPLE/), 0);
  });

  it('ends with 0 where nothing is on the list', async () => {
    const { status, out, err } = await cmic(directory.path, 'transactions', 'harmless.csv');
    assert.equal(status, 0, err);
    assert.match(out, /1 not covered; 0 breaches/);
  });

  it("applies the firm's own rules, as such", async () => {
    const args = ['harmless.csv', '--policy', 'policy.json', '--json', '-'];
    const { status, out } = await cmic(directory.path, 'transactions', ...args);
    assert.equal(status, 1);
    const { breaches }: ScreeningJson = JSON.parse(out);
    const [breach] = breaches;
    assert.equal(breach?.kind, 'restrictedTransaction');
    assert.equal(breach?.certainty, 'policy');
  });

  for (const [what, args, said] of [
    ['no file', [], /at least one file of trades/],
    ['a text without a table', ['letter.txt'], /^letter\.txt.*: noTable: /m],
    ['a policy that is none', ['harmless.csv', '--policy', 'strange.json'], /policyUnreadable/],
    ['a policy that is not JSON', ['harmless.csv', '--policy', 'letter.txt'], /policyUnreadable/],
    ['an unknown field', ['harmless.csv', '--map', 'colour=x'], /the field is one of transactionType,/],
    ['its input as output', ['harmless.csv', '--json', 'harmless.csv'], /not written over/],
  ] as const) {
    it(`refuses ${what} with 2`, async () => {
      const { status, err } = await cmic(directory.path, 'transactions', ...args);
      assert.equal(status, 2);
      assert.match(err, said);
    });
  }
});
