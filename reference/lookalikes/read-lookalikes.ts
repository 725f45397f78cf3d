import * as isin from '../../lib/identifiers/isin.ts';
import type { Lookalike, LookalikeSecurity } from '../../lib/matching/knowledge.ts';
import { checked, choice, list, matching, provenance, refuseRepeats, required } from '../table/cells.ts';
import { codeAt, uidOrNull } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const companies = 'lookalikes/lookalikes.csv';
const companyColumns = [
  'id',
  'uid',
  'relation',
  'name',
  'otherNames',
  'outcome',
  'why',
  'confidence',
  'source',
];
const securities = 'lookalikes/lookalike-securities.csv';
const securityColumns = ['lookalikeId', 'code', 'mic', 'isin', 'confidence', 'source'];
const relations = [
  'subsidiary',
  'parent',
  'sister',
  'financingVehicle',
  'homonym',
  'similarName',
  'formerlyListed',
  'otherList',
  'successor',
] as const;
/** Relations that are not to one listing. */
const withoutListing: ReadonlySet<string> = new Set(['formerlyListed', 'otherList']);

function toSecurity(row: Row, context: Context): LookalikeSecurity {
  const { confidence } = provenance(row);
  const security = { ...codeAt(row, context), isin: checked(row, 'isin', isin.read), confidence };
  if (security.code === null && security.isin === null)
    throw badCell(row, 'code', 'needs a code or an ISIN.');
  return security;
}

function securitiesById(
  context: Context,
  known: ReadonlySet<string>,
): ReadonlyMap<string, LookalikeSecurity[]> {
  const rows = readTable(context.root, securities, securityColumns);
  refuseRepeats(rows, (row) => ['code', 'mic', 'isin'].map((name) => row.cells[name]).join('/'), 'code');
  const byId = new Map<string, LookalikeSecurity[]>();
  for (const row of rows) {
    const id = required(row, 'lookalikeId');
    if (!known.has(id)) throw badCell(row, 'lookalikeId', 'is not an id of lookalikes.csv.');
    byId.set(id, [...(byId.get(id) ?? []), toSecurity(row, context)]);
  }
  return byId;
}

function toLookalike(row: Row, context: Context): Omit<Lookalike, 'securities'> {
  const uid = uidOrNull(row, context);
  const relation = choice(row, 'relation', relations);
  if ((uid === null) !== withoutListing.has(relation)) {
    throw badCell(row, 'uid', `must ${uid === null ? 'not ' : ''}be empty for the relation ${relation}.`);
  }
  const { confidence, source } = provenance(row);
  if (confidence === 'official')
    throw badCell(row, 'confidence', 'cannot be official: the list names no look-alikes.');
  return {
    id: matching(row, 'id', /^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
    uid,
    relation,
    name: required(row, 'name'),
    otherNames: list(row, 'otherNames'),
    outcome: choice(row, 'outcome', ['review', 'related']),
    why: matching(row, 'why', /^.{20,}\.$/, 'a sentence ending in a full stop'),
    confidence,
    source,
  };
}

/** Companies that are not on the list and are taken for one that is, with their securities. */
export function readLookalikes(context: Context): readonly Lookalike[] {
  const rows = readTable(context.root, companies, companyColumns);
  refuseRepeats(rows, (row) => required(row, 'id'), 'id');
  const found = rows.map((row) => toLookalike(row, context));
  const byId = securitiesById(context, new Set(found.map((lookalike) => lookalike.id)));
  return found.map((lookalike) => ({ ...lookalike, securities: byId.get(lookalike.id) ?? [] }));
}
