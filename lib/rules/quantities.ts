import { Decimal } from 'decimal.js';

/** What a corporate action or a transaction does to the quantity of a line between two snapshots. */
export type QuantityEvent =
  | {
      /** Split, consolidation, bonus: every unit of the line becomes `ratio` units (`0.1` for ten into one). */
      readonly kind: 'split';
      readonly line: string;
      readonly ratio: string;
      readonly text: string;
      /** The accounts that it came about in; absent is in all. */
      readonly only?: ReadonlySet<string | null>;
    }
  | {
      /** Code change, conversion, merger: every unit of the line becomes `ratio` units of another line. */
      readonly kind: 'lineChange';
      readonly line: string;
      readonly to: string;
      readonly ratio: string;
      readonly text: string;
      readonly only?: ReadonlySet<string | null>;
    }
  | {
      /** A transaction or a transfer that is known and judged elsewhere; `quantity` is negative where it leaves. */
      readonly kind: 'movement';
      readonly account: string | null;
      readonly line: string;
      readonly quantity: string;
      readonly text: string;
    };

/** The quantity that the events make of a line, and the arithmetic in words. */
export interface Expected {
  readonly quantity: Decimal;
  readonly arithmetic: string;
  /** A split or change of line is in it, so that a fraction of a unit may have been rounded away or paid out. */
  readonly rounded: boolean;
}

/** Whole precision: quantities of files have up to some thirty digits, and nothing may be rounded away. */
const Exact = Decimal.clone({ precision: 100 });

/**
 * What the earlier quantities of an account become by the events, by line. Events count in the order given. Throws
 * where a quantity or ratio is no decimal text.
 */
export function expectedQuantities(
  before: ReadonlyMap<string, string>,
  account: string | null,
  events: readonly QuantityEvent[],
): ReadonlyMap<string, Expected> {
  const lines = new Map<string, Expected>();
  for (const [line, quantity] of before)
    lines.set(line, { quantity: new Exact(quantity), arithmetic: quantity, rounded: false });
  for (const event of events) apply(lines, event, account);
  return lines;
}

/** The events that concern each account, in the order given: movements are of one account, the others of all. */
export function eventsByAccount(
  events: readonly QuantityEvent[],
): (account: string | null) => readonly QuantityEvent[] {
  const common = [...events.entries()].filter(([, { kind }]) => kind !== 'movement');
  const own = new Map<string | null, [number, QuantityEvent][]>();
  for (const [place, event] of events.entries()) {
    if (event.kind !== 'movement') continue;
    const known = own.get(event.account);
    if (known === undefined) own.set(event.account, [[place, event]]);
    else known.push([place, event]);
  }
  return (account) =>
    [...common, ...(own.get(account) ?? [])].toSorted(([a], [b]) => a - b).map(([, event]) => event);
}

/** Later minus expected, exactly. */
export function differenceOf(after: string, expected: Expected | undefined): Decimal {
  return new Exact(after).minus(expected?.quantity ?? 0);
}

/** Whether a difference is no more than the fraction of a unit that a split leaves. */
export function isRounding(difference: Decimal, expected: Expected | undefined): boolean {
  return expected?.rounded === true && !expected.quantity.isInteger() && difference.abs().lessThan(1);
}

function apply(lines: Map<string, Expected>, event: QuantityEvent, account: string | null): void {
  const held = lines.get(event.line) ?? { quantity: new Exact(0), arithmetic: '0', rounded: false };
  if (event.kind === 'movement') {
    if (event.account !== account) return;
    lines.set(event.line, plus(held, new Exact(event.quantity), event.text));
    return;
  }
  if (event.only?.has(account) === false) return;
  const moved = {
    quantity: held.quantity.times(event.ratio),
    arithmetic: `${held.arithmetic} × ${event.ratio} (${event.text})`,
    rounded: true,
  };
  if (held.quantity.isZero()) return;
  if (event.kind === 'split') {
    lines.set(event.line, moved);
    return;
  }
  lines.set(event.line, { quantity: new Exact(0), arithmetic: `0 (${event.text})`, rounded: true });
  const there = lines.get(event.to);
  lines.set(
    event.to,
    there === undefined ? moved : { ...plus(there, moved.quantity, event.text), rounded: true },
  );
}

function plus(held: Expected, quantity: Decimal, text: string): Expected {
  const sign = quantity.isNegative() ? '−' : '+';
  return {
    quantity: held.quantity.plus(quantity),
    arithmetic: `${held.arithmetic} ${sign} ${quantity.abs().toFixed()} (${text})`,
    rounded: held.rounded,
  };
}
