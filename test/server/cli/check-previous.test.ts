import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { ScreeningJson } from '../../../lib/screening/json.ts';
import { cmic, directoryWith, type Run } from './cmic.ts';

const heading = 'Account,ISIN,Security,Quantity';
const rows = (hikvision: number, mobile: number): readonly string[] => [
  `A-1,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,${hikvision}`,
  `B-2,HK0941009539,CHINA MOBILE LTD,${mobile}`,
  'B-2,US0378331005,APPLE INC,5',
];
const file = (day: string | null, lines: readonly string[]): string =>
  [...(day === null ? [] : [`Holdings as of ${day}`]), heading, ...lines, ''].join('\n');

describe('cmic check --previous', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  let run: Run;
  let json: ScreeningJson;
  before(async () => {
    directory = await directoryWith({
      'new.csv': file('2023-02-28', rows(130, 50)),
      'old.csv': file('2023-01-31', rows(100, 60)),
      'same.csv': file('2023-01-31', rows(130, 50)),
      'undated.csv': file(null, rows(130, 50)),
      'later.csv': file('2023-03-31', rows(130, 50)),
      'mapped.csv': file('2023-01-31', rows(130, 50)).replace('Quantity', 'Held'),
      'mapped-new.csv': file('2023-02-28', rows(130, 55)).replace('Quantity', 'Held'),
      'trades.csv':
        'Trade Date,Account,Side,ISIN,Security,Quantity\n2023-02-03,A-1,buy,CNE100000PM8,HIKVISION,30\n',
      'policy.json': JSON.stringify({ accounts: { 'B-2': 'nonUs' } }),
    });
    run = await check('new.csv', '--previous', 'old.csv', '--json', 'out.json', '--report', 'out.xlsx');
    json = JSON.parse(await readFile(join(directory.path, 'out.json'), 'utf8'));
  });
  after(() => directory.remove());

  const check = (...args: readonly string[]): Promise<Run> =>
    cmic(directory.path, 'check', ...args, '--as-of', '2026-11-20');

  it('finds the planted changes and nothing else', () => {
    assert.equal(run.status, 1, run.err);
    assert.deepEqual(
      json.breaches.map(({ kind, certainty, account, quantity, alert }) => [
        kind,
        certainty,
        account,
        quantity,
        alert,
      ]),
      [
        ['purchaseAfterEffective', 'suspected', 'A-1', '30', 'a1'],
        ['saleAfterDeadline', 'suspected', 'B-2', '-10', 'a2'],
      ],
    );
    assert.deepEqual(
      json.changes?.map(({ kind, account, difference, before, after }) => [
        kind,
        account,
        difference,
        before?.position?.row,
        after?.position?.input,
      ]),
      [
        ['quantity', 'A-1', '30', 3, 0],
        ['quantity', 'B-2', '-10', 4, 0],
      ],
    );
    assert.deepEqual(
      [json.notCompared, json.compared?.from, json.compared?.to],
      [[], '2023-01-31', '2023-02-28'],
    );
    assert.match(run.out, /Changes between 2023-01-31 and 2023-02-28: quantity 2\./);
    assert.match(run.out, /suspected breach: Sale after the divestment deadline, B-2 – .*50 now, 60 before/);
  });

  it('counts the rows of the later holdings only', () => {
    const { rows: read, positions, skipped, problems } = json.counts;
    assert.deepEqual([positions, read], [3, 3 + (skipped ?? 0) + (problems ?? 0)]);
    assert.deepEqual(
      json.inputs.map(({ kind }) => kind),
      ['holdings', 'previous'],
    );
    assert.equal(
      Object.values(json.skipped).reduce((sum, count) => sum + count, 0),
      skipped,
    );
    assert.equal(json.alerts[0]?.positions, 1);
  });

  it('writes a sheet of the changes', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(directory.path, 'out.xlsx'));
    assert.deepEqual(workbook.worksheets.map(({ name }) => name).slice(0, 4), [
      'Summary',
      'Breaches',
      'Changes',
      'Deadlines',
    ]);
  });

  it('suspects nothing where nothing changed', async () => {
    const { out } = await check('new.csv', '--previous', 'same.csv');
    assert.match(out, /Changes between 2023-01-31 and 2023-02-28: none\./);
    assert.doesNotMatch(out, /suspected/);
  });

  it('lets trades explain a change, and the policy say whose an account is', async () => {
    const more = ['--transactions', 'trades.csv', '--policy', 'policy.json'];
    const { out } = await check('new.csv', '--previous', 'old.csv', ...more);
    assert.match(out, /breach: Purchase after the prohibition took effect, 2023-02-03 \(trades\.csv row 2\)/);
    assert.doesNotMatch(out, /suspected breach/);
    assert.match(out, /1 line could not be compared or judged/);
  });

  it('asks for the day of an earlier file, and takes it', async () => {
    const refused = await check('new.csv', '--previous', 'undated.csv');
    assert.deepEqual([refused.status, refused.out], [2, '']);
    assert.match(refused.err, /undated\.csv: previousUndated.*--previous-as-of/);
    const taken = await check('new.csv', '--previous', 'undated.csv', '--previous-as-of', '2023-01-31');
    assert.match(taken.out, /Changes between 2023-01-31 00:01 New York and 2023-02-28: none\./);
  });

  it('refuses an earlier file that is not earlier', async () => {
    const { status, err } = await check('new.csv', '--previous', 'later.csv');
    assert.equal(status, 2);
    assert.match(
      err,
      /later\.csv: previousNotEarlier "earlier 2023-03-31, later 2023-02-28"|previousNotEarlier/,
    );
    assert.equal((await check('new.csv', '--previous-as-of', '2023-01-31')).status, 2);
  });

  it('reads the earlier file by the same mapping', async () => {
    const { out } = await check('mapped-new.csv', '--previous', 'mapped.csv', '--map', 'quantity=Held');
    assert.match(out, /quantity 1\./);
    assert.match(out, /55 now, 50 before/);
  });
});
