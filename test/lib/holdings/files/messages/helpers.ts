import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import type { Problem } from '../../../../../lib/problems.ts';
import { line, read } from '../../opened.ts';
import type { Reading } from '../../opened.ts';
import { refusal } from '../text/helpers.ts';

/** Reads a whole file as the service does, from its bytes. */
export async function readFile(content: string | Uint8Array, name = 'holdings.txt'): Promise<Reading> {
  const [file] = await openHoldings(bufferSource(Buffer.from(content)), name);
  return read(file!);
}

/** The positions of a file, a line each. */
export async function linesOf(content: string | Uint8Array): Promise<string[]> {
  return (await readFile(content)).positions.map(line);
}

/** The one problem that a file is refused with. */
export function refusalOf(content: string | Uint8Array): Promise<Problem> {
  return refusal(readFile(content));
}
