import Papa from 'papaparse';
import { refuse } from '../../problems.ts';
import type { PublicationFile } from './publication-file.ts';
import { readText } from './text.ts';

/** One record of a CSV file: its 1-based number in the file and its cells, `null` where OFAC prints `-0- ` or nothing. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly (string | null)[];
}

/** A CSV file as records without the blank ones; `endsInQuotes` is true where it stops inside a quoted cell. */
export interface CsvFile {
  readonly name: string;
  readonly records: readonly CsvRecord[];
  readonly endsInQuotes: boolean;
}

/** Remarks must keep the blank at their end: the continuation in another file is joined to it. */
function cellOf(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === '-0-' ? null : text;
}

function withoutEndMark(text: string): string {
  const end = text.trimEnd();
  return end.endsWith('\u001a') ? end.slice(0, -1).trimEnd() : end;
}

/**
 * Reads a comma-separated file whole. The DOS end-of-file mark (0x1A) and empty lines such as `,,,,`, which table
 * tools leave at the end, are no records.
 */
export async function readCsv(file: PublicationFile): Promise<CsvFile> {
  const text = withoutEndMark(await readText(file));
  if (text.includes('\u0000')) refuse('listUnreadable', { file: file.name, seen: text.slice(0, 20) });
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false });
  const records = parsed.data
    .map((cells, index): CsvRecord => ({ row: index + 1, cells: cells.map(cellOf) }))
    .filter((record) => record.cells.some((cell) => cell !== null));
  const endsInQuotes = parsed.errors.some((error) => error.code === 'MissingQuotes');
  return { name: file.name, records, endsInQuotes };
}
