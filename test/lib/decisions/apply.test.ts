import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyDecisions } from '../../../lib/decisions/apply.ts';
import { countsAfter } from '../../../lib/decisions/counts.ts';
import type { Decision } from '../../../lib/decisions/decision.ts';
import type { Listing } from '../../../lib/listings/listing.ts';
import type { AlertRecord } from '../../../lib/screening/record.ts';
import { alertOn, company, decided, edition, nameReason, reason } from './fixtures.ts';

function applied(alert: AlertRecord, decisions: readonly Decision[], list = edition()) {
  const [one] = applyDecisions([alert], decisions, list);
  assert.ok(one !== undefined);
  return one;
}

const later = '2026-03-01T09:00:00.000Z';

describe('decisions/apply', () => {
  for (const [outcome, decision, counted] of [
    ['listed', null, 'listed'],
    ['review', null, 'review'],
    ['related', null, null],
    ['listed', 'falsePositive', null],
    ['review', 'falsePositive', null],
    ['related', 'falsePositive', null],
    ['listed', 'trueMatch', 'listed'],
    ['review', 'trueMatch', 'listed'],
    ['related', 'trueMatch', 'listed'],
    ['listed', 'inconclusive', 'listed'],
    ['review', 'inconclusive', 'review'],
    ['related', 'inconclusive', null],
  ] as const) {
    it(`counts ${outcome}, decided ${decision ?? 'by nobody'}, as ${counted ?? 'nothing'}`, () => {
      const alert = alertOn({ outcome });
      const one = applied(alert, decision === null ? [] : [decided(decision, { on: alert })]);
      assert.equal(one.counted, counted);
      assert.equal(one.state, decision === null ? 'open' : 'decided');
      assert.equal(one.alert, alert);
    });
  }

  const printed = reason('isinPrinted', { position: 'CNE000000001', listing: 'CNE000000001' });
  const changedAlerts: readonly (readonly [string, AlertRecord, RegExp])[] = [
    [
      'an ISIN is printed on the list now',
      alertOn({ reasons: [nameReason, printed] }),
      /New evidence for: About isinPrinted/,
    ],
    ['a reason is gone', alertOn({ reasons: [] }), /No longer found \(for\): About namePartial/],
    [
      'the name compares with another listed name',
      alertOn({ reasons: [{ ...nameReason, listing: 'EXAMPLE OPTICS' }] }),
      /New evidence/,
    ],
    ['a reason turned', alertOn({ reasons: [{ ...nameReason, speaks: 'against' }] }), /against/],
    [
      'a contrary ticker appeared',
      alertOn({ reasons: [nameReason, reason('tickerOther', { position: '9', speaks: 'against' })] }),
      /tickerOther/,
    ],
    ['it is an option now', alertOn({ exposure: 'derivative' }), /exposure was direct and is derivative/],
  ];
  for (const [what, alert, why] of changedAlerts) {
    it(`opens the alert again where ${what}`, () => {
      const one = applied(alert, [decided('falsePositive')]);
      assert.equal(one.state, 'expired');
      assert.equal(one.counted, 'review');
      assert.match(one.latest?.why ?? '', why);
    });
  }

  const changedListings: readonly (readonly [string, Partial<Listing>, RegExp])[] = [
    ['the name', { name: 'EXAMPLE LENS CO., LTD.' }, /name of the company: now EXAMPLE LENS/],
    ['an alias', { names: company.names.slice(1) }, /names of the company: no longer EXAMPLE OPTICS/],
    ['an ISIN', { isins: ['CNE000000001', 'CNE000000002'] }, /ISINs of the company: now CNE000000002/],
    ['a ticker', { tickers: [] }, /tickers of the company: no longer 600001 CN/],
    [
      'a number',
      { numbers: [{ scheme: 'lei', label: 'LEI', value: 'X1', country: null }] },
      /numbers of the legal person/,
    ],
    ['the listing date', { listedOn: '2021-06-04' }, /listing date .*now 2021-06-04, no longer 2021-06-03/],
    ['the effective date', { effectiveOn: null }, /effective date/],
    ['the divestment date', { divestOn: '2022-06-04' }, /divestment date/],
    ['its removal', { delistedOn: '2026-05-01' }, /date of removal/],
  ];
  for (const [what, changes, why] of changedListings) {
    it(`opens the alert again where the list changed ${what}`, () => {
      const one = applied(alertOn(), [decided('falsePositive')], edition(changes));
      assert.equal(one.state, 'expired');
      assert.equal(one.counted, 'review');
      assert.match(one.latest?.why ?? '', why);
    });
  }

  const unchanged: readonly (readonly [string, AlertRecord, ReturnType<typeof edition>])[] = [
    [
      'another edition with the same content of the listing',
      alertOn(),
      edition({ addresses: ['Elsewhere'] }),
    ],
    ['a layout without Chinese names', alertOn(), edition({ names: company.names.slice(0, 1) })],
    ['another score and outcome', alertOn({ score: 0.9, outcome: 'listed' }), edition()],
    [
      'another sentence for the same fact',
      alertOn({ reasons: [{ ...nameReason, text: 'New words.' }] }),
      edition(),
    ],
    ['more positions, in another alert', { ...alertOn(), id: 'a9', positions: 77 }, edition()],
    [
      'another spelling beside the same ticker and venue',
      alertOn({ reasons: [{ ...nameReason, position: 'EX OPTICS' }] }, { name: 'EX OPTICS' }),
      edition(),
    ],
  ];
  for (const [what, alert, list] of unchanged) {
    it(`keeps the decision for ${what}`, () => {
      const one = applied(alert, [decided('falsePositive')], list);
      assert.deepEqual([one.state, one.counted, one.latest?.why], ['decided', null, null]);
    });
  }

  for (const [what, alert] of [
    ['another listing', alertOn({ uid: 8 })],
    ['another venue', alertOn({}, { mic: 'XSHG' })],
    ['an ISIN beside the ticker', alertOn({}, { identifiers: { isin: 'CNE000000002' } })],
  ] as const) {
    it(`does not carry a decision over to ${what}`, () => {
      const list = { ...edition(), listings: [company, { ...company, uid: 8 }] };
      const [one] = applyDecisions([alert], [decided('falsePositive')], list);
      assert.deepEqual([one?.state, one?.counted, one?.history], ['open', 'review', []]);
    });
  }

  it('lets the latest decision hold and keeps the others', () => {
    const all = [decided('trueMatch', { at: later, by: 'B' }), decided('falsePositive')];
    const one = applied(alertOn(), all);
    assert.equal(one.counted, 'listed');
    assert.deepEqual(
      one.history.map(({ decision, state }) => [decision.decision, state]),
      [
        ['trueMatch', 'holds'],
        ['falsePositive', 'superseded'],
      ],
    );
  });

  it('does not let a false positive hide what was found later on other evidence', () => {
    const stronger = alertOn({ reasons: [nameReason, printed], outcome: 'listed' });
    const found = decided('trueMatch', { on: stronger, at: later });
    const one = applied(alertOn(), [decided('falsePositive'), found]);
    assert.deepEqual([one.state, one.counted], ['expired', 'review']);
    assert.match(
      one.history.find(({ decision }) => decision.decision === 'falsePositive')?.why ?? '',
      /decided trueMatch later, by A. Reviewer on 2026-03-01/,
    );
    const again = decided('falsePositive', { at: '2026-03-02T00:00:00.000Z' });
    assert.equal(applied(alertOn(), [decided('falsePositive'), found, again]).counted, null);
    assert.equal(applied(stronger, [decided('falsePositive'), found, again]).counted, 'listed');
  });

  it('counts nobody as listed before the listing, whatever was decided', () => {
    const early = alertOn({ outcome: 'related', reasons: [reason('notYetListed'), nameReason] });
    const one = applied(early, [decided('trueMatch')]);
    assert.deepEqual([one.state, one.counted], ['decided', null]);
  });

  it('moves positions between the counts and loses none', () => {
    const counts = { listed: 0, review: 3, related: 0, rows: 9 };
    const alert = alertOn();
    const after = (decision: Decision['decision']) =>
      countsAfter(counts, [applied(alert, [decided(decision)])]);
    assert.deepEqual(after('falsePositive'), { ...counts, review: 0, falsePositive: 3 });
    assert.deepEqual(after('trueMatch'), { ...counts, review: 0, listed: 3, falsePositive: 0 });
    assert.deepEqual(after('inconclusive'), { ...counts, falsePositive: 0 });
  });

  it('never loses an alert, and takes one out of the count only for a false positive that holds', () => {
    const alerts = fc.array(
      fc.record({
        outcome: fc.constantFrom('listed', 'review', 'related'),
        ticker: fc.constantFrom('1', '2', '3'),
        code: fc.constantFrom('nameEqual', 'namePartial', 'nameContains'),
      }),
      { maxLength: 8 },
    );
    const decisions = fc.array(
      fc.record({
        word: fc.constantFrom('trueMatch', 'falsePositive', 'inconclusive'),
        ticker: fc.constantFrom('1', '2', '3'),
        code: fc.constantFrom('nameEqual', 'namePartial'),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(alerts, decisions, (some, said) => {
        const records = some.map(({ outcome, ticker, code }, index) => ({
          ...alertOn({ outcome, reasons: [reason(code)] }, { ticker }),
          id: `a${index}`,
        }));
        const made = said.map(({ word, ticker, code, day }) =>
          decided(word, {
            on: alertOn({ reasons: [reason(code)] }, { ticker }),
            at: `2026-02-${String(day).padStart(2, '0')}T00:00:00.000Z`,
          }),
        );
        const after = applyDecisions(records, made, edition());
        assert.deepEqual(
          after.map(({ alert }) => alert),
          records,
        );
        for (const one of after) {
          const away = one.counted === null && one.alert.match.outcome !== 'related';
          const holds = one.history.filter(({ state }) => state === 'holds');
          assert.ok(holds.length <= 1);
          assert.equal(
            away,
            one.alert.match.outcome !== 'related' && holds[0]?.decision.decision === 'falsePositive',
          );
        }
      }),
    );
  });
});
