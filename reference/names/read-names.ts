import type { KnownName } from '../../lib/matching/knowledge.ts';
import { choice, provenance, refuseRepeats, required } from '../table/cells.ts';
import { uid } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'names/known-names.csv';
const columns = ['uid', 'text', 'kind', 'strength', 'confidence', 'source'];
const kinds = [
  'chineseFull',
  'chineseShort',
  'chineseFormerShort',
  'abbreviation',
  'underlyingCode',
  'laterName',
  'formerName',
] as const;

function toName(row: Row, context: Context): KnownName {
  const name: KnownName = {
    uid: uid(row, context),
    text: required(row, 'text'),
    kind: choice(row, 'kind', kinds),
    strength: choice(row, 'strength', ['strong', 'weak']),
    ...provenance(row),
  };
  if (name.kind.startsWith('chinese') && !/\p{Script=Han}/u.test(name.text)) {
    throw badCell(row, 'text', `is not Chinese, as the kind ${name.kind} says.`);
  }
  if (name.confidence === 'official')
    throw badCell(row, 'confidence', 'cannot be official: printed names are in the edition.');
  return name;
}

/** A company's code as an underlying may read like its name (`CNOOC`): the two are different facts. */
function keyOf(row: Row): string {
  const use = required(row, 'kind') === 'underlyingCode' ? 'underlying' : 'name';
  return `${required(row, 'uid')}/${use}/${required(row, 'text').toLowerCase()}`;
}

/** Names under which files carry listed issuers and which the list does not print. */
export function readNames(context: Context): readonly KnownName[] {
  const rows = readTable(context.root, file, columns);
  refuseRepeats(rows, keyOf, 'text');
  return rows.map((row) => toName(row, context));
}
