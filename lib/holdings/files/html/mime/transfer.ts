/** Makes the bytes of a part out of what stands for them in a message, piece by piece. */
export type Transfer = (pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;

const equals = 0x3d;
const [lineFeed, carriageReturn, tab, space] = [10, 13, 9, 32];

/** What a transfer encoding (RFC 2045) is read by; bytes that are no text of it stay what they are. */
export function transferOf(encoding: string): Transfer {
  if (encoding === 'quoted-printable') return quotedPrintable;
  return encoding === 'base64' ? base64 : asIs;
}

async function* asIs(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

async function* quotedPrintable(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const until = unfinishedFrom(bytes);
    const read = unquoted(bytes.subarray(0, until));
    if (read.length > 0) yield read;
    rest = bytes.slice(until);
  }
  const last = unquoted(rest);
  if (last.length > 0) yield last;
}

/** Signs behind the last one that begins something, which may go on in the next piece; blanks after it are few. */
const escapeMax = 80;

function unfinishedFrom(bytes: Uint8Array): number {
  const at = bytes.lastIndexOf(equals);
  if (at < 0 || bytes.length - at > escapeMax) return bytes.length;
  return bytes.subarray(at).includes(lineFeed) || isEscape(bytes, at) ? bytes.length : at;
}

function isEscape(bytes: Uint8Array, at: number): boolean {
  return digitOf(bytes[at + 1]) >= 0 && digitOf(bytes[at + 2]) >= 0;
}

function unquoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== equals) out[length++] = byte;
    else if (isEscape(bytes, at)) {
      out[length++] = digitOf(bytes[at + 1]) * 16 + digitOf(bytes[at + 2]);
      at += 2;
    } else {
      const end = softBreakEnd(bytes, at + 1);
      if (end < 0) out[length++] = byte;
      else at = end;
    }
  }
  return out.subarray(0, length);
}

/** Where a line end behind an equals sign ends, which is none of the text; -1 where there is none. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && at - from < escapeMax && (bytes[at] === space || bytes[at] === tab)) at += 1;
  if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed ? at + 1 : at;
  return bytes[at] === lineFeed ? at : -1;
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const upper = byte & 0xdf;
  return upper >= 65 && upper <= 70 ? upper - 55 : -1;
}

async function* base64(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = '';
  for await (const piece of pieces) {
    const signs =
      rest +
      Buffer.from(piece)
        .toString('latin1')
        .replaceAll(/[^A-Za-z0-9+/]+/g, '');
    const until = signs.length - (signs.length % 4);
    if (until > 0) yield Buffer.from(signs.slice(0, until), 'base64');
    rest = signs.slice(until);
  }
  if (rest !== '') yield Buffer.from(rest, 'base64');
}
