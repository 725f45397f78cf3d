import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPolicy } from '../../../lib/rules/policy.ts';
import { loadRules } from '../../../reference/rules/load.ts';

const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');

describe('the policy in the README', () => {
  it('is one that can be read', () => {
    const [, text = ''] = /```json\n(\{\s+"holdAfterDeadline"[\s\S]*?)```/.exec(readme) ?? [];
    const policy = readPolicy(text, 'README.md', loadRules());
    assert.equal(policy.holdAfterDeadline, 'forbidden');
    assert.deepEqual(policy.accounts, { 'A-1': 'nonUs' });
    assert.deepEqual(policy.rules, { ndaa8531: 'inForce' });
  });
});
