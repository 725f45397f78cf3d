import { isUtf8 } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { bytesFrom } from './bytes.ts';
import { decoded } from './decode.ts';
import type { Encoding } from './decode.ts';
import { guessLegacy } from './legacy.ts';
import { nonAsciiLines } from './sample.ts';

/** How a text is to be decoded: from byte `start` (behind a byte order mark); `damaged` when some bytes are no text. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly start: number;
  readonly damaged: boolean;
}

/** Of the characters beyond ASCII, how many must be good UTF-8 for the rest to count as damage of a UTF-8 file. */
const utf8ShareMin = 0.9;

/** The largest share of characters that may be unreadable in any other encoding. */
const damageShareMax = 0.001;

/** Bytes looked at for the NULs that tell UTF-16. */
const headBytes = 64 * 1024;

/** The longest UTF-8 sequence, less its last byte: what may be left over at the end of a piece. */
const utf8TailMax = 3;

/**
 * Finds out how a text is encoded: a byte order mark, the NULs of UTF-16, UTF-8 that holds over every byte, UTF-8
 * with damage, and last the legacy encoding whose reading looks most like its language.
 * @throws InputRefused `encodingUnreadable` when nothing fits.
 */
export async function detectEncoding(source: ByteSource): Promise<DetectedEncoding> {
  const head = await source.read(0, Math.min(headBytes, source.size));
  const wide = markedUtf16(head) ?? unmarkedUtf16(head);
  if (wide !== null) return judged(source, wide.encoding, wide.start);
  const start = startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (await isUtf8Throughout(source, start)) return { encoding: 'utf-8', start, damaged: false };
  const { replaced, beyondAscii } = await tally(source, 'utf-8', start);
  if (beyondAscii - replaced >= utf8ShareMin * beyondAscii)
    return { encoding: 'utf-8', start, damaged: true };
  const legacy = guessLegacy(await nonAsciiLines(source, start));
  return legacy === 'windows-1252'
    ? { encoding: legacy, start, damaged: false }
    : judged(source, legacy, start);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function markedUtf16(head: Uint8Array): { encoding: Encoding; start: number } | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) {
    refuse('encodingUnreadable', { seen: 'UTF-32' });
  }
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', start: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', start: 2 };
  return null;
}

/**
 * UTF-16 without a mark: separators, digits and line ends have a NUL as their other byte, always on the same side,
 * in Chinese tables as well.
 */
export function unmarkedUtf16(head: Uint8Array): { encoding: Encoding; start: number } | null {
  const nuls: [number, number] = [0, 0];
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  }
  const [even, odd] = nuls;
  const least = Math.max(2, head.length / 10);
  if (odd >= least && odd > 10 * even) return { encoding: 'utf-16le', start: 0 };
  if (even >= least && even > 10 * odd) return { encoding: 'utf-16be', start: 0 };
  return null;
}

async function isUtf8Throughout(source: ByteSource, start: number): Promise<boolean> {
  let tail: Uint8Array = new Uint8Array(0);
  for await (const bytes of bytesFrom(source, start)) {
    const joined = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
    const cut = joined.length - unfinishedBytes(joined);
    if (!isUtf8(joined.subarray(0, cut))) return false;
    tail = joined.slice(cut);
  }
  return tail.length === 0;
}

/** How many bytes at the end begin a UTF-8 sequence that goes on in the next piece. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(utf8TailMax, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Accepts an encoding whose damage is slight, and says so. */
async function judged(source: ByteSource, encoding: Encoding, start: number): Promise<DetectedEncoding> {
  const { replaced, characters } = await tally(source, encoding, start);
  if (replaced > 1 && replaced > damageShareMax * characters) {
    refuse('encodingUnreadable', { seen: `${encoding} with ${replaced} unreadable characters` });
  }
  return { encoding, start, damaged: replaced > 0 };
}

interface Tally {
  readonly characters: number;
  readonly beyondAscii: number;
  readonly replaced: number;
}

async function tally(source: ByteSource, encoding: Encoding, start: number): Promise<Tally> {
  let characters = 0;
  let beyondAscii = 0;
  let replaced = 0;
  for await (const piece of decoded(source, encoding, start)) {
    characters += piece.length;
    for (let index = 0; index < piece.length; index += 1) {
      const code = piece.charCodeAt(index);
      if (code < 0x80) continue;
      beyondAscii += 1;
      if (code === 0xfffd) replaced += 1;
    }
  }
  return { characters, beyondAscii, replaced };
}
