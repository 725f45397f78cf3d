import assert from 'node:assert/strict';
import { wallTime } from '../../../lib/report/instants.ts';
import { amountText, counted, daysInWords } from '../../../lib/report/words.ts';

describe('days in words', () => {
  const cases: readonly (readonly [number | null, boolean, string])[] = [
    [94, false, 'in 94 days'],
    [1, false, 'in 1 day'],
    [0, false, 'today'],
    [0, true, 'passed today'],
    [-1, true, 'passed 1 day ago'],
    [-1265, true, 'passed 1,265 days ago'],
    [null, false, 'unknown'],
  ];
  for (const [days, passed, text] of cases) {
    it(`says "${text}"`, () => assert.equal(daysInWords(days, passed), text));
  }
});

describe('numbers in sentences', () => {
  it('are separated by thousands and agree with their noun', () => {
    assert.equal(counted(1, 'position'), '1 position');
    assert.equal(counted(1234567, 'position'), '1,234,567 positions');
    assert.equal(counted(2, 'listed company', 'listed companies'), '2 listed companies');
    assert.equal(amountText('-1234567.891'), '-1,234,567.891');
    assert.equal(amountText('100'), '100');
  });
});

describe('wall time', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2022-06-03T00:01:00-04:00', '2022-06-03T00:01:00', 'EDT'],
    ['2022-12-10T00:01:00-05:00', '2022-12-10T00:01:00', 'EST'],
    ['2026-11-20T15:04:05.678Z', '2026-11-20T15:04:05', 'UTC'],
    ['2022-06-03T12:01:00+08:00', '2022-06-03T12:01:00', 'UTC+08:00'],
  ];
  for (const [iso, local, zone] of cases) {
    it(`of ${iso} is ${local} ${zone}`, () => assert.deepEqual(wallTime(iso), { local, zone }));
  }

  it('is not guessed for an instant without a zone', () => {
    assert.throws(() => wallTime('2022-06-03T00:01:00'), /Not an instant with its zone/);
  });
});
