import assert from 'node:assert/strict';
import { readBasis, readDivestment, readLicence } from '../../../../lib/transactions/words/attestations.ts';
import { readState } from '../../../../lib/transactions/words/state.ts';
import { readZone, settledBy } from '../../../../lib/transactions/words/zones.ts';

describe('status of an order', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Executed', 'executed'],
    ['FILLED', 'executed'],
    ['Partially Filled', 'executed'],
    ['Partially filled, rest cancelled', 'executed'],
    ['部撤', 'executed'],
    ['已成交', 'executed'],
    ['Pending settlement', 'executed'],
    ['Pending', 'order'],
    ['Open', 'order'],
    ['offen', 'order'],
    ['未成交', 'order'],
    ['Rejected by compliance', 'rejected'],
    ['Rejected: restricted list', 'rejected'],
    ['废单', 'rejected'],
    ['Cancelled', 'cancelled'],
    ['Canceled by user', 'cancelled'],
    ['storniert', 'cancelled'],
    ['已撤', 'cancelled'],
    ['2', null],
    ['C', null],
    ['Stuck', null],
    ['Failed', null],
  ];
  for (const [text, state] of cases) {
    it(`${text} -> ${state}`, () => assert.equal(readState(text, 'Status'), state));
  }
  it('reads FIX codes under their own heading alone', () => {
    assert.deepEqual(
      ['0', '1', '2', '4', '8', 'C'].map((code) => readState(code, 'OrdStatus')),
      ['order', 'executed', 'executed', 'cancelled', 'rejected', 'cancelled'],
    );
  });
});

describe('US-person basis', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Y', 'usEntity'],
    ['US Person', 'usEntity'],
    ['usEntity', 'usEntity'],
    ['Foreign branch', 'foreignBranch'],
    ['person in the US', 'personInUs'],
    ['personInUs', 'personInUs'],
    ['N', 'nonUs'],
    ['Non-US', 'nonUs'],
    ['Foreign subsidiary', 'nonUs'],
    ['intermediaryForNonUs', 'intermediaryForNonUs'],
    ['unknown', 'unknown'],
    ['maybe', null],
  ];
  for (const [text, basis] of cases) it(`${text} -> ${basis}`, () => assert.equal(readBasis(text), basis));
});

describe('divestment attestation', () => {
  const cases: readonly (readonly [string, string, boolean | null])[] = [
    ['solely to divest', 'Purpose', true],
    ['Divestment', 'Purpose', true],
    ['Divestiture of CMIC', 'Reason', true],
    ['not a divestment', 'Purpose', false],
    ['Y', 'Solely to divest', true],
    ['no', 'Divest only', false],
    ['Y', 'Purpose', null],
    ['index rebalance', 'Purpose', null],
  ];
  for (const [text, heading, attested] of cases) {
    it(`${heading}: ${text} -> ${attested}`, () => assert.equal(readDivestment(text, heading), attested));
  }
});

describe('licence', () => {
  for (const [text, licence] of [
    ['CMIC-2022-1', 'CMIC-2022-1'],
    ['none', null],
    ['No', null],
    ['n/a', null],
    ['', null],
  ] as const) {
    it(`${text} -> ${licence}`, () => assert.equal(readLicence(text), licence));
  }
});

describe('time zones', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['ET', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['edt', 'America/New_York'],
    ['(HKT)', 'Asia/Hong_Kong'],
    ['Z', 'UTC'],
    ['GMT', 'UTC'],
    ['+08:00', '+08:00'],
    ['-0500', '-05:00'],
    ['UTC+8', '+08:00'],
    ['GMT-05:00', '-05:00'],
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['北京时间', 'Asia/Shanghai'],
    ['MESZ', 'Europe/Berlin'],
    ['CST', 'ambiguous'],
    ['IST', 'ambiguous'],
    ['Mars/Phobos', null],
    ['XYZ', null],
    ['+25:00', null],
    ['', null],
  ];
  for (const [text, zone] of cases) {
    it(`${text} -> ${zone}`, () => {
      const read = readZone(text);
      const found =
        read?.kind === 'zone' ? read.name : read?.kind === 'offset' ? read.text : (read?.kind ?? null);
      assert.equal(found, zone);
    });
  }
  it('lets the venue settle CST', () => {
    const among = ['Asia/Shanghai', 'Asia/Hong_Kong', 'America/Chicago'];
    assert.equal(settledBy(among, 'Asia/Shanghai'), 'Asia/Shanghai');
    assert.equal(settledBy(among, 'America/New_York'), 'America/Chicago');
    assert.equal(settledBy(among, 'Europe/London'), null);
    assert.equal(settledBy(among, null), null);
  });
});
