import type { ByteSource } from '../../rows.ts';
import { bytesFrom } from './bytes.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** The encodings that holdings files are read in, by their names in the Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;

/** An encoding that texts are read in; pages state further ones, by their names in the Encoding Standard. */
export type Encoding = (typeof encodings)[number] | PageEncoding;

/** Encodings that are never guessed, and read where a page states them. */
export const pageEncodings = [
  'iso-8859-2',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-15',
  'iso-8859-16',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'ibm866',
  'euc-jp',
] as const;

type PageEncoding = (typeof pageEncodings)[number];

/**
 * Bytes decoded to one string. A cell cut from a string keeps the whole of it in memory, so a row that is kept for
 * long keeps this much with it.
 */
const pieceBytes = 64 * 1024;

/** Turns consecutive pieces of bytes into text; a character may be split over two pieces. */
export type Decode = (bytes: Uint8Array) => string;

/** A decoder for one pass over a text. Bytes that are no character come out as U+FFFD. */
export function decoderOf(encoding: Encoding): Decode {
  if (encoding === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes, { stream: bytes.length > 0 });
}

/**
 * The characters of a source from byte `start` on, piece by piece, without byte order marks at the beginning and
 * without NULs, which pad some exports and mean nothing.
 */
export async function* decoded(
  source: ByteSource,
  encoding: Encoding,
  start: number,
): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  let atStart = true;
  for await (const bytes of bytesFrom(source, start)) {
    for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
      const text = withoutNuls(decode(bytes.subarray(offset, offset + pieceBytes)));
      const piece = atStart ? text.replace(/^\uFEFF+/, '') : text;
      if (piece === '') continue;
      atStart = false;
      yield piece;
    }
  }
  const rest = decode(new Uint8Array(0));
  if (rest !== '') yield rest;
}

function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
