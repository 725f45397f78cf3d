import { complementOfTen, digitSum, valueOf } from './digits.ts';

/** Check digit of an ISIN's first eleven characters: letters become two digits, then the Luhn sum (ISO 6166). */
export function checkDigit(body: string): string {
  let sum = 0;
  let doubled = true;
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const value = valueOf(body.charAt(at));
    for (const digit of value > 9 ? [value % 10, Math.floor(value / 10)] : [value]) {
      sum += doubled ? digitSum(digit * 2) : digit;
      doubled = !doubled;
    }
  }
  return complementOfTen(sum);
}
