import { complementOfTen, digitSum, valueOf } from './digits.ts';

/** Check digit of an ISIN's first eleven characters: letters become two digits, then the Luhn sum (ISO 6166). */
export function checkDigit(body: string): string {
  let sum = 0;
  let doubled = true;
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const value = valueOf(body.charAt(at));
    if (value > 9) {
      const [tens, units] = [Math.floor(value / 10), value % 10];
      sum += doubled ? digitSum(units * 2) + tens : units + digitSum(tens * 2);
    } else {
      sum += doubled ? digitSum(value * 2) : value;
      doubled = !doubled;
    }
  }
  return complementOfTen(sum);
}
