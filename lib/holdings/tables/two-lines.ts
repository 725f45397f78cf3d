import { currencyCodes } from '../../currencies.ts';
import type { Cell, Row } from '../rows.ts';
import { isBlank, isBlankRow, textOf } from './cells.ts';
import type { Sample } from './sample.ts';

/** Records that must be seen before rows are taken for halves of records, and their share among rows of amounts. */
const recordsMin = 2;
const recordsShare = 0.6;

/** The one text of a row that holds nothing else and could be a name, else `null`. */
export function loneText(cells: readonly Cell[]): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const text = textOf(filled[0]);
  return filled.length === 1 && /\p{L}.*\p{L}/u.test(text) ? text : null;
}

/**
 * Whether records take two rows, as custodians print them: a name alone in its row, and below it numbers and amounts
 * without a name. Places are those of the sample.
 */
export function isTwoLined(sample: Sample, { from, until }: { from: number; until: number }): boolean {
  let records = 0;
  let halves = 0;
  let above: Row | null = null;
  for (let at = from; at < Math.min(until, sample.rows.length); at += 1) {
    const row = sample.rows[at];
    if (row === undefined || isBlankRow(row.cells)) continue;
    if (loneText(row.cells) === null && hasAmount(sample, at) && !isTotal(row)) {
      records += 1;
      if (above !== null && loneText(above.cells) !== null && !isCurrencyAlone(above) && !hasWords(row))
        halves += 1;
    }
    above = row;
  }
  return halves >= recordsMin && halves >= records * recordsShare;
}

/** Whether a row holds nothing but the code of a currency: it heads the rows below, whose values are in it. */
export function isCurrencyAlone({ cells }: Row): boolean {
  return currencyCodes.has(loneText(cells) ?? '');
}

function hasAmount(sample: Sample, at: number): boolean {
  return (sample.rows[at]?.cells ?? []).some((_, column) => sample.traits(at, column).includes('amount'));
}

/** A total by its first text; those of other languages count as records without halves. */
function isTotal({ cells }: Row): boolean {
  return /^(?:grand |sub-?)?total\b/i.test(textOf(cells.find((cell) => !isBlank(cell))));
}

/** Whether a row has a text of several words, as names are; what stands above it is then a title. */
function hasWords({ cells }: Row): boolean {
  return cells.some((cell) => /\p{L}{2,}\s+\p{L}{2,}/u.test(textOf(cell)));
}
