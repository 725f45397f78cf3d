import type { Confidence } from '../../lib/confidence.ts';
import { badCell } from './table.ts';
import type { Row } from './table.ts';

const confidences = ['official', 'confirmed', 'likely', 'unverified'] as const;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The cell, `null` where it is empty. */
export function optional(row: Row, column: string): string | null {
  const value = row.cells[column] ?? '';
  return value === '' ? null : value;
}

/** The cell, which must not be empty. */
export function required(row: Row, column: string): string {
  const value = optional(row, column);
  if (value === null) throw badCell(row, column, 'must not be empty.');
  return value;
}

/** The cell as one of a closed list of words. */
export function choice<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const value = row.cells[column] ?? '';
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw badCell(row, column, `must be one of ${allowed.join(', ')}.`);
  return found;
}

/** The cell split at `|`; an empty cell is an empty list. Empty and repeated members are refused. */
export function list(row: Row, column: string): readonly string[] {
  const value = optional(row, column);
  if (value === null) return [];
  const members = value.split('|');
  if (members.some((member) => member === '' || member !== member.trim())) {
    throw badCell(row, column, 'has an empty member or blanks around one.');
  }
  if (new Set(members).size !== members.length) throw badCell(row, column, 'has a member twice.');
  return members;
}

/** The cell as a calendar date `YYYY-MM-DD` that exists, `null` where empty. */
export function dateOrNull(row: Row, column: string): string | null {
  const value = optional(row, column);
  if (value === null) return null;
  const parts = datePattern.exec(value);
  const date = parts === null ? null : new Date(`${value}T00:00:00Z`);
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw badCell(row, column, 'is not a date written YYYY-MM-DD.');
  }
  return value;
}

/** The cell as a calendar date that must be there. */
export function date(row: Row, column: string): string {
  required(row, column);
  return dateOrNull(row, column) ?? '';
}

/** The cell matching a pattern; `what` says in words what was expected. */
export function matching(row: Row, column: string, pattern: RegExp, what: string): string {
  const value = required(row, column);
  if (!pattern.test(value)) throw badCell(row, column, `is not ${what}.`);
  return value;
}

/** The cell as a number of a scheme with a check digit, in canonical spelling; `null` where empty. */
export function checked(row: Row, column: string, read: (text: string) => string | null): string | null {
  const value = optional(row, column);
  if (value !== null && read(value) !== value)
    throw badCell(row, column, 'fails its check digit or spelling.');
  return value;
}

/** The two columns that every table has. */
export function provenance(row: Row): { readonly confidence: Confidence; readonly source: string } {
  return { confidence: choice(row, 'confidence', confidences), source: required(row, 'source') };
}

/** Refuses a second row with the same key; `column` is where the message points. */
export function refuseRepeats(rows: readonly Row[], keyOf: (row: Row) => string, column: string): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = seen.get(key);
    if (earlier !== undefined) throw badCell(row, column, `repeats row ${earlier}.`);
    seen.set(key, row.number);
  }
}
