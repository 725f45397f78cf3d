import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';
import type { CellContext } from '../workbook/values.ts';
import { Numbers } from '../workbook/values.ts';
import { record } from './record-types.ts';
import { damagedRecord } from './records.ts';
import type { Records } from './records.ts';
import { errorCell, resultByte, resultKind, resultNumber, rkNumber, truthOrError } from './results.ts';

const stylePlace = 4;
const valuePlace = 6;
const numberError = 0x24;

/** Several numbers of one row in one record: for each a style and four bytes, between the first and last column. */
const mulRkPlace = 4;
const mulRkBytes = 6;

/** How many numbers a record of several holds. */
export function mulRkCount(records: Records): number {
  records.need(mulRkPlace + mulRkBytes + 2);
  const count = (records.length - mulRkPlace - 2) / mulRkBytes;
  const last = records.word(records.length - 2);
  if (records.word(2) + count - 1 !== last) damagedRecord(`${count} numbers up to column ${last}`);
  return count;
}

/** Makes cells of the records that hold their value in themselves. */
export class CellValues {
  private readonly texts: readonly string[];
  private readonly numbers: Numbers;

  constructor(context: CellContext) {
    this.texts = context.texts;
    this.numbers = new Numbers(context);
  }

  /** The value of a cell record; null where the record has none. */
  value(records: Records): Cell {
    switch (records.type) {
      case record.number:
        return this.number(records);
      case record.rk:
        return this.rk(records);
      case record.sharedLabel:
        return this.sharedText(records);
      case record.boolOrError:
        return this.truthOrError(records);
      default:
        return null;
    }
  }

  private number(records: Records): Cell {
    records.need(valuePlace + 8);
    return this.numberCell(records.bytes.readDoubleLE(records.start + valuePlace), records.word(stylePlace));
  }

  private rk(records: Records): Cell {
    records.need(valuePlace + 4);
    const bits = records.bytes.readInt32LE(records.start + valuePlace);
    return this.numberCell(rkNumber(bits), records.word(stylePlace));
  }

  /** The number at this place of a record of several. */
  mulRk(records: Records, index: number): Cell {
    const place = mulRkPlace + mulRkBytes * index;
    const bits = records.bytes.readInt32LE(records.start + place + 2);
    return this.numberCell(rkNumber(bits), records.word(place));
  }

  private sharedText(records: Records): Cell {
    records.need(valuePlace + 4);
    const index = records.bytes.readUInt32LE(records.start + valuePlace);
    const text = this.texts[index];
    if (text === undefined) {
      refuse('fileDamaged', { seen: `shared text ${index} of ${this.texts.length}` });
    }
    return text === '' ? null : text;
  }

  private truthOrError(records: Records): Cell {
    records.need(valuePlace + 2);
    const value = records.word(valuePlace);
    return truthOrError(value & 0xff, value >> 8 !== 0);
  }

  /** The result of a formula that is no text. */
  result(records: Records): Cell {
    const kind = resultKind(records);
    if (kind === 'number') return this.numberCell(resultNumber(records), records.word(stylePlace));
    if (kind === 'truth' || kind === 'error') return truthOrError(resultByte(records), kind === 'error');
    return null;
  }

  /** Bytes that are no number stand for none that a spreadsheet would show. */
  private numberCell(value: number, style: number): Cell {
    return Number.isFinite(value) ? this.numbers.number(value, style) : errorCell(numberError);
  }
}
