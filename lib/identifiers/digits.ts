/** Value of a character in the schemes that count letters from A = 10 to Z = 35; -1 for any other character. */
export function valueOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 65 && code <= 90 ? code - 55 : -1;
}

/** Sum of the decimal digits of a number from 0 to 99. */
export function digitSum(value: number): number {
  return Math.floor(value / 10) + (value % 10);
}

/** The digit that brings a sum to the next multiple of ten, as text. */
export function complementOfTen(sum: number): string {
  return String((10 - (sum % 10)) % 10);
}
