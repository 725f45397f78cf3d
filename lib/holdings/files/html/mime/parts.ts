import { refuse } from '../../../../problems.ts';
import type { ByteSource } from '../../../rows.ts';
import { bytesFrom } from '../../text/bytes.ts';
import { readHeaders } from './headers.ts';
import type { PartHeaders } from './headers.ts';

/** A part of a message that holds no further parts, and where in the file its content stands. */
export interface Part extends PartHeaders {
  readonly start: number;
  readonly end: number;
}

const headersMax = 64 * 1024;
const partsMax = 20_000;
const boundariesMax = 32;
const boundaryMax = 200;

/** Characters of a line that are looked at: it may be a boundary, a header, or megabytes of a page. */
const lineMax = 4096;

/**
 * Finds the parts of a message by going over it once: those of parts within parts as well, in their order.
 * @throws InputRefused `fileDamaged` for a message that is cut off, `contentTooLarge`.
 */
export async function partsOf(source: ByteSource): Promise<Part[]> {
  const reader = new PartReader();
  let line = '';
  let lineStart = 0;
  let offset = 0;
  for await (const bytes of bytesFrom(source, 0)) {
    let from = 0;
    while (from < bytes.length) {
      const feed = bytes.indexOf(10, from);
      const end = feed < 0 ? bytes.length : feed + 1;
      const wanted = Math.min(end, from + Math.max(0, lineMax - line.length));
      line += latin1(bytes.subarray(from, wanted));
      if (feed >= 0) {
        reader.take(line, { start: lineStart, end: offset + end });
        line = '';
        lineStart = offset + end;
      }
      from = end;
    }
    offset += bytes.length;
  }
  if (line !== '') reader.take(line, { start: lineStart, end: offset });
  return reader.end(offset);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

class PartReader {
  readonly #parts: Part[] = [];
  readonly #boundaries: string[] = [];
  /** The headers so far of what is being read; `null` behind them. */
  #headers: string | null = '';
  #open: { readonly headers: PartHeaders; readonly start: number } | null = null;
  #isEnded = false;

  take(line: string, { start, end }: Place): void {
    if (line.startsWith('--') && this.#boundaries.length > 0 && this.#takeBoundary(line, start)) return;
    if (this.#headers === null) return;
    if (/^\r?\n?$/.test(line)) this.#begin(readHeaders(this.#headers), end);
    else this.#headers += line;
    if (this.#headers !== null && this.#headers.length > headersMax)
      refuse('contentTooLarge', { seen: `headers of more than ${headersMax} characters` });
  }

  end(size: number): Part[] {
    if (this.#boundaries.length > 0 && !this.#isEnded) {
      const text = 'The saved page (MHTML) is cut off: its last part has no end. Save or export it again.';
      refuse('fileDamaged', { seen: 'a saved web page without its end', text });
    }
    this.#close(size);
    return this.#parts;
  }

  #takeBoundary(line: string, start: number): boolean {
    const mark = line.trimEnd();
    const at = this.#boundaries.findIndex((one) => mark === `--${one}` || mark === `--${one}--`);
    if (at < 0) return false;
    this.#close(start);
    const isLast = mark.length > (this.#boundaries[at]?.length ?? 0) + 2;
    this.#headers = isLast ? null : '';
    if (isLast && at === 0) this.#isEnded = true;
    return true;
  }

  #begin(headers: PartHeaders, start: number): void {
    this.#headers = null;
    if (!headers.type.startsWith('multipart/')) {
      this.#open = { headers, start };
      return;
    }
    const { boundary } = headers;
    if (boundary === null || boundary === '')
      refuse('fileDamaged', { seen: 'a message of parts without a boundary' });
    if (this.#boundaries.length >= boundariesMax || boundary.length > boundaryMax)
      refuse('contentTooLarge', { seen: 'parts of a message within parts without end' });
    this.#boundaries.push(boundary);
  }

  #close(end: number): void {
    if (this.#open === null) return;
    const { headers, start } = this.#open;
    this.#open = null;
    this.#parts.push({ ...headers, start, end });
    if (this.#parts.length > partsMax) refuse('contentTooLarge', { seen: `more than ${partsMax} parts` });
  }
}
