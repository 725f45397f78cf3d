import { isUtf8 } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { bytesFrom } from './bytes.ts';
import { decoded } from './decode.ts';
import type { Encoding } from './decode.ts';
import { guessLegacy } from './legacy.ts';
import { markedEncoding, unmarkedUtf16 } from './marks.ts';
import { nonAsciiLines } from './sample.ts';

/** How a text is to be decoded: from byte `start` (behind a byte order mark); `damaged` when some bytes are no text. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly start: number;
  readonly damaged: boolean;
}

/** Of the characters beyond ASCII, how many must be good UTF-8 for the rest to count as damage of a UTF-8 file. */
const utf8ShareMin = 0.9;

/** The largest share of all characters that may be unreadable. */
const damageShareMax = 0.001;

/** Bytes looked at for the NULs that tell UTF-16. */
const headBytes = 64 * 1024;

/** The longest UTF-8 sequence, less its last byte: what may be left over at the end of a piece. */
const utf8TailMax = 3;

/**
 * Finds out how a text is encoded: a byte order mark, the NULs of UTF-16, UTF-8 that holds over every byte, UTF-8
 * with damage, and last the legacy encoding whose reading looks most like its language. A few stray bytes that no
 * encoding explains are damage too.
 * @throws InputRefused `encodingUnreadable` when nothing fits.
 */
export async function detectEncoding(source: ByteSource): Promise<DetectedEncoding> {
  const head = await source.read(0, Math.min(headBytes, source.size));
  const marked = markedEncoding(head) ?? unmarkedUtf16(head);
  if (marked !== null && marked.encoding !== 'utf-8') return judged(source, marked.encoding, marked.start);
  const start = marked?.start ?? 0;
  if (await isUtf8Throughout(source, start)) return { encoding: 'utf-8', start, damaged: false };
  if (isDamagedUtf8(await tally(source, 'utf-8', start))) return { encoding: 'utf-8', start, damaged: true };
  const legacy = guessLegacy(await nonAsciiLines(source, start));
  return legacy === 'windows-1252'
    ? { encoding: legacy, start, damaged: false }
    : judged(source, legacy ?? 'utf-8', start);
}

/**
 * How a text is encoded that is said to be in an encoding from before Unicode: Unicode where its bytes are, the one
 * named where they are text of it, `null` where they are not.
 */
export async function encodingThat(source: ByteSource, encoding: Encoding): Promise<DetectedEncoding | null> {
  const head = await source.read(0, Math.min(headBytes, source.size));
  const marked = markedEncoding(head) ?? unmarkedUtf16(head);
  if (marked !== null || (await isUtf8Throughout(source, 0))) return detectEncoding(source);
  const { replaced, characters } = await tally(source, encoding, 0);
  return isTooDamaged(replaced, characters) ? null : { encoding, start: 0, damaged: replaced > 0 };
}

function isTooDamaged(replaced: number, characters: number): boolean {
  return replaced > 1 && replaced > damageShareMax * characters;
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
  if (isTooDamaged(replaced, characters)) {
    refuse('encodingUnreadable', { seen: `${encoding} with ${replaced} unreadable characters` });
  }
  return { encoding, start, damaged: replaced > 0 };
}

interface Tally {
  readonly characters: number;
  readonly beyondAscii: number;
  readonly replaced: number;
  readonly endsReplaced: boolean;
}

/** Text of another encoding hardly ever reads as UTF-8 by accident; a file cut off inside a character does. */
function isDamagedUtf8({ beyondAscii, replaced, endsReplaced }: Tally): boolean {
  const good = beyondAscii - replaced;
  return good >= utf8ShareMin * beyondAscii || (replaced === 1 && endsReplaced && good > 0);
}

async function tally(source: ByteSource, encoding: Encoding, start: number): Promise<Tally> {
  let characters = 0;
  let beyondAscii = 0;
  let replaced = 0;
  let endsReplaced = false;
  for await (const piece of decoded(source, encoding, start)) {
    characters += piece.length;
    for (let index = 0; index < piece.length; index += 1) {
      const code = piece.charCodeAt(index);
      if (code < 0x80) continue;
      beyondAscii += 1;
      if (code === 0xfffd) replaced += 1;
    }
    endsReplaced = piece.endsWith('\uFFFD');
  }
  return { characters, beyondAscii, replaced, endsReplaced };
}
