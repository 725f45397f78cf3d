import { refuse } from '../../../problems.ts';
import type { Encoding } from './decode.ts';

/** An encoding that the first bytes of a text tell, and where the text itself begins. */
export interface Marked {
  readonly encoding: Encoding;
  readonly start: number;
}

/** Of the bytes on one side of UTF-16's pairs, how many must be NUL, and how many times those of the other side. */
const nulShareMin = 0.2;
const nulRatioMin = 4;

/**
 * The encoding that a byte order mark tells.
 * @throws InputRefused `encodingUnreadable` for UTF-32, which no decoder here reads.
 */
export function markedEncoding(head: Uint8Array): Marked | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) {
    refuse('encodingUnreadable', { seen: 'UTF-32' });
  }
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', start: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', start: 2 };
  return startsWith(head, [0xef, 0xbb, 0xbf]) ? { encoding: 'utf-8', start: 3 } : null;
}

/**
 * UTF-16 without a mark: separators, digits and line ends have a NUL as their other byte, always on the same side,
 * in Chinese tables as well.
 */
export function unmarkedUtf16(head: Uint8Array): Marked | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const least = Math.max(2, (nulShareMin * head.length) / 2);
  if (odd >= least && odd > nulRatioMin * even) return { encoding: 'utf-16le', start: 0 };
  return even >= least && even > nulRatioMin * odd ? { encoding: 'utf-16be', start: 0 } : null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
