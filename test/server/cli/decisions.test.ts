import assert from 'node:assert/strict';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillAlert, savedBytes, toDecide, workbookFrom } from '../decide.ts';
import { cmic, directoryWith } from './cmic.ts';

describe('cmic check --decisions', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  const run = (...args: readonly string[]): ReturnType<typeof cmic> => cmic(directory.path, ...args);
  const at = (name: string): string => join(directory.path, name);
  const saved = new Date('2022-02-01T10:00:00.000Z');

  const fill = async (name: string, decisions: Readonly<Record<string, string>>): Promise<void> => {
    const workbook = await workbookFrom(await readFile(at('report.xlsx')));
    for (const [alert, decision] of Object.entries(decisions))
      fillAlert(workbook, alert, { Decision: decision, Reviewer: 'A. Reviewer', Comment: 'Seen.' });
    await writeFile(at(name), await savedBytes(workbook));
    await utimes(at(name), saved, saved);
  };

  before(async () => {
    directory = await directoryWith({ 'holdings.csv': toDecide, 'empty.json': '{"schema": 1}' });
    const { status } = await run('check', 'holdings.csv', '--report', 'report.xlsx', '--quiet');
    assert.equal(status, 1);
    await fill('filled.xlsx', { a1: 'falsePositive', a2: 'falsePositive' });
    await fill('half.xlsx', { a2: 'falsePositive' });
    await fill('confirmed.xlsx', { a2: 'trueMatch' });
  });
  after(() => directory.remove());

  it('exits with 0 once every alert is decided false positive, and says so', async () => {
    const { status, out, err } = await run('check', 'holdings.csv', '--decisions', 'filled.xlsx');
    assert.equal(status, 0, err);
    assert.match(out, /0 listed, 0 to review, 0 related \(not counted\), 3 decided false positive/);
    assert.match(
      out,
      /not counted: HANGZHOU.*Decided falsePositive by A\. Reviewer on 2022-02-01 \(Seen\.\)/,
    );
  });

  it('exits with 1 while something is left, or confirmed', async () => {
    const half = await run('check', 'holdings.csv', '--decisions', 'half.xlsx');
    assert.equal(half.status, 1);
    assert.match(half.out, /2 listed, 0 to review/);
    const confirmed = await run('check', 'holdings.csv', '--decisions', 'confirmed.xlsx');
    assert.equal(confirmed.status, 1);
    assert.match(confirmed.out, /3 listed, 0 to review/);
  });

  it('remembers through an export, and prints what is known in the next report', async () => {
    const exported = await run('decisions', 'export', '--from', 'filled.xlsx', '--json', 'decisions.json');
    assert.equal(exported.status, 0, exported.err);
    const { status } = await run(
      'check',
      'holdings.csv',
      '--decisions',
      'decisions.json',
      'filled.xlsx',
      '--report',
      'next.xlsx',
      '--json',
      'next.json',
    );
    assert.equal(status, 0);
    const next = JSON.parse(await readFile(at('next.json'), 'utf8'));
    assert.deepEqual(next.alerts[0].decision, {
      decision: 'falsePositive',
      by: 'A. Reviewer',
      at: saved.toISOString(),
      comment: 'Seen.',
      expired: false,
    });
    const again = await run('decisions', 'export', '--from', 'next.xlsx', 'decisions.json', '--json', '-');
    const { decisions } = JSON.parse(again.out);
    const first = JSON.parse(await readFile(at('decisions.json'), 'utf8'));
    assert.deepEqual(
      decisions.map((one: { id: string }) => one.id).sort(),
      first.decisions.map((one: { id: string }) => one.id).sort(),
    );
  });

  it('opens an alert again where the evidence changed', async () => {
    await writeFile(at('renamed.csv'), toDecide.replaceAll('HANGZHOU HIKVISION DIGITAL A', 'ACME BICYCLES'));
    const { status, out } = await run('check', 'renamed.csv', '--decisions', 'filled.xlsx');
    assert.equal(status, 1);
    assert.match(
      out,
      /listed: ACME BICYCLES.*Expired: falsePositive by A\. Reviewer on 2022-02-01.*No longer found/,
    );
  });

  for (const [what, args, said] of [
    ['a file that is not there', ['check', 'holdings.csv', '--decisions', 'no.xlsx'], /cannot be opened/],
    [
      'JSON of another kind',
      ['check', 'holdings.csv', '--decisions', 'empty.json'],
      /empty\.json: decisionsUnreadable/,
    ],
    ['holdings as decisions', ['check', 'holdings.csv', '--decisions', 'holdings.csv'], /decisionsNotFound/],
    [
      'an input as output',
      ['check', 'holdings.csv', '--decisions', 'filled.xlsx', '--json', 'filled.xlsx'],
      /not written over/,
    ],
    ['no verb', ['decisions'], /cmic decisions export/],
    ['no workbook', ['decisions', 'export', '--json', 'x.json'], /--from/],
    ['no output', ['decisions', 'export', '--from', 'filled.xlsx'], /--json/],
    [
      'its input as output',
      ['decisions', 'export', '--from', 'filled.xlsx', '--json', 'filled.xlsx'],
      /not written over/,
    ],
  ] as const) {
    it(`refuses ${what} with 2`, async () => {
      const { status, err } = await run(...args);
      assert.equal(status, 2, err);
      assert.match(err, said);
    });
  }

  it('tells what it takes', async () => {
    assert.match((await run('help', 'check')).out, /--decisions FILE/);
    assert.match((await run('help', 'decisions')).out, /--from FILE/);
  });
});
