import type { ProblemCode } from '../../problems.ts';
import type { Zip, ZipEntry } from './zip.ts';

/** What a zip file is: an Excel workbook, a plain archive of files, or something that is not read here. */
export type PackageKind =
  | { readonly kind: 'workbook' | 'archive' }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly what: string };

/** Characters of a describing part that are read. */
const partBytesMax = 256 * 1024;

const otherOffice: readonly (readonly [RegExp, string])[] = [
  [/(wordprocessingml|ms-word)[.\w]*\.main\+xml/i, 'a Word document'],
  [/(presentationml|ms-powerpoint)[.\w]*\.main\+xml/i, 'a PowerPoint presentation'],
  [/ms-visio/i, 'a Visio drawing'],
];

/** Tells by the parts inside, not by the name, what a zip file is. */
export async function packageKind(zip: Zip): Promise<PackageKind> {
  const parts = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const types = parts.get('[content_types].xml');
  if (types !== undefined) return officeKind(await beginning(zip, types), parts);
  const mime = parts.get('mimetype');
  if (mime !== undefined) return mimeKind(await beginning(zip, mime));
  if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return openDocument;
  if ([...parts.keys()].some((name) => name.endsWith('.iwa'))) {
    return unsupported('an Apple Numbers, Pages or Keynote document');
  }
  return { kind: 'archive' };
}

const openDocument: PackageKind = {
  kind: 'refused',
  code: 'fileOpenDocument',
  what: 'an OpenDocument spreadsheet',
};

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

function mimeKind(mime: string): PackageKind {
  if (/opendocument\.spreadsheet/.test(mime)) return openDocument;
  if (/opendocument|sun\.xml/.test(mime)) return unsupported('an OpenDocument file that is no spreadsheet');
  if (/epub/.test(mime)) return unsupported('an electronic book');
  return { kind: 'archive' };
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
