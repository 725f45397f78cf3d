import type { ByteSource, OpenedFile, RowBatch, SheetInfo } from '../../rows.ts';
import { naming } from '../naming.ts';
import { placed } from '../workbook/place.ts';
import { pageText } from './encoding.ts';
import type { PageText } from './encoding.ts';
import type { HtmlLimits } from './limits.ts';
import { pageBatches } from './page.ts';
import { PageTraits } from './page-traits.ts';

const sheet: SheetInfo = { name: null, hidden: false };

/**
 * Opens a web page: its tables one below the other as one sheet, with the lines of text between them as rows of one
 * cell. Cells are text as found, and numbers where a spreadsheet wrote them beside the text.
 * @throws InputRefused also while reading: `fileHtml` for a page that is not the holdings, `fileDamaged`,
 * `contentTooLarge`, `tooManyColumns`, `tooManyRows`, `cellTooLong`.
 */
export async function openHtml(source: ByteSource, name: string, limits: HtmlLimits): Promise<OpenedFile> {
  const text = await naming(name, () => pageText(source, null));
  return {
    name,
    kind: 'html',
    text: { encoding: text.label, separator: null },
    sheets: [sheet],
    batches: () => batchesOf(text, name, limits),
  };
}

async function* batchesOf(text: PageText, name: string, limits: HtmlLimits): AsyncGenerator<RowBatch> {
  const traits = new PageTraits();
  try {
    yield* pageBatches({ sheet, pieces: text.pieces(), limits, traits });
    traits.check();
  } catch (error) {
    throw placed(error, { file: name });
  }
}
