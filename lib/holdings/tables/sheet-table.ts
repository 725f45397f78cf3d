import type { Row } from '../rows.ts';
import type { FoundPlan } from './find-table.ts';
import { PackedSecurities } from './packed-securities.ts';
import { RowJudge } from './row-judge.ts';
import { RowReader } from './row-reader.ts';
import type { TablePlan } from './table-plan.ts';
import { listsTrades } from './trades-below.ts';
import { loneText } from './two-lines.ts';

/** A table of a sheet that is being read, or one of several that stand side by side. */
export interface SheetTable {
  readonly plan: TablePlan;
  readonly reader: RowReader;
  readonly judge: RowJudge;
  readonly packed: PackedSecurities;
  readonly heldOn: string | null;
  /** First column and the column after the last, where other tables stand beside this one. */
  readonly span: { readonly from: number; readonly until: number } | null;
}

/** What tables have in common that begin at the same heading. */
export interface TableSetting {
  readonly heldOn: string | null;
  /** They stand below others of the same sheet. */
  readonly follow: boolean;
  /** Their cells may be pieces of a longer text. */
  readonly areCut: boolean;
  /** The rows above their heading, and the last title among the rows before, where other tables stand above. */
  readonly above: readonly Row[];
  readonly title: string | null;
}

/** The tables that begin at a heading: one, or several side by side. */
export function tablesOf(
  { plan, beside }: FoundPlan,
  { heldOn, follow, areCut, above, title }: TableSetting,
): SheetTable[] {
  const aside = follow && listsTrades(plan.headings, title);
  const titles = new Set(above.flatMap(({ cells }) => loneText(cells) ?? []));
  const table = (one: TablePlan, span: SheetTable['span']): SheetTable => ({
    plan: one,
    reader: new RowReader(one, areCut),
    judge: new RowJudge(one, aside, titles),
    packed: new PackedSecurities(one),
    heldOn,
    span,
  });
  if (beside.length === 0) return [table(plan, null)];
  return beside.map((one) => table(one.plan, one.span));
}

/** The table that all rows belong to as they are; `null` where several stand side by side. */
export function tableAlone(tables: readonly SheetTable[]): SheetTable | null {
  const [table] = tables;
  return tables.length === 1 && table?.span === null ? table : null;
}

/** The part of a row that belongs to one table; cells of the tables beside it are empty. */
export function partOf(row: Row, span: NonNullable<SheetTable['span']>): Row {
  const cells = row.cells.slice(0, span.until).map((cell, index) => (index < span.from ? null : cell));
  return { row: row.row, cells };
}
