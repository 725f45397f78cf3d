import type { ProblemCode } from '../../problems.ts';
import type { Cell } from '../rows.ts';

/** A fault of one cell, before it is known whether its row becomes a position. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly seen: string;
}

/** A cell that a spreadsheet could not work out is a fault of the cell. */
export function addFault(cell: Cell | undefined, heading: string | undefined, faults: CellFault[]): void {
  if (typeof cell !== 'object' || cell?.kind !== 'fault') return;
  const code = cell.fault === 'error' ? 'cellError' : 'cellNotCalculated';
  faults.push({ code, column: heading ?? null, seen: cell.text });
}
