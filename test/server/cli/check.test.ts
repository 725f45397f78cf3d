import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jszip from 'jszip';
import { harmless, holdings } from '../service-at-work.ts';
import { cmic, cmicWith, directoryWith } from './cmic.ts';

describe('cmic check', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  before(async () => {
    directory = await directoryWith({
      'holdings.csv': holdings,
      'harmless.csv': harmless,
      'unclear.csv': `${holdings}A-1,,,12,1.00,USD\n`,
      'letter.txt': 'dear sirs,\nplease find nothing\n',
      'broken.xlsx': Buffer.from('504b0304140000000800', 'hex'),
      'empty.csv': '',
    });
  });
  after(() => directory.remove());

  const run = (...args: readonly string[]): ReturnType<typeof cmic> => cmic(directory.path, ...args);
  const read = (name: string): Promise<string> => readFile(join(directory.path, name), 'utf8');

  it('exits with 0 where there is nothing to look at', async () => {
    const { status, out, err } = await run('check', 'harmless.csv');
    assert.equal(status, 0, err);
    assert.match(out, /0 listed, 0 to review/);
  });

  it('exits with 1 where something is listed, and says what and why', async () => {
    const { status, out } = await run('check', 'holdings.csv', '--as-of', '2022-03-01');
    assert.equal(status, 1);
    assert.match(out, /listed: HANGZHOU HIKVISION.*CNE100000PM8/);
    assert.match(out, /3 positions/);
  });

  for (const [what, args, said] of [
    ['a text without a table', ['letter.txt'], /^letter\.txt.*: noTable: /m],
    ['a workbook cut off', ['broken.xlsx'], /^broken\.xlsx: fileDamaged: /m],
    ['an empty file', ['empty.csv'], /^empty\.csv: fileEmpty: /m],
    ['a file that is not there', ['nothing.csv'], /nothing\.csv: cannot be opened \(there is no such file\)/],
    ['a directory', ['.'], /cannot be opened/],
    ['no file', [], /at least one holdings file/],
    ['an unknown option', ['holdings.csv', '--colour'], /--colour/],
    ['an as-of that is none', ['holdings.csv', '--as-of', 'tomorrow'], /asOfUnreadable/],
    ['an as-of before the rules', ['holdings.csv', '--as-of', '2021-01-15'], /asOfNotCovered/],
    ['an unknown field', ['holdings.csv', '--map', 'colour=Name'], /the field is one of name,/],
    ['a mapping without a heading', ['holdings.csv', '--map', 'name'], /write field=Heading/],
    ['a heading that is not there', ['holdings.csv', '--map', 'isin=Nowhere'], /headingNotFound/],
    ['a list that is none', ['holdings.csv', '--list', 'harmless.csv'], /listUnreadable/],
    ['its input as output', ['holdings.csv', '--json', 'holdings.csv'], /not written over/],
    ['an output nowhere', ['holdings.csv', '--json', 'no/where.json'], /cannot be written/],
    ['--transactions', ['holdings.csv', '--transactions', 'absent.csv'], /absent\.csv: cannot be opened/],
    ['--previous', ['holdings.csv', '--previous', 'harmless.csv'], /harmless\.csv: previousUndated/],
    ['--funds', ['holdings.csv', '--funds', 'absent.csv'], /absent\.csv: cannot be opened/],
    ['--policy', ['holdings.csv', '--policy', 'harmless.csv'], /harmless\.csv: policyUnreadable/],
  ] as const) {
    it(`refuses ${what} with 2 and one line`, async () => {
      const { status, out, err } = await run('check', ...args);
      assert.equal(status, 2, err);
      assert.equal(out, '');
      assert.match(err, said);
      assert.equal(err.trim().split('\n').length, 1, err);
    });
  }

  it('leaves its inputs and no half outputs behind', async () => {
    assert.equal(await read('holdings.csv'), holdings);
    assert.deepEqual(
      (await readdir(directory.path)).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('tells problems of rows with file and row, and goes on', async () => {
    const { status, err } = await run('check', 'unclear.csv');
    assert.equal(status, 1);
    assert.match(err, /^unclear\.csv, row 5.*: rowUnidentified: /m);
    const quiet = await run('check', 'unclear.csv', '--quiet');
    assert.deepEqual([quiet.status, quiet.out, quiet.err], [1, '', '']);
  });

  it('writes the screening as JSON to standard output and nothing else there', async () => {
    const { status, out } = await run('check', 'holdings.csv', '--as-of', '2022-03-01', '--json', '-');
    assert.equal(status, 1);
    const screening = JSON.parse(out);
    assert.equal(screening.schema, 'cmic-check/screening/1');
    assert.equal(screening.asOf, '2022-03-01T00:01:00-05:00');
    assert.equal(screening.inputs[0].sha256, createHash('sha256').update(holdings).digest('hex'));
    assert.deepEqual(
      screening.positions.map((one: { row: number }) => one.row),
      [2],
    );
    assert.equal(screening.alerts[0].deadlines.daysToDivest, 94);
  });

  it('writes every position with --ledger', async () => {
    await run('check', 'holdings.csv', '--json', 'ledger.json', '--ledger');
    const { positions } = JSON.parse(await read('ledger.json'));
    assert.deepEqual(
      positions.map((one: { row: number }) => one.row),
      [2, 3, 4],
    );
  });

  it('writes the workbook', async () => {
    const { status } = await run('check', 'holdings.csv', '--report', 'report.xlsx', '--quiet');
    assert.equal(status, 1);
    const zip = await jszip.loadAsync(await readFile(join(directory.path, 'report.xlsx')));
    assert.match((await zip.file('xl/workbook.xml')?.async('string')) ?? '', /name="Deadlines"/);
  });

  it('says so where a fault of ours ends it before it is done', async () => {
    // Nothing is ever told that it is its turn, as where a stream is waited for that has ended.
    const preload =
      "import { isMainThread } from 'node:worker_threads'; if (isMainThread) globalThis.setImmediate = () => undefined;";
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(preload)}`;
    const asked = ['check', 'holdings.csv', '--report', 'never.xlsx'];
    const { status, err } = await cmicWith({ NODE_OPTIONS }, directory.path, ...asked);
    assert.equal(status, 3);
    assert.match(err, /A fault of cmic-check .*, not of your file: it stopped before it was done\./);
    await assert.rejects(read('never.xlsx'), /ENOENT/);
  });

  it('screens several files as one', async () => {
    const { out } = await run('check', 'holdings.csv', 'harmless.csv', '--json', '-');
    const { inputs, counts } = JSON.parse(out);
    assert.deepEqual(
      inputs.map((one: { name: string }) => one.name),
      ['holdings.csv', 'harmless.csv'],
    );
    assert.equal(counts.positions, 5);
  });
});
