import { refuse } from '../../../problems.ts';
import type { ByteSource, Row } from '../../rows.ts';
import { batchRows, withBlankRows } from './blank-rows.ts';
import { placed } from '../workbook/place.ts';
import { columnLetters, misplaced } from '../workbook/reference.ts';
import type { CellContext } from '../workbook/values.ts';
import { CellValues, mulRkCount } from './cells.ts';
import type { DecodeText } from './code-pages.ts';
import { GatheredRows } from './gathered.ts';
import { heldPlacesMax, legacyColumnsMax } from './limits.ts';
import { record } from './record-types.ts';
import { damagedRecord } from './records.ts';
import type { Records, Span } from './records.ts';
import { formulaBytesMin, isLostText, mayBeMissing, notCalculated, resultKind } from './results.ts';
import { SheetRecords } from './sheet-records.ts';
import { surveySheet } from './survey.ts';
import type { Survey } from './survey.ts';
import { Piece, readText } from './texts.ts';
import type { Reading } from './texts.ts';

/** What the workbook says once and every cell needs; `decode` is null where texts are Unicode. */
export interface LegacyContext extends CellContext {
  readonly decode: DecodeText | null;
}

const labelTextPlace = 6;

/**
 * Reads the rows of one sheet, in batches: every row from 1 to the last that holds a value, blank ones included.
 * The sheet is gone over once before, since only that tells whether its rows come in order.
 */
export async function* legacySheetRows(
  stream: ByteSource,
  span: Span,
  context: LegacyContext,
): AsyncGenerator<readonly Row[]> {
  const survey = await surveySheet(stream, span);
  if (!survey.inOrder && survey.places > heldPlacesMax) refuse('contentTooLarge', tooLargeToSort(survey));
  const scanner = new SheetScanner(new SheetRecords(stream, span), context, survey);
  let next = 1;
  for (;;) {
    while (scanner.advance()) next = yield* withBlankRows(scanner.rows.take(), next);
    if (scanner.sheet.isDone) break;
    await scanner.sheet.records.fill();
  }
  const rows = scanner.finish();
  for (let at = 0; at < rows.length; at += batchRows) {
    next = yield* withBlankRows(rows.slice(at, at + batchRows), next);
  }
}

function tooLargeToSort({ places }: Survey): { seen: string; text: string } {
  return {
    seen: `${places} cells`,
    text: 'The rows of this sheet are out of order, and it is too large to put them right. Save it as .xlsx.',
  };
}

/** A text that goes on in the next record, and the place it is for. */
interface OpenText {
  readonly reading: Reading;
  readonly piece: Piece;
  readonly row: number;
  readonly column: number;
}

class SheetScanner {
  readonly rows: GatheredRows;
  readonly sheet: SheetRecords;
  private readonly values: CellValues;
  private readonly decode: DecodeText | null;
  private readonly survey: Survey;
  private row = 0;
  private column = 0;
  /** A formula came to a text, which has not come yet. */
  private awaitsText = false;
  private openText: OpenText | null = null;

  constructor(sheet: SheetRecords, context: LegacyContext, survey: Survey) {
    this.sheet = sheet;
    this.survey = survey;
    this.rows = new GatheredRows(survey.inOrder);
    this.values = new CellValues(context);
    this.decode = context.decode;
  }

  /** Reads on; true when a batch is full, false when the bytes are used up or the sheet has ended. */
  advance(): boolean {
    try {
      while (this.sheet.next()) {
        this.meet(this.sheet.records);
        if (this.rows.isFull) return true;
      }
      return false;
    } catch (error) {
      throw this.placed(error);
    }
  }

  /** The rows that are left when the sheet has ended. */
  finish(): readonly Row[] {
    try {
      this.closeText();
      return this.rows.takeLast();
    } catch (error) {
      throw this.placed(error);
    }
  }

  private placed(error: unknown): unknown {
    if (this.row === 0) return error;
    return placed(error, { row: this.row, column: columnLetters(this.column + 1) });
  }

  private meet(records: Records): void {
    switch (records.type) {
      case record.number:
      case record.rk:
      case record.sharedLabel:
      case record.boolOrError:
        this.moveTo(records);
        return this.rows.put(this.row, this.column, this.values.value(records));
      case record.mulRk:
        return this.putSeveral(records);
      case record.formula:
        return this.putResult(records);
      case record.label:
      case record.richLabel:
        this.moveTo(records);
        return this.startText(records, labelTextPlace);
      case record.formulaText:
        if (this.awaitsText) this.startText(records, 0);
        return undefined;
      case record.continued:
        return this.continueText(records);
      case record.row:
        return this.closeText();
      default:
        return undefined;
    }
  }

  /** Goes to the place that a record of a cell begins with. */
  private moveTo(records: Records): void {
    this.closeText();
    records.need(4);
    this.row = records.word(0) + 1;
    this.column = records.word(2);
    if (this.column >= legacyColumnsMax) refuse('fileDamaged', { text: misplaced });
  }

  private putSeveral(records: Records): void {
    this.moveTo(records);
    const count = mulRkCount(records);
    for (let index = 0; index < count; index += 1) {
      if (this.column >= legacyColumnsMax) refuse('fileDamaged', { text: misplaced });
      this.rows.put(this.row, this.column, this.values.mulRk(records, index));
      this.column += 1;
    }
    this.column -= 1;
  }

  private putResult(records: Records): void {
    records.need(formulaBytesMin);
    this.moveTo(records);
    if (resultKind(records) === 'text') this.awaitsText = true;
    else if (this.isMissing(records)) this.rows.put(this.row, this.column, notCalculated);
    else this.rows.put(this.row, this.column, this.values.result(records));
  }

  /** Where no formula of the sheet came to anything, its writer did not calculate: zeros and blanks are no results. */
  private isMissing(records: Records): boolean {
    if (!this.survey.isCalculated && mayBeMissing(records)) return true;
    return this.decode === null && isLostText(records);
  }

  private startText(records: Records, at: number): void {
    records.need(at + 2);
    this.awaitsText = false;
    const piece = new Piece(records, at);
    this.readOn({ reading: readText(piece, 2, this.decode), piece, row: this.row, column: this.column });
  }

  private continueText(records: Records): void {
    if (this.openText === null) return;
    this.openText.piece.continueWith(records);
    this.readOn(this.openText);
  }

  private readOn(text: OpenText): void {
    const step = text.reading.next();
    this.openText = step.done === true ? null : text;
    if (step.done === true) this.rows.put(text.row, text.column, step.value === '' ? null : step.value);
  }

  /** What belongs to one cell has ended: a text that has not is cut off, one that never came was not stored. */
  private closeText(): void {
    if (this.openText !== null) damagedRecord('a text that ends before its length');
    if (this.awaitsText) this.rows.put(this.row, this.column, notCalculated);
    this.awaitsText = false;
  }
}
