import { compact } from './compact.ts';

/** The 31 characters of GB 32100-2015, in the order of their values: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Registering authority, kind, six digits of district, nine characters of organisation code, a check character. */
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** Weight of a place: 3 to the power of the place, modulo 31. */
const weights = Array.from({ length: 17 }, (_, place) => power(place));

/** Whether the text has the shape of a Unified Social Credit Code; the check character is not looked at. */
export function resembles(text: string): boolean {
  return isShaped(compact(text));
}

function isShaped(value: string): boolean {
  return value.length === 18 && shape.test(value);
}

/** The USCC in canonical spelling if its check character holds, else `null`. */
export function read(text: string): string | null {
  const value = compact(text);
  if (!isShaped(value) || /^0+$/.test(value)) return null;
  return checkCharacter(value) === value[17] ? value : null;
}

function checkCharacter(value: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(value.charAt(at)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function power(place: number): number {
  let value = 1;
  for (let step = 0; step < place; step += 1) value = (value * 3) % 31;
  return value;
}
