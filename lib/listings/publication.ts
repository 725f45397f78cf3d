import { problem, InputRefused, refuse } from '../problems.ts';
import { editionFromPublication } from './edition.ts';
import type { PublicationContent } from './entry.ts';
import type { Edition } from './listing.ts';
import { readConsolidatedCsv } from './readers/consolidated-csv.ts';
import { readConsolidatedXml } from './readers/consolidated-xml.ts';
import { csvRoleOf, type CsvRole } from './readers/csv-roles.ts';
import { readEnhancedXml } from './readers/enhanced-xml.ts';
import type { PublicationFile } from './readers/publication-file.ts';
import { readCsv, type CsvFile } from './readers/records.ts';
import { readTradeGovCsv } from './readers/trade-gov-csv.ts';
import { xmlRootOf } from './readers/xml-root.ts';

export type { PublicationFile } from './readers/publication-file.ts';

type Roles = ReadonlyMap<CsvRole, CsvFile>;

async function csvFilesByRole(files: readonly PublicationFile[]): Promise<Roles> {
  const roles = new Map<CsvRole, CsvFile>();
  for (const file of files) {
    const csv = await readCsv(file);
    const role = csvRoleOf(csv);
    if (roles.has(role)) {
      const text = `Two files are the same part of the publication (${roles.get(role)?.name}, ${csv.name}). Give one edition only.`;
      refuse('listUnreadable', { file: csv.name, text });
    }
    roles.set(role, csv);
  }
  return roles;
}

/**
 * The set is refused without CONS_ALT (four of five alternative names are nowhere else, and a fifth of the companies
 * can be matched by name only); without CONS_COMMENTS it is read, and each entry whose remarks are cut says so.
 */
function readCsvSet(roles: Roles): PublicationContent {
  const prim = roles.get('prim');
  const alt = roles.get('alt');
  if (prim && alt) {
    return readConsolidatedCsv({
      prim,
      alt,
      add: roles.get('add') ?? null,
      comments: roles.get('comments') ?? null,
    });
  }
  const missing = prim
    ? 'CONS_ALT.CSV, which holds the other names'
    : 'CONS_PRIM.CSV, which holds the entries';
  const given = [...roles.values()].map((file) => file.name).join(', ');
  const text = `Of OFAC's CSV set only ${given} was given. Add ${missing}; CONS_ADD.CSV and CONS_COMMENTS.CSV belong to it as well.`;
  throw new InputRefused(problem('listUnreadable', 'file', { file: given, text }));
}

async function readXml(file: PublicationFile, root: string): Promise<PublicationContent> {
  if (root === 'sanctionsData') return readEnhancedXml(file);
  if (root === 'sdnList') return readConsolidatedXml(file);
  return refuse('listUnreadable', { file: file.name, seen: `<${root}>` });
}

async function readContent(files: readonly PublicationFile[]): Promise<PublicationContent> {
  const [first] = files;
  if (!first) return refuse('listUnreadable', { text: 'No file of the publication was given.' });
  const roots = await Promise.all(files.map(xmlRootOf));
  const [root] = roots;
  if (files.length === 1 && root) return readXml(first, root);
  const extra = files.find((_, place) => roots[place]);
  if (extra) {
    const text = 'An XML publication is one file. Give it alone, or the files of the CSV set.';
    return refuse('listUnreadable', { file: extra.name, text });
  }
  const roles = await csvFilesByRole(files);
  const tradeGov = roles.get('tradeGov');
  if (tradeGov && roles.size > 1) {
    const text = 'The list of trade.gov is one file. Give it alone, or the files of the CSV set.';
    return refuse('listUnreadable', { file: tradeGov.name, text });
  }
  return tradeGov ? readTradeGovCsv(tradeGov) : readCsvSet(roles);
}

/**
 * Reads an official publication of the list in any of its four layouts, told apart by content. Throws `InputRefused`:
 * `listUnreadable` for anything else, for a damaged file and for a missing part, `listEmpty` without NS-CMIC entries.
 */
export async function readPublication(files: readonly PublicationFile[]): Promise<Edition> {
  const content = await readContent(files);
  const file = files.map((one) => one.name).join(', ');
  if (content.entries.length === 0) refuse('listEmpty', { file });
  const seen = new Set<number>();
  for (const { uid, name } of content.entries) {
    if (seen.has(uid)) {
      const text = `The entry ${uid} (${name}) stands twice in the publication. Give one edition only.`;
      refuse('listUnreadable', { file, seen: String(uid), text });
    }
    seen.add(uid);
  }
  return editionFromPublication(content);
}
