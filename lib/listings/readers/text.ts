import { refuse } from '../../problems.ts';
import type { PublicationFile } from './publication-file.ts';

const chunkBytes = 1 << 18;

/** The largest file that is read as a publication: twenty times the largest ever seen of its kind. */
export const publicationBytesMax = 256 * 1024 * 1024;

/** The bytes of a file, chunk by chunk. An empty file and one beyond `publicationBytesMax` are refused. */
export async function* chunksOf(file: PublicationFile): AsyncGenerator<Uint8Array> {
  if (file.source.size === 0) refuse('fileEmpty', { file: file.name });
  if (file.source.size > publicationBytesMax) refuse('fileTooLarge', { file: file.name });
  for (let offset = 0; offset < file.source.size;) {
    const chunk = await file.source.read(offset, Math.min(chunkBytes, file.source.size - offset));
    if (chunk.length === 0) refuse('fileDamaged', { file: file.name });
    yield chunk;
    offset += chunk.length;
  }
}

/** The encoding that a byte order mark at the start names, or `null`. */
export function markedEncoding(start: Uint8Array): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 'utf-8' : null;
}

async function decoded(file: PublicationFile, encoding: string): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' });
  const pieces: string[] = [];
  for await (const chunk of chunksOf(file)) pieces.push(decoder.decode(chunk, { stream: true }));
  pieces.push(decoder.decode());
  return pieces.join('');
}

/**
 * The whole text of a CSV publication: as its byte order mark says, else UTF-8 where that is valid, else
 * Windows-1252, in which OFAC publishes (and in which every byte means something).
 */
export async function readText(file: PublicationFile): Promise<string> {
  const marked = markedEncoding(await file.source.read(0, 3));
  try {
    return await decoded(file, marked ?? 'utf-8');
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    if (marked !== null) refuse('encodingUnreadable', { file: file.name, seen: marked });
    return decoded(file, 'windows-1252');
  }
}
