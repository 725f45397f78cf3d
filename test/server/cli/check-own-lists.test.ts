import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { ScreeningJson } from '../../../lib/screening/json.ts';
import { cmic, directoryWith, type Run } from './cmic.ts';

const holdings = [
  'Account,ISIN,Ticker,Security,Quantity,Market Value,Currency',
  'A-1,KYG875721634,700 HK,TENCENT HOLDINGS LTD,100,1000,HKD',
  'B-2,US0378331005,AAPL US,APPLE INC,5,900.00,USD',
].join('\n');

describe('cmic check with lists beside the law', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  const check = (...args: readonly string[]): Promise<Run> =>
    cmic(directory.path, 'check', 'holdings.csv', '--as-of', '2026-11-20', ...args);
  before(async () => {
    directory = await directoryWith({
      'holdings.csv': holdings,
      'own.csv': 'name,isin,effect\nApple Inc.,US0378331005,watch\n',
      'bad.csv': 'name,isin\nApple Inc.,US0378331006\n',
      'policy.json': '{"restrictedLists": ["1260H"]}',
    });
  });
  after(() => directory.remove());

  it('finds nothing without them, and something to look at with one', async () => {
    const plain = await check('--json', '-');
    assert.equal(plain.status, 0, plain.err);
    assert.equal('apart' in JSON.parse(plain.out), false);
    const asked = await check('--what-if', 'Tencent Holdings Limited, 2026-12-01');
    assert.equal(asked.status, 1, asked.err);
    assert.match(asked.out, /^0 listed, 0 to review, 0 related/m);
    assert.match(
      asked.out,
      /Apart, and no law:\n {2}if Tencent Holdings Limited were listed on 2026-12-01: found: TENCENT HOLDINGS LTD \(1 position\)/,
    );
    const idle = await check('--what-if', 'Nobody Holds This, 2026-12-01');
    assert.equal(idle.status, 0, idle.err);
    assert.match(idle.out, /nothing of it was found/);
  });

  it('writes them apart in JSON and workbook, with what was asked', async () => {
    const whatIf = [
      '--what-if',
      'Tencent Holdings Limited, 2026-12-01',
      '--what-if',
      'Apple, Inc., 2027-01-01',
    ];
    const run = await check(...whatIf, '--own-list', 'own.csv', '--json', 'o.json', '--report', 'o.xlsx');
    assert.equal(run.status, 1, run.err);
    const json: ScreeningJson = JSON.parse(await readFile(join(directory.path, 'o.json'), 'utf8'));
    assert.deepEqual(
      json.positions.map(({ outcome, apart }) => [outcome, apart]),
      [
        [null, ['w1']],
        [null, ['w2', 'f1']],
      ],
    );
    assert.deepEqual([json.alerts, json.breaches, json.counts['listed']], [[], [], 0]);
    assert.deepEqual(
      json.apart?.alerts.map(({ id, hypothetical, listing }) => [id, hypothetical, listing.name]),
      [
        ['w1', true, 'Tencent Holdings Limited'],
        ['w2', true, 'Apple, Inc.'],
        ['f1', false, 'Apple Inc.'],
      ],
    );
    const { whatIf: stated, firm } = json.method.settings.ownLists ?? {};
    assert.deepEqual(stated, ['Tencent Holdings Limited, 2026-12-01', 'Apple, Inc., 2027-01-01']);
    assert.deepEqual(
      firm?.map(({ name, sha256, entries }) => [name, sha256.length, entries]),
      [['own.csv', 64, 1]],
    );
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(directory.path, 'o.xlsx'));
    const text = JSON.stringify(workbook.getWorksheet('What if')?.getSheetValues());
    assert.match(text, /A hypothesis, not law/);
    assert.match(text, /If Tencent Holdings Limited were listed on 2026-12-01/);
  });

  it('restricts another US list by the policy: a breach of the firm’s rules', async () => {
    const run = await check('--policy', 'policy.json', '--json', 'p.json');
    assert.equal(run.status, 1, run.err);
    const json: ScreeningJson = JSON.parse(await readFile(join(directory.path, 'p.json'), 'utf8'));
    assert.deepEqual(
      json.breaches.map(({ kind, position }) => [kind, position?.row]),
      [['restrictedHolding', 2]],
    );
    assert.deepEqual(json.apart?.lists[0]?.kind, 'otherList');
    const order = [
      '--side',
      'buy',
      '--isin',
      'US88032Q1094',
      '--at',
      '2026-11-20',
      '--policy',
      'policy.json',
    ];
    const pretrade = await cmic(directory.path, 'pretrade', ...order);
    assert.equal(pretrade.status, 1, pretrade.err);
    assert.match(pretrade.out, /rule of the firm: The firm restricts Tencent Holdings Limited/);
  });

  it('refuses what it cannot read, with its place, and screens nothing', async () => {
    const bad = await check('--own-list', 'bad.csv');
    assert.deepEqual([bad.status, bad.out], [2, '']);
    assert.match(bad.err, /bad\.csv, row 2, column isin: ownListUnreadable/);
    const missing = await check('--own-list', 'missing.csv');
    assert.equal(missing.status, 2);
    assert.match(missing.err, /there is no such file/);
    const undated = await check('--what-if', 'Tencent');
    assert.equal(undated.status, 2);
    assert.match(undated.err, /whatIfUnreadable: .*NAME, YYYY-MM-DD/);
  });
});
