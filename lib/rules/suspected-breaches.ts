import type { Breach } from './breach.ts';
import type { BreachContext } from './breaches.ts';
import { differenceOf, eventsByAccount, expectedQuantities, isRounding } from './quantities.ts';
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
  const sides = [linesByAccount(before), linesByAccount(after)] as const;
  const eventsIn = eventsByAccount(events);
  for (const account of new Set(sides.flatMap((side) => [...side.keys()]))) {
    const [was, is] = [sides[0].get(account) ?? [], sides[1].get(account) ?? []];
    const lines = [...was, ...is];
    const why = reasonNotToCompare(account, lines, [before, after]);
    const left = why === null ? lines.filter(({ quantity }) => quantity === null) : lines;
    notCompared.push(
      ...distinctLines(left).map(({ line }) => ({ account, line, why: why ?? 'quantityUnknown' }) as const),
    );
    if (why === null) changes.push(...changesOf(account, [was, is], eventsIn(account)));
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

function linesByAccount({ lines }: Snapshot): ReadonlyMap<string | null, readonly HeldLine[]> {
  const accounts = new Map<string | null, HeldLine[]>();
  for (const held of lines) {
    const known = accounts.get(held.account);
    if (known === undefined) accounts.set(held.account, [held]);
    else known.push(held);
  }
  return accounts;
}

function distinctLines(lines: readonly HeldLine[]): readonly HeldLine[] {
  return [...new Map(lines.map((held) => [held.line, held])).values()];
}

function changesOf(
  account: string | null,
  [before, after]: readonly [readonly HeldLine[], readonly HeldLine[]],
  events: readonly QuantityEvent[],
): readonly Change[] {
  const lines = [...before, ...after];
  const unknown = new Set(lines.flatMap(({ line, quantity }) => (quantity === null ? [line] : [])));
  const expected = expectedQuantities(sums(before), account, events);
  const found = sums(after);
  return distinctLines(lines).flatMap((held) => {
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
