import { refuse } from '../../problems.ts';
import type { PrintedEntry, PublicationContent } from '../entry.ts';
import { cmicProgramme, type ListedName } from '../listing.ts';
import { aliasKindOf, scriptOf } from '../names.ts';
import { csvColumns, numberedRecords } from './csv-roles.ts';
import { resolveLinks } from './linked-to.ts';
import type { CsvFile, CsvRecord } from './records.ts';
import { readRemarks } from './remarks.ts';

/** The parts of OFAC's CSV set. Without the comments long remarks end early; without the addresses nothing is matched less. */
export interface CsvSet {
  readonly prim: CsvFile;
  readonly alt: CsvFile;
  readonly add: CsvFile | null;
  readonly comments: CsvFile | null;
}

const remarksMax = 1000;

type Rows = ReadonlyMap<number, readonly CsvRecord[]>;

/** A part that stops inside a quoted cell is cut off, and nobody knows which entries it lost. */
function refuseIfCut(file: CsvFile): void {
  if (!file.endsInQuotes) return;
  refuse('listUnreadable', {
    file: file.name,
    text: 'The file ends inside a row: it is cut off. Download it again.',
  });
}

function rowsByEntry(file: CsvFile | null, columns: number): Rows {
  const rows = new Map<number, CsvRecord[]>();
  if (!file) return rows;
  refuseIfCut(file);
  for (const { uid, record } of numberedRecords(file, columns))
    rows.set(uid, [...(rows.get(uid) ?? []), record]);
  return rows;
}

/** The programmes of a cell; several are joined by `] [`. */
function programmesOf(cell: string | null | undefined): string[] {
  return (cell ?? '')
    .split(/\] \[|; /)
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function aliasOf(record: CsvRecord): ListedName[] {
  const [, , type, name] = record.cells;
  if (!name) return [];
  const kind = aliasKindOf(type ?? '') ?? 'aka';
  return [{ text: name.trim(), kind, strength: 'strong', script: scriptOf(name) }];
}

function addressOf(record: CsvRecord): string[] {
  const text = record.cells
    .slice(2, 5)
    .filter((cell) => cell !== null)
    .map((cell) => cell.trim())
    .join(', ');
  return text === '' ? [] : [text];
}

/** Cells of the primary row that only ships and persons have. */
const unusedCells = ['Title', 'Call sign', 'Vessel type', 'Tonnage', 'GRT', 'Vessel flag', 'Vessel owner'];

function unusedTexts(record: CsvRecord): string[] {
  return unusedCells.flatMap((label, place) => {
    const cell = record.cells[4 + place];
    return cell ? [`${label}: ${cell}`] : [];
  });
}

/** Remarks end with a stop; without a continuation those that fill the whole field (1000 characters) may be cut at one. */
function isWhole(remarks: string, isContinued: boolean): boolean {
  if (remarks === '') return true;
  return remarks.trimEnd().endsWith('.') && (isContinued || remarks.length < remarksMax);
}

interface SideRows {
  readonly names: Rows;
  readonly addresses: Rows;
  readonly comments: Rows;
}

function entryOf(uid: number, record: CsvRecord, side: SideRows): PrintedEntry {
  const continued = (side.comments.get(uid) ?? []).map((row) => row.cells[1] ?? '');
  const remarks = [record.cells[11] ?? '', ...continued].join('');
  const read = readRemarks(remarks);
  return {
    uid,
    name:
      record.cells[1]?.trim() ??
      refuse('listUnreadable', { row: record.row, text: `The entry ${uid} has no name.` }),
    programmes: programmesOf(record.cells[3]),
    aliases: [...(side.names.get(uid) ?? []).flatMap(aliasOf), ...read.weakNames],
    attributes: read.attributes,
    addresses: (side.addresses.get(uid) ?? []).flatMap(addressOf),
    links: read.links,
    leftovers: [...unusedTexts(record), ...read.leftovers],
    cutAt: isWhole(remarks, continued.length > 0) ? null : remarks.slice(-40),
  };
}

/**
 * Reads OFAC's CSV set (CONS_PRIM, CONS_ALT, CONS_ADD, CONS_COMMENTS). Strong names are in CONS_ALT, weak ones in
 * the remarks. The set does not say when it was published.
 */
export function readConsolidatedCsv(set: CsvSet): PublicationContent {
  refuseIfCut(set.prim);
  const side: SideRows = {
    names: rowsByEntry(set.alt, csvColumns.alt),
    addresses: rowsByEntry(set.add, csvColumns.add),
    comments: rowsByEntry(set.comments, csvColumns.comments),
  };
  const entries = numberedRecords(set.prim, csvColumns.prim)
    .filter(({ record }) => programmesOf(record.cells[3]).includes(cmicProgramme))
    .map(({ uid, record }) => entryOf(uid, record, side));
  const parts = ['CONS_PRIM.CSV', 'CONS_ALT.CSV'];
  if (set.add) parts.push('CONS_ADD.CSV');
  if (set.comments) parts.push('CONS_COMMENTS.CSV');
  return {
    format: 'consolidatedCsv',
    source: parts.join(' + '),
    publishedOn: null,
    entries: resolveLinks(entries),
    findings: [],
  };
}
