import type { Position } from '../position.ts';
import type { Row } from '../rows.ts';
import type { Ledger } from './ledger.ts';
import { positionOf } from './position-of.ts';
import type { ReadRow } from './row-reader.ts';
import type { SheetTable } from './sheet-table.ts';

/** Where positions of a sheet go, and whose account they are where their rows do not say. */
interface Delivery {
  readonly context: {
    readonly input: number;
    readonly sheet: string | null;
    readonly ledger: Ledger;
    readonly deliver: (position: Position) => void;
  };
  readonly account: string | null;
}

/** Delivers the position that a row of a table states, and notes the faults of its cells. */
export function deliverRow(
  row: Row,
  read: ReadRow,
  { plan, heldOn, span }: SheetTable,
  { context, account }: Delivery,
): void {
  const { input, sheet, ledger } = context;
  const faults = [...read.faults];
  const position = positionOf(row, read, plan, { place: { input, sheet, account, heldOn }, faults });
  for (const fault of faults) ledger.cellProblem(fault, sheet, row.row);
  ledger.position();
  context.deliver(span === null ? position : { ...position, column: span.from + 1 });
}
