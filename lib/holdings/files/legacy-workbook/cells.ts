import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';
import type { CellContext } from '../workbook/values.ts';
import { Numbers } from '../workbook/values.ts';
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

  number(records: Records): Cell {
    records.need(valuePlace + 8);
    return this.numberCell(records.bytes.readDoubleLE(records.start + valuePlace), records.word(stylePlace));
  }

  rk(records: Records): Cell {
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

  sharedText(records: Records): Cell {
    records.need(valuePlace + 4);
    const index = records.bytes.readUInt32LE(records.start + valuePlace);
    const text = this.texts[index];
    if (text === undefined) {
      refuse('fileDamaged', { seen: `shared text ${index} of ${this.texts.length}` });
    }
    return text === '' ? null : text;
  }

  truthOrError(records: Records): Cell {
    records.need(valuePlace + 2);
    const value = records.word(valuePlace);
    return truthOrError(value & 0xff, value >> 8 !== 0);
  }

  /** The result of a formula that is no text. */
  result(records: Records): Cell {
    switch (resultKind(records)) {
      case 'number':
        return this.numberCell(resultNumber(records), records.word(stylePlace));
      case 'truth':
        return truthOrError(resultByte(records), false);
      case 'error':
        return truthOrError(resultByte(records), true);
      default:
        return null;
    }
  }

  /** Bytes that are no number stand for none that a spreadsheet would show. */
  private numberCell(value: number, style: number): Cell {
    return Number.isFinite(value) ? this.numbers.number(value, style) : errorCell(numberError);
  }
}
