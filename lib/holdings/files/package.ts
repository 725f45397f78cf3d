import type { ProblemCode } from '../../problems.ts';
import type { Zip, ZipEntry } from './zip.ts';

/** What a zip file is: a workbook of Excel or in OpenDocument, a plain archive of files, or something not read here. */
export type PackageKind =
  | { readonly kind: 'workbook' | 'openDocument' | 'archive' }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly what: string };

/** Characters of a describing part that are read. */
const partBytesMax = 256 * 1024;

const otherOffice: readonly (readonly [RegExp, string])[] = [
  [/(wordprocessingml|ms-word)[.\w]*\.main\+xml/i, 'a Word document'],
  [/(presentationml|ms-powerpoint)[.\w]*\.main\+xml/i, 'a PowerPoint presentation'],
  [/ms-visio/i, 'a Visio drawing'],
];

const otherDocuments: readonly (readonly [RegExp, string])[] = [
  [/opendocument\.text/, 'an OpenDocument text'],
  [/opendocument\.presentation/, 'an OpenDocument presentation'],
  [/opendocument\.graphics/, 'an OpenDocument drawing'],
  [/opendocument/, 'an OpenDocument file that is no spreadsheet'],
  [/sun\.xml/, 'a document of OpenOffice.org 1'],
];

/** Tells by the parts inside, not by the name, what a zip file is. */
export async function packageKind(zip: Zip): Promise<PackageKind> {
  const parts = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const types = parts.get('[content_types].xml');
  if (types !== undefined) return officeKind(await beginning(zip, types), parts);
  const mime = parts.get('mimetype');
  const told = mime === undefined ? null : mimeKind(await beginning(zip, mime));
  if (told !== null) return told;
  if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return { kind: 'openDocument' };
  if ([...parts.keys()].some((name) => name.endsWith('.iwa'))) {
    return unsupported('an Apple Numbers, Pages or Keynote document');
  }
  return { kind: 'archive' };
}

function unsupported(what: string): PackageKind {
  return { kind: 'refused', code: 'fileNotSupported', what };
}

function officeKind(types: string, parts: ReadonlyMap<string, ZipEntry>): PackageKind {
  if (/ms-excel\.sheet\.binary/i.test(types) || parts.has('xl/workbook.bin')) {
    return { kind: 'refused', code: 'fileBinaryWorkbook', what: 'a binary Excel workbook' };
  }
  if (/(spreadsheetml|ms-excel)[.\w]*\.main\+xml/i.test(types) || parts.has('xl/workbook.xml')) {
    return { kind: 'workbook' };
  }
  const other = otherOffice.find(([pattern]) => pattern.test(types));
  return unsupported(other?.[1] ?? 'an Office document that is no workbook');
}

function mimeKind(mime: string): PackageKind | null {
  if (/opendocument\.spreadsheet/.test(mime)) return { kind: 'openDocument' };
  const other = otherDocuments.find(([pattern]) => pattern.test(mime));
  if (other !== undefined) return { kind: 'refused', code: 'fileOpenDocument', what: other[1] };
  if (/epub/.test(mime)) return unsupported('an electronic book');
  return null;
}

async function beginning(zip: Zip, entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of zip.read(entry)) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length >= partBytesMax) break;
  }
  return text;
}
