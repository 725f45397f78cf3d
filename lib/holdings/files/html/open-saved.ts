import { refuse } from '../../../problems.ts';
import type { ByteSource, OpenedFile, RowBatch, SheetInfo } from '../../rows.ts';
import { naming } from '../naming.ts';
import { placed } from '../workbook/place.ts';
import { pageText } from './encoding.ts';
import type { PageText } from './encoding.ts';
import type { HtmlLimits } from './limits.ts';
import { contentOf, lastStep, namedSheets } from './mime/pages.ts';
import type { NamedSheet } from './mime/pages.ts';
import { partsOf } from './mime/parts.ts';
import type { Part } from './mime/parts.ts';
import { pageBatches } from './page.ts';
import { PageTraits } from './page-traits.ts';

/** Characters of the first page that Excel names its sheets in. */
const namingCharacters = 256 * 1024;

interface SavedPage {
  readonly sheet: SheetInfo;
  readonly text: PageText;
}

/**
 * Opens a saved page (MHTML): its pages in their order, each a sheet; of a workbook that Excel saved so, its sheets by
 * their names. A file of one page has one sheet without a name, as the page alone would have.
 * @throws InputRefused as `openHtml`, and `fileHtml` for a message without a page.
 */
export async function openSavedPage(
  source: ByteSource,
  name: string,
  limits: HtmlLimits,
): Promise<OpenedFile> {
  const pages = await naming(name, () => pagesOf(source, limits));
  const labels = new Set(pages.map(({ text }) => text.label));
  return {
    name,
    kind: 'html',
    text: { encoding: [...labels].join(', '), separator: null },
    sheets: pages.map(({ sheet }) => sheet),
    batches: () => batchesOf(pages, name, limits),
  };
}

async function pagesOf(source: ByteSource, limits: HtmlLimits): Promise<SavedPage[]> {
  const parts = (await partsOf(source)).filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  );
  if (parts.length > limits.pagesMax) refuse('contentTooLarge', { seen: `${parts.length} pages` });
  const texts = new Map<Part, PageText>();
  for (const part of parts) texts.set(part, await pageText(await contentOf(source, part), part.charset));
  const [first] = texts.values();
  if (first === undefined) {
    const text = 'The message holds no web page. Export the holdings again as .xlsx or .csv.';
    return refuse('fileHtml', { seen: 'a message (MIME) without a page', text });
  }
  const named = namedSheets(await beginningOf(first));
  const chosen = sheetsOf([...texts.keys()], named);
  return chosen.flatMap(({ part, sheet }) => {
    const text = texts.get(part);
    return text === undefined ? [] : [{ sheet, text }];
  });
}

async function beginningOf({ pieces }: PageText): Promise<string> {
  let text = '';
  for await (const piece of pieces()) {
    text += piece;
    if (text.length >= namingCharacters) break;
  }
  return text.slice(0, namingCharacters);
}

interface Chosen {
  readonly part: Part;
  readonly sheet: SheetInfo;
}

/** The sheets that Excel named, where all of them are in the file; else every page, named after its file. */
function sheetsOf(parts: readonly Part[], named: readonly NamedSheet[]): Chosen[] {
  const known = new Set<string>();
  const sheetOf = (name: string, hidden = false): SheetInfo => ({ name: distinct(name, known), hidden });
  const placed = named.flatMap(({ name, file, hidden }) => {
    const part = parts.find(({ location }) => file !== null && lastStep(location ?? '') === file);
    return part === undefined ? [] : [{ part, name, hidden }];
  });
  if (placed.length > 0 && placed.length === named.length)
    return placed.map(({ part, name, hidden }) => ({ part, sheet: sheetOf(name, hidden) }));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [{ part: only, sheet: { name: null, hidden: false } }];
  return parts.map((part, at) => ({
    part,
    sheet: sheetOf(lastStep(part.location ?? '') || `page ${at + 1}`),
  }));
}

function distinct(name: string, known: Set<string>): string {
  let unique = name;
  for (let count = 2; known.has(unique); count += 1) unique = `${name} (${count})`;
  known.add(unique);
  return unique;
}

async function* batchesOf(
  pages: readonly SavedPage[],
  name: string,
  limits: HtmlLimits,
): AsyncGenerator<RowBatch> {
  const seen: PageTraits[] = [];
  try {
    for (const { sheet, text } of pages) {
      const traits = new PageTraits();
      seen.push(traits);
      yield* pageBatches({ sheet, pieces: text.pieces(), limits, traits });
    }
    const hold = seen.some(({ holdsData }) => holdsData);
    for (const traits of seen) traits.check(hold);
  } catch (error) {
    throw placed(error, { file: name });
  }
}
