import type { Cell } from '../../rows.ts';
import { isoDate } from '../workbook/serials.ts';

const timeWithoutDay = /^(?:1899-12-3[01]|1904-01-01)T(\d{2}:\d{2}:\d{2})(?:[.,]\d+)?Z?$/;

/** Days repeat: this many are remembered. */
const rememberedMax = 10_000;

/** Makes cells of days and times that are written out. */
export class WrittenTimes {
  private readonly known = new Map<string, Cell>();

  /** The day, or the day and time, that a text says. Other text stays text. */
  date(text: string): Cell {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const cell = isoDate(text);
    if (this.known.size < rememberedMax) this.known.set(text, cell);
    return cell;
  }
}

/** The time of a date-time on the day that spreadsheets count from: it stands for a time without a day. */
export function timeAlone(text: string): string | null {
  return timeWithoutDay.exec(text.trim())?.[1] ?? null;
}
