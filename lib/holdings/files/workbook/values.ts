import type { Cell } from '../../rows.ts';
import type { NumberFormat } from './formats.ts';
import { plainFormat } from './formats.ts';
import { serialDate } from './serials.ts';

/** What a workbook says once and every cell needs. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** The digits that a double holds for certain. An integer of more comes as text, so that nothing is rounded. */
const certainDigits = 15;
const certainBelow = 10 ** certainDigits;

/** Days repeat: this many are remembered. */
const rememberedMax = 10_000;

/** Turns the numbers of a sheet into cells, by the format of each. */
export class Numbers {
  private readonly context: CellContext;
  private readonly days = new Map<number, Cell>();

  constructor(context: CellContext) {
    this.context = context;
  }

  /** The cell for a number as the file writes it. What is no number stays text, for a later reader to judge. */
  cell(raw: string, style: number): Cell {
    const text = raw.trim();
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value) || isPrefixed(text)) return text;
    return this.formatted(value, text, style);
  }

  /** The cell for a number that the file holds as a double. */
  number(value: number, style: number): Cell {
    return this.formatted(value, Math.abs(value) < certainBelow ? '' : String(value), style);
  }

  /** `text` is the number as it was written, where that may say more than the number does. */
  private formatted(value: number, text: string, style: number): Cell {
    const format = this.context.formats[style] ?? plainFormat;
    if (format.date) return this.date(value, format);
    if (format.zeros > 0 && Number.isInteger(value) && value >= 0)
      return zeroFilled(text, value, format.zeros);
    if (text.length > certainDigits && hasUncertainDigits(text)) return text;
    return value === 0 ? 0 : value;
  }

  private date(value: number, format: NumberFormat): Cell {
    if (!Number.isInteger(value)) return serialDate(value, format, this.context.date1904) ?? value;
    const known = value > 0 ? this.days.get(value) : undefined;
    if (known !== undefined) return known;
    const cell = serialDate(value, format, this.context.date1904) ?? value;
    if (this.days.size < rememberedMax) this.days.set(value, cell);
    return cell;
  }
}

/** JavaScript reads `0x1F` as a number; a workbook does not. */
function isPrefixed(text: string): boolean {
  return text.startsWith('0') && /^0[xob]/i.test(text);
}

function zeroFilled(text: string, value: number, zeros: number): string {
  const digits = /^\d+$/.test(text) ? text : String(value);
  return digits.padStart(zeros, '0');
}

function hasUncertainDigits(text: string): boolean {
  return /^[+-]?\d+$/.test(text) && text.replace(/^[+-]?0*/, '').replace(/0+$/, '').length > certainDigits;
}
