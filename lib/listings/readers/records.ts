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

/** Refuses a row that has not the columns of the others: it is cut, or two rows have run together. */
export function refuseOddRow(file: CsvFile, record: CsvRecord, columns: number): void {
  const isOdd = record.cells.length < columns || record.cells.slice(columns).some((cell) => cell !== null);
  if (!isOdd) return;
  const text = `The row has ${record.cells.length} columns, not ${columns}: the file is cut off or damaged. Download it again.`;
  refuse('listUnreadable', { file: file.name, row: record.row, seen: record.cells.join(','), text });
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
  const broken = parsed.errors.find((error) => error.code === 'InvalidQuotes');
  if (broken) {
    const text = 'The quotation marks of the row do not match: the file is damaged. Download it again.';
    refuse('listUnreadable', { file: file.name, row: (broken.row ?? 0) + 1, text });
  }
  const endsInQuotes = parsed.errors.some((error) => error.code === 'MissingQuotes');
  return { name: file.name, records, endsInQuotes };
}
