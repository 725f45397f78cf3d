import type { Row } from '../../rows.ts';
import type { TextLimits } from './limits.ts';
import { RecordReader } from './records.ts';
import { detectSeparator } from './separator.ts';

/** Share of the lines that must be quoted as a whole, and how many lines there must be at least. */
const wrappedShare = 0.9;
const linesMin = 2;

/**
 * The separator inside lines that are quoted as a whole (`"700,""TENCENT"",9.2"`), as a spreadsheet leaves them that
 * took each line for one cell; empty where the lines are plain text.
 */
export function wrappedSeparator(sample: string, limits: TextLimits): string {
  const lines = sample.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const wrapped = lines.filter((line) => line.startsWith('"') && line.trimEnd().endsWith('"'));
  if (lines.length < linesMin || wrapped.length < lines.length * wrappedShare) return '';
  const reader = new RecordReader('', limits);
  const rows = [...reader.push(sample), ...reader.finish()];
  const texts = rows.flatMap(({ cells: [cell] }) => (typeof cell === 'string' ? [cell] : []));
  return detectSeparator(texts.join('\n'), true);
}

/** A row of one quoted line as the cells that stand in it. A line that is no record of its own stays one cell. */
export function unwrapped(row: Row, separator: string, limits: TextLimits): Row {
  const [cell] = row.cells;
  if (typeof cell !== 'string') return row;
  const reader = new RecordReader(separator, limits);
  const [inner, ...more] = [...reader.push(cell), ...reader.finish()];
  return inner === undefined || more.length > 0 ? row : { row: row.row, cells: inner.cells };
}
