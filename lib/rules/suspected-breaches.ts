import type { Breach } from './breach.ts';
import type { BreachContext } from './breaches.ts';
import { differenceOf, expectedQuantities, isRounding } from './quantities.ts';
import type { QuantityEvent } from './quantities.ts';
import { suspectedBreach } from './suspected-change.ts';
import type { Change, HeldLine } from './suspected-change.ts';

/** A holdings file as it stood at an instant. `accounts` is every account in it, `null` where that is not known. */
export interface Snapshot {
  readonly at: number;
  readonly accounts: ReadonlySet<string | null> | null;
  readonly lines: readonly HeldLine[];
}

/** A line that could not be compared, and why. */
export interface NotCompared {
  readonly account: string | null;
  readonly line: string;
  readonly why: 'quantityUnknown' | 'accountMissing' | 'notBound';
}

export interface Comparison {
  readonly breaches: readonly Breach[];
  readonly notCompared: readonly NotCompared[];
}

/**
 * Suspected breaches from two snapshots of the same accounts: an increase or decrease that no given event explains
 * and that was prohibited at the start or the end of the window. Each gives its arithmetic; where it was prohibited
 * on one side only, it says that the date of the trade decides. Throws where the later snapshot is not later.
 */
export function suspectedBreaches(
  before: Snapshot,
  after: Snapshot,
  events: readonly QuantityEvent[],
  context: BreachContext,
): Comparison {
  if (after.at <= before.at) throw new RangeError('the later snapshot is not later than the earlier one');
  const changes: Change[] = [];
  const notCompared: NotCompared[] = [];
  for (const account of distinctAccounts(before, after)) {
    const lines = linesOf(account, before, after);
    const why = reasonNotToCompare(account, lines, [before, after]);
    const left = why === null ? lines.filter(({ quantity }) => quantity === null) : lines;
    notCompared.push(
      ...distinctLines(left).map(({ line }) => ({ account, line, why: why ?? 'quantityUnknown' }) as const),
    );
    if (why === null) changes.push(...changesOf(account, [before, after], events));
  }
  const window = { from: before.at, to: after.at };
  const breaches = changes.flatMap((change) => suspectedBreach(change, changes, window, context) ?? []);
  return { breaches, notCompared };
}

/** A whole account is left out where one of the files lacks it, and where its holder is no US person. */
function reasonNotToCompare(
  account: string | null,
  lines: readonly HeldLine[],
  snapshots: readonly Snapshot[],
): 'accountMissing' | 'notBound' | null {
  if (lines.every(({ basis }) => basis === 'nonUs' || basis === 'intermediaryForNonUs')) return 'notBound';
  return snapshots.some(({ accounts }) => accounts?.has(account) === false) ? 'accountMissing' : null;
}

function distinctAccounts(...snapshots: readonly Snapshot[]): ReadonlySet<string | null> {
  return new Set(snapshots.flatMap(({ lines }) => lines.map(({ account }) => account)));
}

function linesOf(account: string | null, ...snapshots: readonly Snapshot[]): readonly HeldLine[] {
  return snapshots.flatMap(({ lines }) => lines.filter((held) => held.account === account));
}

function distinctLines(lines: readonly HeldLine[]): readonly HeldLine[] {
  return [...new Map(lines.map((held) => [held.line, held])).values()];
}

function changesOf(
  account: string | null,
  [before, after]: readonly [Snapshot, Snapshot],
  events: readonly QuantityEvent[],
): readonly Change[] {
  const unknown = new Set(
    linesOf(account, before, after).flatMap(({ line, quantity }) => (quantity === null ? [line] : [])),
  );
  const expected = expectedQuantities(sums(linesOf(account, before)), account, events);
  const found = sums(linesOf(account, after));
  return distinctLines(linesOf(account, before, after)).flatMap((held) => {
    if (unknown.has(held.line)) return [];
    const now = found.get(held.line) ?? '0';
    const was = expected.get(held.line);
    const difference = differenceOf(now, was);
    return difference.isZero() || isRounding(difference, was)
      ? []
      : [{ held, difference, before: was, after: now }];
  });
}

/** Quantities by line; rows of the same account and line are added. */
function sums(lines: readonly HeldLine[]): ReadonlyMap<string, string> {
  const totals = new Map<string, string>();
  for (const { line, quantity } of lines) {
    if (quantity === null) continue;
    const sum = differenceOf(quantity, undefined).plus(totals.get(line) ?? 0);
    totals.set(line, sum.toFixed());
  }
  return totals;
}
