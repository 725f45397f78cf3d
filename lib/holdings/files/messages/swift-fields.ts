import { refuse } from '../../../problems.ts';
import { LineCutter } from './lines.ts';
import type { Line } from './lines.ts';

/** One field of a SWIFT message: `:35B:ISIN …` is the tag `35B`, and its value with the lines that continue it. */
export interface SwiftField {
  readonly tag: string;
  readonly value: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** What a stream of SWIFT messages consists of. `begin` has the number of the message's type, where a header states it. */
export type SwiftEvent =
  | { readonly kind: 'begin'; readonly type: string | null; readonly line: number }
  | { readonly kind: 'field'; readonly field: SwiftField }
  | { readonly kind: 'stray'; readonly line: number; readonly seen: string }
  | { readonly kind: 'end'; readonly line: number; readonly cutOff: boolean };

/** No line of a message is longer by far: 35 to 50 characters, or a header. */
const lineCharactersMax = 8_192;
/** Narratives have ten lines at most; so many belong to none. */
const fieldLinesMax = 200;

/** The code of the blank; control characters come before it. */
const blank = 0x20;

const fieldStart = /^\s*:(\d{2}[A-Z]?):(.*)$/;

interface OpenField extends SwiftField {
  readonly value: string[];
}

/**
 * Takes SWIFT messages apart: in blocks (`{1:…}{2:O535…}{4:` to `-}`) or bare from `:16R:GENL` on, one after the other,
 * lines ended by CRLF or LF, or joined by bars. Block 4 that does not end with `-}` ends `cutOff`.
 */
export class SwiftReader {
  readonly #lines = new LineCutter({ bars: true, charactersMax: lineCharactersMax });
  #events: SwiftEvent[] = [];
  #field: OpenField | null = null;
  #message: 'none' | 'header' | 'blocks' | 'bare' = 'none';
  #header: { type: string | null; line: number } = { type: null, line: 1 };

  push(piece: string): SwiftEvent[] {
    return this.#take(this.#lines.push(piece));
  }

  finish(): SwiftEvent[] {
    const events = this.#take(this.#lines.finish());
    this.#flush();
    if (this.#message !== 'none') this.#end(this.#lines.line, this.#message !== 'bare');
    return [...events, ...this.#drain()];
  }

  #take(lines: readonly Line[]): SwiftEvent[] {
    for (const line of lines) this.#read({ ...line, text: unframed(line.text) });
    return this.#drain();
  }

  #drain(): SwiftEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #read(line: Line): void {
    const { text } = line;
    if (text.trim() === '' || text === '$') return;
    if (/^\{[1-5S]:/.test(text)) this.#readBlocks(line);
    else if (text === '-' || text.startsWith('-}')) {
      this.#flush();
      if (this.#message !== 'none') this.#end(line.line, false);
      const next = text.indexOf('{1:');
      if (next !== -1) this.#readBlocks({ ...line, text: text.slice(next), column: line.column + next });
    } else this.#readField(line);
  }

  /** `{1:…}{2:O535…}{3:…}{4:`, in one line or in several; a field may follow at once. */
  #readBlocks(line: Line): void {
    const { text } = line;
    if (/^\{[5S]:/.test(text)) return;
    this.#flush();
    const isNext = text.startsWith('{1:') || this.#message === 'bare';
    if (isNext && this.#message !== 'none') this.#end(line.line, this.#message !== 'bare');
    if (this.#message === 'none') {
      this.#message = 'header';
      this.#header = { type: null, line: line.line };
    }
    this.#header.type ??= /\{2:[IO](\d{3})/.exec(text)?.[1] ?? null;
    const body = text.indexOf('{4:');
    if (body === -1) return;
    this.#begin('blocks');
    const rest = text.slice(body + 3);
    if (rest !== '') this.#read({ ...line, text: rest, column: line.column + body + 3 });
  }

  #readField({ text, line, column }: Line): void {
    const start = fieldStart.exec(text);
    if (start === null) {
      if (this.#field === null) this.#events.push({ kind: 'stray', line, seen: text });
      else if (this.#field.value.push(text) > fieldLinesMax) refuse('cellTooLong', { row: line, seen: text });
      return;
    }
    this.#flush();
    const [, tag = '', value = ''] = start;
    if (this.#message === 'bare' && tag === '16R' && value.trim() === 'GENL') this.#end(line, false);
    if (this.#message === 'none') {
      this.#header = { type: null, line };
      this.#begin('bare');
    }
    this.#field = { tag, value: [value], line, column };
  }

  #flush(): void {
    if (this.#field !== null) this.#events.push({ kind: 'field', field: this.#field });
    this.#field = null;
  }

  #begin(message: 'blocks' | 'bare'): void {
    this.#events.push({ kind: 'begin', ...this.#header });
    this.#message = message;
  }

  #end(line: number, cutOff: boolean): void {
    if (this.#message === 'header') this.#begin('blocks');
    this.#events.push({ kind: 'end', line, cutOff });
    this.#message = 'none';
  }
}

/** A line without the control characters that frame messages on their way, and without blanks at its end. */
function unframed(text: string): string {
  let from = 0;
  let until = text.length;
  while (from < until && text.charCodeAt(from) < blank) from += 1;
  while (until > from && text.charCodeAt(until - 1) <= blank) until -= 1;
  return text.slice(from, until);
}
