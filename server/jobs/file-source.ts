import { open, type FileHandle } from 'node:fs/promises';
import type { ByteSource } from '../../lib/holdings/rows.ts';

/** An open file that can be read at any place. The caller closes it. */
export interface FileSource extends ByteSource {
  /** How many bytes were read so far. */
  bytesRead(): number;
  close(): Promise<void>;
}

/** Opens a file for reading at any place. Rejects as `fs` does where it cannot be opened. */
export async function openFileSource(path: string): Promise<FileSource> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  let total = 0;
  return {
    size,
    read: async (offset, length) => {
      const bytes = await readAt(handle, offset, Math.min(length, Math.max(0, size - offset)));
      total += bytes.length;
      return bytes;
    },
    bytesRead: () => total,
    close: () => handle.close(),
  };
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
