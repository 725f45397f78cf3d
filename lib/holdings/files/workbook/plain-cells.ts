import type { Buffer } from 'node:buffer';
import { kinds } from '../../packed/packed-rows.ts';
import type { RowWriter } from '../../packed/row-writer.ts';
import type { Cell } from '../../rows.ts';
import * as ascii from './ascii.ts';
import type { CellContext, Numbers } from './values.ts';

/** Columns of one or two letters (to ZZ); what lies further to the right is left to the general scanner. */
const lettersMax = 2;

/** More digits than a row, a style or a shared text can have, and few enough to be counted exactly. */
const indexDigitsMax = 9;

/** A whole number of so many digits is a double exactly, and so is its power of ten: their quotient is rounded once. */
const numberDigitsMax = 15;
const powersOfTen = Array.from({ length: numberDigitsMax + 1 }, (_, digits) => 10 ** digits);

/**
 * Reads cells in the spelling in which nearly all workbooks write nearly all of their cells:
 * `<c r="B7" s="2" t="s"><v>41</v></c>`, where `s` and `t` may lack, of shared texts and of numbers of at most 15 digits.
 * It stops in front of everything else, sound or not, and leaves it to the general scanner. What it reads comes out as
 * it would have there, in less than half of the time.
 */
export class PlainCells {
  /** 1-based column of the last cell that was read; 0 where none was. */
  column = 0;
  private readonly context: CellContext;
  private readonly numbers: Numbers;
  private nextColumn = 0;
  private style = 0;
  private isShared = false;
  /** What the cell that was read last is, and its number, or the index of its shared text. */
  private kind: number = kinds.blank;
  private value = 0;
  private other: Cell = null;
  /** The number that was read last, and the first byte behind it. */
  private whole = 0;
  private at = 0;

  constructor(context: CellContext, numbers: Numbers) {
    this.context = context;
    this.numbers = numbers;
  }

  /**
   * Writes the cells that follow each other from byte `start` on behind those that row `row` has already. Returns the
   * place of the first byte that belongs to no such cell, or to one of which not every byte has come.
   */
  read(bytes: Buffer, start: number, row: number, into: RowWriter): number {
    this.column = 0;
    for (let at = start; ;) {
      if (!isCellStart(bytes, at)) return at;
      const end = this.readCell(bytes, at + cellStartBytes, row);
      if (end < 0 || this.nextColumn <= into.width) return at;
      this.column = this.nextColumn;
      if (this.kind !== kinds.blank) this.write(into);
      at = end;
    }
  }

  private write(into: RowWriter): void {
    const { column, kind, value } = this;
    if (kind === kinds.number) into.addNumber(column, value);
    else if (kind === kinds.text) into.addShared(column, value, this.context.texts[value] ?? '');
    else into.put(column, this.other);
  }

  /** Reads a cell from its reference on; returns the place behind it, or -1. */
  private readCell(bytes: Buffer, start: number, row: number): number {
    if (!this.readReference(bytes, start, row) || !this.readAttributes(bytes)) return -1;
    this.kind = kinds.blank;
    if (bytes[this.at] === ascii.slash) return bytes[this.at + 1] === ascii.greaterThan ? this.at + 2 : -1;
    if (!isValueStart(bytes, this.at + 1)) return -1;
    this.at += 1 + valueStartBytes;
    const isRead = this.isShared ? this.readShared(bytes) : this.readNumber(bytes);
    return isRead && isValueEnd(bytes, this.at) ? this.at + valueEndBytes : -1;
  }

  /** Reads `B7"`. */
  private readReference(bytes: Buffer, start: number, row: number): boolean {
    let column = 0;
    let at = start;
    for (; at < start + lettersMax; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < ascii.letterA || byte > ascii.letterZ) break;
      column = column * 26 + byte - ascii.letterA + 1;
    }
    this.nextColumn = column;
    if (column === 0 || !this.readWhole(bytes, at) || this.whole !== row) return false;
    if (bytes[this.at] !== ascii.quote) return false;
    this.at += 1;
    return true;
  }

  /** Reads ` s="2" t="s"`, and stands then on the end of the tag. */
  private readAttributes(bytes: Buffer): boolean {
    this.style = 0;
    this.isShared = false;
    while (bytes[this.at] === ascii.space) {
      const { at } = this;
      if (bytes[at + 2] !== ascii.equals || bytes[at + 3] !== ascii.quote) return false;
      if (bytes[at + 1] === ascii.letterS) {
        if (!this.readWhole(bytes, at + 4)) return false;
        this.style = this.whole;
      } else {
        if (bytes[at + 1] !== ascii.letterT || bytes[at + 4] !== ascii.letterS) return false;
        this.isShared = true;
        this.at = at + 5;
      }
      if (bytes[this.at] !== ascii.quote) return false;
      this.at += 1;
    }
    return bytes[this.at] === ascii.greaterThan || bytes[this.at] === ascii.slash;
  }

  private readShared(bytes: Buffer): boolean {
    if (!this.readWhole(bytes, this.at)) return false;
    const text = this.context.texts[this.whole];
    if (text === undefined) return false;
    if (text !== '') this.kind = kinds.text;
    this.value = this.whole;
    return true;
  }

  /** Reads `-12.5`; zeros in front, exponents and longer numbers are left to the general scanner. */
  private readNumber(bytes: Buffer): boolean {
    const start = bytes[this.at] === ascii.minus ? this.at + 1 : this.at;
    const isNegative = start > this.at;
    let at = start;
    let digits = 0;
    let point = -1;
    for (; at <= start + numberDigitsMax + 1; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= ascii.digitZero && byte <= ascii.digitNine) digits = digits * 10 + byte - ascii.digitZero;
      else if (byte === ascii.point && point < 0 && at > start) point = at;
      else break;
    }
    const count = point < 0 ? at - start : at - start - 1;
    const isZeroFilled = bytes[start] === ascii.digitZero && at > start + 1 && point !== start + 1;
    if (count === 0 || count > numberDigitsMax || isZeroFilled || point === at - 1) return false;
    const value = point < 0 ? digits : digits / (powersOfTen[at - point - 1] ?? NaN);
    const cell = this.numbers.number(isNegative ? -value : value, this.style);
    this.at = at;
    if (typeof cell === 'number') {
      this.kind = kinds.number;
      this.value = cell;
    } else if (cell !== null) {
      this.kind = kinds.other;
      this.other = cell;
    }
    return true;
  }

  /** Reads an index, without a sign, into `whole`. */
  private readWhole(bytes: Buffer, start: number): boolean {
    let whole = 0;
    let at = start;
    for (; at <= start + indexDigitsMax; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < ascii.digitZero || byte > ascii.digitNine) break;
      whole = whole * 10 + byte - ascii.digitZero;
    }
    this.whole = whole;
    this.at = at;
    return at > start && at <= start + indexDigitsMax;
  }
}

// Compared byte by byte: these three are asked of every cell.

/** The bytes of `<c r="`. */
const cellStartBytes = 6;

function isCellStart(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === ascii.letterC &&
    bytes[at + 3] === ascii.letterR &&
    bytes[at] === ascii.lessThan &&
    bytes[at + 2] === ascii.space &&
    bytes[at + 4] === ascii.equals &&
    bytes[at + 5] === ascii.quote
  );
}

/** The bytes of `<v>`. */
const valueStartBytes = 3;

function isValueStart(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === ascii.lessThan && bytes[at + 1] === ascii.letterV && bytes[at + 2] === ascii.greaterThan
  );
}

/** The bytes of `</v></c>`. */
const valueEndBytes = 8;

function isValueEnd(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === ascii.lessThan &&
    bytes[at + 1] === ascii.slash &&
    bytes[at + 2] === ascii.letterV &&
    bytes[at + 3] === ascii.greaterThan &&
    bytes[at + 4] === ascii.lessThan &&
    bytes[at + 5] === ascii.slash &&
    bytes[at + 6] === ascii.letterC &&
    bytes[at + 7] === ascii.greaterThan
  );
}
