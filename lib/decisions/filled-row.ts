import type { Cell, Row } from '../holdings/rows.ts';
import { type Problem, problem } from '../problems.ts';
import { decisionColumns } from './columns.ts';
import { commentLengthMax, type DecisionWord, decisionWords, reviewerLengthMax } from './decision.ts';

/** Where the columns of a sheet are, by their index. */
export interface DecisionPlaces {
  readonly alert: number;
  readonly decision: number;
  readonly reviewer: number;
  readonly comment: number | null;
}

/** A row of a workbook in which somebody decided. */
export interface FilledRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly alert: string;
  readonly decision: DecisionWord;
  readonly by: string;
  readonly comment: string | null;
}

/** What a row came to. */
export type ReadFilledRow =
  | { readonly kind: 'decided'; readonly row: FilledRow }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'withoutDecision' }
  | { readonly kind: 'blank' };

/** Reads one row below the headings. */
export function readFilledRow(
  { row, cells }: Row,
  where: { readonly file: string; readonly sheet: string | null },
  places: DecisionPlaces,
): ReadFilledRow {
  const alert = textOf(cells[places.alert] ?? null);
  const said = textOf(cells[places.decision] ?? null);
  const by = textOf(cells[places.reviewer] ?? null).replace(/\s+/g, ' ');
  const comment = places.comment === null ? '' : textOf(cells[places.comment] ?? null);
  const wrong = (code: Problem['code'], column: string, seen: string | null): ReadFilledRow => ({
    kind: 'problem',
    problem: problem(code, 'row', { ...where, row, column, seen }),
  });
  if (said === '') return { kind: by === '' && comment === '' ? 'blank' : 'withoutDecision' };
  const decision = wordOf(said);
  if (decision === null) return wrong('decisionUnknown', decisionColumns.decision, said);
  if (alert === '') return wrong('decisionAlertUnknown', decisionColumns.alert, null);
  if (by === '') return wrong('decisionWithoutReviewer', decisionColumns.reviewer, null);
  if (by.length > reviewerLengthMax) return wrong('decisionTooLong', decisionColumns.reviewer, by);
  if (comment.length > commentLengthMax) return wrong('decisionTooLong', decisionColumns.comment, comment);
  const { sheet } = where;
  return {
    kind: 'decided',
    row: { sheet, row, alert, decision, by, comment: comment === '' ? null : comment },
  };
}

/** `False positive` and `FALSEPOSITIVE` are what people type for `falsePositive`. */
function wordOf(said: string): DecisionWord | null {
  const folded = said.toLowerCase().replace(/[\s_-]+/g, '');
  return decisionWords.find((word) => word.toLowerCase() === folded) ?? null;
}

/** Control characters steer terminals and mean nothing in a name; line ends in a comment stay. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.kind === 'date' ? cell.iso : cell.text;
  return String(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
}
