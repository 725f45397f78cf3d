import { openHoldings } from '../../lib/holdings/files/open.ts';
import { InputRefused } from '../../lib/problems.ts';
import type { ScreeningInput } from '../../lib/screening/screen.ts';
import { openFileSource, type FileSource } from './file-source.ts';
import type { GivenFile } from './messages.ts';

/** Opens a file (an archive is several inputs) and adds its source to those that the caller closes. */
export async function openInputs(file: GivenFile, sources: FileSource[]): Promise<ScreeningInput[]> {
  const source = await openFileSource(file.path);
  sources.push(source);
  try {
    const opened = await openHoldings(source, file.name);
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

/** How much of the sources was read. Bytes read twice (a directory, a sample) count twice: an estimate for a progress bar, never above 1. */
export function fractionOf(sources: readonly FileSource[]): number {
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const read = sources.reduce((sum, source) => sum + source.bytesRead(), 0);
  return size === 0 ? 1 : Math.min(1, read / size);
}

function namedAfter(name: string, refused: InputRefused): InputRefused {
  return new InputRefused(...refused.problems.map((one) => ({ ...one, file: one.file ?? name })));
}
