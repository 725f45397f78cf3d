import { otherLists, type OtherListCompany } from '../../lib/listings/related-list.ts';
import { choice, list, optional, provenance, refuseRepeats, required } from '../table/cells.ts';
import { period, type Context } from '../table/context.ts';
import { badCell, readTable, type Row } from '../table/table.ts';

const file = 'related-lists/other-companies.csv';
const columns = 'list entryName otherNames startOn endOn citation confidence source note'.split(' ');

function toCompany(row: Row): OtherListCompany {
  const { from, to } = period(row, 'startOn', 'endOn');
  if (from === null) throw badCell(row, 'startOn', 'must not be empty.');
  return {
    list: choice(row, 'list', otherLists),
    entryName: required(row, 'entryName'),
    otherNames: list(row, 'otherNames'),
    startOn: from,
    endOn: to,
    citation: optional(row, 'citation'),
    ...provenance(row),
    note: optional(row, 'note'),
  };
}

/** Entries of other US lists for companies outside the groups of the NS-CMIC List. */
export function readOtherCompanies({ root }: Pick<Context, 'root'>): readonly OtherListCompany[] {
  const rows = readTable(root, file, columns);
  refuseRepeats(rows, ({ cells }) => `${cells['list']}/${cells['entryName']}`, 'entryName');
  return rows.map(toCompany);
}
