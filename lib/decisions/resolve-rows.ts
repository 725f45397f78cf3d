import { InputRefused, type Problem, problem } from '../problems.ts';
import type { CarriedAlert } from './basis-lines.ts';
import { decisionColumns } from './columns.ts';
import { type Decision, decisionOf, saysTheSame } from './decision.ts';
import type { FilledRow } from './filled-row.ts';

/** Whose alerts the rows are about, and when their decisions are taken to have been made. */
export interface RowsOrigin {
  readonly file: string;
  readonly screening: string;
  /** Instant, `2026-11-20T09:30:00.000Z`. */
  readonly at: string;
}

/** Decisions of a workbook: the new ones, and those it was printed with and nobody changed. */
export interface ResolvedRows {
  readonly made: readonly Decision[];
  readonly unchanged: readonly Decision[];
}

/**
 * Turns the decided rows of a workbook into decisions on the alerts they name. Rows of one alert must agree; two
 * reviewers who say the same are two decisions. Throws `InputRefused` with every conflict and unknown alert: all of
 * a workbook counts, or none of it.
 */
export function resolveRows(
  rows: readonly FilledRow[],
  origin: RowsOrigin,
  alertOf: (id: string) => CarriedAlert | null,
): ResolvedRows {
  const problems: Problem[] = [];
  const made: Decision[] = [];
  const unchanged: Decision[] = [];
  for (const [id, said] of byAlert(rows)) {
    const alert = alertOf(id);
    const wrong = alert === null ? unknown(said, origin) : conflictOf(said, origin);
    if (wrong !== null) problems.push(wrong);
    if (alert === null || wrong !== null) continue;
    const { basis, standing } = alert;
    for (const row of distinctRows(said)) {
      const known = standing !== null && saysTheSame(row, standing) ? standing : null;
      const { decision, by, comment } = row;
      const at = known?.at ?? origin.at;
      const one = decisionOf({ decision, by, at, comment, basis, screening: origin.screening, alert: id });
      (known === null ? made : unchanged).push(one);
    }
  }
  if (problems.length > 0) throw new InputRefused(...problems);
  return { made, unchanged };
}

function byAlert(rows: readonly FilledRow[]): ReadonlyMap<string, readonly FilledRow[]> {
  const groups = new Map<string, FilledRow[]>();
  for (const row of rows) {
    const group = groups.get(row.alert);
    if (group === undefined) groups.set(row.alert, [row]);
    else group.push(row);
  }
  return groups;
}

function distinctRows(rows: readonly FilledRow[]): readonly FilledRow[] {
  return rows.filter((row, index) => rows.findIndex((other) => saysTheSame(other, row)) === index);
}

function unknown(rows: readonly FilledRow[], { file }: RowsOrigin): Problem {
  const [row] = rows;
  const column = decisionColumns.alert;
  return problem('decisionAlertUnknown', 'row', {
    file,
    sheet: row?.sheet ?? null,
    row: row?.row ?? null,
    column,
    seen: row?.alert ?? null,
  });
}

function conflictOf(rows: readonly FilledRow[], { file }: RowsOrigin): Problem | null {
  const [first] = rows;
  const other = rows.find((row) => row.decision !== first?.decision);
  if (first === undefined || other === undefined) return null;
  return problem('decisionConflict', 'row', {
    file,
    sheet: other.sheet,
    row: other.row,
    column: decisionColumns.decision,
    seen: other.decision,
    text: `Alert ${first.alert} is decided ${first.decision} in ${place(first)} and ${other.decision} in ${place(other)}. Let the rows agree, or clear one of them.`,
  });
}

function place({ sheet, row }: FilledRow): string {
  return sheet === null ? `row ${row}` : `sheet ${sheet}, row ${row}`;
}
