import assert from 'node:assert/strict';
import { exposures, outcomes, standings } from '../../../lib/rules/rules.ts';
import { parseRules } from '../../../lib/rules/validate.ts';

const rule = {
  id: 'one',
  title: 'One',
  text: 'A rule.',
  citation: 'Somewhere, s. 1',
  state: 'inForce',
  from: '2021-06-03',
  to: null,
  caution: null,
};

const law = { checkedOn: '2026-11-20', coveredFrom: '2021-06-03', rules: [rule] };

const practice = {
  permissions: outcomes.flatMap((outcome) =>
    standings.map((standing) => ({
      outcome,
      standing,
      text: 'Allowed.',
      rules: ['one'],
      onlyIf: null,
      cautions: [],
    })),
  ),
  exposureNotes: [{ exposure: exposures[1], text: 'Covered.', rules: ['one'] }],
  limits: ['None.'],
};

function parseRule(changes: object): unknown {
  return parseRules({ rules: { ...law, rules: [{ ...rule, ...changes }] }, permissions: practice });
}

describe('rules/validate', () => {
  it('returns what it was given, typed', () => {
    const rules = parseRules({ rules: law, permissions: practice });
    assert.deepEqual(rules, { ...law, ...practice });
  });

  const badRules: readonly (readonly [object, RegExp])[] = [
    [{ title: '' }, /rule one: title is no text/],
    [{ text: undefined }, /rule one: text is no text/],
    [{ citation: 7 }, /rule one: citation is no text/],
    [{ state: 'maybe' }, /rule one: state is none of inForce, unverified, lapsed/],
    [{ from: '2021-02-30' }, /rule one: from is no date: 2021-02-30/],
    [{ from: undefined }, /rule one: from is no text/],
    [{ to: '2021-06-02' }, /rule one: to lies before 2021-06-03/],
    [{ caution: {} }, /rule one, caution: text is no text/],
    [{ caution: undefined }, /rule one, caution: content is no object/],
    [{ id: 'two' }, /names an unknown rule: one/],
    [{ id: '' }, /rule : id is no text/],
  ];
  for (const [changes, expected] of badRules) {
    it(`refuses ${JSON.stringify(changes)}`, () => assert.throws(() => parseRule(changes), expected));
  }

  it('refuses an id used twice', () => {
    assert.throws(
      () => parseRules({ rules: { ...law, rules: [rule, rule] }, permissions: practice }),
      /rule one: id is used twice/,
    );
  });

  it('refuses a question without its one answer', () => {
    const [first, ...rest] = practice.permissions;
    const parse = (permissions: readonly unknown[]) => () =>
      parseRules({ rules: law, permissions: { ...practice, permissions } });
    assert.throws(parse(rest), /permission listed\/notListed: rows 0 instead of one/);
    assert.throws(
      parse([...practice.permissions, first]),
      /permission listed\/notListed: rows 2 instead of one/,
    );
    assert.throws(parse([{ ...first, onlyIf: 'ghost' }, ...rest]), /unknown rule: ghost/);
    assert.throws(parse([{ ...first, cautions: ['ghost'] }, ...rest]), /unknown rule: ghost/);
  });

  it('refuses files of another build', () => {
    for (const junk of [null, [], 'x', 1, {}, { ...law, rules: 'none' }, { ...law, checkedOn: 'today' }]) {
      assert.throws(() => parseRules({ rules: junk, permissions: practice }), /^Error: rules/);
    }
    assert.throws(
      () => parseRules({ rules: law, permissions: { ...practice, limits: [''] } }),
      /limits, entry 1|limits is/,
    );
  });
});
