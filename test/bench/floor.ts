import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { defaultZipLimits, openZip } from '../../lib/holdings/files/zip.ts';

/**
 * The least that any reader must do, in a process of its own: unpack the sheets of a workbook and count `<row`, or
 * count the lines of a text, without knowing what any of it means. `node floor.js FILE` prints the count.
 */
const [, , path = ''] = process.argv;
console.log(JSON.stringify({ rows: path.endsWith('.csv') ? await lines() : await rows() }));

async function lines(): Promise<number> {
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1024 * 1024 });
  return occurrences(chunks, '\n');
}

async function rows(): Promise<number> {
  const handle = await open(path);
  const { size } = await handle.stat();
  const read = async (offset: number, length: number): Promise<Buffer> =>
    (await handle.read(Buffer.alloc(length), 0, length, offset)).buffer;
  const zip = await openZip({ size, read }, defaultZipLimits);
  let found = 0;
  for (const entry of zip.entries) {
    if (/worksheets\/sheet\d+\.xml$/.test(entry.name)) found += await occurrences(zip.read(entry), '<row');
  }
  await handle.close();
  return found;
}

/** How often a text comes; one that lies across two pieces is found in the end of the first with the second. */
async function occurrences(pieces: AsyncIterable<Uint8Array>, text: string): Promise<number> {
  let found = 0;
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes =
      rest.length === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.length)
        : Buffer.concat([rest, piece]);
    let at = bytes.indexOf(text);
    for (; at >= 0; at = bytes.indexOf(text, at + text.length)) found += 1;
    rest = text.length === 1 ? rest : Buffer.from(bytes.subarray(bytes.length - text.length + 1));
  }
  return found;
}
