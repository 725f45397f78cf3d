import assert from 'node:assert/strict';
import type { Exposure } from '../../../lib/matching/match.ts';
import { judge } from '../../../lib/rules/judge.ts';
import type { Judgement, Subject } from '../../../lib/rules/judge.ts';
import type { Transaction } from '../../../lib/transactions/transaction.ts';
import { listing } from './fixtures/listings.ts';
import { annex, context, dated, subject, timed, transaction } from './fixtures/transactions.ts';

function judged(changes: Partial<Transaction>, of: Subject = subject()): Judgement {
  return judge(transaction(changes), of, context);
}

function codes({ reasons }: Judgement): readonly string[] {
  return reasons.map(({ code }) => code);
}

function sentence(judgement: Judgement, code: string): string {
  return judgement.reasons.find((reason) => reason.code === code)?.text ?? '';
}

const afterDeadline = timed('2022-06-06T10:00:00-04:00');

describe('rules/judge: the gates', () => {
  it('covers nothing that no listed company is behind, or only a relative of one', () => {
    const none = judged({}, { match: null, listing: null, publiclyTraded: null });
    assert.deepEqual([none.verdict, none.reportBy, none.keepUntil], ['notCovered', null, null]);
    const related = judged({}, subject({ outcome: 'related' }));
    assert.equal(related.verdict, 'notCovered');
    assert.deepEqual(related.citations, ['OFAC FAQ 857']);
  });

  it('throws where a match comes without its listing', () => {
    assert.throws(() => judged({}, { ...subject(), listing: null }), /row 7: a match without its listing/);
  });

  it('puts a doubtful match before a person, unless nothing turns on it', () => {
    const doubtful = subject({ outcome: 'review' });
    const buy = judged({}, doubtful);
    assert.equal(buy.verdict, 'needsReview');
    assert.deepEqual(codes(buy).slice(0, 2), ['review', 'windDown']);
    const early = judged({ time: timed('2021-07-01T10:00:00-04:00') }, doubtful);
    assert.equal(early.verdict, 'permitted');
    assert.ok(codes(early).includes('reviewWithoutEffect'));
  });

  it('lets trade before the listing, whatever the matcher called it', () => {
    const later = listing({ listedOn: '2021-12-10' });
    const reasons = [
      { code: 'notYetListed', text: '', position: null, listing: null, speaks: 'against' },
    ] as const;
    for (const changes of [{}, { outcome: 'related', reasons } as const]) {
      const verdict = judged({ time: timed('2021-12-09T23:59:59-05:00') }, subject(changes, later));
      assert.equal(verdict.verdict, 'permitted');
      assert.match(sentence(verdict, 'notListed'), /not yet listed: it came on the list on 2021-12-10/);
    }
  });

  it('covers only what is publicly traded, and says where that is disputed', () => {
    const untraded = (exposure: Exposure): string =>
      judged({}, { ...subject({ exposure }), publiclyTraded: false }).verdict;
    for (const exposure of ['direct', 'debt', 'depositaryReceipt'] as const)
      assert.equal(untraded(exposure), 'notCovered');
    for (const exposure of ['derivative', 'fund'] as const) assert.equal(untraded(exposure), 'needsReview');
  });

  const persons = [
    ['usEntity', 'prohibited', 'usPerson'],
    ['foreignBranch', 'prohibited', 'foreignBranch'],
    ['personInUs', 'prohibited', 'personInUs'],
    ['unknown', 'prohibited', 'unknownPerson'],
    ['nonUs', 'permitted', 'nonUs'],
    ['intermediaryForNonUs', 'permitted', 'intermediaryForNonUs'],
  ] as const;
  for (const [basis, verdict, code] of persons) {
    it(`${basis}: ${verdict}, and says why`, () => {
      const one = judged({ basis });
      assert.equal(one.verdict, verdict);
      assert.ok(codes(one).includes(code));
    });
  }

  it('cites for intermediaries what frees them', () => {
    const { citations, keepUntil } = judged({ basis: 'intermediaryForNonUs' });
    for (const number of [863, 902, 903, 1048]) assert.ok(citations.includes(`OFAC FAQ ${number}`));
    assert.equal(keepUntil, null);
  });

  it('puts a licence before a person, with what holds without it', () => {
    const licensed = judged({ licence: 'CMIC-2022-1', time: afterDeadline, side: 'sell' });
    assert.equal(licensed.verdict, 'needsReview');
    assert.match(sentence(licensed, 'licence'), /CMIC-2022-1/);
    assert.deepEqual(codes(licensed).slice(0, 2), ['licence', 'afterDeadline']);
    assert.equal(judged({ licence: 'X', type: 'split', side: null }).verdict, 'permitted');
  });

  it('knows removals, and not their hour', () => {
    const removed = subject({}, { ...annex, delistedOn: '2024-05-01' });
    const on = (text: string, type: Transaction['type'] = 'trade'): string =>
      judged({ time: timed(text), type }, removed).verdict;
    assert.equal(on('2024-04-30T23:59:59-04:00'), 'prohibited');
    assert.equal(on('2024-05-01T12:00:00-04:00'), 'needsReview');
    assert.equal(on('2024-05-01T12:00:00-04:00', 'split'), 'notCovered');
    assert.equal(on('2024-05-02T00:00:00-04:00'), 'notCovered');
    assert.equal(judged({ time: dated('2024-05-01') }, removed).verdict, 'needsReview');
  });

  it('puts a listing without dates before a person', () => {
    assert.equal(judged({}, subject({}, listing())).verdict, 'needsReview');
  });
});
