const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long after each failed attempt the next one comes, in milliseconds; about three days in all. */
export const retryAfterMs: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** A webhook to which nothing could be delivered for this long is disabled. */
export const failingMsMax = 5 * day;

const jitter = 0.1;

/**
 * The wait after as many failures, up to a tenth more or less than planned, so that what failed together does not come
 * back together; null where the delivery is given up. `random` is from 0 up to 1.
 */
export function waitAfter(failures: number, random: number): number | null {
  const planned = retryAfterMs[failures - 1];
  return planned === undefined ? null : Math.round(planned * (1 + jitter * (2 * random - 1)));
}
