import assert from 'node:assert/strict';
import type { GivenFile } from '../../../server/jobs/messages.ts';
import { fingerprintOf, type Asked } from '../../../server/services/fingerprint.ts';
import { noPolicy } from '../../../lib/rules/policy.ts';

const file = (name: string, more: Partial<GivenFile> = {}): GivenFile => ({
  kind: 'holdings',
  name,
  path: '/spool/1',
  sha256: '0',
  bytes: 1,
  ...more,
});

const request = {
  asOf: 0,
  isAsOfStated: true,
  choices: { map: {}, sheet: null },
  policy: null,
  ownLists: null,
  portfolio: null,
  previousAsOf: null,
  createdBy: null,
};
const asked: Asked = {
  request,
  files: [file('a'), file('b', { kind: 'funds', fund: 'KWEB' })],
  edition: 'e',
  engine: '1',
  knowledgeAsOf: '2026-11-20',
};
const changed = (what: Partial<Asked>): string => fingerprintOf({ ...asked, ...what });
const withPolicy = (accounts: Record<string, 'nonUs' | 'usEntity'>): string =>
  changed({ request: { ...request, policy: { ...noPolicy, accounts } } });

describe('the fingerprint of a screening', () => {
  const first = fingerprintOf(asked);

  it('does not depend on the instant, the place of files, or any order', () => {
    const files = asked.files.toReversed().map((one) => ({ ...one, path: '/spool/9' }));
    assert.equal(changed({ files, request: { ...request, asOf: 5, isAsOfStated: false } }), first);
    assert.equal(withPolicy({ a: 'nonUs', b: 'usEntity' }), withPolicy({ b: 'usEntity', a: 'nonUs' }));
  });

  for (const [what, other] of [
    ['another edition', { edition: 'f' }],
    ['another version', { engine: '2' }],
    ['later reference data', { knowledgeAsOf: '2026-11-21' }],
    ['a file less', { files: [file('a')] }],
    ['a file twice', { files: [...asked.files, file('a')] }],
    ['other content', { files: [file('a', { sha256: '1' }), file('b', { kind: 'funds', fund: 'KWEB' })] }],
    [
      'another kind',
      { files: [file('a', { kind: 'previous' }), file('b', { kind: 'funds', fund: 'KWEB' })] },
    ],
    ['another fund', { files: [file('a'), file('b', { kind: 'funds', fund: 'MCHI' })] }],
    ['another sheet', { request: { ...request, choices: { map: {}, sheet: 'S' } } }],
    ['a policy', { request: { ...request, policy: noPolicy } }],
    ['a portfolio', { request: { ...request, portfolio: 'P' } }],
    ['another earlier day', { request: { ...request, previousAsOf: 1 } }],
  ] as const) {
    it(`differs for ${what}`, () => assert.notEqual(changed(other), first));
  }
});
