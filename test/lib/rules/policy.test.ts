import assert from 'node:assert/strict';
import { InputRefused } from '../../../lib/problems.ts';
import { noPolicy, parsePolicy, rulesUnder } from '../../../lib/rules/policy.ts';
import { context } from './fixtures/transactions.ts';

const { rules } = context;
const senseTime = { name: 'SenseTime Group Inc.', ticker: '0020 HK', reason: 'Committee of 2021-12-14.' };

describe('rules/policy', () => {
  it('is the law alone where nothing is given', () => {
    assert.deepEqual(parsePolicy({}, rules), noPolicy);
  });

  it('reads a whole policy', () => {
    const policy = parsePolicy(
      {
        holdAfterDeadline: 'forbidden',
        restricted: [
          senseTime,
          { uid: 30946, isin: 'cne1 0000 0PM8', reason: 'Old rule.', from: '2024-01-01', to: null },
        ],
        rules: { ndaa8531: 'inForce' },
        fourEyes: true,
        accounts: { 'A-1': 'nonUs', 'B 2': 'foreignBranch' },
      },
      rules,
    );
    assert.deepEqual(policy, {
      holdAfterDeadline: 'forbidden',
      restricted: [
        { ...senseTime, isin: null, uid: null, from: null, to: null },
        {
          name: null,
          ticker: null,
          uid: 30946,
          isin: 'CNE100000PM8',
          reason: 'Old rule.',
          from: '2024-01-01',
          to: null,
        },
      ],
      rules: { ndaa8531: 'inForce' },
      fourEyes: true,
      accounts: { 'A-1': 'nonUs', 'B 2': 'foreignBranch' },
    });
  });

  const bad: readonly (readonly [unknown, string, RegExp])[] = [
    [null, 'policy', /no object/],
    [[], 'policy', /no object/],
    [{ hold: 'forbidden' }, 'policy.hold', /not known here/],
    [{ holdAfterDeadline: 'no' }, 'holdAfterDeadline', /neither "allowed" nor "forbidden"/],
    [{ restricted: {} }, 'restricted', /no list/],
    [{ restrictedLists: '1260H' }, 'restrictedLists', /no list/],
    [{ restrictedLists: ['1260H', 'SDN'] }, 'restrictedLists[1]', /is none of 1260H, entityList/],
    [{ restricted: [{ name: 'X' }] }, 'restricted[0].reason', /is missing/],
    [{ restricted: [{ reason: 'X' }] }, 'restricted[0]', /names nothing/],
    [{ restricted: [{ ...senseTime, isin: 'CNE100000PM9' }] }, 'restricted[0].isin', /check digit/],
    [{ restricted: [{ ...senseTime, uid: '1' }] }, 'restricted[0].uid', /no entry number/],
    [{ restricted: [{ ...senseTime, from: '01/02/2024' }] }, 'restricted[0].from', /no date/],
    [
      { restricted: [{ ...senseTime, from: '2024-02-01', to: '2024-01-01' }] },
      'restricted[0].to',
      /lies before/,
    ],
    [{ rules: { ndaa8531: 'on' } }, 'rules.ndaa8531', /none of inForce/],
    [{ rules: { prohibition: 'lapsed' } }, 'rules.prohibition', /not known here/],
    [{ accounts: ['A-1'] }, 'accounts', /no object/],
    [{ accounts: { 'A-1': 'foreign' } }, 'accounts.A-1', /none of usEntity, foreignBranch/],
    [{ fourEyes: 'yes' }, 'fourEyes', /neither true nor false/],
  ];
  for (const [value, column, text] of bad) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      assert.throws(
        () => parsePolicy(value, rules),
        (error: unknown) => {
          assert.ok(error instanceof InputRefused);
          const [problem] = error.problems;
          assert.deepEqual([problem?.code, problem?.column], ['policyUnreadable', column]);
          assert.match(problem!.text, text);
          return true;
        },
      );
    });
  }

  it('switches an uncertain rule, and leaves the others', () => {
    const under = rulesUnder({ ...noPolicy, rules: { ndaa8531: 'inForce' } }, rules);
    const changed = under.rules.filter((rule, at) => rule.state !== rules.rules[at]?.state);
    assert.deepEqual(
      changed.map(({ id, state }) => [id, state]),
      [['ndaa8531', 'inForce']],
    );
    assert.deepEqual(rulesUnder(noPolicy, rules), rules);
  });
});
