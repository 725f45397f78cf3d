import type { ByteSource, OpenedFile, Row, RowBatch, SheetInfo } from '../../rows.ts';
import { naming } from '../naming.ts';
import { alignedColumns, cutRow } from './aligned.ts';
import type { ColumnCuts } from './aligned.ts';
import { decoded } from './decode.ts';
import { detectEncoding } from './encoding.ts';
import type { DetectedEncoding } from './encoding.ts';
import { defaultTextLimits } from './limits.ts';
import type { TextLimits } from './limits.ts';
import { RecordReader } from './records.ts';
import { detectSeparator } from './separator.ts';
import { unwrapped, wrappedSeparator } from './wrapped.ts';

/** Characters of text that the separator is judged by, blank lines at the beginning not counted. */
const sampleCharacters = 256 * 1024;

const sheet: SheetInfo = { name: null, hidden: false };

/**
 * Opens a text file: finds its encoding (over all of its bytes) and its separator, and reads its records as rows.
 * Cells are text as found; an empty one is `null`. `traits.encoding` ends in ` (damaged)` when some bytes were no
 * text of that encoding and are read as U+FFFD; `traits.separator` is empty when every line is one cell, and a blank
 * where the columns of a printed table are told by their alignment.
 * @throws InputRefused also while reading: `tooManyColumns`, `tooManyRows`, `cellTooLong`, `fileDamaged`.
 */
export async function openText(
  source: ByteSource,
  name: string,
  limits: TextLimits = defaultTextLimits,
): Promise<OpenedFile> {
  return naming(name, async () => {
    const detected = await detectEncoding(source);
    const sample = await sampleOf(source, detected);
    const cuts = alignedColumns(sample.text);
    const separator = cuts === null ? detectSeparator(sample.text, sample.whole) : '';
    const inner = cuts === null && separator === '' ? wrappedSeparator(sample.text, limits) : '';
    const encoding = detected.damaged ? `${detected.encoding} (damaged)` : detected.encoding;
    return {
      name,
      kind: 'text',
      text: { encoding, separator: cuts === null ? inner || separator : ' ' },
      sheets: [sheet],
      batches: () => batchesOf({ source, name, detected, separator, inner, cuts, limits }),
    };
  });
}

interface Reading {
  readonly source: ByteSource;
  readonly name: string;
  readonly detected: DetectedEncoding;
  readonly separator: string;
  /** The separator inside lines that are quoted as a whole, or empty. */
  readonly inner: string;
  /** Where the lines are cut in whose columns blanks are the only separator. */
  readonly cuts: ColumnCuts | null;
  readonly limits: TextLimits;
}

async function* batchesOf(reading: Reading): AsyncGenerator<RowBatch> {
  const { source, detected, name } = reading;
  const reader = new RecordReader(reading.separator, reading.limits);
  const pieces = decoded(source, detected.encoding, detected.start);
  try {
    for (;;) {
      const next = await naming(name, () => pieces.next());
      const rows = await naming(name, () =>
        Promise.resolve(next.done === true ? reader.finish() : reader.push(next.value)),
      );
      if (rows.length > 0) yield { sheet, rows: cellsOf(rows, reading) };
      if (next.done === true) return;
    }
  } finally {
    await pieces.return(undefined);
  }
}

/** The cells of rows that were read as lines: cut into columns, or unwrapped; other rows as they are. */
function cellsOf(rows: readonly Row[], { inner, cuts, limits }: Reading): readonly Row[] {
  if (cuts !== null) return rows.map((row) => cutRow(row, cuts));
  return inner === '' ? rows : rows.map((row) => unwrapped(row, inner, limits));
}

async function sampleOf(
  source: ByteSource,
  detected: DetectedEncoding,
): Promise<{ text: string; whole: boolean }> {
  let text = '';
  for await (const piece of decoded(source, detected.encoding, detected.start)) {
    text = text === '' ? piece.trimStart() : text + piece;
    if (text.length >= sampleCharacters) return { text, whole: false };
  }
  return { text, whole: true };
}
