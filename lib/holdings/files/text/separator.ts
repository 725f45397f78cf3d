import type { Row } from '../../rows.ts';
import { RecordReader } from './records.ts';
import type { TextLimits } from './limits.ts';

const candidates = [',', ';', '\t', '|'] as const;

/** A first line by which an exporter tells spreadsheets the separator. */
const separatorLine = /^"?sep=([^\r\n"])/i;

/** No limit matters on a sample: the file itself is read under the real ones. */
const sampleLimits: TextLimits = {
  columnsMax: Infinity,
  cellCharactersMax: Infinity,
  recordCharactersMax: Infinity,
  recordsMax: Infinity,
};

/** `HIKVISION CO., LTD`: a comma that belongs to the name of a company, not between two cells. */
const legalForm =
  /^ ?(ltd|limited|inc|incorporated|llc|l\.l\.c|lp|l\.p|plc|corp|corporation|co|company|s\.?a|n\.?v|b\.?v|s\.?p\.?a|a\.?g|se|the|jr)\b\.?/i;

/** Longer texts are no numbers, and telling so took the cube of their length. */
const numericMax = 60;
const numericShape = /^[\s(+-]*[$€£¥]?[\d.,'\s]*\d[\d.,'\s]*%?\)?$/;

/**
 * Finds the separator in the beginning of a text: what a `sep=` line says, else the sign that cuts the most records
 * into the same number of columns. Empty when nothing does: then every line is one cell.
 */
export function detectSeparator(sample: string, whole: boolean): string {
  const stated = separatorLine.exec(sample)?.[1];
  if (stated !== undefined) return stated;
  let best = '';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = scoreOf(recordsOf(sample, candidate, whole), candidate);
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

function recordsOf(sample: string, separator: string, whole: boolean): Row[] {
  const reader = new RecordReader(separator, sampleLimits);
  const rows = reader.push(sample);
  return whole || rows.length === 0 ? [...rows, ...reader.finish()] : rows;
}

/**
 * The best case that can be made for a separator: records of one width, times the columns it makes of them, less
 * what the cells still hold of other separators, and more when the first such record looks like a heading.
 */
function scoreOf(rows: readonly Row[], separator: string): number {
  const byWidth = new Map<number, Row[]>();
  for (const row of rows) {
    const width = separator === ',' && row.cells.slice(1).every(isLegalForm) ? 1 : row.cells.length;
    if (width < 2) continue;
    const same = byWidth.get(width);
    if (same === undefined) byWidth.set(width, [row]);
    else same.push(row);
  }
  let best = 0;
  for (const [width, same] of byWidth) {
    const heading = isHeading(same[0]) ? headingBonus : 1;
    best = Math.max(best, same.length * Math.log2(width) * cleanShare(same, separator) * heading);
  }
  return best;
}

/** What a heading above the numbers adds: more than a column, less than being wrong about half of the records. */
const headingBonus = 1.5;

function isLegalForm(cell: Row['cells'][number]): boolean {
  return typeof cell === 'string' && legalForm.test(cell);
}

function isNumeric(cell: string): boolean {
  return cell.length <= numericMax && numericShape.test(cell);
}

function isHeading(row: Row | undefined): boolean {
  return row?.cells.every((cell) => typeof cell !== 'string' || !isNumeric(cell)) ?? false;
}

/** The share of cells that neither hold another separator nor look like the rest of a sentence behind a comma. */
function cleanShare(rows: readonly Row[], separator: string): number {
  let cells = 0;
  let clean = 0;
  for (const row of rows) {
    for (const cell of row.cells) {
      if (typeof cell !== 'string') continue;
      cells += 1;
      if (isClean(cell, separator) && !(separator === ',' && cell.startsWith(' '))) clean += 1;
    }
  }
  return cells === 0 ? 0.5 : clean / cells;
}

/** The comma of a number, and that of prose, is no separator. */
function isClean(cell: string, separator: string): boolean {
  return candidates.every(
    (other) =>
      other === separator ||
      !cell.includes(other) ||
      (other === ',' && (isNumeric(cell) || /,\s/.test(cell))),
  );
}
