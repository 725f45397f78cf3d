import assert from 'node:assert/strict';
import { recordId, type Origin } from '../../../lib/screening/record-id.ts';

const origin: Origin = {
  asOf: '2022-03-01T00:01:00-05:00',
  engine: '1.0.0',
  edition: { id: 'sha256:aa', publishedOn: '2026-01-08', source: 'test', listings: 68 },
  settings: { map: {}, sheet: null, policy: null },
  inputs: [{ name: 'h.csv', sha256: 'ab', kind: 'holdings' }],
};

describe('the id of a record', () => {
  it('is a UUID of version 8 that follows from what was asked', () => {
    const id = recordId(origin);
    assert.match(id, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.equal(recordId(structuredClone(origin)), id);
  });

  for (const [what, change] of [
    ['the instant', { asOf: '2022-03-02T00:01:00-05:00' }],
    ['the engine', { engine: '1.0.1' }],
    ['the edition', { edition: { ...origin.edition, id: 'sha256:bb' } }],
    ['a setting', { settings: { ...origin.settings, sheet: 'A' } }],
    ['a file', { inputs: [{ name: 'h.csv', sha256: 'ac', kind: 'holdings' }] }],
    ['what a file is given as', { inputs: [{ name: 'h.csv', sha256: 'ab', kind: 'previous' }] }],
  ] as const) {
    it(`changes with ${what}`, () => assert.notEqual(recordId({ ...origin, ...change }), recordId(origin)));
  }
});
