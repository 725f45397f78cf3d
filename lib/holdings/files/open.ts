import { problemAdvice, refuse } from '../../problems.ts';
import type { ProblemCode } from '../../problems.ts';
import type { ByteSource, OpenedFile } from '../rows.ts';
import { workbookStream } from './compound/workbook.ts';
import { openHtml } from './html/open.ts';
import { openSavedPage } from './html/open-saved.ts';
import { openLegacyWorkbook } from './legacy-workbook/open.ts';
import { openGzip } from './gzip.ts';
import { defaultReadingLimits } from './limits.ts';
import type { ReadingLimits } from './limits.ts';
import { memberFiles, unpacked, UnpackedSource } from './members.ts';
import type { MessageLayout } from './messages/formats.ts';
import { openMessage } from './messages/open.ts';
import { openSubmission } from './messages/submission.ts';
import { naming } from './naming.ts';
import { openFlatDocument, openOpenDocument } from './open-document/open.ts';
import { packageKind } from './package.ts';
import { blankBytesBefore, sniff, sniffBytes } from './sniff.ts';
import type { XmlKind } from './sniff.ts';
import { bytesFrom } from './text/bytes.ts';
import { openText } from './text/open.ts';
import { openWorkbook } from './workbook/open.ts';
import { openXmlSpreadsheet } from './xml-spreadsheet/open.ts';
import { openZip } from './zip.ts';
import type { Zip } from './zip.ts';

/** A file on its way to a reader. */
interface Incoming {
  readonly source: ByteSource;
  readonly name: string;
  readonly limits: ReadingLimits;
}

/**
 * Opens a holdings file, told by its content and never by its name: a workbook or a text file gives one opened file,
 * a gzipped one the same, an archive of these one a member, in its order, named `archive.zip/member.csv`. Of an
 * archive, all members can be read or none is.
 * @throws InputRefused with the file's name and what it is instead.
 */
export async function openHoldings(
  source: ByteSource,
  name: string,
  limits: ReadingLimits = defaultReadingLimits,
): Promise<OpenedFile[]> {
  return naming(name, () => openAny({ source, name, limits }));
}

async function openAny(file: Incoming): Promise<OpenedFile[]> {
  const { source, name, limits } = file;
  const kind = await kindOf(source);
  if (kind === 'gzip') {
    const inner = await openGzip(source, limits.archive);
    return [(await openMember(inner, { name, room: limits.unpackedBytesMax, limits })).file];
  }
  if (kind !== 'zip') return [await openPlain(file, kind)];
  const zip = await openZip(source, limits.archive);
  const content = await packageOf(zip);
  return content === 'archive' ? openMembers(zip, file) : [await openPackage(content, file)];
}

function openPackage(content: 'workbook' | 'openDocument', file: Incoming): Promise<OpenedFile> {
  const { source, name, limits } = file;
  const open = content === 'workbook' ? openWorkbook : openOpenDocument;
  return open(source, name, limits.workbook);
}

type Archive = 'zip' | 'gzip';

/** What a reader is chosen by. */
type Kind =
  Archive | 'compound' | 'records' | XmlKind | 'submission' | 'text' | 'html' | 'savedPage' | MessageLayout;

/** What a file is, as far as it may be one we read; everything else is refused here. */
async function kindOf(source: ByteSource): Promise<Kind> {
  const sniffed = sniff(await source.read(0, Math.min(sniffBytes, source.size)));
  if (sniffed.kind === 'refused') refuseAs(sniffed.code, sniffed.what);
  if (sniffed.kind === 'message') return sniffed.layout;
  return sniffed.kind === 'blank' ? kindBehindBlanks(source) : sniffed.kind;
}

function isLegacy(kind: Kind): kind is 'compound' | 'records' {
  return kind === 'compound' || kind === 'records';
}

/** Opens what is no package of other files: an old workbook, one in XML, a text, a page, or a message. */
function openPlain(file: Incoming, kind: Exclude<Kind, Archive>): Promise<OpenedFile> {
  const { source, name, limits } = file;
  if (isLegacy(kind)) return openLegacy(kind, file);
  if (kind === 'xmlSpreadsheet') return openXmlSpreadsheet(source, name, limits.workbook);
  if (kind === 'flatDocument') return openFlatDocument(source, name, limits.workbook);
  if (kind === 'text') return openText(source, name, limits.text);
  if (kind === 'submission') return naming(name, () => openSubmission({ source, name, limits: limits.text }));
  if (kind === 'html') return openHtml(source, name, limits.html);
  if (kind === 'savedPage') return openSavedPage(source, name, limits.html);
  return openMessage({ source, name, layout: kind, limits: limits.text });
}

/** Old workbooks stand in a compound file; some programs write their records alone. */
async function openLegacy(kind: 'compound' | 'records', file: Incoming): Promise<OpenedFile> {
  const stream = kind === 'records' ? file.source : await workbookStream(file.source);
  return openLegacyWorkbook(stream, file.name, file.limits.legacy);
}

function refuseAs(code: ProblemCode, what: string): never {
  if (code !== 'fileNotSupported' && code !== 'fileOpenDocument') refuse(code, { seen: what });
  return refuse(code, { seen: what, text: `This is ${what}. ${problemAdvice[code]}` });
}

/** A file may begin with blanks for as long as it likes; what follows them must be a page, a workbook in XML or a text. */
async function kindBehindBlanks(source: ByteSource): Promise<'text' | 'html' | XmlKind> {
  let offset = 0;
  for await (const bytes of bytesFrom(source, 0)) {
    const blank = blankBytesBefore(bytes);
    offset += blank;
    if (blank < bytes.length) break;
  }
  if (offset >= source.size) refuse('fileEmpty', { seen: `${source.size} bytes without content` });
  const sniffed = sniff(await source.read(offset, Math.min(sniffBytes, source.size - offset)));
  if (sniffed.kind === 'refused') refuseAs(sniffed.code, sniffed.what);
  const { kind } = sniffed;
  return kind === 'html' || kind === 'xmlSpreadsheet' || kind === 'flatDocument' ? kind : 'text';
}

async function packageOf(zip: Zip): Promise<'workbook' | 'openDocument' | 'archive'> {
  const found = await packageKind(zip);
  return found.kind === 'refused' ? refuseAs(found.code, found.what) : found.kind;
}

async function openMembers(zip: Zip, archive: Incoming): Promise<OpenedFile[]> {
  const entries = memberFiles(zip);
  if (entries.length === 0) refuse('fileEmpty', { seen: 'an archive without files' });
  const opened: OpenedFile[] = [];
  let room = archive.limits.unpackedBytesMax;
  for (const entry of entries) {
    const name = `${archive.name}/${entry.name}`;
    const source = new UnpackedSource(entry.size, () => zip.read(entry));
    const member = await naming(name, () => openMember(source, { name, room, limits: archive.limits }));
    if (member.isInMemory) room -= entry.size;
    opened.push(member.file);
  }
  return opened;
}

interface Member {
  readonly name: string;
  readonly room: number;
  readonly limits: ReadingLimits;
}

/** A file of an archive, and whether it stays unpacked in memory, as those do that are read from any place. */
interface OpenedMember {
  readonly file: OpenedFile;
  readonly isInMemory: boolean;
}

/** Opens what an archive holds: a text, a page, a message or a workbook, no further archive. */
async function openMember(source: UnpackedSource, { name, room, limits }: Member): Promise<OpenedMember> {
  const kind = await kindOf(source);
  if (kind === 'gzip') refuse('archiveNested', { seen: 'a gzip archive' });
  if (kind !== 'zip' && kind !== 'savedPage' && !isLegacy(kind))
    return { file: await openPlain({ source, name, limits }, kind), isInMemory: false };
  const inMemory = await unpacked(source, room);
  if (kind !== 'zip')
    return { file: await openPlain({ source: inMemory, name, limits }, kind), isInMemory: true };
  const inner = await openZip(inMemory, limits.archive);
  const content = await packageOf(inner);
  if (content === 'archive') return refuse('archiveNested', { seen: 'a zip archive' });
  return { file: await openPackage(content, { source: inMemory, name, limits }), isInMemory: true };
}
