import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import type { LegacyLimits } from './limits.ts';
import { record } from './record-types.ts';
import { damagedRecord, Records } from './records.ts';
import type { Span } from './records.ts';
import { Piece, readText, unsplitText } from './texts.ts';
import type { Reading } from './texts.ts';

/** Where the number of texts stands in the record, and where the first text begins. */
const countPlace = 4;
const textsPlace = 8;

/** Reads the shared texts of a workbook (SST), which `span` begins with, in the order by which cells refer to them. */
export async function readSharedTexts(
  stream: ByteSource,
  span: Span,
  limits: LegacyLimits,
): Promise<readonly string[]> {
  const records = new Records(stream, span);
  let texts: SharedTexts | null = null;
  for (;;) {
    while (records.next()) {
      if (texts === null) texts = new SharedTexts(records, limits);
      else if (records.type === record.continued) texts.continueWith(records);
      else return texts.finish();
    }
    await records.fill();
  }
}

/**
 * The number of texts that the table says is where reading stops, and no more: some writers say too many, and texts
 * that are not there are refused where a cell asks for them.
 */
class SharedTexts {
  private readonly texts: string[] = [];
  private readonly piece: Piece;
  private readonly limits: LegacyLimits;
  private readonly count: number;
  private split: Reading | null = null;
  private characters = 0;

  constructor(records: Records, limits: LegacyLimits) {
    records.need(textsPlace);
    this.limits = limits;
    this.count = records.bytes.readUInt32LE(records.start + countPlace);
    this.piece = new Piece(records, textsPlace);
    this.advance();
  }

  continueWith(records: Records): void {
    if (this.texts.length >= this.count) return;
    this.piece.continueWith(records);
    this.advance();
  }

  finish(): readonly string[] {
    if (this.split !== null) damagedRecord(`shared texts that end inside text ${this.texts.length}`);
    return this.texts;
  }

  private advance(): void {
    const { piece } = this;
    while (this.split !== null || (piece.at < piece.end && this.texts.length < this.count)) {
      const text = this.split === null ? unsplitText(piece) : null;
      if (text === null) {
        this.split ??= readText(piece, 2, null);
        const step = this.split.next();
        if (step.done !== true) return;
        this.split = null;
        this.keep(step.value);
      } else {
        this.keep(text);
      }
    }
  }

  private keep(text: string): void {
    const { sharedTextsMax, sharedCharactersMax } = this.limits;
    this.texts.push(text);
    this.characters += text.length;
    if (this.texts.length > sharedTextsMax) {
      refuse('contentTooLarge', { seen: `more than ${sharedTextsMax} shared texts` });
    }
    if (this.characters > sharedCharactersMax) {
      refuse('contentTooLarge', { seen: `more than ${sharedCharactersMax} characters of shared text` });
    }
  }
}
