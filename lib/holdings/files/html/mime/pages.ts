import type { ByteSource } from '../../../rows.ts';
import { UnpackedSource } from '../../members.ts';
import { bytesFrom } from '../../text/bytes.ts';
import type { Part } from './parts.ts';
import { transferOf } from './transfer.ts';

/** The bytes that a part stands for, made while they are read. They are gone over once for their number. */
export async function contentOf(source: ByteSource, part: Part): Promise<ByteSource> {
  const content = (): AsyncGenerator<Uint8Array> =>
    transferOf(part.encoding)(bytesFrom(within(source, part), 0));
  let size = 0;
  for await (const bytes of content()) size += bytes.length;
  return new UnpackedSource(size, content);
}

function within(source: ByteSource, { start, end }: Part): ByteSource {
  return {
    size: end - start,
    read: (offset, length) => source.read(start + offset, Math.min(length, end - start - offset)),
  };
}

/** What Excel's own page in a saved workbook says of its sheets: their names, where they stand, whether they are hidden. */
export interface NamedSheet {
  readonly name: string;
  readonly file: string | null;
  readonly hidden: boolean;
}

const sheetMax = 2_000;

/** The sheets that a page names in the data that Excel keeps in it. */
export function namedSheets(head: string): NamedSheet[] {
  const sheets: NamedSheet[] = [];
  for (const piece of head.split(/<x:ExcelWorksheet>/i).slice(1)) {
    const data = piece.split(/<\/x:ExcelWorksheet>/i, 1)[0]?.slice(0, sheetMax) ?? '';
    const name = /<x:Name>([^<]{1,200})<\/x:Name>/i.exec(data)?.[1];
    if (name === undefined) continue;
    const file = /<x:WorksheetSource\s{1,10}HRef=["']?([^"'>\s]{1,500})/i.exec(data)?.[1] ?? null;
    sheets.push({
      name: unescaped(name.trim()),
      file: file === null ? null : lastStep(file),
      hidden: /<x:Visible>\s{0,20}Sheet(Very)?Hidden/i.test(data),
    });
  }
  return sheets;
}

const escapes: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => escapes[name] ?? '');
}

/** The file at the end of an address. */
export function lastStep(address: string): string {
  return address.split(/[?#]/, 1)[0]?.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
}
