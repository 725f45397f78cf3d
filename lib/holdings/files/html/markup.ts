import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';
import { refuse } from '../../../problems.ts';

/** The attributes of a tag that say something of its cell; those of the same name behind the first do not count. */
export type Attributes = ReadonlyMap<string, string>;

/** Takes what a page is made of, in its order. Names are in lower case; an end may come without a beginning. */
export interface MarkupTaker {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const readAttributes: ReadonlySet<string> = new Set(
  'colspan rowspan x:num x:str sdval data-t data-v style hidden type src selected'.split(' '),
);

/** Names longer than this are none of HTML. */
const nameMax = 40;

/** Characters of one attribute that are kept, more than a cell may hold. */
const attributeMax = 40_000;

/** Characters before a piece that are kept for what began there: a name, a text with half a character at its end. */
const keptMax = 80_000;

/** Elements whose text is for the browser, and those whose text the page does not show in its place. */
const unread = new Set(['script', 'style', 'textarea', 'xmp']);

/**
 * Cuts a page that arrives in pieces into tags and text, by the tokenizer of htmlparser2. Its parser is not used: that
 * one keeps a stack of every element that was never closed, and goes through it at each tag. What is no text of the page
 * (scripts, styles, comments) is not held, however long; of a tag no more than what is read of it.
 */
export class Markup {
  readonly #taker: MarkupTaker;
  readonly #tokenizer: Tokenizer;
  readonly #attributes = new Map<string, string>();
  #text = '';
  /** The place in the page of the first character of `#text`, and of the first that nobody has told of. */
  #start = 0;
  #told = 0;
  #name = '';
  #attribute: string | null = null;
  #value = '';
  /** The element whose text is not read, until it ends. */
  #within: string | null = null;
  #isEnding = false;

  constructor(taker: MarkupTaker, tokenizer: typeof Tokenizer) {
    this.#taker = taker;
    this.#tokenizer = new tokenizer({}, this.#callbacks());
  }

  push(piece: string): void {
    const kept = this.#text.slice(Math.max(this.#told - this.#start, this.#text.length - keptMax));
    this.#start += this.#text.length - kept.length;
    this.#text = kept + piece;
    this.#tokenizer.write(piece);
  }

  /** Ends the page. Refuses (`fileDamaged`) one that ends within a tag, a comment or a script. */
  end(): void {
    this.#isEnding = true;
    this.#tokenizer.end();
    if (this.#within === 'script' || this.#within === 'style') this.#refuseEnd(`<${this.#within}>`);
    const rest = this.#text.slice(Math.max(0, this.#told - this.#start));
    // What was told last of an end tag is its name.
    if (this.#name !== '' || /^>?<\/?[a-z]/i.test(rest)) this.#refuseEnd('a tag');
  }

  #callbacks(): TokenizerCallbacks {
    const nothing = (_start: number, end: number): void => {
      this.#told = end + 1;
    };
    return {
      ontext: (start, end) => this.#addText(start, end),
      ontextentity: (code, end) => {
        this.#told = end;
        if (this.#within === null) this.#taker.text(String.fromCodePoint(code));
      },
      onopentagname: (start, end) => this.#begin(start, end),
      onattribname: (start, end) => this.#beginAttribute(start, end),
      onattribdata: (start, end) => {
        if (this.#attribute !== null && this.#value.length < attributeMax)
          this.#value += this.#slice(start, end);
      },
      onattribentity: (code) => {
        if (this.#attribute !== null && this.#value.length < attributeMax)
          this.#value += String.fromCodePoint(code);
      },
      onattribend: () => this.#endAttribute(),
      onopentagend: (end) => this.#open(end),
      onselfclosingtag: (end) => this.#open(end),
      onclosetag: (start, end) => this.#close(start, end),
      oncomment: (_start, end) => this.#passComment(end),
      oncdata: (_start, end) => this.#passComment(end),
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: () => undefined,
    };
  }

  #slice(start: number, end: number): string {
    return this.#text.slice(Math.max(0, start - this.#start), Math.max(0, end - this.#start));
  }

  /** A name of HTML; nothing for a longer one, which may not be held to its beginning. */
  #nameAt(start: number, end: number): string {
    return end - start > nameMax ? '' : this.#slice(start, end).toLowerCase();
  }

  #addText(start: number, end: number): void {
    this.#told = end;
    if (this.#within !== null) return;
    if (start < this.#start)
      refuse('contentTooLarge', { seen: 'a tag or a reference to a character without an end' });
    this.#taker.text(this.#slice(start, end));
  }

  #begin(start: number, end: number): void {
    this.#name = this.#nameAt(start, end) || '?';
    this.#attributes.clear();
  }

  #beginAttribute(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    this.#attribute = readAttributes.has(name) && !this.#attributes.has(name) ? name : null;
    this.#value = '';
  }

  #endAttribute(): void {
    if (this.#attribute !== null) this.#attributes.set(this.#attribute, this.#value);
    this.#attribute = null;
  }

  #open(end: number): void {
    const name = this.#name;
    this.#told = end + 1;
    this.#name = '';
    if (unread.has(name)) this.#within = name;
    else this.#taker.open(name, this.#attributes);
  }

  #close(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    this.#told = end;
    if (this.#within === null) this.#taker.close(name);
    else if (this.#within === name) this.#within = null;
  }

  #passComment(end: number): void {
    this.#told = end + 1;
    if (this.#isEnding) this.#refuseEnd('a comment');
  }

  #refuseEnd(what: string): never {
    const text = `The page ends within ${what}: it is cut off, or nothing below the beginning of that can be seen. Save or export it again.`;
    return refuse('fileDamaged', { seen: `a page that ends within ${what}`, text });
  }
}
