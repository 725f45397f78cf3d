import { isAscii, isUtf8 } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { bytesFrom } from './bytes.ts';

/** Bytes of lines beyond ASCII that are enough to know an encoding by. */
const sampleBytes = 256 * 1024;

/** Bytes of one line that are looked at. */
const lineBytesMax = 4096;

const lineFeed = 0x0a;

/** Lines with so many bytes beyond ASCII do not read as UTF-8 by accident. */
const tellingBytes = 6;

/** So many such lines, and such a share of all, among lines that are not UTF-8, are a mixture. */
const mixedLinesMin = 2;
const mixedShareMin = 0.02;

/**
 * Lines that hold bytes beyond ASCII, from anywhere in a file that is not UTF-8. No encoding asked about uses the
 * line feed inside a character, so that lines can be cut before the encoding is known.
 * @throws InputRefused `encodingUnreadable` when part of the lines are UTF-8 and the others are not.
 */
export async function nonAsciiLines(source: ByteSource, start: number): Promise<Uint8Array[]> {
  const lines: Uint8Array[] = [];
  let collected = 0;
  for await (const bytes of bytesFrom(source, start)) {
    if (isAscii(bytes)) continue;
    for (const line of linesOf(bytes)) {
      if (isAscii(line)) continue;
      lines.push(line.slice());
      collected += line.length;
      if (collected >= sampleBytes) break;
    }
    if (collected >= sampleBytes) break;
  }
  refuseMixture(lines);
  return lines;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf(lineFeed, from);
    const end = feed < 0 ? bytes.length : feed;
    yield bytes.subarray(from, Math.min(end, from + lineBytesMax));
    from = end + 1;
  }
}

function refuseMixture(lines: readonly Uint8Array[]): void {
  const telling = lines.filter((line) => beyondAscii(line) >= tellingBytes);
  const utf8 = telling.filter((line) => isUtf8(line));
  if (utf8.length < mixedLinesMin || utf8.length < mixedShareMin * telling.length) return;
  refuse('encodingUnreadable', {
    seen: `${utf8.length} of ${telling.length} lines beyond ASCII are UTF-8`,
    text: 'Some lines are UTF-8 and others are not. Export the file in one encoding, best in UTF-8.',
  });
}

function beyondAscii(line: Uint8Array): number {
  return line.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
}
