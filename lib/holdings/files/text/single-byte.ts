import { decodeWindows1252 } from './windows1252.ts';

/** Letters of Windows-1250 (ą, ł, ż) that read as signs inside words in Windows-1252. `m³` is no such word. */
const signInWord = /[¹³](?=\p{Ll})|\p{L}¿/u;

/** Words of headings in Polish and Czech whose letters the two encodings put elsewhere. */
const centralWords =
  /warto\u015b\u0107|udzia\u0142|ilo\u015b\u0107|sp\u00f3\u0142k|m\u011bna|po\u010det|n\u00e1zev|mno\u017estv\u00ed|tr\u017en\u00ed|ko\u0144cow/iu;

const cyrillicWord = /[\u0400-\u045F]+/gu;
const wellFormed = /^[\u0410-\u042F\u0401]?[\u0430-\u044F\u0451]+$|^[\u0410-\u042F\u0401]+$/u;
const vowel = /[аеёиоуыэюя]/giu;

/** Shorter runs of letters prove nothing, as no text with fewer letters does. */
const wordMin = 3;
const lettersMin = 12;

/** Share of the characters beyond ASCII that must stand in well-formed words, and of vowels among them. */
const wordShareMin = 0.7;
const vowelsMin = 0.25;
const vowelsMax = 0.6;

/** Whether lines are of Central Europe: what Windows-1252 makes of them has signs in words, or words prove it. */
export function isCentralEuropean(lines: readonly Uint8Array[]): boolean {
  const western = lines.map(decodeWindows1252).join('\n');
  return signInWord.test(western) || centralWords.test(decodedAs('windows-1250', lines));
}

/** Whether lines read as Cyrillic words in Windows-1251: one case or a capital first, with vowels as in a language. */
export function isCyrillic(lines: readonly Uint8Array[]): boolean {
  const text = decodedAs('windows-1251', lines);
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const words = (text.match(cyrillicWord) ?? []).filter((word) => word.length >= wordMin);
  const good = words.filter((word) => wellFormed.test(word)).join('');
  const vowels = good.match(vowel)?.length ?? 0;
  const share = good.length === 0 ? 0 : vowels / good.length;
  return (
    good.length >= lettersMin &&
    good.length >= beyond * wordShareMin &&
    share >= vowelsMin &&
    share <= vowelsMax
  );
}

function decodedAs(encoding: string, lines: readonly Uint8Array[]): string {
  const decoder = new TextDecoder(encoding);
  return lines.map((line) => decoder.decode(line)).join('\n');
}
