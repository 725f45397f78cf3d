import assert from 'node:assert/strict';
import { afterAttempt } from '../../../../server/services/webhooks/attempt.ts';
import { retryAfterMs, waitAfter } from '../../../../server/services/webhooks/schedule.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const sound = { disabled: null, failingSinceMs: null };
const at = { nowMs: now, random: 0.5 };

describe('a delivery after an attempt', () => {
  it('is tried nine more times, at growing intervals, and then given up', () => {
    const waits: (number | null)[] = [];
    for (let tries = 0; tries <= retryAfterMs.length; tries += 1) {
      const after = afterAttempt({ tries }, { status: 500 }, sound, at);
      waits.push(after.dueMs === null ? null : after.dueMs - now);
      assert.equal(after.state, tries < retryAfterMs.length ? 'waiting' : 'failed');
    }
    assert.deepEqual(waits, [...retryAfterMs, null]);
    assert.ok(retryAfterMs.every((ms, index) => index === 0 || ms > (retryAfterMs[index - 1] ?? 0)));
  });

  it('waits a tenth more or less at most', () => {
    assert.deepEqual([waitAfter(1, 0), waitAfter(1, 0.5), waitAfter(1, 1)], [4_500, 5_000, 5_500]);
  });

  for (const status of [200, 202, 204, 299])
    it(`is over with ${status}`, () => {
      const after = afterAttempt({ tries: 2 }, { status }, { disabled: null, failingSinceMs: now - day }, at);
      assert.deepEqual(after, {
        state: 'delivered',
        tries: 2,
        dueMs: null,
        webhook: { failingSinceMs: null },
      });
    });

  for (const status of [100, 199, 301, 302, 307, 400, 404, 429, 500, 503])
    it(`has failed with ${status}`, () => {
      const after = afterAttempt({ tries: 0 }, { status }, sound, at);
      assert.deepEqual([after.state, after.tries], ['waiting', 1]);
      assert.deepEqual(after.webhook, { failingSinceMs: now });
    });

  it('disables the webhook at once with 410', () => {
    const { webhook } = afterAttempt({ tries: 0 }, { status: 410 }, sound, at);
    assert.deepEqual(webhook.disabled, { at: '2026-03-01T12:00:00.000Z', reason: 'gone' });
  });

  for (const [days, tries, isDisabled] of [
    [5, 1, true],
    [4.99, 8, false],
    [9, 0, false],
  ] as const)
    it(`${isDisabled ? 'disables' : 'keeps'} the webhook after ${days} days and ${tries + 1} tries`, () => {
      const failing = { disabled: null, failingSinceMs: now - days * day };
      const { webhook } = afterAttempt({ tries }, { reason: 'timedOut' }, failing, at);
      assert.equal(webhook.disabled?.reason, isDisabled ? 'failing' : undefined);
      assert.equal(webhook.failingSinceMs, failing.failingSinceMs);
    });

  it('leaves a webhook disabled for the reason that it was', () => {
    const disabled = { at: '2026-02-01T00:00:00.000Z', reason: 'asked' } as const;
    const { webhook } = afterAttempt({ tries: 0 }, { status: 410 }, { disabled, failingSinceMs: null }, at);
    assert.equal(webhook.disabled, undefined);
  });
});
