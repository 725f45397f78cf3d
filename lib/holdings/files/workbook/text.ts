import { Buffer, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { refuse } from '../../../problems.ts';
import { lessThan } from './ascii.ts';
import { cellCharactersMax } from './limits.ts';

/** Refuses XML that breaks the rules of XML. */
export function malformed(seen: string): never {
  return refuse('fileDamaged', { seen: `XML: ${seen}` });
}

/** Refuses a text that no cell can hold. */
export function cellTooLong(text: string): never {
  return refuse('cellTooLong', {
    seen: text,
    text: `A cell holds more than the ${cellCharactersMax} characters that a spreadsheet cell can. Shorten it.`,
  });
}

/** Refuses a tag or a text of which no end is in sight. */
export function refuseLongToken(rest: Buffer): never {
  if (rest[0] === lessThan) refuse('contentTooLarge', { seen: 'a tag of more than a million characters' });
  return cellTooLong(rest.toString('utf8', 0, 200));
}

/** The chunks of an XML part as UTF-8 without a byte order mark: parts may come as UTF-16 as well. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let first = true;
  for await (const chunk of chunks) {
    if (first) decoder = utf16Decoder(chunk);
    if (decoder !== null) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    else yield first && hasUtf8Mark(chunk) ? chunk.subarray(3) : chunk;
    first = false;
  }
}

function hasUtf8Mark(chunk: Uint8Array): boolean {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
}

function utf16Decoder(chunk: Uint8Array): TextDecoder | null {
  const [first, second] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be');
  return null;
}

/** The text of a span of XML. `escaped` says that it holds references or carriage returns. */
export function decodedText(bytes: Buffer, start: number, end: number, escaped: boolean): string {
  const text = utf8Text(bytes, start, end);
  return escaped ? text.replace(/\r\n?/g, '\n').replace(/&[^;&]{0,12};?/g, referenced) : text;
}

/**
 * The same for writers that leave ampersands as they are (`S&P 500`): one that begins nothing of the form of a
 * reference stands for itself. A reference that is not known is refused here too.
 */
export function looselyDecodedText(bytes: Buffer, start: number, end: number, escaped: boolean): string {
  const text = utf8Text(bytes, start, end);
  if (!escaped) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#\w{1,12};|[A-Za-z]\w{1,30};)?/g, (found) =>
      found === '&' ? found : looselyReferenced(found),
    );
}

function looselyReferenced(reference: string): string {
  return reference === '&nbsp;' ? '\u00a0' : referenced(reference);
}

function utf8Text(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end))) {
    refuse('encodingUnreadable', { seen: text });
  }
  return text;
}

const namedReferences: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

/** What a reference stands for. Halves of a surrogate pair are taken one by one, as openpyxl writes them. */
function referenced(reference: string): string {
  const named = namedReferences.get(reference);
  if (named !== undefined) return named;
  const [, hex, decimal] = /^&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));$/.exec(reference) ?? [];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10);
  if (!(code > 0 && code <= 0x10ffff)) malformed(`the reference ${reference} is not known`);
  return String.fromCodePoint(code);
}

/** Resolves `_x000D_`, by which workbooks write characters that XML cannot hold (ECMA-376 22.9.2.19, ST_Xstring). */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
