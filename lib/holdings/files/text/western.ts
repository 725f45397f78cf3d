import { decodeWindows1252 } from './windows1252.ts';

/** Signs that Western texts use by themselves: dashes, quotation marks, currency, trade marks, ordinals, blanks. */
const signs = new Set('…‘’“”•–—™€\u00A0£¥§©«»®°·ºª²³¼½¾¿¡&');

const letter = /^[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FFŠšŽžŒœŸƒ]+$/u;

/** What a run of characters beyond ASCII is worth, by its length and whether it touches a letter of ASCII. */
const worth = { sign: 1, inWord: 1, alone: 0.5, pair: 0.8 } as const;

/** More than this of all letters beyond ASCII is no Western language. */
const accentedMax = 0.35;

/**
 * How much of what lies beyond ASCII reads as a Western language in Windows-1252, from 0 to 1: accented letters
 * stand single or in twos inside words of ASCII letters, while the characters of East Asia make long runs.
 */
export function westernShare(lines: readonly Uint8Array[]): number {
  let sum = 0;
  let beyond = 0;
  let accented = 0;
  let plain = 0;
  for (const line of lines) {
    const text = decodeWindows1252(line);
    plain += text.match(/[A-Za-z]/g)?.length ?? 0;
    for (const run of text.matchAll(/\P{ASCII}+/gu)) {
      beyond += run[0].length;
      accented += run[0].match(/\p{L}/gu)?.length ?? 0;
      sum +=
        run[0].length *
        runWorth(run[0], text.slice(Math.max(0, run.index - 1), run.index), text[run.index + run[0].length]);
    }
  }
  if (beyond === 0 || accented > accentedMax * (accented + plain)) return 0;
  return sum / beyond;
}

function runWorth(run: string, before: string, after: string | undefined): number {
  if (/^\u00A0+$/.test(run) || signs.has(run)) return worth.sign;
  const letters = Array.from(run)
    .filter((one) => !signs.has(one))
    .join('');
  if (run.length > 3 || !letter.test(letters)) return 0;
  const inWord = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after ?? '');
  if (letters.length === 1) return inWord ? worth.inWord : worth.alone;
  return letters.length === 2 && inWord ? worth.pair : 0;
}
