import type { CorporateAction } from '../../lib/matching/knowledge.ts';
import { choice, dateOrNull, list, optional, provenance, refuseRepeats } from '../table/cells.ts';
import { uid } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'actions/corporate-actions.csv';
const columns = [
  'uid',
  'kind',
  'effectiveOn',
  'from',
  'to',
  'ratio',
  'names',
  'confidence',
  'source',
  'note',
];
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
    ratio: ratioOf(row),
    names: list(row, 'names'),
    ...provenance(row),
    note: optional(row, 'note'),
  };
  if (action.from === null && action.to === null) throw badCell(row, 'from', 'and to are both empty.');
  if (action.confidence === 'official')
    throw badCell(row, 'confidence', 'cannot be official: the list prints no actions.');
  return action;
}

/** The actions that turn units of one line into units of another. */
const converting: readonly string[] = ['codeChange', 'merger', 'shareConsolidation'];

/** New units for one old one. Only where one line became another; a code change always says it, an unknown ratio is empty. */
function ratioOf(row: Row): string | null {
  const ratio = optional(row, 'ratio');
  const kind = row.cells['kind'] ?? '';
  if (ratio === null) {
    if (kind === 'codeChange') throw badCell(row, 'ratio', 'must not be empty for a change of code.');
    return null;
  }
  if (!converting.includes(kind)) throw badCell(row, 'ratio', `must be empty for ${kind}.`);
  if (optional(row, 'from') === null || optional(row, 'to') === null)
    throw badCell(row, 'ratio', 'needs both from and to.');
  if (!/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(ratio) || ratio === '0')
    throw badCell(row, 'ratio', 'is not a decimal number above 0.');
  return ratio;
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
