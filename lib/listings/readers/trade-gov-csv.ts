import { refuse } from '../../problems.ts';
import type { PrintedEntry, PublicationContent } from '../entry.ts';
import { finding } from '../findings.ts';
import { cmicProgramme, type ListedName, type ListFinding } from '../listing.ts';
import { scriptOf, strengthByShape } from '../names.ts';
import { countryName } from './countries.ts';
import { isTradeGovHeading } from './csv-roles.ts';
import { readEntryNumber } from './entry-number.ts';
import { readLinks, resolveLinks } from './linked-to.ts';
import { refuseOddRow, type CsvFile, type CsvRecord } from './records.ts';
import { readTradeGovIds } from './trade-gov-ids.ts';

type Columns = ReadonlyMap<string, number>;

function cellOf(record: CsvRecord, columns: Columns, name: string): string {
  const place = columns.get(name);
  return place === undefined ? '' : (record.cells[place]?.trim() ?? '');
}

function listOf(cell: string): string[] {
  return cell
    .split('; ')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function isCmic(record: CsvRecord, columns: Columns): boolean {
  return listOf(cellOf(record, columns, 'programs').replaceAll('] [', '; ')).includes(cmicProgramme);
}

/** Kind and strength are not printed: every other name is called `aka`, and strong only by its shape (names.ts). */
function aliasOf(text: string): ListedName {
  return { text, kind: 'aka', strength: strengthByShape(text), script: scriptOf(text) };
}

/** Addresses end with an ISO code, or are nothing but one. */
function addressOf(text: string): string {
  return text.replace(/(^|, )([A-Z]{2})$/, (_, before: string, code: string) => before + countryName(code));
}

function entryOf(record: CsvRecord, columns: Columns, file: string): PrintedEntry {
  const seen = cellOf(record, columns, 'entity_number');
  const at = { file, row: record.row, column: 'entity_number', seen };
  const uid = readEntryNumber(seen) ?? refuse('listUnreadable', at);
  const { links, rest } = readLinks(cellOf(record, columns, 'remarks'));
  const ids = readTradeGovIds(cellOf(record, columns, 'ids'));
  return {
    uid,
    name: cellOf(record, columns, 'name') || refuse('listUnreadable', { ...at, column: 'name', seen: '' }),
    programmes: listOf(cellOf(record, columns, 'programs').replaceAll('] [', '; ')),
    aliases: listOf(cellOf(record, columns, 'alt_names')).map(aliasOf),
    attributes: ids.attributes,
    addresses: listOf(cellOf(record, columns, 'addresses')).map(addressOf),
    links,
    leftovers: rest === '' ? ids.leftovers : [...ids.leftovers, rest],
    cutAt: null,
  };
}

function columnsOf(heading: CsvRecord): Columns {
  return new Map(heading.cells.map((name, place) => [name ?? '', place]));
}

/**
 * The file holds one list after the other. Where it is cut behind the rows of this one (another list follows), no
 * listing is lost and the cut is a finding; where it may have lost listings it is refused.
 */
function cutFindings(file: CsvFile, rows: readonly CsvRecord[], columns: Columns): ListFinding[] {
  const last = rows.at(-1);
  if (!last || (!file.endsInQuotes && last.cells.length >= columns.size)) return [];
  const lastCmic = rows.findLast((record) => isCmic(record, columns));
  const at = rows.indexOf(lastCmic ?? last);
  const cutInsideList =
    lastCmic === undefined || at >= rows.length - 2 || last.cells.join(' ').includes('CMIC');
  if (cutInsideList) {
    const text = 'The file ends inside a row of this list: it is cut off. Download it again.';
    return refuse('listUnreadable', { file: file.name, row: last.row, text });
  }
  const entry = {
    uid: readEntryNumber(cellOf(lastCmic, columns, 'entity_number')) ?? 0,
    name: cellOf(lastCmic, columns, 'name'),
  };
  const text = `The file ends inside row ${last.row}, among the rows of another list. This entry is the last of this one: compare the number of listings.`;
  return [
    finding(
      'publicationCut',
      entry,
      last.cells
        .filter((cell) => cell !== null)
        .join(',')
        .slice(0, 80),
      text,
    ),
  ];
}

/** Reads the Consolidated Screening List of trade.gov (28 or 29 named columns). It does not say when it was published. */
export function readTradeGovCsv(file: CsvFile): PublicationContent {
  const heading = file.records.find(isTradeGovHeading) ?? refuse('listUnreadable', { file: file.name });
  const columns = columnsOf(heading);
  const rows = file.records.filter((record) => !isTradeGovHeading(record));
  const findings = cutFindings(file, rows, columns);
  for (const row of findings.length > 0 ? rows.slice(0, -1) : rows) refuseOddRow(file, row, columns.size);
  const entries = rows
    .filter((record) => isCmic(record, columns))
    .map((record) => entryOf(record, columns, file.name));
  return {
    format: 'tradeGovCsv',
    source: 'trade.gov Consolidated Screening List (CSV)',
    publishedOn: null,
    entries: resolveLinks(entries),
    findings,
  };
}
