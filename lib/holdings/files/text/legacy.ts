import { decoderOf } from './decode.ts';
import type { Encoding } from './decode.ts';
import { isCentralEuropean, isCyrillic } from './single-byte.ts';
import { frequentCharacters, standardCharacters } from './scripts.ts';
import { westernShare } from './western.ts';

/** The East Asian encodings, in the order that decides between equal readings. */
const eastAsian = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;

/** The least likeness to its language that a reading needs to be believed. */
const likenessMin = 0.3;

/** What a character adds: often used in its language, in its everyday set, known but rare, no character at all. */
const worth = { frequent: 1, standard: 0.5, rare: 0, wrong: -1 } as const;

/**
 * Chooses among the encodings from before Unicode by what each would make of the lines: the right one gives
 * characters that its language uses often, the wrong ones give rare or impossible ones. `null` when no reading looks
 * like its language.
 */
export function guessLegacy(lines: readonly Uint8Array[]): Encoding | null {
  if (isCyrillic(lines)) return 'windows-1251';
  let best: Encoding = 'windows-1252';
  let likeness = westernShare(lines);
  for (const encoding of eastAsian) {
    const found = likenessOf(lines, encoding);
    if (found <= likeness) continue;
    best = encoding;
    likeness = found;
  }
  const isWestern = best === 'windows-1252';
  if (isWestern && isCentralEuropean(lines)) return 'windows-1250';
  return likeness < likenessMin ? null : best;
}

/** From below 0 (impossible) to 1 (every character beyond ASCII is among the most used of the language). */
function likenessOf(lines: readonly Uint8Array[], encoding: (typeof eastAsian)[number]): number {
  const frequent = frequentCharacters(encoding);
  const standard = standardCharacters(encoding);
  let sum = 0;
  let count = 0;
  for (const line of lines) {
    for (const character of decoderOf(encoding)(line)) {
      if (character <= '\u007F') continue;
      count += 1;
      sum += worthOf(character, frequent, standard);
    }
  }
  return count === 0 ? 0 : sum / count;
}

function worthOf(character: string, frequent: Set<string>, standard: Set<string>): number {
  if (frequent.has(character)) return worth.frequent;
  if (standard.has(character)) return worth.standard;
  return /[\uFFFD\uE000-\uF8FF\u0080-\u009F]/u.test(character) ? worth.wrong : worth.rare;
}
