import assert from 'node:assert/strict';
import { builtInEdition } from '../../../../server/reference-data.ts';
import { nearDeadlines } from '../../../../server/services/webhooks/deadlines.ts';

const hikvision = 30946;

describe('near deadlines', () => {
  const edition = builtInEdition();
  const at = (instant: string): ReturnType<typeof nearDeadlines> =>
    nearDeadlines(edition, Date.parse(instant)).filter(({ uid }) => uid === hikvision);

  it('are those of at most thirty days ahead, under the least threshold', () => {
    for (const [instant, threshold, daysLeft] of [
      ['2022-05-04T12:00:00Z', 30, 30],
      ['2022-05-20T03:00:00Z', 30, 15],
      ['2022-05-20T12:00:00Z', 14, 14],
      ['2022-05-31T12:00:00Z', 3, 3],
      ['2022-06-01T12:00:00Z', 3, 2],
      ['2022-06-02T12:00:00Z', 1, 1],
      ['2022-06-03T04:00:30Z', 1, 0],
    ] as const) {
      const [one, ...more] = at(instant);
      assert.deepEqual(
        [one?.kind, one?.threshold, one?.daysLeft],
        ['divestment', threshold, daysLeft],
        instant,
      );
      assert.deepEqual(more, []);
    }
    assert.equal(at('2021-07-15T12:00:00Z')[0]?.kind, 'effective');
  });

  for (const instant of ['2022-05-03T12:00:00Z', '2022-06-03T04:01:00Z', '2023-01-01T00:00:00Z'])
    it(`are none at ${instant}`, () => assert.deepEqual(at(instant), []));
});
