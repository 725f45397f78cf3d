import type { Cell, Row } from '../../rows.ts';

/** A batch is handed on when it has this many rows, or this many places in its rows, whichever is first. */
export const batchRows = 500;
export const batchPlaces = 100_000;

/** What a blank row holds: nothing, and every blank row the same nothing. */
const noCells: readonly Cell[] = [];

/** Puts a blank row for every number that is missing before each row; returns the number after the last. */
export function* withBlankRows(rows: readonly Row[], first: number): Generator<readonly Row[], number> {
  const last = rows.at(-1);
  if (last === undefined) return first;
  let next = first;
  if (last.row - first + 1 === rows.length) {
    yield rows;
    return last.row + 1;
  }
  let batch: Row[] = [];
  for (const row of rows) {
    for (; next < row.row; next += 1) {
      batch.push({ row: next, cells: noCells });
      if (batch.length >= batchRows) {
        yield batch;
        batch = [];
      }
    }
    batch.push(row);
    next += 1;
  }
  yield batch;
  return next;
}
