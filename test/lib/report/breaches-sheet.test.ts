import assert from 'node:assert/strict';
import type { Breach } from '../../../lib/rules/breach.ts';
import { sample } from './fixtures/sample.ts';
import { rowsOf, sheet } from './fixtures/sheets.ts';

describe('Breaches', () => {
  it('does not take missing transactions for a clean record', () => {
    const [table] = sheet(sample, 'Breaches').tables;
    assert.match(table?.emptyText ?? '', /no purchase or sale could be judged/);
    const judged = { ...sample, inputs: [...sample.inputs, { ...sample.inputs[0]!, kind: 'transactions' }] };
    assert.match(sheet(judged, 'Breaches').tables[0]?.emptyText ?? '', /^No breach was found among/);
  });

  it('shows a breach that is given', () => {
    const breach: Breach = {
      kind: 'purchaseAfterEffective',
      certainty: 'transaction',
      alert: 'a1',
      listing: { uid: 30946, name: 'EXAMPLE CO., LTD.' },
      account: 'A-1',
      transaction: { input: 1, sheet: null, row: 7 },
      position: null,
      at: '2021-09-01T12:00:00-04:00',
      atSource: '2021-09-02',
      quantity: '100',
      amount: '1000.50',
      currency: 'HKD',
      reasons: [
        { code: 'windDown', text: 'One.' },
        { code: 'keep', text: 'Two.' },
      ],
      citations: ['E.O. 13959', 'FAQ 1'],
      mayDo: 'It may be held.',
      reportBy: '2021-09-16',
      keepUntil: '2031-09-01',
    };
    const [row] = rowsOf({ ...sample, breaches: [breach] }, 'Breaches');
    assert.equal(row?.['What happened'], 'Purchase after the prohibition took effect');
    assert.equal(row?.['When (New York)'], '2021-09-01T12:00:00-04:00');
    assert.deepEqual(row?.['When (clock of the source)'], { kind: 'date', value: '2021-09-02' });
    assert.equal(row?.['Account'], 'A-1');
    assert.equal(row?.['How certain'], 'Stated by the row');
    assert.equal(row?.['Amount'], '1000.50');
    assert.equal(row?.['Why'], 'One.\nTwo.');
    assert.equal(row?.['What may be done now'], 'It may be held.');
    assert.equal(row?.['Rule and citation'], 'E.O. 13959; FAQ 1');
    assert.equal(row?.['Report by'], '2021-09-16');
    assert.equal(row?.['Keep until'], '2031-09-01');
    assert.equal(row?.['File'], 'custodian.csv');
    assert.equal(row?.['Row'], 7);
  });
});
