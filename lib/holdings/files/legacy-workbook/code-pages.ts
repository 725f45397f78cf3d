import { TextDecoder } from 'node:util';
import { refuse } from '../../../problems.ts';
import { decodeWindows1252 } from '../text/windows1252.ts';

/** Turns the bytes of one text into the text. */
export type DecodeText = (bytes: Uint8Array) => string;

/** Code pages by their numbers, with the names of the Encoding Standard; those of one byte 1250 to 1258 besides. */
const encodings: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [0x8000, 'macintosh'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

/** Numbers that stand for Western text: said of BIFF8 (1200), Excel's own sign, plain ASCII. */
const western = new Set([1252, 1200, 0x8001, 367, 20_127]);

/**
 * The decoder for a workbook's byte strings. A code page that is not known here still reads ASCII, which most codes
 * and many names are; the first text beyond it is refused.
 */
export function codePageDecoder(codePage: number): DecodeText {
  if (western.has(codePage)) return decodeWindows1252;
  const name =
    codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : (encodings.get(codePage) ?? null);
  if (name === null) return (bytes) => asciiText(bytes, codePage);
  const decoder = new TextDecoder(name, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}

function asciiText(bytes: Uint8Array, codePage: number): string {
  const text = decodeWindows1252(bytes);
  if (/\P{ASCII}/u.test(text)) {
    refuse('encodingUnreadable', {
      seen: `code page ${codePage}`,
      text: `The workbook writes its texts in code page ${codePage}, which is not known here. Save it as .xlsx.`,
    });
  }
  return text;
}
