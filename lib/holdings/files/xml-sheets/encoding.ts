import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { bytesFrom } from '../text/bytes.ts';
import { decodeWindows1252 } from '../text/windows1252.ts';
import { markedEncoding, unmarkedUtf16 } from '../text/marks.ts';

/** Bytes that a declaration of XML stands in, blanks and marks before it included, and that tell UTF-16. */
const headBytes = 4096;

/** How an XML text is encoded, and where behind its mark it begins. */
interface XmlEncoding {
  readonly encoding: string;
  readonly start: number;
}

/**
 * The bytes of an XML text as UTF-8. A byte order mark tells the encoding, and after it the declaration; without either
 * it is UTF-8.
 * @throws InputRefused `encodingUnreadable` for an encoding that is not known, and for bytes that are no text of it.
 */
export async function* xmlAsUtf8(source: ByteSource): AsyncGenerator<Uint8Array> {
  const head = await source.read(0, Math.min(headBytes, source.size));
  const { encoding, start } = encodingOf(head);
  if (encoding === 'utf-8') {
    yield* bytesFrom(source, start);
    return;
  }
  const decode = decoderOf(encoding);
  for await (const bytes of bytesFrom(source, start)) yield Buffer.from(decode(bytes));
  yield Buffer.from(decode(new Uint8Array(0)));
}

function encodingOf(head: Uint8Array): XmlEncoding {
  const marked = markedEncoding(head) ?? unmarkedUtf16(head);
  if (marked !== null) return marked;
  const declaration = /<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]{1,40})["']/.exec(
    Buffer.from(head).toString('latin1'),
  );
  const encoding = declaration === null ? 'utf-8' : nameOf(declaration[1] ?? '');
  // Programs that write a text in memory first declare UTF-16, and then save it as UTF-8.
  return { encoding: encoding.startsWith('utf-16') ? 'utf-8' : encoding, start: 0 };
}

/** The name in the Encoding Standard, which knows each encoding by many. */
function nameOf(declared: string): string {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return refuse('encodingUnreadable', { seen: declared });
  }
}

function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  if (encoding === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes, { stream: bytes.length > 0 });
    } catch {
      return refuse('encodingUnreadable', { seen: `${encoding}, as the XML says, but its bytes are not` });
    }
  };
}
