import { sumOf } from './amounts.ts';
import { byText, countOf, distinct, isPast } from './report.ts';
import type { CountWord } from '../decisions/counts.ts';
import type { Matched, Report } from './report.ts';

/** The matched positions of one listing in one account, apart by what they count as and currency so that sums mean something. */
export interface Holding {
  readonly matched: readonly Matched[];
  readonly first: Matched;
  readonly quantity: string | null;
  readonly value: string | null;
  readonly withoutValue: number;
  readonly withoutQuantity: number;
}

/** Gathers items under a key, in order of first appearance. */
export function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Matched positions that count or may count, decisions applied: `listed` or `review`. */
export function atStake(report: Report): readonly Matched[] {
  return report.matched.filter(({ alert }) => alert.counted !== null);
}

/** The positions that count as this. */
export function countedAs(matched: readonly Matched[], word: CountWord): readonly Matched[] {
  return matched.filter(({ alert }) => countOf(alert) === word);
}

/** Each position once, with the alert that counts most: what is ordered by count has that one first. */
export function oncePerPosition(matched: readonly Matched[]): readonly Matched[] {
  const seen = new Set<Matched['position']>();
  return matched.filter(({ position }) => !seen.has(position) && seen.add(position) !== undefined);
}

/** The distinct accounts; positions without one share `null`. */
export function accountsOf(matched: readonly Matched[]): readonly (string | null)[] {
  return distinct(matched.map(({ position }) => position.account));
}

/** The UIDs of the distinct listings. */
export function companiesOf(matched: readonly Matched[]): readonly number[] {
  return distinct(matched.map(({ alert }) => alert.listing.uid));
}

/** Holdings at stake: dates still ahead first and nearest first, then by listing, account, count and currency. */
export function holdingsOf(report: Report): readonly Holding[] {
  const groups = groupBy(atStake(report), ({ position, alert }) =>
    JSON.stringify([
      alert.listing.uid,
      position.account,
      alert.counted,
      position.currency,
      ...fundKey(alert),
    ]),
  );
  return [...groups.values()]
    .map(holdingOf)
    .sort((a, b) => byUrgency(a, b, report) || byText(sortText(a), sortText(b)));
}

/** Units of a fund are no shares, nor units of another fund: each fund stands apart from what is held directly. */
function fundKey({ id, exposure, lookThrough }: Matched['alert']): readonly string[] {
  if (exposure !== 'fund') return [];
  return [lookThrough === undefined ? 'fund' : id];
}

function holdingOf(matched: readonly Matched[]): Holding {
  const [first] = matched;
  if (first === undefined) throw new Error('A holding has no positions');
  return { matched, first, ...amountsOf(matched) };
}

/** Sums of one currency, and how many positions state no amount. A position of several alerts is added once. */
export function amountsOf(
  all: readonly Matched[],
): Pick<Holding, 'quantity' | 'value' | 'withoutValue' | 'withoutQuantity'> {
  const matched = oncePerPosition(all);
  return {
    quantity: sumOf(matched.map(({ position }) => position.quantity)),
    value: sumOf(matched.map(({ position }) => position.marketValue)),
    withoutValue: matched.filter(({ position }) => position.marketValue === null).length,
    withoutQuantity: matched.filter(({ position }) => position.quantity === null).length,
  };
}

function byUrgency(a: Holding, b: Holding, report: Report): number {
  return urgency(a, report) - urgency(b, report);
}

/** Days to the date; all dates that have passed or are unknown come last, alike. */
function urgency({ first }: Holding, report: Report): number {
  const { divestBefore, daysToDivest } = first.alert.deadlines;
  const passed = daysToDivest === null || isPast(divestBefore, daysToDivest, report.screening.asOf);
  return passed ? Number.MAX_SAFE_INTEGER : daysToDivest;
}

function sortText({ first: { position, alert } }: Holding): string {
  return [alert.listing.name, position.account ?? '', countOf(alert), position.currency ?? ''].join('\u0000');
}
