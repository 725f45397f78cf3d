import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { positionsCsv } from '../../../lib/report/csv.ts';
import { sample } from './fixtures/sample.ts';
import type { PositionJson } from '../../../lib/screening/json.ts';

function csvOf(positions: readonly PositionJson[]): string {
  return [...positionsCsv({ ...sample, positions })].join('');
}

function parsed(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, []);
  return data;
}

const unmatched: PositionJson = { ...sample.positions[0]!, outcome: null, alert: null };

describe('positions as CSV', () => {
  const csv = csvOf(sample.positions);
  const rows = parsed(csv);

  it('starts with a byte order mark and ends every record with CR LF', () => {
    assert.ok(csv.startsWith('\uFEFFfile,sheet,row,account,name,isin,'));
    assert.ok(csv.endsWith('\r\n'));
  });

  it('has every position, matched or not', () => {
    assert.equal(rows.length, sample.positions.length);
    assert.equal(rows.at(-1)?.['outcome'], '');
    assert.equal(rows.at(-1)?.['listingUid'], '');
  });

  it('says of a position what the JSON says', () => {
    const [first] = rows;
    assert.equal(first?.['file'], 'holdings_2022-09-23 & notes.xlsx');
    assert.equal(first?.['isin'], 'CNE100000PM8');
    assert.equal(first?.['marketValue'], '41275.00');
    assert.equal(first?.['divestBefore'], '2022-06-03T00:01:00-04:00');
    assert.equal(first?.['daysToDivest'], '-113');
    assert.match(first?.['reasons'] ?? '', /\n/);
  });

  it('fails on an outcome without an alert', () => {
    assert.throws(
      () => csvOf([{ ...unmatched, outcome: 'listed', alert: 'gone' }]),
      /has an outcome and no alert/,
    );
  });

  const formulas = [
    '=1+1',
    '+1 555',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '=HYPERLINK("x","y")',
  ];
  for (const name of formulas) {
    it(`guards ${JSON.stringify(name)}`, () => {
      assert.equal(parsed(csvOf([{ ...unmatched, name }]))[0]?.['name'], `'${name}`);
    });
  }

  it('leaves negative amounts numbers', () => {
    const [row] = parsed(csvOf([{ ...unmatched, quantity: '-1500.5' }]));
    assert.equal(row?.['quantity'], '-1500.5');
  });

  it('gives any text back unchanged but for the guard', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        const seen = parsed(csvOf([{ ...unmatched, name }]))[0]?.['name'];
        assert.ok(seen === name || seen === `'${name}`, JSON.stringify({ name, seen }));
      }),
    );
  });

  it('comes in pieces, not in one', () => {
    const positions = Array.from({ length: 2500 }, () => unmatched);
    assert.equal([...positionsCsv({ ...sample, positions })].length, 3);
  });
});
