import assert from 'node:assert/strict';
import { holdingsOf } from '../../../../lib/report/groups.ts';
import { reportOf } from '../../../../lib/report/report.ts';
import { venueFields, venueRemarks } from '../../../../lib/report/sheets/venue-fields.ts';
import { byVenue } from '../../../../lib/report/venues.ts';
import type { CellValue } from '../../../../lib/report/sheet.ts';
import type { VenueDeadline } from '../../../../lib/rules/venue-deadline.ts';
import type { AlertJson, PositionJson } from '../../../../lib/screening/json.ts';
import { runningInShanghai } from '../fixtures/sample-venues.ts';
import { sample, sampleExtra } from '../fixtures/sample.ts';

const running = sample.alerts.find(({ id }) => id === 'a6')!;
const held = sample.positions.find(({ alert }) => alert === 'a6')!;
const inHongKong: VenueDeadline = {
  ...runningInShanghai,
  mic: 'XHKG',
  zone: 'Asia/Hong_Kong',
  sessionsLeft: 10,
};

interface Line {
  readonly venue: VenueDeadline | null;
  readonly quantity: string | null;
}

/** What the venue columns say of one holding made of these positions. */
function shown(lines: readonly Line[], change: Partial<AlertJson> = {}, asOf = sample.asOf) {
  const alerts = lines.map(({ venue }, at): AlertJson => ({
    ...running,
    id: `x${at}`,
    deadlines: { ...running.deadlines, venue },
    ...change,
  }));
  const positions = lines.map(({ quantity }, at): PositionJson => ({
    ...held,
    quantity,
    alert: `x${at}`,
    outcome: 'listed',
  }));
  const report = reportOf({ ...sample, asOf, alerts, positions }, sampleExtra);
  const [holding] = holdingsOf(report);
  const cells = venueFields(report, byVenue).map(({ show }): CellValue => show(holding!));
  return { cells, remarks: venueRemarks(report, byVenue)(holding!).join(' ') };
}

const values = (cells: readonly CellValue[]): readonly unknown[] =>
  cells.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell));

describe('report/sheets/venue-fields', () => {
  it('shows one venue as date and numbers', () => {
    const { cells, remarks } = shown([{ venue: runningInShanghai, quantity: '5401' }]);
    assert.deepEqual(cells, [
      { kind: 'dateTime', value: '2022-12-16T13:01:00+08:00' },
      { kind: 'date', value: '2022-12-15' },
      { kind: 'integer', value: 54 },
      { kind: 'decimal', value: '101' },
    ]);
    assert.match(remarks, /from 09:30 also ends \(11:30\) before the deadline/);
    assert.match(remarks, /up to 2022-12-14 also settle/);
  });

  it('keeps venues apart, each with its own quantity', () => {
    const { cells } = shown([
      { venue: runningInShanghai, quantity: '5400' },
      { venue: inHongKong, quantity: '1000' },
      { venue: runningInShanghai, quantity: '5400' },
    ]);
    assert.deepEqual(values(cells), [
      'XSHG: 2022-12-16 13:01:00 UTC+08:00\nXHKG: 2022-12-16 13:01:00 UTC+08:00',
      'XSHG: 2022-12-15\nXHKG: 2022-12-15',
      'XSHG: 54\nXHKG: 10',
      'XSHG: 200\nXHKG: 100',
    ]);
  });

  it('gives no average where a quantity is missing or no session is left', () => {
    const missing = shown([
      { venue: inHongKong, quantity: '1000' },
      { venue: inHongKong, quantity: null },
    ]);
    assert.equal(values(missing.cells)[3], 'unknown');
    const none = shown([{ venue: { ...inHongKong, sessionsLeft: 0 }, quantity: '1000' }]);
    assert.deepEqual(values(none.cells).slice(2), [0, 'no session left']);
  });

  it('says that the venue is unknown, and why there is no answer', () => {
    const remark = 'No trading calendar of XFRA here.';
    const place = { ...inHongKong, mic: 'XFRA', lastFullSession: null, sessionsLeft: null, remark };
    const { cells, remarks } = shown([{ venue: place, quantity: '1000' }]);
    assert.deepEqual(values(cells).slice(1), ['no answer', 'no answer', 'unknown']);
    assert.match(remarks, /No trading calendar of XFRA/);
    const unknown = { ...place, mic: null, divestBefore: null };
    assert.deepEqual(values(shown([{ venue: unknown, quantity: '1' }]).cells).slice(0, 3), [
      'venue unknown',
      'venue unknown',
      'venue unknown',
    ]);
  });

  it('plans nothing once the period is over, and says so', () => {
    const over = shown(
      [{ venue: runningInShanghai, quantity: '5400' }],
      { status: 'holdOnly' },
      '2022-12-16T00:01:00-05:00',
    );
    assert.deepEqual(values(over.cells).slice(1), ['2022-12-15', 'period over', null]);
    assert.equal(over.remarks, '');
    const delisted = shown([{ venue: null, quantity: '1' }], { status: 'delisted' });
    assert.deepEqual(values(delisted.cells), [null, null, 'applies no more', null]);
  });

  it('warns of a half day and of days known from memory', () => {
    const last = runningInShanghai.lastFullSession!;
    const lastFullSession = { ...last, isHalfDay: true, confidence: 'unverified' } as const;
    const { remarks } = shown([{ venue: { ...inHongKong, lastFullSession }, quantity: '1' }]);
    assert.match(remarks, /is a half day at XHKG: trading ends 15:00\./);
    assert.match(remarks, /Trading days of XHKG are unverified/);
  });
});
