import { compact } from './compact.ts';
import { valueOf } from './digits.ts';

/** ISO 17442: eighteen characters and two check digits. */
const shape = /^[0-9A-Z]{18}[0-9]{2}$/;

/** Whether the text has the shape of a Legal Entity Identifier; the check digits are not looked at. */
export function resembles(text: string): boolean {
  return isShaped(compact(text));
}

function isShaped(value: string): boolean {
  return value.length === 20 && shape.test(value);
}

/** The LEI in canonical spelling if its check digits hold (ISO 7064 MOD 97-10), else `null`. */
export function read(text: string): string | null {
  const value = compact(text);
  return isShaped(value) && !/^0+$/.test(value) && remainder(value) === 1 ? value : null;
}

function remainder(value: string): number {
  let rest = 0;
  for (const character of value) {
    const counted = valueOf(character);
    rest = (rest * (counted > 9 ? 100 : 10) + counted) % 97;
  }
  return rest;
}
