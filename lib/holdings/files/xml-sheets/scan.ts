import { InputRefused, refuse } from '../../../problems.ts';
import type { PackedRows } from '../../packed/packed-rows.ts';
import { space } from '../workbook/ascii.ts';
import { token } from '../workbook/names.ts';
import type { Token } from '../workbook/names.ts';
import type { XmlTokens } from '../workbook/tokens.ts';
import { elementsPerValueMax, idleElementsMax } from './limits.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Characters of a tag that its name stands in. */
const nameMax = 200;

/** What is made of the elements of a workbook that is one XML text, in their order. */
export interface ElementReader {
  readonly tokens: XmlTokens;
  /** After a start tag, a text, an end tag; of an element that closes itself both tags come. */
  open(): void;
  text(): void;
  close(): void;
}

/** One that makes rows of them. */
export interface RowsReader extends ElementReader {
  readonly rows: SheetRows;
}

/** One that looks only for what stands around the rows. */
export interface SurveyReader extends ElementReader {
  /** Set by an element whose content is of no interest: it is passed over up to this end tag of it. */
  passesTo: string | null;
}

/**
 * Reads an XML text for what stands around its rows. They are passed over by a search for the end of their table, which
 * takes a fraction of the time; where another table stands in that one its end is not the right one, the tags no longer
 * nest, and the text is gone through anew tag by tag.
 */
export async function surveyedBy<Reader extends SurveyReader>(
  chunks: () => AsyncIterable<Uint8Array>,
  create: () => Reader,
): Promise<Reader> {
  try {
    return await readThrough(chunks(), create(), true);
  } catch (error) {
    if (!(error instanceof InputRefused) || error.problems[0]?.code !== 'fileDamaged') throw error;
    return readThrough(chunks(), create(), false);
  }
}

async function readThrough<Reader extends SurveyReader>(
  chunks: AsyncIterable<Uint8Array>,
  reader: Reader,
  isQuick: boolean,
): Promise<Reader> {
  const { tokens } = reader;
  const elements = new Elements();
  let texts = 0;
  const stepOn = (): boolean => {
    if (isQuick && reader.passesTo !== null) return isPassed(reader, reader.passesTo);
    const met = step(reader);
    if (met === token.text && (tokens.bytes[tokens.textStart] ?? 0) > space) texts += 1;
    if (met === token.open) elements.admit(texts);
    return hasMet(met);
  };
  for await (const chunk of chunks) {
    tokens.feed(chunk);
    while (stepOn());
  }
  tokens.finish();
  reader.passesTo = null;
  while (stepOn());
  return reader;
}

/** Counts elements, and refuses a file that holds far more of them than values. */
class Elements {
  private count = 0;

  admit(values: number): void {
    this.count += 1;
    if (this.count <= idleElementsMax + elementsPerValueMax * values) return;
    refuse('contentTooLarge', { seen: `${this.count} elements for ${values} values` });
  }
}

/** Goes to an end tag; false where it is not in the bytes that came. */
function isPassed(reader: SurveyReader, end: string): boolean {
  const { tokens } = reader;
  const at = tokens.bytes.indexOf(end, tokens.position);
  tokens.position = at >= 0 ? at : Math.max(tokens.position, tokens.bytes.length - end.length + 1);
  if (at >= 0) reader.passesTo = null;
  return at >= 0;
}

/** The end tag of the element that was just opened, or `null` where it closes itself. */
export function endTagOf({ bytes, tagStart, position, closesItself }: XmlTokens): string | null {
  if (closesItself) return null;
  const [name = ''] = bytes
    .toString('latin1', tagStart, Math.min(position - 1, tagStart + nameMax))
    .split(/\s/, 1);
  return `</${name}>`;
}

/** Reads a whole XML text, and yields its rows as they come. */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  reader: RowsReader,
): AsyncGenerator<PackedRows> {
  const { tokens, rows } = reader;
  const elements = new Elements();
  for await (const chunk of chunks) {
    tokens.feed(chunk);
    while (advance(reader, elements)) yield rows.take();
  }
  tokens.finish();
  while (advance(reader, elements)) yield rows.take();
}

/** Reads on; true when rows should be taken, false when the bytes are used up. */
function advance(reader: RowsReader, elements: Elements): boolean {
  const { rows } = reader;
  try {
    rows.repeat();
    while (!rows.isReady) {
      const met = step(reader);
      if (met === token.open) elements.admit(rows.values);
      if (!hasMet(met)) return false;
    }
    return true;
  } catch (error) {
    throw rows.placed(error);
  }
}

/** Reads one tag or text, where there is one in the bytes that came. */
function step(reader: ElementReader): Token {
  const met = reader.tokens.next();
  if (met === token.open) reader.open();
  else if (met === token.text) reader.text();
  else if (met === token.close) reader.close();
  return met;
}

function hasMet(met: Token): boolean {
  return met !== token.more && met !== token.end;
}
