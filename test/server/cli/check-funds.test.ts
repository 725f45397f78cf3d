import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { ScreeningJson } from '../../../lib/screening/json.ts';
import {
  fundA,
  fundB,
  fundC,
  hikvision,
  holding,
  holdingsHeading,
  moutai,
  titled,
} from '../../lib/portfolio/funds/files.ts';
import { cmic, directoryWith, type Run } from './cmic.ts';

const index = 'B-2,US4642871846,FXI US,ISHARES CHINA LARGE-CAP ETF,ETF,11,330.00,USD';
const direct = 'A-1,CNE100000PM8,002415 CH,HANGZHOU HIKVISION DIGITAL A,Equity,100,3000.00,CNY';
const mixed = titled('Mixed Fund', `${hikvision(1)}CHINA MOBILE LTD,HK0941009539,2\n${moutai(97)}`);

const holdings = `${holdingsHeading}${[
  holding('Alpha Multi Asset Fund'),
  holding('Mixed Fund', 'B-2'),
  index,
  direct,
].join('\n')}\n`;

describe('cmic check --funds', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  let run: Run;
  let json: ScreeningJson;
  let workbook: exceljs.Workbook;
  before(async () => {
    directory = await directoryWith({
      'holdings.csv': holdings,
      'a.csv': fundA,
      'b.csv': fundB,
      'c.csv': fundC,
      'export.csv': mixed.replace('Mixed Fund\n', '\n'),
      'plain.csv': 'Name,ISIN\nAPPLE INC,US0378331005\n',
    });
    const funds = ['--funds', 'a.csv', 'b.csv', 'c.csv', 'Mixed Fund=export.csv'];
    const outputs = ['--json', 'out.json', '--report', 'out.xlsx', '--as-of', '2026-11-20'];
    run = await cmic(directory.path, 'check', 'holdings.csv', ...funds, ...outputs);
    json = JSON.parse(await readFile(join(directory.path, 'out.json'), 'utf8'));
    workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(directory.path, 'out.xlsx'));
  });
  after(() => directory.remove());

  const textOf = (sheet: string): string => JSON.stringify(workbook.getWorksheet(sheet)?.getSheetValues());

  it('says of each file what it was taken for, and what was not looked through', () => {
    assert.equal(run.status, 1, run.err);
    assert.match(
      run.out,
      /funds: Alpha Multi Asset Fund, a\.csv taken for .* by the lines above its table: 3 constituents of 2026-10-30, 100 % of the fund; held in 1 position; leads to HANGZHOU/,
    );
    assert.match(run.out, /export\.csv taken for Mixed Fund by the name given with it/);
    assert.match(run.out, /Beta China Fund, .*; not held; leads to/);
    assert.match(run.out, /1 position in 1 fund was not looked through/);
    assert.match(run.out, /^3 listed, 0 to review/m);
  });

  it('gives the way, the share and the day in the JSON, and counts a position once', () => {
    assert.deepEqual(
      json.alerts.map(({ id, exposure, lookThrough }) => [id, exposure, lookThrough?.weight]),
      [
        ['a1', 'fund', '0.005'],
        ['a2', 'fund', '0.02'],
        ['a3', 'fund', '0.01'],
        ['a4', 'direct', undefined],
      ],
    );
    assert.deepEqual(
      json.positions.map(({ alert, further }) => [alert, further]),
      [
        ['a1', undefined],
        ['a2', ['a3']],
        ['a4', undefined],
      ],
    );
    const { positions, listed, rows } = json.counts;
    assert.deepEqual([rows, positions, listed], [5, 4, 3]);
    assert.ok(json.alerts[0]?.citations.includes('OFAC FAQ 861'), json.alerts[0]?.citations.join());
    assert.deepEqual(
      json.funds?.map(({ name, given, positions }) => [name, given?.takenBy ?? null, positions]),
      [
        ['Alpha Multi Asset Fund', 'lines', 1],
        ['Beta China Fund', 'lines', 0],
        ['Gamma A-Share ETF', 'lines', 0],
        ['Mixed Fund', 'key', 1],
        ['ISHARES CHINA LARGE-CAP ETF', null, 1],
      ],
    );
    assert.match(
      json.method.limits.join('\n'),
      /1 position in 1 fund was not looked through: no constituents/,
    );
    assert.match(
      json.method.limits.join('\n'),
      /2 positions in 2 funds were looked through by the constituents/,
    );
  });

  it('shows units of funds apart from shares, with share, amount and way', () => {
    const sheet = workbook.getWorksheet('Deadlines');
    const rows = (sheet?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? [row] : []));
    const heading = rows.find((row) => row.includes('Share of fund, %')) ?? [];
    const at = (row: readonly unknown[], name: string): unknown => row[heading.indexOf(name)];
    const held = rows.slice(rows.indexOf(heading) + 1).filter((row) => row.length > 3);
    assert.deepEqual(
      held
        .map((row) =>
          ['Listing', 'Quantity', 'Value', 'Share of fund, %', 'Exposure through fund, about'].map((name) =>
            at(row, name),
          ),
        )
        .map(([listing, ...amounts]) => [String(listing).slice(0, 8), ...amounts]),
      [
        ['CHINA MO', 100, 20000, 2, 400],
        ['HANGZHOU', 100, 3000, undefined, undefined],
        ['HANGZHOU', 100, 20000, 0.5, 100],
        ['HANGZHOU', 100, 20000, 1, 200],
      ],
    );
    assert.match(textOf('Deadlines'), /Beta China Fund > Gamma A-Share ETF > HANGZHOU/);
  });

  it('takes a position once in the totals of the Summary', () => {
    assert.match(
      textOf('Summary'),
      /3 positions in 2 accounts are in securities of 2 listed companies, 2 of them through funds/,
    );
    assert.match(textOf('Summary'), /"Listed",3,4,2,2,/);
    assert.match(textOf('Summary'), /In funds not looked through",1,/);
    assert.match(textOf('Summary'), /"B-2","USD",20000/);
  });

  it('has a sheet of funds, those that were not looked through first', () => {
    assert.match(
      textOf('Funds'),
      /ISHARES CHINA LARGE-CAP ETF","NO".*Not known: no constituents were given\..*Alpha Multi/,
    );
    assert.match(textOf('Method'), /funds, held on 2026-10-30/);
  });

  it('has no such sheet where there is no fund', async () => {
    const { status } = await cmic(directory.path, 'check', 'plain.csv', '--report', 'plain.xlsx', '--quiet');
    assert.equal(status, 0);
    const plain = new exceljs.Workbook();
    await plain.xlsx.readFile(join(directory.path, 'plain.xlsx'));
    assert.equal(plain.getWorksheet('Funds'), undefined);
  });

  it('refuses a file that does not say whose constituents it lists', async () => {
    const { status, out, err } = await cmic(directory.path, 'check', 'holdings.csv', '--funds', 'export.csv');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^export\.csv: fundUnknown: .*KEY=FILE/);
    const absent = await cmic(directory.path, 'check', 'holdings.csv', '--funds', 'KEY=absent.csv');
    assert.equal(absent.status, 2);
    assert.match(absent.err, /absent\.csv: cannot be opened/);
  });

  it('forgets a decision on a fund when what it holds changes, and keeps it while only weights move', async () => {
    const decide = async (file: string): Promise<ScreeningJson> => {
      const args = [
        '--funds',
        `Mixed Fund=${file}`,
        '--decisions',
        'decisions.json',
        '--json',
        '-',
        '--quiet',
      ];
      const { out, err } = await cmic(
        directory.path,
        'check',
        'holdings.csv',
        '--as-of',
        '2026-11-20',
        ...args,
      );
      assert.ok(out.startsWith('{'), err);
      return JSON.parse(out);
    };
    const positions = workbook.getWorksheet('Positions');
    const rows = positions?.getSheetValues() ?? [];
    const lists = rows.flatMap((row) => (Array.isArray(row) ? [row] : []));
    const heading = lists.find((row) => row.includes('Decision')) ?? [];
    positions?.eachRow((row) => {
      if (row.getCell(heading.indexOf('Alert')).value !== 'a3') return;
      row.getCell(heading.indexOf('Decision')).value = 'falsePositive';
      row.getCell(heading.indexOf('Reviewer')).value = 'A. Reviewer';
    });
    await workbook.xlsx.writeFile(join(directory.path, 'filled.xlsx'));
    await cmic(directory.path, 'decisions', 'export', '--from', 'filled.xlsx', '--json', 'decisions.json');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(directory.path, 'weights.csv'), mixed.replace('CNE100000PM8,1', 'CNE100000PM8,0.4'));
    await writeFile(
      join(directory.path, 'more.csv'),
      `${mixed}HIKVISION H,CNE100000PM8,0\nHANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD,,1\n`,
    );
    for (const [file, counted] of [
      ['weights.csv', null],
      ['more.csv', 'listed'],
    ] as const) {
      const { alerts, counts } = await decide(file);
      const alert = alerts.find(
        ({ listing, lookThrough }) => listing.uid === 30946 && lookThrough !== undefined,
      );
      assert.deepEqual([file, alert?.counted], [file, counted]);
      // The fund still leads to China Mobile: the position stays in the count.
      assert.equal(counts['listed'], 2);
    }
  });
});
