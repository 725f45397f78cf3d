import assert from 'node:assert/strict';
import { fuzz } from './run.ts';

describe('the readers', () => {
  it('read or refuse a thousand made and changed files (npm run fuzz for more)', async () => {
    const { files, findings, byVerdict } = await fuzz(0, 1_000);
    assert.deepEqual(findings, []);
    assert.equal(files, 1_000);
    assert.ok((byVerdict.get('read') ?? 0) > 200, 'many of them are read');
  }).timeout(60_000);
});
