import { sumOf } from './amounts.ts';
import { remembered } from './remembered.ts';
import { byText, countOf, distinct, isPast } from './report.ts';
import type { CountWord } from '../decisions/counts.ts';
import type { AlertJson } from '../screening/json.ts';
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
  if (matched.length < 2 || matched.every(({ position }) => position.further === undefined)) return matched;
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
  const keyOf = remembered((alert: AlertJson) =>
    JSON.stringify([alert.listing.uid, alert.counted, ...fundKey(alert)]),
  );
  const urgencyOf = remembered((alert: AlertJson) => urgency(alert, report.screening.asOf));
  const groups = groupBy(
    atStake(report),
    ({ position, alert }) => `${keyOf(alert)}${JSON.stringify([position.account, position.currency])}`,
  );
  return [...groups.values()]
    .map(holdingOf)
    .map((holding) => ({ holding, urgency: urgencyOf(holding.first.alert), text: sortText(holding) }))
    .sort((a, b) => a.urgency - b.urgency || byText(a.text, b.text))
    .map(({ holding }) => holding);
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
  const positions = oncePerPosition(all).map(({ position }) => position);
  return {
    quantity: sumOf(positions.map(({ quantity }) => quantity)),
    value: sumOf(positions.map(({ marketValue }) => marketValue)),
    withoutValue: positions.filter(({ marketValue }) => marketValue === null).length,
    withoutQuantity: positions.filter(({ quantity }) => quantity === null).length,
  };
}

/** Days to the date; all dates that have passed or are unknown come last, alike. */
function urgency({ deadlines: { divestBefore, daysToDivest } }: AlertJson, asOf: string): number {
  const passed = daysToDivest === null || isPast(divestBefore, daysToDivest, asOf);
  return passed ? Number.MAX_SAFE_INTEGER : daysToDivest;
}

function sortText({ first: { position, alert } }: Holding): string {
  return [alert.listing.name, position.account ?? '', countOf(alert), position.currency ?? ''].join('\u0000');
}
