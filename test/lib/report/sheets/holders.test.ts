import assert from 'node:assert/strict';
import { reportOf } from '../../../../lib/report/report.ts';
import { deadlinesSheet } from '../../../../lib/report/sheets/deadlines.ts';
import { holderText, permittedTo } from '../../../../lib/report/sheets/holders.ts';
import { noPolicy } from '../../../../lib/rules/policy.ts';
import { sample, sampleExtra } from '../fixtures/sample.ts';

const accounts = { 'A-1': 'nonUs', 'B-2': 'usEntity' } as const;
const { method } = sample;
const settings = { ...method.settings, policy: { ...noPolicy, accounts } };
const report = reportOf({ ...sample, method: { ...method, settings } }, sampleExtra);

describe('the holder of an account', () => {
  it('is what the policy states, and a US person where it states nothing', () => {
    assert.equal(holderText(report, 'A-1'), 'No US person');
    assert.equal(holderText(report, 'B-2'), 'US entity');
    for (const account of ['Z-9', 'toString', null])
      assert.equal(holderText(report, account), 'Not stated: taken for a US person');
  });

  it('decides whether the order binds, never silently', () => {
    assert.equal(permittedTo(report, 'B-2', 'X.'), 'X.');
    assert.match(permittedTo(report, 'A-1', 'X.'), /does not bind it, unless .*FAQ 902.*not verified.* X\.$/);
  });

  it('stands beside the account on the Deadlines sheet', () => {
    const [table] = deadlinesSheet(report).tables;
    const at = table?.columns.findIndex(({ heading }) => heading === 'Holder') ?? -1;
    assert.ok(at > 0 && (table?.rows.length ?? 0) > 0);
    for (const row of table?.rows ?? []) assert.match(JSON.stringify(row[at]), /US (?:person|entity)/);
  });
});
