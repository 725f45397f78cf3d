import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { deadlinesIcs } from '../../../lib/report/deadlines-ics.ts';
import { sample } from './fixtures/sample.ts';
import type { AlertJson, ScreeningJson } from '../../../lib/screening/json.ts';

const golden = new URL('../../../../test/lib/report/fixtures/sample.deadlines.ics', import.meta.url);

/** The values of a property in order, unfolded. */
function values(text: string, property: string): readonly string[] {
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  return lines.filter((line) => line.startsWith(property)).map((line) => line.slice(property.length + 1));
}

/** What happens when, without the rest of the text. */
function summaries(screening: ScreeningJson): readonly string[] {
  return values(deadlinesIcs(screening), 'SUMMARY');
}

const asOf = (instant: string): ScreeningJson => ({ ...sample, asOf: instant });
const events = (text: string): number => values(text, 'BEGIN:VEVENT').length;

describe('report/deadlines-ics', () => {
  it('says what the golden file says (UPDATE_GOLDEN=1 writes it anew)', () => {
    const seen = deadlinesIcs(sample);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, seen);
    assert.equal(seen, readFileSync(golden, 'utf8'));
  });

  it('has the properties that RFC 5545 requires of a calendar and its events', () => {
    const text = deadlinesIcs(sample);
    for (const property of ['VERSION', 'PRODID']) assert.equal(values(text, property).length, 1, property);
    const [uids, stamps] = [values(text, 'UID'), values(text, 'DTSTAMP')];
    assert.equal(new Set(uids).size, events(text));
    assert.deepEqual(new Set(stamps), new Set(['20261120T150405Z']));
    assert.ok(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('makes one event of a date that concerns several companies, and names them all', () => {
    const text = deadlinesIcs(sample);
    const [ends] = values(text, 'SUMMARY').filter((one) => one.includes('period ends'));
    assert.equal(
      ends,
      String.raw`NS-CMIC divestment period ends: CLOUDWALK TECHNOLOGY CO.\, LTD. and 1 more`,
    );
    const about = values(text, 'DESCRIPTION').join('\n');
    assert.match(
      about,
      /SZ DJI TECHNOLOGY CO\\, LTD\. \(if a person confirms it\)|SZ DJI TECHNOLOGY CO\.\\, LTD\. \(if/,
    );
    assert.doesNotMatch(about, /CHINA TOWER|CHINA MOBILE/);
  });

  for (const [instant, expected] of [
    ['2021-07-01T00:01:00-04:00', 8],
    ['2022-02-13T12:00:00-05:00', 7],
    ['2022-02-14T00:01:00-05:00', 6],
    ['2022-12-15T14:59:59+08:00', 2],
    ['2022-12-15T15:00:00+08:00', 1],
    ['2022-12-16T00:00:59-05:00', 1],
    ['2022-12-16T00:01:00-05:00', 0],
  ] as const) {
    it(`${instant}: ${expected} dates ahead`, () => assert.equal(summaries(asOf(instant)).length, expected));
  }

  it('is an empty calendar that says so once everything has passed', () => {
    const text = deadlinesIcs(asOf('2026-11-20T00:01:00-05:00'));
    assert.equal(events(text), 0);
    assert.match(values(text, 'X-WR-CALDESC')[0] ?? '', /^None to come: every date .* has passed/);
    assert.match(text, /BEGIN:VTIMEZONE/);
    const nothing = deadlinesIcs({ ...sample, alerts: [], positions: [] });
    assert.match(values(nothing, 'X-WR-CALDESC')[0] ?? '', /^No listed company was found/);
  });

  it('leaves out what is only related, decided false positive, or taken off the list', () => {
    const as = (change: Partial<AlertJson>): ScreeningJson => ({
      ...sample,
      alerts: sample.alerts.map((alert) => ({ ...alert, ...change })),
    });
    assert.deepEqual(summaries(as({ outcome: 'related', counted: null })), []);
    assert.deepEqual(summaries(as({ counted: null })), []);
    assert.deepEqual(summaries(as({ status: 'delisted' })), []);
  });

  it('keeps its UIDs when it is asked again later', () => {
    const before = values(deadlinesIcs(asOf('2022-01-01T00:00:00-05:00')), 'UID');
    for (const uid of values(deadlinesIcs(sample), 'UID')) assert.ok(before.includes(uid), uid);
  });

  it('lets no name break out of its line', () => {
    const [first] = sample.alerts.filter(({ id }) => id === 'a6');
    const listing = { uid: 1, name: 'X\r\nEND:VCALENDAR\r\nATTACH;VALUE=URI:http://example.invalid' };
    const text = deadlinesIcs({ ...sample, alerts: [{ ...first!, listing }] });
    assert.equal(values(text, 'END:VCALENDAR').length, 1);
    assert.equal(values(text, 'ATTACH').length, 0);
  });

  it('never tells anyone to sell, to dispose or to divest now', () => {
    const said = deadlinesIcs(asOf('2021-07-01T00:01:00-04:00')).replace(/\r\n /g, '');
    assert.doesNotMatch(
      said,
      /(must|should) (sell|divest|dispose)|sell (it|them|by|before)|divest (by|now)/i,
    );
  });
});
