import type { Outcome } from '../matching/match.ts';
import type { RowsTogether } from '../screening/record.ts';
import type { Counted, DecidedAlert } from './apply.ts';

/** Where the positions of an alert are counted: `falsePositive` are those that a decision took out of the count. */
export type CountWord = Outcome | 'falsePositive';

/** The order in which a reader needs them; of several, a row counts as the first. */
export const countOrder = ['listed', 'review', 'falsePositive', 'related'] as const;

/** The count that an alert of this outcome belongs to. */
export function countWord(outcome: Outcome, counted: Counted): CountWord {
  if (counted !== null) return counted;
  return outcome === 'related' ? 'related' : 'falsePositive';
}

/** The strongest of several counts. */
export function strongestCount(words: readonly CountWord[]): CountWord | null {
  return countOrder.find((word) => words.includes(word)) ?? null;
}

type CountedAlert = Pick<DecidedAlert, 'alert' | 'counted'>;

/**
 * Positions by what they count as, decisions applied; `found` are the counts of the engine. Those of several alerts
 * (`together`) count once, as the strongest of them.
 */
export function countsAfter<Counts extends Readonly<Record<Outcome, number>>>(
  found: Counts,
  alerts: readonly CountedAlert[],
  together: readonly RowsTogether[] = [],
): Counts & Readonly<Record<CountWord, number>> {
  const { listed, review, related } = found;
  const counts: Record<CountWord, number> = { listed, review, related, falsePositive: 0 };
  const byId = new Map(alerts.map((one) => [one.alert.id, one]));
  const sets = together.flatMap((set) => {
    const members = set.alerts.flatMap((id) => byId.get(id) ?? []);
    return members.length === 0 ? [] : [{ members, positions: set.positions }];
  });
  const shared = new Map<CountedAlert, number>();
  for (const { members, positions } of sets) {
    for (const one of members) shared.set(one, (shared.get(one) ?? 0) + positions);
  }
  for (const one of alerts) move(counts, [one], one.alert.positions - (shared.get(one) ?? 0));
  for (const { members, positions } of sets) move(counts, members, positions);
  return { ...found, ...counts };
}

/** Moves positions of these alerts from what the engine counted them as to what they count as now. */
function move(counts: Record<CountWord, number>, alerts: readonly CountedAlert[], positions: number): void {
  const before = strongestCount(alerts.map(({ alert }) => alert.match.outcome));
  const now = strongestCount(alerts.map(({ alert, counted }) => countWord(alert.match.outcome, counted)));
  if (before !== null) counts[before] -= positions;
  if (now !== null) counts[now] += positions;
}
