import { Buffer } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import * as ascii from './ascii.ts';
import { xmlDepthMax } from './limits.ts';
import type { Span, Token } from './names.ts';
import { token } from './names.ts';
import { malformed, refuseLongToken } from './text.ts';

/** A tag or a text that is longer than this is an attack: the longest honest cell takes some 600 kB. */
const tokenBytesMax = 1024 ** 2;

/**
 * A scanner for the two big parts of a workbook, sheets and shared texts, over UTF-8 bytes that come in chunks. It makes
 * no string: the consumer decodes what it needs, and sets `position` behind what it read by itself. Prefixes are ignored
 * (`x:row` is `row`), tags must nest, DOCTYPE is refused. Places are valid until the next call of `next` or `feed`. After
 * an `open`, `depth` counts the element; after a `close` no longer. An element that `closesItself` yields both.
 */
export class XmlTokens {
  bytes: Buffer = Buffer.alloc(0);
  position = 0;
  closesItself = false;
  name = 0;
  depth = 0;
  /** After an `open`: where the tag's name begins; the tag ends at `position`. */
  tagStart = 0;
  /** Texts that nobody wants are passed over as they come, however long they are. */
  skipsText = false;
  textStart = 0;
  textEnd = 0;
  /** The text holds references or carriage returns, which `decodedText` has to resolve. */
  textEscaped = false;
  /** The attributes of one letter that sheets use: reference, style, type. */
  readonly r: Span = { start: -1, end: -1 };
  readonly s: Span = { start: -1, end: -1 };
  readonly t: Span = { start: -1, end: -1 };
  private readonly names = new Int32Array(xmlDepthMax + 1);
  private started = false;
  private finished = false;
  private scannedName = 0;

  /** Adds the next bytes of the part. */
  feed(chunk: Uint8Array): void {
    const rest = this.bytes.subarray(this.position);
    if (rest.length > tokenBytesMax) refuseLongToken(rest);
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.bytes = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    this.position = 0;
  }

  /** Says that no more bytes come. */
  finish(): void {
    this.finished = true;
  }

  /** The element around the current one, after an `open`. */
  get parent(): number {
    return this.names[this.depth - 1] ?? 0;
  }

  next(): Token {
    if (this.closesItself) {
      this.closesItself = false;
      this.depth -= 1;
      return token.close;
    }
    for (;;) {
      const at = this.position;
      if (at >= this.bytes.length) return this.exhausted();
      if (this.bytes[at] !== ascii.lessThan) return this.readText(at);
      const second = this.bytes[at + 1];
      if (second === undefined) return this.exhausted();
      if (second === ascii.slash) return this.readClose(at + 2);
      if (second === ascii.question) {
        if (!this.skipTo('?>', at + 2)) return this.exhausted();
      } else if (second === ascii.bang) {
        const found = this.readDeclaration(at);
        if (found !== null) return found;
      } else {
        return this.readOpen(at + 1);
      }
    }
  }

  private exhausted(): Token {
    if (!this.finished) return token.more;
    if (this.position < this.bytes.length || this.depth > 0 || !this.started) malformed('it ends early');
    return token.end;
  }

  private readText(start: number): Token {
    const { bytes } = this;
    const length = bytes.length;
    let escaped = false;
    let at = start;
    for (; at < length; at += 1) {
      const byte = bytes[at];
      if (byte === ascii.lessThan) break;
      if (byte === ascii.ampersand || byte === ascii.carriageReturn) escaped = true;
    }
    if (at === length && !this.skipsText && !this.endsInBlanks(start)) return this.exhausted();
    this.textStart = start;
    this.textEnd = at;
    this.textEscaped = escaped;
    this.position = at;
    return token.text;
  }

  /** Blanks may run for megabytes: they are handed on as they come, save a CR that an LF may follow. */
  private endsInBlanks(start: number): boolean {
    const { bytes } = this;
    if (bytes[bytes.length - 1] === ascii.carriageReturn && !this.finished) return false;
    return this.afterBlanks(start) === bytes.length;
  }

  private readOpen(start: number): Token {
    const { bytes } = this;
    const length = bytes.length;
    let at = this.readName(start);
    if (at === start) malformed('a tag has no name');
    this.tagStart = start;
    this.r.start = -1;
    this.s.start = -1;
    this.t.start = -1;
    for (;;) {
      at = this.afterBlanks(at);
      if (at >= length) return this.exhausted();
      const byte = bytes[at];
      if (byte === ascii.greaterThan) break;
      if (byte === ascii.slash) {
        if (at + 1 >= length) return this.exhausted();
        if (bytes[at + 1] !== ascii.greaterThan) malformed('a tag is not closed');
        this.closesItself = true;
        at += 1;
        break;
      }
      at = this.readAttribute(at);
      if (at < 0) return this.exhausted();
    }
    this.position = at + 1;
    return this.enter(this.scannedName);
  }

  /** Reads the local name of a tag into `scannedName`; returns the place after it. */
  private readName(start: number): number {
    const { bytes } = this;
    const length = bytes.length;
    let name = 0;
    let at = start;
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === ascii.greaterThan || byte === ascii.slash || byte <= ascii.space) break;
      name = byte === ascii.colon ? 0 : (Math.imul(name, 131) + byte) | 0;
    }
    this.scannedName = name;
    return at;
  }

  private enter(name: number): Token {
    if (this.depth === 0 && this.started) malformed('it has two roots');
    if (this.depth >= xmlDepthMax) refuse('contentTooLarge', { seen: `XML ${xmlDepthMax} elements deep` });
    this.started = true;
    this.depth += 1;
    this.names[this.depth] = name;
    this.name = name;
    return token.open;
  }

  /** Notes an attribute and returns the place after it, or -1 when the bytes end inside it. */
  private readAttribute(start: number): number {
    const { bytes } = this;
    const length = bytes.length;
    let at = start;
    while (at < length && bytes[at] !== ascii.equals && (bytes[at] ?? 0) > ascii.space) at += 1;
    const nameEnd = at;
    at = this.afterBlanks(at);
    if (at >= length) return -1;
    if (bytes[at] !== ascii.equals) malformed('an attribute has no value');
    at = this.afterBlanks(at + 1);
    if (at >= length) return -1;
    const mark = bytes[at];
    if (mark !== ascii.quote && mark !== ascii.apostrophe) malformed('an attribute has no quotation mark');
    const valueStart = at + 1;
    at = valueStart;
    while (at < length && bytes[at] !== mark) {
      if (bytes[at] === ascii.lessThan) malformed('an attribute holds a tag');
      at += 1;
    }
    if (at >= length) return -1;
    if (nameEnd - start === 1) this.note(bytes[start] ?? 0, valueStart, at);
    return at + 1;
  }

  private note(letter: number, start: number, end: number): void {
    const span =
      letter === ascii.letterR
        ? this.r
        : letter === ascii.letterS
          ? this.s
          : letter === ascii.letterT
            ? this.t
            : null;
    if (span === null) return;
    span.start = start;
    span.end = end;
  }

  private readClose(start: number): Token {
    const { bytes } = this;
    let at = this.readName(start);
    at = this.afterBlanks(at);
    if (at >= bytes.length) return this.exhausted();
    if (bytes[at] !== ascii.greaterThan || this.depth === 0 || this.names[this.depth] !== this.scannedName) {
      malformed('a closing tag does not match');
    }
    this.position = at + 1;
    this.name = this.scannedName;
    this.depth -= 1;
    return token.close;
  }

  /** Comments are skipped (null), CDATA is text, a document type is refused: no spreadsheet writes one. */
  private readDeclaration(at: number): Token | null {
    const { bytes } = this;
    if (bytes.length < at + 9 && !this.finished) return token.more;
    if (bytes.toString('latin1', at, at + 4) === '<!--')
      return this.skipTo('-->', at + 4) ? null : this.exhausted();
    if (bytes.toString('latin1', at, at + 9) !== '<![CDATA[') malformed('it has a document type');
    const end = bytes.indexOf(']]>', at + 9);
    if (end < 0) return this.exhausted();
    this.textStart = at + 9;
    this.textEnd = end;
    this.textEscaped = false;
    this.position = end + 3;
    return token.text;
  }

  private skipTo(mark: string, from: number): boolean {
    const found = this.bytes.indexOf(mark, from);
    if (found >= 0) this.position = found + mark.length;
    return found >= 0;
  }

  private afterBlanks(start: number): number {
    const { bytes } = this;
    let at = start;
    while (at < bytes.length && (bytes[at] ?? 0) <= ascii.space && (bytes[at] ?? 0) >= ascii.tab) at += 1;
    return at;
  }
}
