import { Decimal } from 'decimal.js';

/** Decimals whose sums and products are exact: no amount in a file comes near a thousand digits. */
export const Exact = Decimal.clone({ precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });

/** An amount as a whole number of units of 10^-`places`. */
export interface Units {
  readonly units: bigint;
  readonly places: number;
}

const decimalText = /^-?\d+(?:\.\d+)?$/;

/** Takes decimal text apart: adding whole numbers takes a fifth of the time of `Exact`, and is exact as well. */
export function unitsOf(amount: string): Units {
  const text = decimalText.test(amount) ? amount : new Exact(amount).toFixed();
  const point = text.indexOf('.');
  if (point === -1) return { units: BigInt(text), places: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), places: text.length - point - 1 };
}

/** The decimal text of an amount, without zeros at its end. */
export function textOf({ units, places }: Units): string {
  if (places === 0) return String(units);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  let end = digits.length;
  while (end > digits.length - places && digits[end - 1] === '0') end -= 1;
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places, end);
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The sum of two amounts. */
export function added(a: Units, b: Units): Units {
  if (a.places < b.places) return added(b, a);
  return { units: a.units + b.units * 10n ** BigInt(a.places - b.places), places: a.places };
}

/** The largest sum that is kept as a number: with any amount of `placesMax` places added it is exact. */
const numberMax = 2 ** 52;
const placesMax = 6;
const digitsMax = 15;
const [minus, point, zero, nine] = [0x2d, 0x2e, 0x30, 0x39];

/** An exact sum of many amounts: of usual ones in whole numbers, which costs much less than in big ones. */
export class Total {
  #sum: Units = { units: 0n, places: 0 };
  /** What was added since, in units of 10^-`placesMax`. */
  #pending = 0;

  /** Adds an amount as decimal text. */
  add(amount: string): void {
    const millionths = inMillionths(amount);
    if (millionths === null) this.#sum = added(this.#sum, unitsOf(amount));
    else this.#pending += millionths;
    if (Math.abs(this.#pending) > numberMax / 2) this.#settle();
  }

  /** The sum as decimal text, without zeros at its end. */
  text(): string {
    this.#settle();
    return textOf(this.#sum);
  }

  #settle(): void {
    this.#sum = added(this.#sum, { units: BigInt(this.#pending), places: placesMax });
    this.#pending = 0;
  }
}

/** A plain amount of at most 15 digits and 6 places as a whole number of millionths; `null` for any other. */
function inMillionths(amount: string): number | null {
  if (amount.length > digitsMax + 1) return null;
  let digits = 0;
  let places = -1;
  for (let at = amount.charCodeAt(0) === minus ? 1 : 0; at < amount.length; at += 1) {
    const code = amount.charCodeAt(at);
    if (code === point && places < 0) places = 0;
    else if (code < zero || code > nine) return null;
    else {
      digits = digits * 10 + code - zero;
      if (places >= 0) places += 1;
    }
  }
  const millionths = digits * 10 ** (placesMax - Math.max(places, 0));
  if (places > placesMax || millionths > numberMax / 2) return null;
  return amount.charCodeAt(0) === minus ? -millionths : millionths;
}
