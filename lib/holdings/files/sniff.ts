import type { ProblemCode } from '../../problems.ts';
import { isPage, isSavedPage } from './html/sniff.ts';
import type { MessageLayout } from './messages/formats.ts';
import { messageLayout } from './messages/layout.ts';
import { beginsWith, compoundMagic, gzipMagic, magics, recordMagics, zipMagics } from './magic.ts';
import { decoderOf } from './text/decode.ts';
import { markedEncoding, unmarkedUtf16 } from './text/marks.ts';

/** Bytes from the beginning of a file that its kind is told by. */
export const sniffBytes = 64 * 1024;

/** Spreadsheets that are one XML text: those of Excel 2003, and flat OpenDocument. */
export type XmlKind = 'xmlSpreadsheet' | 'flatDocument';

/** What a file is by its content. `blank` holds only so far as bytes were seen; `refused` says what it is instead. */
export type Sniffed =
  | { readonly kind: 'zip' | 'gzip' | 'compound' | 'records' | XmlKind | 'submission' }
  | { readonly kind: 'text' | 'html' | 'savedPage' | 'blank' }
  | { readonly kind: 'message'; readonly layout: MessageLayout }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly what: string };

/** Control characters that a text may hold any number of: tab, line ends, form feed, Ctrl-Z and escape. */
const textControls = new Set([9, 10, 11, 12, 13, 26, 27]);

/** Bytes that say nothing: blanks, line ends, padding, and those of byte order marks. */
const blankBytes = [0, 9, 10, 11, 12, 13, 26, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff];

const isBlankByte = Uint8Array.from({ length: 256 }, (_, byte) => (blankBytes.includes(byte) ? 1 : 0));

/** Tells what a file is by its first bytes, never by its name. */
export function sniff(head: Uint8Array): Sniffed {
  if (zipMagics.some((magic) => beginsWith(head, magic))) return { kind: 'zip' };
  if (beginsWith(head, gzipMagic)) return { kind: 'gzip' };
  if (beginsWith(head, compoundMagic)) return { kind: 'compound' };
  if (recordMagics.some((magic) => beginsWith(head, magic))) return { kind: 'records' };
  const known = magics.find(({ bytes, at }) => beginsWith(head, bytes, at));
  if (known !== undefined) return { kind: 'refused', code: known.code, what: known.what };
  if (blankBytesBefore(head) === head.length) return { kind: 'blank' };
  const wide = markedEncoding(head) ?? unmarkedUtf16(head);
  if (wide === null && isBinary(head)) {
    return {
      kind: 'refused',
      code: 'fileNotSupported',
      what: 'no text and no kind of file that is known here',
    };
  }
  const text = decoderOf(wide?.encoding ?? 'windows-1252')(head.subarray(wide?.start ?? 0)).trimStart();
  const layout = messageLayout(text);
  return layout === null ? (sniffMarkup(text) ?? { kind: 'text' }) : { kind: 'message', layout };
}

/** How many bytes at the beginning are nothing but blanks, line ends and padding. */
export function blankBytesBefore(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && isBlankByte[bytes[at] ?? 0] === 1) at += 1;
  return at;
}

/** A text has few control characters; one that pads its fields with NULs has few of the others. */
function isBinary(head: Uint8Array): boolean {
  const end = head.findLastIndex((byte) => byte !== 0) + 1;
  let controls = 0;
  for (let index = 0; index < end; index += 1) {
    const byte = head[index] ?? 0;
    if ((byte < 32 && !textControls.has(byte)) || byte === 0x7f) controls += 1;
  }
  return controls > 0.3 * end || (controls > 8 && controls > 0.02 * end);
}

/** The root of a flat OpenDocument file, or of the content of one that was taken out of its package. */
const flatDocument =
  /<(?:office:document(?:-content)?|[\w.-]{1,20}:document(?:-content)?\s[^>]*opendocument:xmlns:office)\b/;

function sniffMarkup(text: string): Sniffed | null {
  if (isSavedPage(text)) return { kind: 'savedPage' };
  if (/^(\{\s*"|\[\s*\{\s*")/.test(text))
    return refused('fileNotSupported', 'a JSON document without positions at its beginning');
  if (!/^<[!?a-z]/i.test(text)) return isPage(text) ? { kind: 'html' } : null;
  if (text.startsWith('<SEC-')) return { kind: 'submission' };
  if (
    /<\?mso-application[^>]*Excel\.Sheet/i.test(text) ||
    /<(\w+:)?Workbook[^>]*office:spreadsheet/i.test(text)
  ) {
    return { kind: 'xmlSpreadsheet' };
  }
  if (flatDocument.test(text)) return { kind: 'flatDocument' };
  if (isPage(text)) return { kind: 'html' };
  return /^<\?xml|^<!doctype|<\/|\/>/i.test(text) ? refused('fileNotSupported', 'an XML document') : null;
}

function refused(code: ProblemCode, what: string): Sniffed {
  return { kind: 'refused', code, what };
}
