import assert from 'node:assert/strict';
import { tableEvents, tableNotes, tablePeriods } from '../../../lib/rules/decision-table.ts';
import type { Ruling } from '../../../lib/rules/decision-table.ts';
import { citationsOf } from '../../../lib/rules/answer.ts';
import { loadDecisionTable, loadRules } from '../../../reference/rules/load.ts';
import { D, R, expected } from './expected-cells.ts';
import { assertNoAdviceToSell } from '../../lib/rules/fixtures/no-advice.ts';

const rules = loadRules();
const table = loadDecisionTable(rules);

describe('reference/rules/decision-table: every cell, against a matrix written by hand', () => {
  for (const event of tableEvents) {
    for (const [index, period] of tablePeriods.entries()) {
      const [verdict, citation] = expected[event][index]!;
      it(`${event}, ${period}: ${verdict}, ${citation}`, () => {
        const cell = table.rows.get(event)![period];
        assert.equal(cell.verdict, verdict);
        assert.ok(citationsOf(cell.rules, rules).includes(citation), cell.rules.join());
        assert.match(cell.text, /^[A-Z].*\.$/);
      });
    }
  }
});

describe('reference/rules/decision-table', () => {
  const cells = tableEvents.flatMap((event) => tablePeriods.map((period) => table.rows.get(event)![period]));

  it('rules on what our reading or nothing public decides, and says which', () => {
    const doubtful = (basis: Ruling['basis']): readonly string[] =>
      tableEvents.filter((event) =>
        tablePeriods.some((period) => table.rows.get(event)![period].basis === basis),
      );
    assert.deepEqual(doubtful('notAddressed'), ['conversion', 'debtConversion', 'loan', 'recall', 'grant']);
    assert.deepEqual(doubtful('inference'), [
      'expiry',
      'redemption',
      'rightsReceipt',
      'merger',
      'gift',
      'transfer',
    ]);
  });

  it('lets an attestation lead to a person, never to a purchase that is simply free', () => {
    const attested = tableEvents.filter((event) => table.rows.get(event)!.windDown.attested !== null);
    assert.deepEqual(attested, ['buy', 'derivativeBuy', 'exercise', 'fundBuy']);
    for (const { attested } of cells) assert.ok(attested === null || attested.verdict === R);
    for (const event of tableEvents) assert.equal(table.rows.get(event)!.afterDeadline.attested, null, event);
  });

  it('puts every sale that is stated not to divest before a person', () => {
    for (const cell of cells) assert.equal(cell.denied?.verdict ?? null, cell.verdict === D ? R : null);
  });

  it('has the possible ban on holding ready, and nothing else', () => {
    const switched = cells.filter(({ underRule }) => underRule !== null);
    assert.deepEqual(
      switched.map(({ underRule }) => underRule?.rule),
      ['ndaa8531'],
    );
  });

  it('nowhere advises to sell after the deadline', () => {
    for (const event of tableEvents) {
      const { underRule, ...cell } = table.rows.get(event)!.afterDeadline;
      assertNoAdviceToSell(cell.text);
      if (underRule !== null) assertNoAdviceToSell(underRule.text);
    }
    for (const id of tableNotes) if (id !== 'mayDoWindDown') assertNoAdviceToSell(table.notes.get(id)!.text);
  });

  it('would notice such advice', () => {
    for (const text of [
      'The position should be sold.',
      'Sell the position.',
      'It may be given up to divest.',
    ])
      assert.throws(() => assertNoAdviceToSell(text), assert.AssertionError);
  });
});
