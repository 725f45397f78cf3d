import assert from 'node:assert/strict';
import { tableEvents, tableNotes } from '../../../lib/rules/decision-table.ts';
import { parseDecisionTable } from '../../../lib/rules/parse-decision-table.ts';
import { loadRules } from '../../../reference/rules/load.ts';

const rules = loadRules();
const ruling = { verdict: 'permitted', text: 'Allowed.', rules: ['faq905'], basis: 'faq' };
const cell = { ...ruling, attested: null, denied: null, underRule: null };
const rows = tableEvents.map((event) => ({
  event,
  title: event,
  beforeEffective: cell,
  windDown: cell,
  afterDeadline: cell,
}));
const notes: Record<string, unknown> = Object.fromEntries(
  tableNotes.map((id) => [id, { verdict: null, text: 'So.', rules: [] }]),
);
const file = { checkedOn: '2026-11-20', reportWithinBusinessDays: 10, keepForYears: 10, rows, notes };

function parse(changes: object): () => unknown {
  return () => parseDecisionTable({ ...file, ...changes }, rules);
}

function parseCell(changes: object): () => unknown {
  const [hold, buy, ...rest] = rows;
  return parse({ rows: [hold, { ...buy, windDown: { ...cell, ...changes } }, ...rest] });
}

describe('rules/parse-decision-table', () => {
  it('returns every row and note', () => {
    const table = parseDecisionTable(file, rules);
    assert.deepEqual([...table.rows.keys()], [...tableEvents]);
    assert.deepEqual([...table.notes.keys()], [...tableNotes]);
    assert.deepEqual(table.rows.get('buy')?.windDown, cell);
  });

  const badCells: readonly (readonly [object, RegExp])[] = [
    [{ verdict: 'maybe' }, /cell buy\/windDown: verdict is none of/],
    [{ text: ' ' }, /cell buy\/windDown: text is no text/],
    [{ text: 'Until {day}.' }, /cell buy\/windDown: text has a place that nothing fills/],
    [{ rules: [] }, /cell buy\/windDown: rules cite nothing/],
    [{ rules: ['faq1'] }, /cell buy\/windDown: rules names an unknown rule: faq1/],
    [{ basis: 'hearsay' }, /cell buy\/windDown: basis is none of/],
    [{ attested: undefined }, /cell buy\/windDown, attested: content is no object/],
    [{ denied: { ...ruling, rules: [] } }, /cell buy\/windDown, denied: rules cite nothing/],
    [{ underRule: ruling }, /cell buy\/windDown, underRule: rule is no text/],
    [{ underRule: { ...ruling, rule: 'x' } }, /cell buy\/windDown, underRule: rule names an unknown rule: x/],
  ];
  for (const [changes, fault] of badCells)
    it(`refuses ${JSON.stringify(changes)}`, () => assert.throws(parseCell(changes), fault));

  it('refuses a missing row, a row twice, a missing cell', () => {
    const [first, ...rest] = rows;
    assert.throws(parse({ rows: rest }), /row hold: rows 0 instead of one/);
    assert.throws(parse({ rows: [...rows, first] }), /row hold: rows 2 instead of one/);
    assert.throws(
      parse({ rows: [{ ...first, afterDeadline: undefined }, ...rest] }),
      /cell hold\/afterDeadline: content/,
    );
    assert.throws(parse({ rows: [{ ...first, event: 'own' }, ...rest] }), /row 1: event is none of/);
  });

  it('refuses a note that is missing, unknown, uncited, or has a place that nothing fills', () => {
    const withNote = (id: string, note: unknown) => parse({ notes: { ...notes, [id]: note } });
    assert.throws(withNote('keep', undefined), /note keep: content is no object/);
    assert.throws(withNote('more', notes.keep), /note more: id is not known/);
    assert.throws(
      withNote('nonUs', { verdict: 'permitted', text: 'So.', rules: [] }),
      /note nonUs: rules cite nothing/,
    );
    assert.throws(
      withNote('keep', { verdict: null, text: 'To {date}.', rules: [] }),
      /note keep: text has a place .*\{date\}/,
    );
  });

  it('refuses numbers that are none', () => {
    for (const bad of [0, -1, 1.5, '10', null]) {
      assert.throws(parse({ keepForYears: bad }), /keepForYears is no whole number/);
      assert.throws(parse({ reportWithinBusinessDays: bad }), /reportWithinBusinessDays is no whole number/);
    }
    for (const junk of [null, [], 'x'])
      assert.throws(() => parseDecisionTable(junk, rules), /decision table: content/);
  });
});
