import { refuse } from '../../../problems.ts';
import type { ByteSource, OpenedFile, Row, RowBatch } from '../../rows.ts';
import { bytesFrom } from '../text/bytes.ts';
import type { TextLimits } from '../text/limits.ts';
import type { MessageLayout } from './formats.ts';
import { messageLayout } from './layout.ts';
import { openMessage } from './open.ts';

const [opening, closing] = ['<XML>', '</XML>'];

/** Bytes that the header of a submission stands in, and those by which a document of it is told. */
const headBytes = 64 * 1024;

/** More documents than any filing has. */
const documentsMax = 2_000;

/** An XML document within a submission; `line` is that of the file in which it begins, from 0. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/**
 * Opens a whole submission to EDGAR (`<SEC-DOCUMENT>`, the "complete submission text file" of a filing): of its documents
 * the one that states holdings, an information table of form 13F or a form N-PORT. A 13F does not say in itself for
 * which day it is; the header of the submission does.
 * @throws InputRefused `fileNotSupported` where no document or several state holdings; what `openMessage` refuses.
 */
export async function openSubmission(file: {
  readonly source: ByteSource;
  readonly name: string;
  readonly limits: TextLimits;
}): Promise<OpenedFile> {
  const { source } = file;
  const found: { readonly part: Part; readonly layout: MessageLayout }[] = [];
  for (const whole of await partsOf(source)) {
    const part = await fromFirstTag(source, whole);
    const layout = await layoutOf(source, part);
    if (layout === '13f' || layout === 'nport') found.push({ part, layout });
  }
  const [one] = found;
  if (one === undefined || found.length > 1) return refuseCount(found.length);
  const { part, layout } = one;
  const opened = await openMessage({ ...file, source: sectionOf(source, part), layout });
  return inFile(opened, part.line, layout === '13f' ? await periodOf(source) : null);
}

function refuseCount(count: number): never {
  const seen = `a whole submission to EDGAR with ${count} XML documents that state holdings`;
  const text =
    count === 0
      ? `This is ${seen}: older filings hold their table as print. Send the table as a spreadsheet.`
      : `This is ${seen}. Send the documents one by one.`;
  return refuse('fileNotSupported', { seen, text });
}

/** Where the XML documents of a submission stand, the line ends around them left out. */
async function partsOf(source: ByteSource): Promise<Part[]> {
  const parts: Part[] = [];
  let open: { start: number; line: number } | null = null;
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  let line = 0;
  for await (const piece of bytesFrom(source, 0)) {
    const bytes = Buffer.concat([rest, piece]);
    let from = 0;
    for (;;) {
      const mark: string = open === null ? opening : closing;
      const at: number = bytes.indexOf(mark, from);
      if (at < 0) break;
      const behind: number = at + mark.length;
      line += linesIn(bytes, from, behind);
      if (open === null) open = { start: offset + behind, line };
      else {
        parts.push({ ...open, end: offset + at });
        open = null;
      }
      if (parts.length > documentsMax)
        refuse('contentTooLarge', { seen: `more than ${documentsMax} documents` });
      from = behind;
    }
    // A mark may lie across two pieces.
    const kept = Math.max(from, bytes.length - closing.length + 1);
    line += linesIn(bytes, from, kept);
    rest = bytes.subarray(kept);
    offset += kept;
  }
  if (open !== null) refuse('fileDamaged', { seen: 'an XML document without its end' });
  return parts;
}

const lineFeed = 10;

function linesIn(bytes: Buffer, from: number, until: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed, from); at >= 0 && at < until; at = bytes.indexOf(lineFeed, at + 1))
    count += 1;
  return count;
}

/** No document has more blanks before it. */
const blankMax = 1024;

/** A document without the line ends before it: a declaration of XML has to be the first thing in it. */
async function fromFirstTag(source: ByteSource, { start, end, line }: Part): Promise<Part> {
  const head = Buffer.from(await source.read(start, Math.min(blankMax, end - start)));
  const blank = head.length - head.toString('latin1').trimStart().length;
  return { start: start + blank, end, line: line + linesIn(head, 0, blank) };
}

/** The bytes of one document. */
function sectionOf(source: ByteSource, { start, end }: Part): ByteSource {
  return {
    size: end - start,
    read: (offset, length) =>
      source.read(start + offset, Math.max(0, Math.min(length, end - start - offset))),
  };
}

async function layoutOf(source: ByteSource, { start, end }: Part): Promise<MessageLayout | null> {
  const head = await source.read(start, Math.min(headBytes, end - start));
  return messageLayout(Buffer.from(head).toString('latin1'));
}

/** `CONFORMED PERIOD OF REPORT:  20211231` in the header of the submission. */
async function periodOf(source: ByteSource): Promise<string | null> {
  const head = await source.read(0, Math.min(headBytes, source.size));
  const text = Buffer.from(head).toString('latin1');
  const [, year, month, day] = /CONFORMED PERIOD OF REPORT:\s*(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** The document as a part of the file: lines are those of the file, and every record is of the day that it is for. */
function inFile(opened: OpenedFile, line: number, day: string | null): OpenedFile {
  const { message } = opened;
  if (message === undefined) throw new Error('a document of a submission is no message');
  const dated = { field: 'heldOn' as const, heading: 'CONFORMED PERIOD OF REPORT' };
  const placed = (row: Row): Row => ({
    ...row,
    row: row.row + line,
    cells: day === null || row.note !== undefined ? row.cells : [...row.cells, day],
  });
  async function* batches(): AsyncGenerator<RowBatch> {
    for await (const { sheet, rows } of opened.batches()) yield { sheet, rows: [...rows].map(placed) };
  }
  return {
    ...opened,
    message: day === null ? message : { ...message, columns: [...message.columns, dated] },
    batches,
  };
}
