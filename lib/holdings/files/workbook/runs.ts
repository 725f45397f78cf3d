import { cellCharactersMax } from './limits.ts';
import { cellTooLong, decodedText, unescapedText } from './text.ts';
import type { XmlTokens } from './tokens.ts';
import { elementName } from './names.ts';

const textName = elementName('t');
const runName = elementName('r');

/**
 * The text of a shared (`si`) or inline (`is`) string: its `t` elements, alone or in runs, joined. Phonetic runs
 * (`rPh`) tell how the text is pronounced and are no part of it.
 */
export class TextRuns {
  private text = '';
  private piece = '';
  private collecting = false;
  private readonly owner: number;

  /** `owner` is the element that holds the string, by its `elementName`. */
  constructor(owner: number) {
    this.owner = owner;
  }

  open(tokens: XmlTokens): void {
    if (tokens.name !== textName) return;
    this.collecting = tokens.parent === this.owner || tokens.parent === runName;
  }

  add(tokens: XmlTokens): void {
    if (!this.collecting) return;
    this.piece = joinedText(this.piece, tokens);
  }

  close(tokens: XmlTokens): void {
    if (!this.collecting || tokens.name !== textName) return;
    this.collecting = false;
    const piece = unescapedText(this.piece);
    this.text = this.text === '' ? piece : this.text + piece;
    this.piece = '';
    if (this.text.length > cellCharactersMax) cellTooLong(this.text);
  }

  /** Hands the whole text over and starts anew. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}

/** The text so far and the text that the scanner stands on. Escapes make it up to seven times as long as a cell. */
export function joinedText(before: string, tokens: XmlTokens): string {
  const piece = decodedText(tokens.bytes, tokens.textStart, tokens.textEnd, tokens.textEscaped);
  if (before === '') return piece;
  if (before.length + piece.length > cellCharactersMax * 7) cellTooLong(before);
  return before + piece;
}
