import type { CorporateAction } from '../../lib/matching/knowledge.ts';
import { choice, dateOrNull, list, optional, provenance, refuseRepeats } from '../table/cells.ts';
import { uid } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'actions/corporate-actions.csv';
const columns = ['uid', 'kind', 'effectiveOn', 'from', 'to', 'names', 'confidence', 'source', 'note'];
const kinds = [
  'rename',
  'shortNameChange',
  'codeChange',
  'merger',
  'delisting',
  'newQuotation',
  'shareConsolidation',
] as const;

function toAction(row: Row, context: Context): CorporateAction {
  const action: CorporateAction = {
    uid: uid(row, context),
    kind: choice(row, 'kind', kinds),
    effectiveOn: dateOrNull(row, 'effectiveOn'),
    from: optional(row, 'from'),
    to: optional(row, 'to'),
    names: list(row, 'names'),
    ...provenance(row),
    note: optional(row, 'note'),
  };
  if (action.from === null && action.to === null) throw badCell(row, 'from', 'and to are both empty.');
  if (action.confidence === 'official')
    throw badCell(row, 'confidence', 'cannot be official: the list prints no actions.');
  return action;
}

/** What happened to listed issuers since they were listed, in the order of the table. */
export function readActions(context: Context): readonly CorporateAction[] {
  const rows = readTable(context.root, file, columns);
  refuseRepeats(
    rows,
    (row) => ['uid', 'kind', 'from', 'to'].map((name) => row.cells[name]).join('/'),
    'kind',
  );
  return rows.map((row) => toAction(row, context));
}
