import assert from 'node:assert/strict';
import { readAsOf } from '../../../lib/dates.ts';
import { findingOf, methodOf } from '../../../lib/screening/findings.ts';
import { loadRules } from '../../../reference/rules/load.ts';
import { alert, listing, windows } from '../rules/fixtures/listings.ts';

const rules = loadRules();

describe('screening/findings', () => {
  it('derives deadlines, status, permission and citations of an alert', () => {
    const finding = findingOf(
      alert('listed'),
      listing({ listedOn: '2021-06-03' }),
      readAsOf('2022-03-01').at,
      rules,
    );
    assert.equal(finding.status, 'windDown');
    assert.equal(finding.deadlines.divestBefore, '2022-06-03T00:01:00-04:00');
    assert.match(finding.permitted, /solely to divest/);
    assert.ok(finding.citations.includes('E.O. 13959 as amended, s. 1(c)'));
  });

  it('finds every group of the list past its deadline on 20 November 2026', () => {
    for (const { listedOn } of windows.slice(0, 3)) {
      const finding = findingOf(alert('listed'), listing({ listedOn }), readAsOf('2026-11-20').at, rules);
      assert.equal(finding.status, 'holdOnly');
      assert.ok((finding.deadlines.daysToDivest ?? 0) < -1400);
      assert.match(finding.permitted, /may keep the position/);
    }
  });

  it('says of a related instrument that the dates are not its own', () => {
    const finding = findingOf(
      alert('related'),
      listing({ listedOn: '2021-06-03' }),
      readAsOf('2026-11-20').at,
      rules,
    );
    assert.equal(finding.status, null);
    assert.match(finding.permitted, /^Not counted/);
    assert.deepEqual(finding.citations, ['OFAC FAQ 857']);
  });

  it('treats a listing without dates with care', () => {
    const finding = findingOf(alert('listed'), listing(), readAsOf('2026-11-20').at, rules);
    assert.equal(finding.status, null);
    assert.match(finding.permitted, /no dates for this company/);
  });
});

describe('screening/findings: method', () => {
  const method = methodOf(rules);

  it('lists rules in force with a citation, and none that lapsed', () => {
    const cited = method.rules.map(({ citation }) => citation);
    for (const citation of [
      'E.O. 13959 as amended, s. 1(a)',
      'OFAC FAQ 857',
      'OFAC FAQ 1047',
      '31 CFR 501.601',
    ]) {
      assert.ok(cited.includes(citation), citation);
    }
    assert.ok(!cited.some((citation) => citation.includes('before 12 March 2025')));
  });

  it('shows what is uncertain', () => {
    const titles = method.uncertain.map(({ title }) => title).join('\n');
    for (const word of [
      'holding from about 18 December 2026',
      'November 2026',
      'since the edition',
      'settlement',
      'Export',
    ]) {
      assert.ok(titles.includes(word), word);
    }
    assert.ok(method.uncertain.every(({ state, text }) => state === 'unverified' && text.length > 40));
  });
});
