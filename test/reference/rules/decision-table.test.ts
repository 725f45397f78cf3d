import assert from 'node:assert/strict';
import { tableEvents, tableNotes, tablePeriods } from '../../../lib/rules/decision-table.ts';
import type { Ruling, TableEvent } from '../../../lib/rules/decision-table.ts';
import { citationsOf } from '../../../lib/rules/answer.ts';
import { loadDecisionTable, loadRules } from '../../../reference/rules/load.ts';
import { assertNoAdviceToSell } from '../../lib/rules/fixtures/no-advice.ts';

const rules = loadRules();
const table = loadDecisionTable(rules);

const P = 'permitted';
const D = 'permittedIfDivesting';
const X = 'prohibited';
const R = 'needsReview';
const s1a = 'E.O. 13959 as amended, s. 1(a)';
const s1c = 'E.O. 13959 as amended, s. 1(c)';
const faq = (number: number): string => `OFAC FAQ ${number}`;

type Line = readonly [readonly [string, string], readonly [string, string], readonly [string, string]];

/** Written by hand from the order and the FAQs, not from the table: verdict and one citation, period by period. */
const expected: Readonly<Record<TableEvent, Line>> = {
  hold: [
    [P, s1a],
    [P, faq(1046)],
    [P, faq(1046)],
  ],
  buy: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  sell: [
    [P, s1a],
    [D, s1c],
    [X, faq(1046)],
  ],
  sellShort: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  coverShort: [
    [P, s1a],
    [D, s1c],
    [X, s1c],
  ],
  derivativeOpen: [
    [P, s1a],
    [X, faq(860)],
    [X, faq(860)],
  ],
  derivativeClose: [
    [P, s1a],
    [D, s1c],
    [X, s1c],
  ],
  derivativeBuy: [
    [P, s1a],
    [X, faq(860)],
    [X, faq(860)],
  ],
  derivativeSell: [
    [P, s1a],
    [D, s1c],
    [X, faq(860)],
  ],
  expiry: [
    [P, s1a],
    [P, s1a],
    [R, s1a],
  ],
  exercise: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  fundBuy: [
    [P, s1a],
    [X, faq(861)],
    [X, faq(861)],
  ],
  fundHold: [
    [P, s1a],
    [P, faq(861)],
    [P, faq(1046)],
  ],
  fundSell: [
    [P, s1a],
    [D, faq(865)],
    [X, faq(861)],
  ],
  cashDividend: [
    [P, faq(1047)],
    [P, faq(1047)],
    [P, faq(1047)],
  ],
  redemption: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  tender: [
    [P, s1a],
    [D, s1c],
    [X, s1a],
  ],
  split: [
    [P, faq(1047)],
    [P, faq(1047)],
    [P, faq(1047)],
  ],
  reinvestment: [
    [P, s1a],
    [X, faq(1047)],
    [X, faq(1047)],
  ],
  rightsReceipt: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  rightsExercise: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  rightsSale: [
    [P, s1a],
    [D, s1c],
    [X, s1a],
  ],
  conversion: [
    [P, s1a],
    [D, faq(904)],
    [R, faq(904)],
  ],
  debtConversion: [
    [P, s1a],
    [R, s1c],
    [R, s1a],
  ],
  merger: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  loan: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  recall: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  grant: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  gift: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  transfer: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  serviceForUsPerson: [
    [P, faq(863)],
    [X, faq(863)],
    [X, faq(863)],
  ],
  serviceForNonUs: [
    [P, faq(902)],
    [P, faq(903)],
    [P, faq(1048)],
  ],
  commerce: [
    [P, faq(905)],
    [P, faq(905)],
    [P, faq(905)],
  ],
  orderThatWouldBreach: [
    [P, s1a],
    [X, faq(1048)],
    [X, '31 CFR 501.604'],
  ],
  unknown: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
};

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
