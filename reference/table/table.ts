import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';

/** One record of a data table. `number` is the 1-based record as a spreadsheet shows it; the heading is row 1. */
export interface Row {
  readonly file: string;
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reference data that cannot be trusted as it stands. The service must not start with it. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';
}

/** The error for one cell: names file, row, column and the value seen. */
export function badCell(row: Row, column: string, why: string): ReferenceDataError {
  const seen = JSON.stringify(row.cells[column] ?? '');
  return new ReferenceDataError(
    `reference/${row.file}, row ${row.number}, column ${column}, ${seen}: ${why}`,
  );
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    throw new ReferenceDataError(`reference/${file} cannot be read.`, { cause: error });
  }
}

function toRow(file: string, columns: readonly string[], record: readonly string[], number: number): Row {
  if (record.length !== columns.length) {
    throw new ReferenceDataError(
      `reference/${file}, row ${number}: ${record.length} cells where the heading has ${columns.length}.`,
    );
  }
  const row = {
    file,
    number,
    cells: Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ''])),
  };
  for (const name of columns) {
    const value = row.cells[name] ?? '';
    if (value !== value.trim()) throw badCell(row, name, 'has blanks at an end.');
    if (value !== value.normalize('NFC')) throw badCell(row, name, 'is not in Unicode form NFC.');
  }
  return row;
}

/**
 * Reads a CSV table under `root`. Strict: UTF-8, the expected headings in their order, no empty line, no ragged
 * record, no blanks at the ends of cells. Throws ReferenceDataError.
 */
export function readTable(root: string, file: string, columns: readonly string[]): readonly Row[] {
  const text = readText(root, file);
  if (!text.endsWith('\n'))
    throw new ReferenceDataError(`reference/${file} does not end with a line end: cut off?`);
  const parsed = papaparse.parse<string[]>(text.slice(0, -1), { delimiter: ',', header: false });
  const fault = parsed.errors[0];
  if (fault !== undefined) {
    throw new ReferenceDataError(`reference/${file}, row ${(fault.row ?? 0) + 1}: ${fault.message}.`);
  }
  const [heading = [], ...records] = parsed.data;
  if (heading.join() !== columns.join()) {
    throw new ReferenceDataError(
      `reference/${file}: headings are "${heading.join()}", expected "${columns.join()}".`,
    );
  }
  if (records.length === 0) throw new ReferenceDataError(`reference/${file} has no rows.`);
  return records.map((record, at) => toRow(file, columns, record, at + 2));
}
