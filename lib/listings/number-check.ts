const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** True where a Unified Social Credit Code has its 18 characters and its check character (GB 32100-2015). */
export function isValidUscc(text: string): boolean {
  const values = Array.from(text, (letter) => usccAlphabet.indexOf(letter));
  if (values.length !== 18 || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}

/** True where a Legal Entity Identifier has its 20 characters and its two check digits (ISO 17442). */
export function isValidLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(text)) return false;
  const digits = Array.from(text, (letter) => Number.parseInt(letter, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
