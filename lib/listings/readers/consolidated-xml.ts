import { refuse } from '../../problems.ts';
import { elementsAt, textAt, type XmlElement } from '../../xml-records.ts';
import type { PrintedEntry, PublicationContent } from '../entry.ts';
import { finding } from '../findings.ts';
import { cmicProgramme, type ListFinding, type ListedName } from '../listing.ts';
import { aliasKindOf, scriptOf } from '../names.ts';
import { readPublishedDate } from '../published-date.ts';
import { addressText } from './address.ts';
import { readEntryNumber } from './entry-number.ts';
import { readLinks, resolveLinks } from './linked-to.ts';
import type { PublicationFile } from './publication-file.ts';
import { readXmlRecords } from './xml-records.ts';

const knownParts = new Set([
  'uid',
  'firstName',
  'lastName',
  'sdnType',
  'remarks',
  'programList',
  'idList',
  'akaList',
  'addressList',
]);

function nameIn(element: XmlElement): string {
  return [textAt(element, 'lastName'), textAt(element, 'firstName')].filter(Boolean).join(', ');
}

function aliasOf(aka: XmlElement): ListedName {
  const text = nameIn(aka);
  const strength = textAt(aka, 'category') === 'weak' ? 'weak' : 'strong';
  return { text, kind: aliasKindOf(textAt(aka, 'type') ?? '') ?? 'aka', strength, script: scriptOf(text) };
}

function addressOf(address: XmlElement): string | null {
  return addressText({
    lines: [textAt(address, 'address1'), textAt(address, 'address2'), textAt(address, 'address3')],
    city: textAt(address, 'city'),
    state: textAt(address, 'stateOrProvince'),
    postalCode: textAt(address, 'postalCode'),
    country: textAt(address, 'country'),
  });
}

function leftoversOf(entry: XmlElement, remark: string): string[] {
  const unknown = entry.children.filter((part) => !knownParts.has(part.name));
  const texts = unknown.map((part) => (part.text === '' ? part.name : `${part.name}: ${part.text}`));
  return remark === '' ? texts : [...texts, remark];
}

function entryOf(entry: XmlElement, programmes: readonly string[], file: string): PrintedEntry {
  const seen = textAt(entry, 'uid') ?? '';
  const uid = readEntryNumber(seen) ?? refuse('listUnreadable', { file, column: 'uid', seen });
  const name = nameIn(entry);
  if (name === '') refuse('listUnreadable', { file, seen, text: `The entry ${uid} has no name.` });
  const { links, rest } = readLinks(textAt(entry, 'remarks') ?? '');
  return {
    uid,
    name,
    programmes,
    aliases: elementsAt(entry, 'akaList', 'aka')
      .map(aliasOf)
      .filter((name) => name.text !== ''),
    attributes: elementsAt(entry, 'idList', 'id').map((id) => ({
      label: textAt(id, 'idType') ?? '',
      value: textAt(id, 'idNumber') ?? '',
      country: textAt(id, 'idCountry'),
    })),
    addresses: elementsAt(entry, 'addressList', 'address').flatMap((one) => addressOf(one) ?? []),
    links,
    leftovers: leftoversOf(entry, rest),
    cutAt: null,
  };
}

/** The file says how many entries it holds; another number in it means that somebody or something took some out. */
function countFindings(stated: string | null, seen: number, last: PrintedEntry | undefined): ListFinding[] {
  if (stated === null || Number(stated) === seen || !last) return [];
  const text = `The file says that it holds ${stated} entries and holds ${seen}. It is not the whole publication: compare the number of listings.`;
  return [finding('publicationCut', last, `Record_Count ${stated}`, text)];
}

/** Reads the older CONSOLIDATED.XML (`sdnList`). It carries no Chinese names, and links by name only. */
export async function readConsolidatedXml(file: PublicationFile): Promise<PublicationContent> {
  const entries: PrintedEntry[] = [];
  let publishedOn: string | null = null;
  let stated: string | null = null;
  let seen = 0;
  await readXmlRecords(file, {
    'sdnList/publshInformation': (info) => {
      publishedOn = readPublishedDate(textAt(info, 'Publish_Date') ?? '');
      stated = textAt(info, 'Record_Count');
    },
    'sdnList/sdnEntry': (entry) => {
      seen += 1;
      const programmes = elementsAt(entry, 'programList', 'program').map((one) => one.text);
      if (programmes.includes(cmicProgramme)) entries.push(entryOf(entry, programmes, file.name));
    },
  });
  const findings = countFindings(stated, seen, entries.at(-1));
  const source = 'CONSOLIDATED.XML';
  return { format: 'consolidatedXml', source, publishedOn, entries: resolveLinks(entries), findings };
}
