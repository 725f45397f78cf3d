import { refuse } from '../../problems.ts';
import { childrenOf, elementsAt, textAt, type XmlElement } from '../../xml-records.ts';
import type { PrintedAttribute, PrintedEntry, PublicationContent } from '../entry.ts';
import { cmicProgramme, type ListedLink, type ListedName } from '../listing.ts';
import { aliasKindOf, scriptOf } from '../names.ts';
import { readPublishedDate } from '../published-date.ts';
import { addressText } from './address.ts';
import { readEntryNumber } from './entry-number.ts';
import type { PublicationFile } from './publication-file.ts';
import { readXmlRecords } from './xml-records.ts';

/** Parts of an entity that are read, or that say nothing about the company (internal ids, legal authority). */
const knownParts = new Set([
  'generalInfo',
  'sanctionsLists',
  'sanctionsPrograms',
  'sanctionsTypes',
  'legalAuthorities',
  'names',
  'addresses',
  'features',
  'identityDocuments',
  'relationships',
]);

function translatedText(translation: XmlElement): string {
  const parts = elementsAt(translation, 'nameParts', 'namePart', 'value').map((part) => part.text);
  return textAt(translation, 'formattedFullName') ?? parts.join(' ');
}

/** All writings of one name: Latin script first, then the Chinese ones that only this layout carries. */
function writingsOf(name: XmlElement): ListedName[] {
  const isPrimary = textAt(name, 'isPrimary') === 'true';
  const strength = textAt(name, 'isLowQuality') === 'true' ? 'weak' : 'strong';
  const kind = isPrimary ? 'primary' : (aliasKindOf(textAt(name, 'aliasType') ?? '') ?? 'aka');
  return elementsAt(name, 'translations', 'translation').map((translation) => {
    const text = translatedText(translation);
    return { text, kind, strength, script: scriptOf(text, textAt(translation, 'script')) };
  });
}

function addressOf(address: XmlElement): string | null {
  const translation = elementsAt(address, 'translations', 'translation')[0];
  const parts = translation ? elementsAt(translation, 'addressParts', 'addressPart') : [];
  const part = (type: string): string | null => {
    const found = parts.find((one) => textAt(one, 'type') === type);
    return found ? textAt(found, 'value') : null;
  };
  return addressText({
    lines: [part('ADDRESS1'), part('ADDRESS2'), part('ADDRESS3')],
    city: part('CITY'),
    state: part('STATE/PROVINCE'),
    postalCode: part('POSTAL CODE'),
    country: textAt(address, 'country'),
  });
}

function featureOf(feature: XmlElement): PrintedAttribute {
  const value = textAt(feature, 'value') ?? textAt(feature, 'valueDate', 'fromDateBegin') ?? '';
  return { label: textAt(feature, 'type') ?? '', value, country: null };
}

function documentOf(document: XmlElement): PrintedAttribute {
  return {
    label: textAt(document, 'type') ?? '',
    value: textAt(document, 'documentNumber') ?? '',
    country: textAt(document, 'issuingCountry'),
  };
}

function linkOf(relationship: XmlElement): ListedLink {
  const related = childrenOf(relationship, 'relatedEntity')[0];
  return {
    uid: readEntryNumber(related?.attributes['entityId']),
    name: related?.text || (related?.attributes['entityId'] ?? 'unnamed'),
    relation: textAt(relationship, 'type'),
  };
}

function entryOf(entity: XmlElement, programmes: readonly string[], file: string): PrintedEntry {
  const id = entity.attributes['id'] ?? '';
  const uid = readEntryNumber(id) ?? refuse('listUnreadable', { file, column: 'entity id', seen: id });
  const names = elementsAt(entity, 'names', 'name').flatMap(writingsOf);
  const primary = names.find(
    (name) => name.kind === 'primary' && name.script === 'latin' && name.text !== '',
  );
  if (!primary) {
    return refuse('listUnreadable', { file, seen: id, text: `The entity ${uid} has no primary name.` });
  }
  return {
    uid,
    name: primary.text,
    programmes,
    aliases: names.filter((name) => name !== primary && name.text !== ''),
    attributes: [
      ...elementsAt(entity, 'features', 'feature').map(featureOf),
      ...elementsAt(entity, 'identityDocuments', 'identityDocument').map(documentOf),
    ],
    addresses: elementsAt(entity, 'addresses', 'address').flatMap((one) => addressOf(one) ?? []),
    links: elementsAt(entity, 'relationships', 'relationship').map(linkOf),
    leftovers: entity.children.filter((part) => !knownParts.has(part.name)).map((part) => part.name),
    cutAt: null,
  };
}

/** Reads CONS_ENHANCED.XML: the only layout with Chinese names and with the entry numbers of linked companies. */
export async function readEnhancedXml(file: PublicationFile): Promise<PublicationContent> {
  const entries: PrintedEntry[] = [];
  let publishedOn: string | null = null;
  await readXmlRecords(file, {
    'sanctionsData/publicationInfo': (info) => {
      publishedOn = readPublishedDate(textAt(info, 'dataAsOf') ?? '');
    },
    'sanctionsData/entities/entity': (entity) => {
      const programmes = elementsAt(entity, 'sanctionsPrograms', 'sanctionsProgram').map((one) => one.text);
      if (programmes.includes(cmicProgramme)) entries.push(entryOf(entity, programmes, file.name));
    },
  });
  return { format: 'enhancedXml', source: 'CONS_ENHANCED.XML', publishedOn, entries, findings: [] };
}
