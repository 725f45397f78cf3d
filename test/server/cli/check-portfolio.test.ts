import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { ScreeningJson } from '../../../lib/screening/json.ts';
import { cmic, directoryWith, type Run } from './cmic.ts';

const holdings = [
  'Account,ISIN,Ticker,Security,Quantity,Market Value,Currency',
  'A-1,CNE100000PM8,002415 CH,HANGZHOU HIKVISION DIGITAL A,100,3000.00,CNY',
  'A-1,KYG8062L1041,20 HK,SenseTime Group Inc.,1000,1500.00,HKD',
].join('\n');

const trades = [
  'Trade Date,Time,Exchange,Account,Side,ISIN,Security,Quantity,Currency',
  '2023-02-01,10:00:00,XSHE,A-1,buy,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,100,CNY',
  '2023-02-01,10:00:00,XNAS,A-1,sell,US0378331005,APPLE INC,1,USD',
].join('\n');

const policy = { restricted: [{ name: 'SenseTime Group Inc.', reason: 'decided by counsel' }] };

describe('cmic check with what belongs to the holdings', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  let run: Run;
  let json: ScreeningJson;
  before(async () => {
    directory = await directoryWith({
      'holdings.csv': holdings,
      'trades.csv': trades,
      'policy.json': JSON.stringify(policy),
    });
    const given = ['--transactions', 'trades.csv', '--policy', 'policy.json', '--as-of', '2026-11-20'];
    const outputs = ['--json', 'out.json', '--report', 'out.xlsx'];
    run = await cmic(directory.path, 'check', 'holdings.csv', ...given, ...outputs);
    json = JSON.parse(await readFile(join(directory.path, 'out.json'), 'utf8'));
  });
  after(() => directory.remove());

  it('judges the transactions and the policy in one report', () => {
    assert.equal(run.status, 1, run.err);
    assert.deepEqual(
      json.breaches.map(({ kind, certainty }) => [kind, certainty]),
      [
        ['purchaseAfterEffective', 'transaction'],
        ['restrictedHolding', 'policy'],
      ],
    );
    assert.deepEqual(
      json.inputs.map(({ kind }) => kind),
      ['holdings', 'transactions'],
    );
    assert.deepEqual(json.method.settings.policy?.restricted[0]?.reason, 'decided by counsel');
    assert.match(run.out, /5 rows|6 rows/);
    assert.match(run.out, /breach: Held although restricted/);
  });

  it('counts positions and transactions apart, and every row once', () => {
    const { rows, positions, transactions, skipped, problems } = json.counts;
    assert.deepEqual([positions, transactions, json.transactions?.length], [2, 2, 2]);
    assert.equal(rows, 4 + (skipped ?? 0) + (problems ?? 0));
    const [alert] = json.alerts;
    assert.deepEqual([alert?.positions, alert?.transactions], [1, 1]);
  });

  it('writes the transactions beside the sheets of the holdings', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(directory.path, 'out.xlsx'));
    assert.deepEqual(
      workbook.worksheets.map(({ name }) => name),
      [
        'Summary',
        'Breaches',
        'Transactions',
        'Deadlines',
        'Positions',
        'Review',
        'Related',
        'Own lists',
        'Problems',
        'Method',
      ],
    );
    const rows = workbook.getWorksheet('Breaches')?.getSheetValues() ?? [];
    assert.match(JSON.stringify(rows), /Held although restricted \(rule of the firm, not law\)/);
  });

  it('says where a policy cannot be read, and screens nothing', async () => {
    const { status, err, out } = await cmic(
      directory.path,
      'check',
      'holdings.csv',
      '--policy',
      'holdings.csv',
    );
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /holdings\.csv: policyUnreadable/);
  });
});
