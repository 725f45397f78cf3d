import { openHtml } from '../../../../../lib/holdings/files/html/open.ts';
import { defaultHtmlLimits } from '../../../../../lib/holdings/files/html/limits.ts';
import type { HtmlLimits } from '../../../../../lib/holdings/files/html/limits.ts';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import type { ByteSource, Cell, OpenedFile, Row } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import type { Problem } from '../../../../../lib/problems.ts';
import { refusal, rowsOf } from '../text/helpers.ts';

/** Opens a page by its content, as every file is. */
export async function openPage(page: string | Uint8Array): Promise<OpenedFile> {
  const [file] = await openHoldings(bufferSource(Buffer.from(page)), 'holdings.xls');
  if (file === undefined) throw new Error('nothing was opened');
  return file;
}

export async function pageRows(page: string | Uint8Array): Promise<Row[]> {
  return rowsOf(await openPage(page));
}

/** The cells of a page's rows; a page says that it is one by its first tag. */
export async function cellsOf(page: string | Uint8Array): Promise<(readonly Cell[])[]> {
  return (await pageRows(page)).map(({ cells }) => cells);
}

/** The problem for which a page is refused, when it is opened or when its rows are read. */
export function refused(page: string | Uint8Array): Promise<Problem> {
  return refusal(pageRows(page));
}

/** The cells of a page that comes in pieces of so many bytes, as from a slow store, or under other limits. */
export async function cellsFrom(
  bytes: Uint8Array,
  most: number,
  limits: Partial<HtmlLimits> = {},
): Promise<(readonly Cell[])[]> {
  const source: ByteSource = {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + Math.min(length, most))),
  };
  const file = await openHtml(source, 'holdings.html', { ...defaultHtmlLimits, ...limits });
  return (await rowsOf(file)).map(({ cells }) => cells);
}
