const ones = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'.split(' ');
const tens = 'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ');
const ordinals = 'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH'.split(' ');
const ordinalDigits = /^(\d+)(?:ST|ND|RD|TH)$/;

const values = new Map([
  ...ones.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);
const ordinalValues = new Map(ordinals.map((word, index) => [word, index + 1]));

const numberWords = new Set([...values.keys(), ...ordinals]);

/** Whether the word is a number in letters or begins with a digit; all others stay as they are. */
function mayBeNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 48 && first <= 57) || numberWords.has(word);
}

/**
 * Numbers written in letters as digits (`FORTY FOUR` -> `44`, `FIRST` -> `1TH`), so that both spellings compare equal.
 * Returns the words themselves where none is a number.
 */
export function joinedNumbers(words: string[]): string[] {
  if (!words.some(mayBeNumber)) return words;
  const found: string[] = [];
  let ten: number | null = null;
  for (const word of words) {
    const value: number | undefined =
      values.get(word) ?? (ten !== null && /^\d$/.test(word) ? Number(word) : undefined);
    if (value !== undefined && ten !== null && value < 10) {
      found[found.length - 1] = String(ten + value);
      ten = null;
      continue;
    }
    ten = value !== undefined && value >= 20 ? value : null;
    found.push(value === undefined ? ordinal(word) : String(value));
  }
  return found;
}

function ordinal(word: string): string {
  const value = ordinalValues.get(word) ?? ordinalDigits.exec(word)?.[1];
  return value === undefined ? word : `${value}TH`;
}
