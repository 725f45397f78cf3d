import type { QuantityEvent } from '../../rules/quantities.ts';
import { differenceOf, type Expected, expectedQuantities, isRounding } from '../../rules/quantities.ts';
import type { ComparedLine } from './lines.ts';
import type { Movement } from './movements.ts';

/** How the quantity of a line changed, and what of it is explained. Quantities are decimal text. */
export interface QuantityChange {
  readonly difference: string;
  /** `null` where the files are in no order, so that no event can lie between them. */
  readonly unexplained: string | null;
  readonly arithmetic: string;
  /** The events that had a part in it. */
  readonly events: readonly QuantityEvent[];
}

/** What the events make of the lines of one account before. */
export function expectedLines(
  lines: Iterable<ComparedLine>,
  account: string | null,
  events: readonly QuantityEvent[],
): ReadonlyMap<string, Expected> {
  const quantities = [...lines].flatMap(({ line, before }) =>
    before === null || before.quantity === null ? [] : [[line, before.quantity] as const],
  );
  return expectedQuantities(new Map(quantities), account, events);
}

/** The change of a line; `null` where a quantity is not known. */
export function quantityChange(
  { line, before, after }: ComparedLine,
  expected: ReadonlyMap<string, Expected> | null,
  events: readonly QuantityEvent[],
): QuantityChange | null {
  const was = before === null ? '0' : before.quantity;
  const is = after === null ? '0' : after.quantity;
  if (was === null || is === null) return null;
  const difference = differenceOf(is, undefined).minus(was);
  const own = events.filter(
    (event) => event.line === line || (event.kind === 'lineChange' && event.to === line),
  );
  if (expected === null || own.length === 0) {
    const arithmetic = `${is} now, ${was} before: ${signed(difference.toFixed())}`;
    return {
      difference: difference.toFixed(),
      unexplained: expected === null ? null : difference.toFixed(),
      arithmetic,
      events: [],
    };
  }
  const due = expected.get(line);
  const open = differenceOf(is, due);
  const unexplained = isRounding(open, due) ? '0' : open.toFixed();
  const rest = open.isZero()
    ? ''
    : unexplained === '0'
      ? ' (a fraction was rounded or paid out)'
      : `: ${signed(unexplained)} not explained`;
  const sum = due === undefined ? '' : ` = ${due.arithmetic}`;
  const arithmetic = `${is} now, ${was} before, ${due?.quantity.toFixed() ?? '0'} expected${sum}${rest}`;
  return { difference: difference.toFixed(), unexplained, arithmetic, events: own };
}

/**
 * A movement without direction, taken the way that explains what is open; `null` where it does not explain it exactly.
 * Several are left open: which of them went which way would be a guess.
 */
export function settledMovement(
  unclear: readonly Movement[],
  unexplained: string,
  account: string | null,
): QuantityEvent | null {
  const [only, another] = unclear;
  if (only === undefined || another !== undefined || only.on === null || only.size === null) return null;
  if (only.account !== account) return null;
  const isSame = differenceOf(only.size, undefined).equals(unexplained.replace(/^-/, ''));
  return isSame
    ? { kind: 'movement', account, line: only.line, quantity: unexplained, text: only.text }
    : null;
}

function signed(quantity: string): string {
  return quantity.startsWith('-') ? `−${quantity.slice(1)}` : `+${quantity}`;
}
