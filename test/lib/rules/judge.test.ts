import assert from 'node:assert/strict';
import { newYorkInstant } from '../../../lib/dates.ts';
import { judge } from '../../../lib/rules/judge.ts';
import type { Judgement, Subject } from '../../../lib/rules/judge.ts';
import type { Transaction } from '../../../lib/transactions/transaction.ts';
import { transactionTypes } from '../../../lib/transactions/transaction.ts';
import { listing, windows } from './fixtures/listings.ts';
import { assertNoAdviceToSell } from './fixtures/no-advice.ts';
import { context, dated, subject, timed, transaction } from './fixtures/transactions.ts';

function judged(changes: Partial<Transaction>, of: Subject = subject()): Judgement {
  return judge(transaction(changes), of, context);
}

function codes({ reasons }: Judgement): readonly string[] {
  return reasons.map(({ code }) => code);
}

function sentence(judgement: Judgement, code: string): string {
  return judgement.reasons.find((reason) => reason.code === code)?.text ?? '';
}

const inWindDown = timed('2022-03-01T10:00:00-05:00');
const afterDeadline = timed('2022-06-06T10:00:00-04:00');

describe('rules/judge: the minute, for every window', () => {
  for (const { listedOn, effectiveOn, divestOn } of windows) {
    const of = subject({}, listing({ listedOn }));
    const at = (day: string, clock: string, changes: Partial<Transaction>): string => {
      const instant = newYorkInstant(day, clock);
      const time = { text: '', at: instant, on: day, zone: 'America/New_York' };
      return judged({ ...changes, time }, of).verdict;
    };

    it(`${listedOn}: buys turn at the effective minute`, () => {
      assert.equal(at(effectiveOn, '00:00:59', { side: 'buy' }), 'permitted');
      assert.equal(at(effectiveOn, '00:00:59.999', { side: 'buy' }), 'permitted');
      assert.equal(at(effectiveOn, '00:01:00', { side: 'buy' }), 'prohibited');
      assert.equal(at(effectiveOn, '00:01:01', { side: 'buy' }), 'prohibited');
    });

    it(`${listedOn}: sales turn at both minutes`, () => {
      assert.equal(at(effectiveOn, '00:00:59', { side: 'sell' }), 'permitted');
      assert.equal(at(effectiveOn, '00:01:00', { side: 'sell' }), 'permittedIfDivesting');
      assert.equal(at(divestOn, '00:00:59', { side: 'sell' }), 'permittedIfDivesting');
      assert.equal(at(divestOn, '00:00:59.999', { side: 'sell' }), 'permittedIfDivesting');
      assert.equal(at(divestOn, '00:01:00', { side: 'sell' }), 'prohibited');
      assert.equal(at(divestOn, '00:01:01', { side: 'sell' }), 'prohibited');
    });

    it(`${listedOn}: a day alone cannot tell on an edge day, and can beside it`, () => {
      const onDay = (on: string, side: 'buy' | 'sell'): string =>
        judged({ side, time: dated(on) }, of).verdict;
      assert.equal(onDay(effectiveOn, 'buy'), 'needsReview');
      assert.equal(onDay(effectiveOn, 'sell'), 'needsReview');
      assert.equal(onDay(divestOn, 'sell'), 'needsReview');
      assert.equal(onDay(divestOn, 'buy'), 'prohibited');
    });
  }
});

describe('rules/judge: days without a time', () => {
  it('has no doubt about the minute where the time is known', () => {
    const sale = judged({ side: 'sell', time: timed('2022-06-03T00:01:00-04:00') });
    assert.ok(
      codes(sale).every((code) => !code.startsWith('edge')),
      codes(sale).join(),
    );
  });

  it('names the minute in New York and on the clock of the source', () => {
    const edge = judged({ side: 'sell', time: dated('2022-06-03', 'Asia/Hong_Kong') });
    assert.equal(edge.verdict, 'needsReview');
    assert.match(
      sentence(edge, 'edgeMinute'),
      /2022-06-03 00:01:00 in New York, which is 2022-06-03 12:01:00 in Asia\/Hong_Kong/,
    );
    assert.deepEqual(codes(edge).slice(0, 4), ['edgeMinute', 'windDown', 'edgeAfter', 'afterDeadline']);
    assert.equal(edge.keepUntil, '2032-06-03');
    assert.equal(edge.reportBy, null);
  });

  it('says that the zone is not known where it is not', () => {
    const edge = judged({ side: 'sell', time: dated('2022-06-03') });
    assert.match(sentence(edge, 'edgeMinute'), /names no time zone/);
  });

  it('finds the edge in the day of the source, not of New York', () => {
    const sale = (on: string, zone: string): string =>
      judged({ side: 'sell', time: dated(on, zone) }).verdict;
    assert.equal(sale('2022-06-02', 'America/Los_Angeles'), 'needsReview');
    assert.equal(sale('2022-06-03', 'America/Los_Angeles'), 'prohibited');
    assert.equal(sale('2022-06-02', 'Asia/Hong_Kong'), 'permittedIfDivesting');
    assert.equal(sale('2022-06-04', 'Asia/Hong_Kong'), 'prohibited');
  });

  it('judges what is the same on both sides of the minute, and says so', () => {
    const buy = judged({ side: 'buy', time: dated('2022-06-03') });
    assert.equal(buy.verdict, 'prohibited');
    assert.match(sentence(buy, 'edgeWithoutEffect'), /same on both sides/);
    assert.equal(judged({ type: 'dividend', side: null, time: dated('2022-06-03') }).verdict, 'permitted');
  });

  it('asks for a date that is missing, and refuses to judge one before the order', () => {
    assert.equal(judged({ time: { text: '', at: null, on: null, zone: null } }).verdict, 'needsReview');
    const early = judged({ time: timed('2021-06-02T23:59:59-04:00') });
    assert.deepEqual([early.verdict, codes(early)[0]], ['needsReview', 'dateNotCovered']);
    assert.match(early.reasons[0]!.text, /No rule known here covers that date/);
    assert.equal(judged({ time: timed('2021-06-03T00:00:00-04:00') }).verdict, 'permitted');
    assert.equal(
      codes(judged({ time: dated('2021-06-02') }, subject({ outcome: 'related' })))[0],
      'dateNotCovered',
    );
  });
});

describe('rules/judge: divesting, settlement, reports and records', () => {
  it('lets a statement that a purchase divests lead to a person, in the wind-down only', () => {
    assert.equal(judged({ solelyToDivest: true, time: inWindDown }).verdict, 'needsReview');
    assert.equal(
      judged({ solelyToDivest: true, time: inWindDown, side: 'cover' }).verdict,
      'permittedIfDivesting',
    );
    assert.equal(
      judged({ solelyToDivest: true, time: inWindDown, type: 'fundPurchase' }).verdict,
      'needsReview',
    );
    assert.equal(judged({ solelyToDivest: true, time: inWindDown, side: 'short' }).verdict, 'prohibited');
    assert.equal(
      judged({ solelyToDivest: true, time: inWindDown, type: 'reinvestment' }).verdict,
      'prohibited',
    );
    assert.equal(judged({ solelyToDivest: true, time: afterDeadline }).verdict, 'prohibited');
    assert.equal(judged({ solelyToDivest: true, time: afterDeadline, side: 'sell' }).verdict, 'prohibited');
    assert.equal(judged({ solelyToDivest: false, time: inWindDown, side: 'sell' }).verdict, 'needsReview');
  });

  it('flags a settlement in the next period without changing the verdict', () => {
    const sale = { side: 'sell', time: timed('2022-06-02T10:00:00-04:00') } as const;
    const late = judged({ ...sale, settlesOn: '2022-06-06' });
    assert.equal(late.verdict, 'permittedIfDivesting');
    assert.match(sentence(late, 'settlesLater'), /withdrawn/);
    assert.ok(late.citations.includes('OFAC FAQ 864 (withdrawn)'));
    assert.ok(!codes(judged({ ...sale, settlesOn: '2022-06-02' })).includes('settlesLater'));
    const buy = judged({ time: timed('2021-07-30T10:00:00-04:00'), settlesOn: '2021-08-03' });
    assert.deepEqual([buy.verdict, codes(buy).includes('settlesLater')], ['permitted', true]);
  });

  it('counts ten business days and ten years from the trade', () => {
    const buy = judged({});
    assert.deepEqual([buy.reportBy, buy.keepUntil], ['2021-09-16', '2031-09-01']);
    assert.match(sentence(buy, 'reportBy'), /carried out instead of rejected/);
    for (const one of ['31 CFR 501.604', '31 CFR 501.601', 'OFAC FAQ 1048'])
      assert.ok(buy.citations.includes(one));
    const leap = judged({ time: timed('2024-02-29T12:00:00-05:00') });
    assert.equal(leap.keepUntil, '2034-03-01');
  });

  it('takes the day in New York', () => {
    const buy = judged({ time: timed('2021-09-02T09:30:00+08:00', 'Asia/Hong_Kong') });
    assert.deepEqual([buy.reportBy, buy.keepUntil], ['2021-09-16', '2031-09-01']);
  });

  it('rejects orders that would breach, and dates the report', () => {
    const order = judged({ state: 'order', side: 'sell', time: afterDeadline });
    assert.equal(order.verdict, 'prohibited');
    assert.match(sentence(order, 'orderThatWouldBreach'), /late attempt to divest is prohibited/);
    assert.equal(order.reportBy, '2022-06-21');
    const rejected = judged({ state: 'rejected', time: afterDeadline, type: 'loan' });
    assert.deepEqual([rejected.verdict, rejected.reportBy], ['needsReview', '2022-06-21']);
    assert.equal(judged({ state: 'order', time: timed('2021-07-01T10:00:00-04:00') }).reportBy, null);
  });

  it('keeps no record duty for what is free or not covered', () => {
    assert.equal(judged({ time: timed('2021-07-01T10:00:00-04:00') }).keepUntil, null);
    assert.equal(judged({ type: 'split', side: null, time: afterDeadline }).keepUntil, '2032-06-06');
  });

  it('says what rests on our reading, or on nothing public', () => {
    assert.ok(codes(judged({ type: 'gift', side: null })).includes('inference'));
    assert.ok(codes(judged({ type: 'loan', side: null })).includes('notAddressed'));
  });

  it('advises no one to sell after the deadline, whatever was done', () => {
    const sides = ['buy', 'sell', 'short', 'cover', null] as const;
    const exposures = ['direct', 'depositaryReceipt', 'debt', 'derivative', 'fund'] as const;
    let asked = 0;
    for (const type of transactionTypes)
      for (const side of sides)
        for (const exposure of exposures)
          for (const state of ['executed', 'order', 'rejected'] as const) {
            const one = judged({ type, side, state, time: afterDeadline }, subject({ exposure }));
            for (const { text } of one.reasons) assertNoAdviceToSell(text);
            assert.ok(one.citations.length > 0);
            asked += 1;
          }
    assert.equal(asked, transactionTypes.length * 75);
  });
});
