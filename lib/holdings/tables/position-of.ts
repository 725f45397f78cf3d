import { isMissingAmount, readAmount, scaled } from '../../amounts.ts';
import { numberAsDecimal } from '../../number-text.ts';
import type { Position } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { readTypedDate, serialAsDate } from '../typed-dates.ts';
import { addFault } from './cell-fault.ts';
import type { CellFault } from './cell-fault.ts';
import { isBlank, textOf, valueAt, valueOf } from './cells.ts';
import { withoutPieces } from './piece-words.ts';
import type { ReadRow } from './row-reader.ts';
import { net } from './short-columns.ts';
import type { AmountColumn, TablePlan } from './table-plan.ts';

/** Makes the position of a row; faults of its amounts and date are added to `faults`. */
export function positionOf(
  row: Row,
  read: ReadRow,
  plan: TablePlan,
  { place, faults }: { place: Pick<Position, 'input' | 'sheet' | 'account' | 'heldOn'>; faults: CellFault[] },
): Position {
  const { cells } = row;
  const currency = valueAt(cells, plan.currency);
  return {
    input: place.input,
    sheet: place.sheet,
    row: row.row,
    account: valueAt(cells, plan.account) ?? place.account,
    quantity: amountAt(cells, plan.quantity, faults),
    marketValue: amountAt(cells, plan.marketValue, faults),
    valueCurrency: plan.marketValue === null ? currency : (plan.marketValue.currency ?? currency),
    weight: amountAt(cells, plan.weight, faults),
    heldOn: dateAt(cells, plan, faults) ?? place.heldOn,
    clientRef: valueAt(cells, plan.clientRef),
    security: read.security,
  };
}

/**
 * The amount in a row's cell as decimal text, `null` where there is none; what cannot be read goes to `faults`. Where short
 * positions have a column of their own, what it states is taken off.
 */
export function amountAt(
  cells: readonly Cell[],
  column: AmountColumn | null,
  faults: CellFault[],
): string | null {
  if (column === null) return null;
  const stated = statedAt(cells, column, faults);
  return column.short === undefined ? stated : net(stated, statedAt(cells, column.short, faults));
}

function statedAt(cells: readonly Cell[], column: AmountColumn, faults: CellFault[]): string | null {
  const cell = cells[column.index];
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') {
    const amount = numberAsDecimal(cell);
    return amount === null ? null : scaled(amount, column.unit);
  }
  addFault(cell, column.heading, faults);
  const text = textOf(cell);
  const amount = readAmount(text, column.sign);
  if (amount !== null) return scaled(amount, column.unit);
  if (isMissingAmount(text)) return null;
  const pieces = readAmount(withoutPieces(text), column.sign);
  if (pieces !== null) return scaled(pieces, column.unit);
  faults.push({ code: 'amountUnreadable', column: column.heading, seen: text });
  return null;
}

function dateAt(cells: readonly Cell[], plan: TablePlan, faults: CellFault[]): string | null {
  const column = plan.heldOn;
  if (column === null) return null;
  const cell = cells[column.index];
  if (typeof cell === 'object' && cell?.kind === 'date') return cell.iso.slice(0, 10);
  const text = valueOf(cell);
  if (text === '') return null;
  const typed = readTypedDate(text, column.order);
  const date = typed ?? (/^\d{5}(?:\.\d+)?$/.test(text) ? serialAsDate(Number(text)) : null);
  if (date === null) faults.push({ code: 'dateUnreadable', column: column.heading, seen: text });
  return date;
}
