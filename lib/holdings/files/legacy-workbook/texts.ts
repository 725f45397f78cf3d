import type { Buffer } from 'node:buffer';
import { cellCharactersMax } from '../workbook/limits.ts';
import { cellTooLong } from '../workbook/text.ts';
import type { DecodeText } from './code-pages.ts';
import { damagedRecord } from './records.ts';
import type { Records } from './records.ts';

const wideFlag = 1;
const extensionFlag = 4;
const richFlag = 8;

/**
 * The bytes that a text is read from, and how far it was read: the content of a record, then of those that continue
 * it, as they come.
 */
export class Piece {
  bytes: Buffer;
  at: number;
  end: number;

  constructor(records: Records, from: number) {
    this.bytes = records.bytes;
    this.at = records.start + from;
    this.end = records.start + records.length;
  }

  continueWith(records: Records): void {
    this.bytes = records.bytes;
    this.at = records.start;
    this.end = records.start + records.length;
  }
}

/** The reading of one text. Every `yield` asks for the next piece. */
export type Reading = Generator<void, string>;

/** Reads a text in either layout: bytes in a code page where `decode` is given, else Unicode. `size`: see there. */
export function readText(piece: Piece, size: 1 | 2, decode: DecodeText | null): Reading {
  return decode === null ? splitText(piece, size) : byteText(piece, size, decode);
}

/** A text that has to lie in this record whole. */
export function wholeRecordText(piece: Piece, size: 1 | 2, decode: DecodeText | null): string {
  const step = readText(piece, size, decode).next();
  return step.done === true ? step.value : damagedRecord('a text that is longer than its record');
}

/**
 * Reads a text that lies whole in its piece, as nearly all do; null when it does not, with nothing read. A text is
 * its length in characters, flags, the lengths of its formatting and of its pronunciation, characters of one or two
 * bytes, and those two, which are no part of the text ([MS-XLS] 2.5.293).
 */
export function unsplitText(piece: Piece): string | null {
  const { bytes, at, end } = piece;
  if (at + 3 > end) return null;
  const count = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const flags = bytes[at + 2] ?? 0;
  let start = at + 3;
  let behind = 0;
  if ((flags & (richFlag | extensionFlag)) !== 0) {
    if (start + 6 > end) return null;
    if ((flags & richFlag) !== 0) {
      behind += 4 * bytes.readUInt16LE(start);
      start += 2;
    }
    if ((flags & extensionFlag) !== 0) {
      behind += bytes.readUInt32LE(start);
      start += 4;
    }
  }
  const charactersEnd = start + ((flags & wideFlag) === 0 ? count : 2 * count);
  if (charactersEnd + behind > end) return null;
  piece.at = charactersEnd + behind;
  return cellText(characters(bytes, start, charactersEnd, (flags & wideFlag) !== 0));
}

/** The same for a text that may go on in the next piece; `size` is how many bytes its length takes. */
function* splitText(piece: Piece, size: 1 | 2): Reading {
  const count = yield* number(piece, size);
  let flags = yield* number(piece, 1);
  const runs = (flags & richFlag) === 0 ? 0 : yield* number(piece, 2);
  const extension = (flags & extensionFlag) === 0 ? 0 : yield* number(piece, 4);
  let text = '';
  while (text.length < count) {
    // Where characters are cut, the next piece says anew whether they take one byte or two.
    if (piece.at >= piece.end) {
      yield;
      flags = yield* number(piece, 1);
    }
    const wide = (flags & wideFlag) !== 0;
    const there = wide ? (piece.end - piece.at) >> 1 : piece.end - piece.at;
    if (there === 0 && piece.at < piece.end) damagedRecord('a text that is cut inside a character');
    const until = piece.at + Math.min(there, count - text.length) * (wide ? 2 : 1);
    text += characters(piece.bytes, piece.at, until, wide);
    piece.at = until;
  }
  yield* skip(piece, 4 * runs + extension);
  return cellText(text);
}

function* byteText(piece: Piece, size: 1 | 2, decode: DecodeText): Reading {
  const count = yield* number(piece, size);
  const bytes = new Uint8Array(count);
  for (let filled = 0; filled < count;) {
    while (piece.at >= piece.end) yield;
    const until = Math.min(piece.end, piece.at + count - filled);
    bytes.set(piece.bytes.subarray(piece.at, until), filled);
    filled += until - piece.at;
    piece.at = until;
  }
  return cellText(decode(bytes));
}

function* number(piece: Piece, bytes: 1 | 2 | 4): Generator<void, number> {
  let value = 0;
  for (let at = 0; at < bytes; at += 1) {
    while (piece.at >= piece.end) yield;
    value += (piece.bytes[piece.at] ?? 0) * 2 ** (8 * at);
    piece.at += 1;
  }
  return value;
}

function* skip(piece: Piece, bytes: number): Generator<void, void> {
  for (let left = bytes; left > 0;) {
    while (piece.at >= piece.end) yield;
    const taken = Math.min(left, piece.end - piece.at);
    piece.at += taken;
    left -= taken;
  }
}

function characters(bytes: Buffer, start: number, end: number, wide: boolean): string {
  return wide ? bytes.toString('utf16le', start, end) : bytes.toString('latin1', start, end);
}

/** A text as a cell holds it. NULs are the padding of some writers and mean nothing. */
function cellText(text: string): string {
  if (text.length > cellCharactersMax) cellTooLong(text);
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
