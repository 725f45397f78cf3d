import { otherLists, type RelatedListEntry } from '../../lib/listings/related-list.ts';
import { choice, optional, provenance, refuseRepeats } from '../table/cells.ts';
import { period, uid } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'related-lists/related-lists.csv';
const columns = 'uid list entryName startOn endOn citation relation confidence source note'.split(' ');
const lists = [...otherLists, 'noneFound'] as const;
const relations = ['sameEntity', 'affiliate', 'unproven', 'none'] as const;

function refuseHalfEntry(row: Row, entry: RelatedListEntry): void {
  if (entry.list === 'noneFound') {
    if (entry.relation !== 'none') throw badCell(row, 'relation', 'must be none where nothing was found.');
    if (entry.entryName !== null) throw badCell(row, 'entryName', 'must be empty where nothing was found.');
    return;
  }
  if (entry.relation === 'none')
    throw badCell(row, 'relation', 'must say how the entry relates to the listing.');
  if (entry.entryName === null) throw badCell(row, 'entryName', 'must not be empty.');
  if (entry.startOn === null) throw badCell(row, 'startOn', 'must not be empty.');
}

function toEntry(row: Row, context: Context): RelatedListEntry {
  const dates = period(row, 'startOn', 'endOn');
  const entry: RelatedListEntry = {
    uid: uid(row, context),
    list: choice(row, 'list', lists),
    entryName: optional(row, 'entryName'),
    startOn: dates.from,
    endOn: dates.to,
    citation: optional(row, 'citation'),
    relation: choice(row, 'relation', relations),
    ...provenance(row),
    note: optional(row, 'note'),
  };
  refuseHalfEntry(row, entry);
  return entry;
}

/** Entries of other US lists for listed issuers and their groups. */
export function readRelatedLists(context: Context): readonly RelatedListEntry[] {
  const rows = readTable(context.root, file, columns);
  const key = ['uid', 'list', 'entryName', 'startOn', 'source'];
  refuseRepeats(rows, (row) => key.map((name) => row.cells[name]).join('/'), 'entryName');
  return rows.map((row) => toEntry(row, context));
}
