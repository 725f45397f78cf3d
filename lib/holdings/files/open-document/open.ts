import { refuse } from '../../../problems.ts';
import type { ByteSource, OpenedFile } from '../../rows.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { Package } from '../workbook/package.ts';
import { placed } from '../workbook/place.ts';
import { utf8Chunks } from '../workbook/text.ts';
import { xmlAsUtf8 } from '../xml-sheets/encoding.ts';
import { XmlWorkbook } from '../xml-sheets/workbook.ts';
import { DocumentRows } from './rows.ts';
import { surveyedSheets } from './survey.ts';

const contentPart = 'content.xml';
const manifestPart = 'META-INF/manifest.xml';

/** What the manifest of a package has for each part that is encrypted. */
const encryptionMark = 'encryption-data';

/**
 * Opens an OpenDocument spreadsheet (.ods). Rows come as those of an .xlsx do: sheet by sheet in the order of the tabs,
 * hidden sheets too, every number up to a sheet's last row with a value once.
 * @throws InputRefused, here and while rows are read, when it is damaged, encrypted, too large, or no spreadsheet.
 */
export async function openOpenDocument(
  source: ByteSource,
  name: string,
  limits: WorkbookLimits,
): Promise<OpenedFile> {
  try {
    const parts = await Package.open(source, limits);
    if (parts.has(manifestPart)) await refuseEncrypted(parts.read(manifestPart), limits);
    return await opened({ name, kind: 'ods', limits, chunks: () => utf8Chunks(parts.read(contentPart)) });
  } catch (error) {
    throw placed(error, { file: name });
  }
}

/** Opens an OpenDocument spreadsheet that is one XML text (.fods), or the content of one that was taken out of its package. */
export async function openFlatDocument(
  source: ByteSource,
  name: string,
  limits: WorkbookLimits,
): Promise<OpenedFile> {
  try {
    return await opened({ name, kind: 'xml', limits, chunks: () => xmlAsUtf8(source) });
  } catch (error) {
    throw placed(error, { file: name });
  }
}

interface Document {
  readonly name: string;
  readonly kind: 'ods' | 'xml';
  readonly limits: WorkbookLimits;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

async function opened(document: Document): Promise<OpenedFile> {
  const sheets = await surveyedSheets(document.chunks, document.limits);
  return new XmlWorkbook({ ...document, sheets, reader: () => new DocumentRows(sheets) });
}

/** The manifest is looked through as bytes: old ones have a document type, which no XML here may have. */
async function refuseEncrypted(chunks: AsyncIterable<Uint8Array>, limits: WorkbookLimits): Promise<void> {
  let tail = '';
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limits.partBytesMax) {
      refuse('contentTooLarge', { seen: `a part of more than ${limits.partBytesMax} bytes` });
    }
    const text = tail + Buffer.from(chunk).toString('latin1');
    if (text.includes(encryptionMark)) refuse('fileEncrypted', { seen: 'an encrypted OpenDocument file' });
    tail = text.slice(-encryptionMark.length);
  }
}
