import type { Row } from '../rows.ts';
import type { CellFault } from './cell-fault.ts';
import { textOf } from './cells.ts';
import type { Ledger } from './ledger.ts';

/** A row of a table that is no position although it says something. */
interface RefusedRow {
  readonly sheet: string | null;
  readonly row: Row;
  readonly kind: 'unidentified' | 'tooShort';
  readonly faults: readonly CellFault[];
}

/** Notes such a row as a problem: the first fault of its cells, or the whole row where none has one. */
export function refuseRow(ledger: Ledger, { sheet, row, kind, faults }: RefusedRow): void {
  const [fault] = faults;
  const code = fault?.code ?? (kind === 'tooShort' ? 'rowTooShort' : 'rowUnidentified');
  const texts = row.cells.map(textOf).filter((text) => text !== '');
  const seen = fault?.seen ?? texts.join(' | ');
  ledger.rowProblem(code, { sheet, row: row.row, column: fault?.column ?? null, seen });
}
