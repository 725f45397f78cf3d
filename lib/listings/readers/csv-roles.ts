import { refuse } from '../../problems.ts';
import { readEntryNumber } from './entry-number.ts';
import { refuseOddRow, type CsvFile, type CsvRecord } from './records.ts';

/** Which part of a publication a CSV file is. */
export type CsvRole = 'prim' | 'alt' | 'add' | 'comments' | 'tradeGov';

/** How many columns each part of OFAC's set has. */
export const csvColumns: Readonly<Record<Exclude<CsvRole, 'tradeGov'>, number>> = {
  prim: 12,
  alt: 5,
  add: 6,
  comments: 2,
};
const recordsLookedAt = 200;
const aliasTypes = new Set(['aka', 'fka', 'nka']);

/** True for a row that names trade.gov's columns; some copies carry it twice. */
export function isTradeGovHeading(record: CsvRecord): boolean {
  return ['entity_number', 'programs', 'ids'].every((name) => record.cells.includes(name));
}

function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}

/** An alias file that lost its first column says whose names it holds no longer, and no guess can bring it back. */
function refuseWithoutNumbers(file: CsvFile): void {
  const names = file.records.filter((record) => record.cells.some((cell) => aliasTypes.has(cell ?? '')));
  const orphan = names.find((record) => aliasTypes.has(record.cells[1] ?? '') || record.cells[0] === null);
  if (!orphan) return;
  const text = 'The alternative names have lost the column with the entry numbers. Download the file again.';
  refuse('listUnreadable', { file: file.name, row: orphan.row, seen: orphan.cells.join(','), text });
}

/** Tells a CSV file by what is in it: trade.gov's heading, or the number of columns of rows that begin with an entry number. */
export function csvRoleOf(file: CsvFile): CsvRole {
  const start = file.records.slice(0, recordsLookedAt);
  if (start.slice(0, 5).some(isTradeGovHeading)) return 'tradeGov';
  refuseWithoutNumbers(file);
  const numbered = start.filter((record) => readEntryNumber(record.cells[0]) !== null);
  const columns = commonest(numbered.map((record) => record.cells.length));
  const role = (['prim', 'alt', 'add', 'comments'] as const).find((one) => csvColumns[one] === columns);
  return role ?? refuse('listUnreadable', { file: file.name, seen: start[0]?.cells.join(',') ?? null });
}

/**
 * The records of a part with their entry numbers. A first row without a number is a heading that a table tool put
 * there; a later one cannot be placed and refuses the file.
 */
export function numberedRecords(file: CsvFile, columns: number): { uid: number; record: CsvRecord }[] {
  return file.records.flatMap((record, index) => {
    const uid = readEntryNumber(record.cells[0]);
    if (uid !== null) refuseOddRow(file, record, columns);
    if (uid !== null) return [{ uid, record }];
    if (index === 0) return [];
    const text = 'The row has no entry number, so it cannot be said whose it is. Download the file again.';
    return refuse('listUnreadable', { file: file.name, row: record.row, seen: record.cells.join(','), text });
  });
}
