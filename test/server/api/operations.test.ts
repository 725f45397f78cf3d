import assert from 'node:assert/strict';
import { operations } from '../../../server/api/operations.ts';
import type { Deprecation } from '../../../server/api/operation.ts';

/** What is wrong with the telling of a deprecation; null where nothing is. */
function faultOf({ since, sunset, link }: Deprecation): string | null {
  for (const day of [since, sunset]) {
    const at = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return `${day} is no day`;
  }
  const yearLater = `${Number(since.slice(0, 4)) + 1}${since.slice(4)}`;
  if (sunset < yearLater) return `from ${since} to ${sunset} are less than twelve months`;
  return URL.canParse(link, 'http://localhost') ? null : `${link} is no address`;
}

describe('the declared calls of the API', () => {
  it('are declared once each', () => {
    const calls = operations.map(({ method, path }) => `${method} ${path}`);
    assert.equal(new Set(calls).size, calls.length);
  });

  it('stay for twelve months after it is told that they go', () => {
    for (const { method, path, deprecated } of operations) {
      if (deprecated !== undefined) assert.equal(faultOf(deprecated), null, `${method} ${path}`);
    }
  });

  it('would be found out if one went earlier', () => {
    const link = '/problems/notFound';
    assert.equal(faultOf({ since: '2027-01-31', sunset: '2028-01-31', link }), null);
    assert.match(faultOf({ since: '2027-01-31', sunset: '2028-01-30', link }) ?? '', /less than twelve/);
    assert.equal(faultOf({ since: '2028-02-29', sunset: '2029-03-01', link }), null);
    assert.match(faultOf({ since: '2028-02-29', sunset: '2029-02-28', link }) ?? '', /less than twelve/);
    assert.match(faultOf({ since: '2027-02-30', sunset: '2029-01-01', link }) ?? '', /no day/);
    assert.match(faultOf({ since: '2027-01-01', sunset: 'later', link }) ?? '', /no day/);
  });
});
