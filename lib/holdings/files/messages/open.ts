import { refuse } from '../../../problems.ts';
import { declaredEncoding } from '../../../xml-records.ts';
import type { ByteSource, OpenedFile, RowBatch, SheetInfo } from '../../rows.ts';
import { naming } from '../naming.ts';
import { bytesFrom } from '../text/bytes.ts';
import { decoded } from '../text/decode.ts';
import { detectEncoding } from '../text/encoding.ts';
import type { TextLimits } from '../text/limits.ts';
import { markedEncoding } from '../text/marks.ts';
import { messageFormats } from './formats.ts';
import type { MessageLayout } from './formats.ts';

const sheet: SheetInfo = { name: null, hidden: false };

/** Bytes that a declaration of XML stands in. */
const declarationBytes = 200;

interface Reading {
  readonly source: ByteSource;
  readonly name: string;
  readonly layout: MessageLayout;
  readonly limits: TextLimits;
}

/**
 * Opens a statement of holdings in the format of a message: its batches are the records that state holdings, a row
 * each, and what of the file is left out or wrong. Columns have the meaning that the standard gives them.
 * @throws InputRefused also while reading: `fileDamaged` for what is cut off, `fileNotSupported`, `contentTooLarge`.
 */
export async function openMessage(reading: Reading): Promise<OpenedFile> {
  const { source, name, layout } = reading;
  const { isXml, traits } = messageFormats[layout];
  const detected = await naming(name, () => (isXml ? xmlEncoding(source) : textEncoding(source)));
  return {
    name,
    kind: 'message',
    text: { encoding: detected.label, separator: '' },
    message: traits,
    sheets: [sheet],
    batches: () => batchesOf(reading, detected.pieces()),
  };
}

interface Pieces {
  readonly label: string;
  readonly pieces: () => AsyncGenerator<string>;
}

async function textEncoding(source: ByteSource): Promise<Pieces> {
  const { encoding, start, damaged } = await detectEncoding(source);
  return {
    label: damaged ? `${encoding} (damaged)` : encoding,
    pieces: () => decoded(source, encoding, start),
  };
}

/** XML says itself in which encoding it is; bytes that are no text of it are refused. */
async function xmlEncoding(source: ByteSource): Promise<Pieces> {
  const head = await source.read(0, Math.min(declarationBytes, source.size));
  const marked = markedEncoding(head);
  const { declared, encoding } = declaredEncoding(head);
  const label = marked?.encoding ?? encoding ?? refuse('encodingUnreadable', { seen: declared });
  return { label, pieces: () => decodedStrictly(source, label, marked?.start ?? 0) };
}

async function* decodedStrictly(source: ByteSource, encoding: string, start: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return refuse('encodingUnreadable', {
        seen: `${encoding}, as the XML declares, but its bytes are not`,
      });
    }
  };
  for await (const bytes of bytesFrom(source, start)) yield decode(bytes);
  yield decode();
}

async function* batchesOf(
  { name, layout, limits }: Reading,
  pieces: AsyncGenerator<string>,
): AsyncGenerator<RowBatch> {
  const reader = messageFormats[layout].reader();
  let records = 0;
  try {
    for (;;) {
      const next = await naming(name, () => pieces.next());
      const rows = await naming(name, () =>
        Promise.resolve(next.done === true ? reader.finish() : reader.push(next.value)),
      );
      records += rows.length;
      if (records > limits.recordsMax) refuse('tooManyRows', { file: name, seen: `${records} records` });
      // The last batch comes even when it is empty: a statement of nothing is a statement.
      if (rows.length > 0 || next.done === true) yield { sheet, rows };
      if (next.done === true) return;
    }
  } finally {
    await pieces.return(undefined);
  }
}
