/**
 * A copy of a text. A text cut from a longer one keeps the whole of it in memory; a row's cell does so with the piece
 * of the file that it was read in. What outlives the rows of a file is therefore kept as a copy.
 */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
