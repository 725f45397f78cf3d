import { readPublishedDate } from './published-date.ts';

/** Checks of values read from JSON. Each returns the value or throws an `Error` that names the place. */

function wrong(where: string, expected: string, value: unknown): never {
  const seen = JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
  throw new Error(`${where}: expected ${expected}, found ${seen}.`);
}

/** An object with exactly these fields: a missing or an unknown one is wrong. */
export function object(
  value: unknown,
  where: string,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(where, 'an object', value);
  const missing = fields.find((field) => !Object.hasOwn(value, field));
  if (missing !== undefined) wrong(`${where}.${missing}`, 'a value', undefined);
  const unknown = Object.keys(value).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new Error(`${where}.${unknown}: there is no such field.`);
  return Object.fromEntries(Object.entries(value));
}

/** A list, each of whose items passes the check. */
export function list<T>(value: unknown, where: string, check: (item: unknown, where: string) => T): T[] {
  if (!Array.isArray(value)) return wrong(where, 'a list', value);
  return value.map((item, place) => check(item, `${where}[${place}]`));
}

/** Text that is not empty. */
export function text(value: unknown, where: string): string {
  return typeof value === 'string' && value !== '' ? value : wrong(where, 'text', value);
}

/** Text that may be empty. */
export function textOrEmpty(value: unknown, where: string): string {
  return typeof value === 'string' ? value : wrong(where, 'text', value);
}

/** Text, or `null` for unknown; never empty. */
export function textOrNull(value: unknown, where: string): string | null {
  return value === null ? null : text(value, where);
}

/** A calendar date in ISO spelling, or `null` for unknown. */
export function dateOrNull(value: unknown, where: string): string | null {
  if (value === null) return null;
  const given = text(value, where);
  return readPublishedDate(given) === given ? given : wrong(where, 'a date (YYYY-MM-DD)', value);
}

/** A positive whole number: OFAC's number of an entry. */
export function entryNumber(value: unknown, where: string): number {
  return Number.isSafeInteger(value) && Number(value) > 0
    ? Number(value)
    : wrong(where, 'an entry number', value);
}

/** One of a closed list of texts. */
export function oneOf<T extends string>(value: unknown, where: string, allowed: readonly T[]): T {
  return allowed.find((one) => one === value) ?? wrong(where, `one of ${allowed.join(', ')}`, value);
}

/** A digest as editions carry it: `sha256:` and 64 hexadecimal figures. */
export function digest(value: unknown, where: string): string {
  const given = text(value, where);
  return /^sha256:[0-9a-f]{64}$/.test(given) ? given : wrong(where, 'a SHA-256 digest', value);
}
