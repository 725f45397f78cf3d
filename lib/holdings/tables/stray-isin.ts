import type { Cell } from '../rows.ts';
import type { TablePlan } from './table-plan.ts';

/** Whether a column is one in which no ISIN belongs, and one may stand where the cells of a row were pushed aside. */
export function isStrayColumn(
  { headings, quantity, marketValue, weight, price }: TablePlan,
  index: number,
): boolean {
  return (
    (headings[index] ?? '') === '' ||
    index === quantity?.index ||
    index === quantity?.short?.index ||
    index === marketValue?.index ||
    index === marketValue?.short?.index ||
    index === weight?.index ||
    index === price
  );
}

/** Whether a cell is long enough to hold an ISIN. */
export function mayHoldStrayIsin(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && cell.length >= 12;
}
