import { Buffer } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { recordBytesMax } from './limits.ts';

/** Bytes that are fetched at a time: large enough that waiting for them costs little. */
const chunkBytes = 128 * 1024;

const headBytes = 4;

/** Refuses a workbook whose records contradict themselves. */
export function damagedRecord(seen: string): never {
  return refuse('fileDamaged', { seen });
}

/** A part of the workbook's stream, from byte `start` to before byte `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The records of a part of a workbook's stream, one after the other. `next` stands on the next record as far as its
 * bytes are there; when they are not, `fill` fetches more, and refuses where there are none: whoever reads records
 * stops at the one that ends them. What is shown is valid until the next call of `next` or `fill`.
 */
export class Records {
  type = 0;
  /** Where the record's content lies in `bytes`. */
  start = 0;
  length = 0;
  bytes: Buffer = Buffer.alloc(0);
  /** Where the record, with its head, lies in the stream. */
  place: number;
  private readonly stream: ByteSource;
  private readonly end: number;
  private position = 0;
  private fetched: number;

  constructor(stream: ByteSource, span: Span) {
    this.stream = stream;
    this.place = span.start;
    this.fetched = span.start;
    this.end = Math.min(span.end, stream.size);
  }

  next(): boolean {
    const { bytes, position } = this;
    if (position + headBytes > bytes.length) return false;
    const length = (bytes[position + 2] ?? 0) | ((bytes[position + 3] ?? 0) << 8);
    this.place = this.fetched - bytes.length + position;
    if (length > recordBytesMax) damagedRecord(`a record of ${length} bytes at byte ${this.place}`);
    if (position + headBytes + length > bytes.length) return false;
    this.type = (bytes[position] ?? 0) | ((bytes[position + 1] ?? 0) << 8);
    this.start = position + headBytes;
    this.length = length;
    this.position = this.start + length;
    return true;
  }

  async fill(): Promise<void> {
    const rest = this.bytes.subarray(this.position);
    const wanted = Math.min(chunkBytes, this.end - this.fetched);
    if (wanted <= 0) damagedRecord(`records that go on at byte ${this.end}, where they should have ended`);
    const more = await this.stream.read(this.fetched, wanted);
    if (more.length < wanted) damagedRecord(`a file that ends at byte ${this.fetched + more.length}`);
    this.bytes = Buffer.concat([rest, more]);
    this.position = 0;
    this.fetched += more.length;
  }

  /** Refuses a record that is too short for what it has to hold. */
  need(length: number): void {
    if (this.length >= length) return;
    damagedRecord(`a record ${this.type} of ${this.length} bytes at byte ${this.place}, ${length} expected`);
  }

  /** A number of two bytes at this place of the content, which `need` has made sure of. */
  word(at: number): number {
    const { bytes, start } = this;
    return (bytes[start + at] ?? 0) | ((bytes[start + at + 1] ?? 0) << 8);
  }
}
