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
  /** The texts of further runs. Joined one by one, each would cost twice what it takes in the file. */
  private further: string[] | null = null;
  private characters = 0;
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
    this.piece = '';
    if (piece === '') return;
    if (this.text === '') this.text = piece;
    else (this.further ??= []).push(piece);
    this.characters += piece.length;
    if (this.characters > cellCharactersMax) cellTooLong(this.take());
  }

  /** Hands the whole text over and starts anew. */
  take(): string {
    const text = this.further === null ? this.text : this.text + this.further.join('');
    this.text = '';
    this.further = null;
    this.characters = 0;
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
