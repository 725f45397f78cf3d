import { InputRefused } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { decoded, encodings, pageEncodings } from '../text/decode.ts';
import type { Encoding } from '../text/decode.ts';
import { detectEncoding, encodingThat } from '../text/encoding.ts';
import type { DetectedEncoding } from '../text/encoding.ts';
import { decodeWindows1252 } from '../text/windows1252.ts';

/** Bytes from the beginning of a page that its encoding may be stated in. */
const statingBytes = 64 * 1024;

/** Encodings from before Unicode, which a page may state. */
const statable: ReadonlySet<string> = new Set(
  [...encodings, ...pageEncodings].filter((label) => !label.startsWith('utf-')),
);
const eastAsian = new Set<string>(['gb18030', 'big5', 'shift_jis', 'euc-kr']);

/** The text of a page, as often as it is asked for, and what it is encoded in. */
export interface PageText {
  readonly label: string;
  readonly pieces: () => AsyncGenerator<string>;
}

/**
 * Finds out how a page is encoded. Its bytes come first: a byte order mark, UTF-16, UTF-8 that holds throughout. Then
 * what the page states, or the message around it (`stated`), if the bytes are text of that; else it is guessed as any text.
 * @throws InputRefused `encodingUnreadable` when nothing fits.
 */
export async function pageText(source: ByteSource, stated: string | null): Promise<PageText> {
  const { encoding, start, damaged } = await encodingOf(source, stated);
  return {
    label: damaged ? `${encoding} (damaged)` : encoding,
    pieces: () => decoded(source, encoding, start),
  };
}

async function encodingOf(source: ByteSource, stated: string | null): Promise<DetectedEncoding> {
  const head = await source.read(0, Math.min(statingBytes, source.size));
  const label = encodingNamed(stated) ?? encodingNamed(statedCharset(decodeWindows1252(head)));
  if (label === null) return detectEncoding(source);
  const fitting = await encodingThat(source, label);
  if (fitting === null || fitting.encoding !== 'windows-1252') return fitting ?? detectEncoding(source);
  // Every byte is some character of it, and it is what templates state: East Asian text below them tells itself.
  const found = await detectEncoding(source).catch((error: unknown) => {
    if (error instanceof InputRefused) return fitting;
    throw error;
  });
  return eastAsian.has(found.encoding) ? found : fitting;
}

/** The name in the Encoding Standard of an encoding from before Unicode that a page names; `null` for all others. */
function encodingNamed(name: string | null): Encoding | null {
  if (name === null) return null;
  const label = nameInStandard(name);
  if (label === null) return null;
  const known = label === 'gbk' ? 'gb18030' : label;
  return isRead(known) ? known : null;
}

function isRead(label: string): label is Encoding {
  return statable.has(label);
}

function nameInStandard(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

/** What a page states: in a `meta` of its own, in one that repeats a header, or in a declaration of XML. */
export function statedCharset(head: string): string | null {
  const inXml = /^\s{0,100}<\?xml[^>]{0,200}encoding=["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  if (inXml !== undefined) return inXml;
  for (const [, attributes = ''] of head.matchAll(/<meta\s([^<>]{1,500})/gi)) {
    const charset = /charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i.exec(attributes)?.[1];
    if (charset !== undefined) return charset;
  }
  return null;
}
