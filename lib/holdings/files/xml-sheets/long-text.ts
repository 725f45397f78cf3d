import { cellCharactersMax } from '../workbook/limits.ts';
import { cellTooLong } from '../workbook/text.ts';

/** A text that grows piece by piece, up to what a cell can hold. */
export class LongText {
  text = '';

  add(piece: string): void {
    if (this.text.length + piece.length > cellCharactersMax) cellTooLong(this.text + piece.slice(0, 400));
    this.text += piece;
  }

  /** Hands the text over and starts anew. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}
