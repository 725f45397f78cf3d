import assert from 'node:assert/strict';
import type { PositionChange } from '../../../lib/screening/changes.ts';
import { notComparedTexts } from '../../../lib/screening/changes.ts';
import type { ScreeningJson } from '../../../lib/screening/json.ts';
import { sheetsOf } from '../../../lib/report/sheets.ts';
import { assertNoAdviceToSell } from '../rules/fixtures/no-advice.ts';
import { sample, sampleExtra } from './fixtures/sample.ts';
import { rowsOf, sheet } from './fixtures/sheets.ts';

const change: PositionChange = {
  kind: 'quantity',
  account: 'A-1',
  line: 'CNE100000PM8',
  name: 'HIKVISION A',
  listing: { uid: 30946, name: 'HANGZHOU HIKVISION' },
  alert: 'a1',
  before: { quantity: '100', outcome: 'listed', position: { input: 1, sheet: null, row: 7 } },
  after: { quantity: '130', outcome: 'listed', position: { input: 0, sheet: 'Holdings', row: 14 } },
  difference: '30',
  unexplained: '30',
  arithmetic: '130 now, 100 before: +30',
  why: [
    { code: 'transaction', text: 'One.' },
    { code: 'holding', text: 'Two.' },
  ],
};

const decided: PositionChange = {
  ...change,
  kind: 'outcome',
  account: null,
  before: { quantity: null, outcome: 'listed', position: null },
  after: { quantity: null, outcome: 'falsePositive', position: null },
  difference: null,
  unexplained: null,
  arithmetic: null,
  why: [{ code: 'decision', text: 'R. decided.' }],
};

const notCompared = {
  account: 'C',
  line: 'X',
  name: 'X',
  why: 'accountMissing',
  text: notComparedTexts.accountMissing,
} as const;

const compared: ScreeningJson = {
  ...sample,
  compared: { from: '2022-01-31', to: '2022-02-28T10:30:00-05:00', earlier: null, notes: ['A note.'] },
  changes: [
    change,
    decided,
    { ...change, kind: 'gone', after: null, before: { ...change.before!, outcome: null } },
  ],
  notCompared: [notCompared],
};

describe('Changes', () => {
  it('is there only where there was something to compare with, after Breaches', () => {
    const names = (of: ScreeningJson) => sheetsOf(of, sampleExtra).map(({ name }) => name);
    assert.ok(!names(sample).includes('Changes'));
    assert.deepEqual(names(compared).slice(0, 4), ['Summary', 'Breaches', 'Changes', 'Deadlines']);
  });

  it('shows each change with both sides, why, and how it adds up', () => {
    const [row, other, gone] = rowsOf(compared, 'Changes');
    assert.deepEqual(
      [
        'What changed',
        'Account',
        'Line',
        'Quantity before',
        'Quantity now',
        'Difference',
        'Not explained',
      ].map((heading) => row?.[heading]),
      ['Quantity', 'A-1', 'CNE100000PM8', '100', '130', '30', '30'],
    );
    assert.equal(row?.['Why'], 'A transaction: One.\nThe holding: Two.');
    assert.deepEqual(
      [row?.['How it adds up'], row?.['Row'], row?.['Alert']],
      ['130 now, 100 before: +30', 14, 'a1'],
    );
    assert.deepEqual(
      [other?.['Account'], other?.['Outcome before'], other?.['Outcome now'], other?.['Row']],
      ['All of the alert', 'Listed', 'False positive', null],
    );
    assert.deepEqual([gone?.['Outcome before'], gone?.['Outcome now'], gone?.['Row']], ['No match', null, 7]);
  });

  it('says between which moments, and what was not compared', () => {
    const { title, notes, tables } = sheet(compared, 'Changes');
    assert.equal(title, 'Changes between 2022-01-31 and 2022-02-28 10:30 New York');
    assert.ok(notes.includes('A note.'));
    assert.deepEqual(tables[1]?.rows[0], ['X', 'C', 'X', notComparedTexts.accountMissing]);
    assert.equal(sheet({ ...compared, notCompared: [] }, 'Changes').tables.length, 1);
  });

  it('names the earlier screening where the files are in no order', () => {
    const frame = {
      from: null,
      to: null,
      earlier: { screening: 's', ranAt: '2022-01-02T03:04:05Z' },
      notes: [],
    };
    const unordered = { ...compared, compared: frame };
    assert.equal(sheet(unordered, 'Changes').title, 'Changes since the screening of 2022-01-02');
    assert.match(sheet(unordered, 'Breaches').tables[0]?.emptyText ?? '', /could be judged/);
    assert.match(sheet(compared, 'Breaches').tables[0]?.emptyText ?? '', /^No breach was found/);
  });

  it('is told on the first page, in the verdict and as a table', () => {
    const { lead, tables, chart } = sheet(compared, 'Summary');
    assert.match(
      lead?.text ?? '',
      /Changes between 2022-01-31 and .*: gone 1, quantity 1, outcome 1 \(sheet Changes\)\. 1 line could not be compared or judged\./,
    );
    const table = tables.find((one) => one.title?.startsWith('Changes'));
    assert.deepEqual(
      table?.rows.map((row) => row.slice(0, 3)),
      [
        ['New', 0, 0],
        ['Gone', 1, 1],
        ['Quantity', 1, 1],
        ['Outcome', 1, 0],
      ],
    );
    assert.equal(tables[chart?.table ?? 0]?.title, sheet(sample, 'Summary').tables[5]?.title);
  });

  it('advises nobody to sell', () => {
    const { lead, notes, tables } = sheet(compared, 'Changes');
    for (const text of [lead?.text ?? '', ...notes, ...Object.values(notComparedTexts)])
      assertNoAdviceToSell(text);
    assert.ok(tables.length > 0);
  });
});
