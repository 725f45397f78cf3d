import { withoutReferences } from '../../character-references.ts';
import { numberAsDecimal } from '../../number-text.ts';
import type { Cell } from '../rows.ts';

const alreadyClean = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const blanks = /\s+/gu;
const seen = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** What files write where they have nothing to say. Spelling counts: `NAN` and `NA` are tickers, `NaN` is none. */
const missing = new Set(
  '- -- --- – — . N/A n/a #N/A N.A. n.a. nan NaN None none null NULL nil Unassigned UNASSIGNED unassigned <NA>'.split(
    ' ',
  ),
);
missing.add('Not Available').add('Not available').add('not available').add('#N/A N/A');

const missingLength = Math.max(...[...missing].map((word) => word.length));

/** Text of a cell: trimmed, inner blanks collapsed, `="…"` and references of HTML (`&amp;`) resolved. Empty, missing and faulty cells are `''`. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cleanText(cell);
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberAsDecimal(cell) ?? '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.kind === 'date' ? cell.iso : '';
}

/** As `textOf`, with dashes, `N/A` and their like read as nothing. */
export function valueOf(cell: Cell | undefined): string {
  const text = textOf(cell);
  return text.length <= missingLength && missing.has(text) ? '' : text;
}

/** `valueOf` the cell in a column; `null` where it has none, or there is no such column. */
export function valueAt(cells: readonly Cell[], index: number | null): string | null {
  return index === null ? null : orNull(valueOf(cells[index]));
}

/** The first value in any of the columns, in their order; `''` where there is none. */
export function firstValue(cells: readonly Cell[], columns: readonly number[]): string {
  for (const index of columns) {
    const text = valueOf(cells[index]);
    if (text !== '') return text;
  }
  return '';
}

/** An empty text as what it stands for. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Whether a cell holds nothing at all; a fault is something. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  // Cleaning a long text costs much more than a look at what it begins with.
  if (!seen.test(cell)) return true;
  const mayClean = cell.startsWith('&') || (/^\s*="\s*"/.test(cell) && !alreadyClean.test(cell));
  return mayClean && cleanText(cell) === '';
}

/** Whether a row holds nothing at all. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every(isBlank);
}

/** The first text of a row that is not empty, for people to recognise the row by. */
export function firstText(cells: readonly Cell[]): string | null {
  for (const cell of cells) {
    const text = textOf(cell);
    if (text !== '') return text.length > 200 ? `${text.slice(0, 200)}…` : text;
  }
  return null;
}

function cleanText(written: string): string {
  if (written === '') return written;
  const text = withoutReferences(written);
  const clean = alreadyClean.test(text) ? text : text.replace(unseen, '').replace(blanks, ' ').trim();
  const first = clean.charCodeAt(0);
  if (first === 0x3d && clean.startsWith('="') && clean.endsWith('"')) return clean.slice(2, -1).trim();
  if (first === 0x27 && /^'[\d-]/.test(clean)) return clean.slice(1);
  return clean;
}
