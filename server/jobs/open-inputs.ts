import { availableParallelism } from 'node:os';
import { openHoldings } from '../../lib/holdings/files/open.ts';
import type { OpenedFile } from '../../lib/holdings/rows.ts';
import { InputRefused } from '../../lib/problems.ts';
import type { ScreeningInput } from '../../lib/screening/screen.ts';
import { openFileSource, type FileSource } from './file-source.ts';
import type { GivenFile } from './messages.ts';
import { openAhead } from './reading-ahead.ts';

/** A file that is being read, however that is done. */
export type ReadSource = Pick<FileSource, 'size' | 'bytesRead' | 'close'>;

/** Starting a thread takes as long as reading half of a workbook of so many bytes, some 50,000 rows. */
const aheadFromBytes = 4 * 1024 ** 2;

/** Opens a file (an archive is several inputs) and adds what reads it to those that the caller closes. */
export async function openInputs(file: GivenFile, sources: ReadSource[]): Promise<ScreeningInput[]> {
  try {
    const opened = await openFiles(file, sources);
    return opened.map((one) => ({
      name: one.name,
      sha256: file.sha256,
      bytes: file.bytes,
      kind: file.kind,
      file: one,
      ...(file.fund === undefined ? {} : { fund: file.fund }),
    }));
  } catch (error) {
    throw error instanceof InputRefused ? namedAfter(file.name, error) : error;
  }
}

async function openFiles(
  { path, name, bytes }: GivenFile,
  sources: ReadSource[],
): Promise<readonly OpenedFile[]> {
  const source = await openFileSource(path);
  sources.push(source);
  const files = await openHoldings(source, name);
  if (!isReadAhead(files, bytes)) return files;
  const ahead = await openAhead({ path, name });
  sources.splice(sources.indexOf(source), 1, {
    size: bytes,
    bytesRead: () => ahead.bytesRead(),
    close: async () => {
      await ahead.close();
      await source.close();
    },
  });
  return ahead.files;
}

/** Texts are cut into cells faster than a thread hands them over; a workbook takes longer to read than to screen. */
const readAhead: ReadonlySet<OpenedFile['kind']> = new Set(['xlsx', 'ods', 'xml'] as const);

function isReadAhead(files: readonly OpenedFile[], bytes: number): boolean {
  return (
    bytes >= aheadFromBytes && availableParallelism() > 1 && files.some(({ kind }) => readAhead.has(kind))
  );
}

/** How much of the sources was read. Bytes read twice (a directory, a sample) count twice: an estimate for a progress bar, never above 1. */
export function fractionOf(sources: readonly ReadSource[]): number {
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const read = sources.reduce((sum, source) => sum + source.bytesRead(), 0);
  return size === 0 ? 1 : Math.min(1, read / size);
}

function namedAfter(name: string, refused: InputRefused): InputRefused {
  return new InputRefused(...refused.problems.map((one) => ({ ...one, file: one.file ?? name })));
}
