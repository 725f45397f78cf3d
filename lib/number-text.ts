import { Decimal } from 'decimal.js';

/** A workbook's double as plain decimal text: 15 significant digits, no exponent; `null` where it is not finite. */
export function numberAsDecimal(value: number): string | null {
  if (value >= 0 && value < shortBelow) {
    const units = Math.round(value * group);
    // Of at most 15 digits no two decimals are the same double: the quotient is rounded once, as the text would be.
    if (units / group === value) return shortText(units);
  }
  if (Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value)) return null;
  // A point and at most 15 digits: the shortest spelling is already the rounded one.
  const shortest = String(value);
  if (shortest.length <= 16 && !shortest.includes('e')) return shortest;
  const short = String(Number(value.toPrecision(15)));
  return short.includes('e') ? new Decimal(short).toFixed() : short;
}

/** Four digits: as many as are put together from a table, and as many places as most amounts have at most. */
const group = 10_000;

/** Up to here a number of four places has at most 15 digits. */
const shortBelow = 1e11;

/** What four digits are as the first, as later ones, and behind the point; made when they are first asked for. */
const leading = unmade();
const following = unmade();
const behindPoint = unmade();

/**
 * The text of a whole number of 10^-4. A file of a million rows has some millions of amounts, and asking V8 for the
 * text of a number costs more than putting it together.
 */
function shortText(units: number): string {
  const whole = Math.floor(units / group);
  const rest = units - whole * group;
  const first = Math.floor(whole / group);
  const text = first < group ? wholeText(first, whole - first * group) : String(whole);
  return rest === 0 ? text : text + (behindPoint[rest] ||= `.${padded(rest).replace(/0+$/, '')}`);
}

function wholeText(first: number, last: number): string {
  if (first === 0) return (leading[last] ||= String(last));
  return (leading[first] ||= String(first)) + (following[last] ||= padded(last));
}

function unmade(): string[] {
  return Array.from({ length: group }, () => '');
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
