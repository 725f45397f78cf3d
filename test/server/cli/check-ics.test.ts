import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { harmless, holdings } from '../service-at-work.ts';
import { cmic, directoryWith } from './cmic.ts';

describe('cmic check --ics', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  before(async () => {
    directory = await directoryWith({ 'holdings.csv': holdings, 'harmless.csv': harmless });
  });
  after(() => directory.remove());

  const run = (...args: readonly string[]): ReturnType<typeof cmic> => cmic(directory.path, 'check', ...args);

  it('writes the dates still ahead', async () => {
    const { status, out } = await run('holdings.csv', '--as-of', '2022-03-01', '--ics', 'dates.ics');
    assert.equal(status, 1);
    assert.match(out, /3 positions/);
    const text = await readFile(join(directory.path, 'dates.ics'), 'utf8');
    assert.equal(text.split('BEGIN:VEVENT').length - 1, 2);
    assert.match(text, /DTSTART;TZID=America\/New_York:20220603T000100\r\n/);
  });

  it('gives standard output to the calendar alone', async () => {
    const { status, out } = await run('harmless.csv', '--ics', '-');
    assert.equal(status, 0);
    assert.ok(out.startsWith('BEGIN:VCALENDAR\r\n') && out.endsWith('END:VCALENDAR\r\n'));
    assert.match(out, /No listed company was found/);
  });

  for (const [what, args, said] of [
    ['two on standard output', ['holdings.csv', '--json', '-', '--ics', '-'], /Only one of --json and --ics/],
    ['its input as output', ['holdings.csv', '--ics', 'holdings.csv'], /not written over/],
    ['an output nowhere', ['holdings.csv', '--ics', 'no/where.ics'], /cannot be written/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { status, err } = await run(...args);
      assert.equal(status, 2);
      assert.match(err, said);
    });
  }
});
