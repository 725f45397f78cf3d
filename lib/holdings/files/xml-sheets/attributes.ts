import { Buffer } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import * as ascii from '../workbook/ascii.ts';
import { elementName } from '../workbook/names.ts';
import { looselyDecodedText } from '../workbook/text.ts';
import type { XmlTokens } from '../workbook/tokens.ts';

const declaring = elementName('xmlns');

/** The largest whole number that is told apart from still larger ones. */
const wholeMax = 2 ** 31 - 1;

/** The attributes of the start tag that a scanner stands on; valid as long as the scanner stays there. */
export class TagAttributes {
  private bytes: Buffer = Buffer.alloc(0);
  private count = 0;
  private readonly names: number[] = [];
  private readonly prefixes: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Goes to the tag that `tokens` has just opened, whose form the scanner has made sure of. */
  read(tokens: XmlTokens): this {
    const { bytes, position } = tokens;
    this.bytes = bytes;
    this.count = 0;
    let at = tokens.tagStart;
    while (isOfName(bytes[at])) at += 1;
    for (;;) {
      while ((bytes[at] ?? 0) <= ascii.space && at < position) at += 1;
      if (at >= position || !isOfName(bytes[at])) return this;
      at = this.readAttribute(at);
    }
  }

  /** The text of the attribute of this local name, by `elementName`; with a `prefix` only the one that has it. */
  text(name: number, prefix: number | null = null): string | null {
    for (let at = 0; at < this.count; at += 1) {
      if (this.names[at] === name && (prefix === null || this.prefixes[at] === prefix))
        return this.textAt(at);
    }
    return null;
  }

  has(name: number): boolean {
    for (let at = 0; at < this.count; at += 1) if (this.names[at] === name) return true;
    return false;
  }

  /**
   * An attribute that is a whole number of at least `min`; `absent` where there is none. Numbers beyond any sheet come
   * as one that is beyond any sheet too.
   */
  whole(name: number, min: number, absent: number): number {
    const text = this.text(name);
    if (text === null) return absent;
    const digits = text.trim();
    const value = /^\d{1,20}$/.test(digits) ? Math.min(Number(digits), wholeMax) : -1;
    if (value >= min) return value;
    return refuse('fileDamaged', {
      seen: text,
      text: 'The workbook numbers a row or a cell in a way that no spreadsheet does. Save it again.',
    });
  }

  /** The prefix that this tag declares for a namespace, by `elementName`, or `null`. */
  prefixOf(namespace: string): number | null {
    for (let at = 0; at < this.count; at += 1) {
      if (this.prefixes[at] === declaring && this.textAt(at) === namespace) return this.names[at] ?? null;
    }
    return null;
  }

  private readAttribute(start: number): number {
    const { bytes } = this;
    let prefix = 0;
    let name = 0;
    let at = start;
    for (; isOfName(bytes[at]) && bytes[at] !== ascii.equals; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === ascii.colon) prefix = name;
      name = byte === ascii.colon ? 0 : (Math.imul(name, 131) + byte) | 0;
    }
    while (bytes[at] !== ascii.quote && bytes[at] !== ascii.apostrophe) at += 1;
    const end = bytes.indexOf(bytes[at] ?? 0, at + 1);
    this.names[this.count] = name;
    this.prefixes[this.count] = prefix;
    this.starts[this.count] = at + 1;
    this.ends[this.count] = end;
    this.count += 1;
    return end + 1;
  }

  private textAt(at: number): string {
    const start = this.starts[at] ?? 0;
    const end = this.ends[at] ?? 0;
    for (let place = start; place < end; place += 1) {
      const byte = this.bytes[place] ?? 0;
      if (byte >= 0x80 || byte === ascii.ampersand) return looselyDecodedText(this.bytes, start, end, true);
    }
    return this.bytes.toString('latin1', start, end);
  }
}

/** Whether a byte goes on with a name; a tag ends in none such. */
function isOfName(byte: number | undefined): boolean {
  return byte !== undefined && byte > ascii.space && byte !== ascii.greaterThan && byte !== ascii.slash;
}
