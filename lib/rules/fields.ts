import { isCalendarDate } from '../dates/calendar.ts';

/** A row of a JSON file, not yet trusted. */
export type Fields = Readonly<Record<string, unknown>>;

/** Throws an Error that names the row, the field and the fault. */
export function fail(where: string, field: string, why: string): never {
  throw new Error(`${where}: ${field} ${why}`);
}

/** The value as a record of unknown fields. */
export function fields(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail(where, 'content', 'is no object');
  return Object.fromEntries(Object.entries(value));
}

/** A field that holds text which is not blank. */
export function text(row: Fields, field: string, where: string): string {
  const value = row[field];
  if (typeof value !== 'string' || value.trim() === '') fail(where, field, 'is no text');
  return value;
}

/** A field that holds a calendar date. */
export function date(row: Fields, field: string, where: string): string {
  const value = text(row, field, where);
  return isCalendarDate(value) ? value : fail(where, field, `is no date: ${value}`);
}

/** A field that holds a calendar date or `null`. */
export function dateOrNull(row: Fields, field: string, where: string): string | null {
  return row[field] === null ? null : date(row, field, where);
}

/** A field that holds a list. */
export function list(row: Fields, field: string, where: string): readonly unknown[] {
  const value = row[field];
  return Array.isArray(value) ? value : fail(where, field, 'is no list');
}

/** A field that holds a list of texts, none of them blank. */
export function texts(row: Fields, field: string, where: string): readonly string[] {
  return list(row, field, where).map((value, at) =>
    text({ [field]: value }, field, `${where}, entry ${at + 1}`),
  );
}

/** A field that holds one of the words. */
export function oneOf<Word extends string>(
  row: Fields,
  field: string,
  words: readonly Word[],
  where: string,
): Word {
  const value = row[field];
  return words.find((word) => word === value) ?? fail(where, field, `is none of ${words.join(', ')}`);
}
