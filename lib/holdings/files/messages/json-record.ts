import type { ProblemCode } from '../../../problems.ts';
import type { Row } from '../../rows.ts';
import { cellsOf } from './columns.ts';
import type { MessageColumn } from './columns.ts';

const texts = [
  'name',
  'otherName',
  'isin',
  'cusip',
  'sedol',
  'figi',
  'lei',
  'uscc',
  'identifier',
  'ticker',
  'venue',
  'country',
  'currency',
  'assetClass',
  'account',
  'heldOn',
  'clientRef',
] as const;
const amounts = ['quantity', 'marketValue'] as const;

type Key = (typeof texts)[number] | (typeof amounts)[number] | 'mic';

/** The fields of a position as a program states it; `mic` is another name of `venue`. */
export const jsonColumns: readonly MessageColumn<Key>[] = [
  ...[...texts, ...amounts].map((key) => ({ key, field: key, heading: key })),
  { key: 'mic', field: 'venue', heading: 'mic' },
];

const keys: ReadonlySet<string> = new Set(jsonColumns.map(({ key }) => key));
const amountKeys: ReadonlySet<string> = new Set(amounts);

/** Decimal digits that a number of JSON keeps whatever they are (IEEE 754 binary64). */
const exactDigits = 15;

/**
 * The row of one position in JSON. A field that is not known is a problem of the record and not passed over: it may be
 * the identifier, misspelt.
 */
export function jsonRow(text: string, row: number): Row {
  const record = recordOf(text);
  if (record === null) return problemRow(row, 'recordUnreadable', { column: null, seen: text.slice(0, 200) });
  const values: Partial<Record<string, string | null>> = {};
  for (const [key, value] of Object.entries(record)) {
    const read = valueOf(key, value);
    if ('fault' in read) {
      const seen = JSON.stringify(value).slice(0, 200);
      return problemRow(row, 'fieldUnusable', { column: key, seen, text: read.fault });
    }
    values[key] = read.text;
  }
  if (given(values['mic']) && given(values['venue']))
    return problemRow(row, 'fieldUnusable', {
      column: 'mic',
      seen: values['mic'] ?? null,
      text: 'Give "mic" or "venue", not both.',
    });
  return { row, cells: cellsOf(columnsFor(values), values) };
}

/** Only the first column of a field is read: a venue that is stated as `mic` takes the place of the other. */
function columnsFor(values: Readonly<Partial<Record<string, string | null>>>): readonly MessageColumn<Key>[] {
  if (!given(values['mic'])) return jsonColumns;
  return jsonColumns.map((column) => (column.key === 'venue' ? { ...column, key: 'mic' } : column));
}

function given(value: string | null | undefined): boolean {
  return value !== null && value !== undefined;
}

function recordOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

type Value = { readonly text: string | null } | { readonly fault: string };

function valueOf(key: string, value: unknown): Value {
  if (!keys.has(key))
    return { fault: `"${key.slice(0, 80)}" is no field of a position. It has: ${[...keys].join(', ')}.` };
  if (value === null) return { text: null };
  if (typeof value === 'string') return { text: value.trim() === '' ? null : value.trim() };
  if (typeof value !== 'number' || !amountKeys.has(key)) return { fault: `Write "${key}" as text.` };
  const text = String(value);
  const isExact = /^-?\d+(?:\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= exactDigits;
  return isExact ? { text } : { fault: `Write "${key}" as text: a number of JSON may lose its digits.` };
}

function problemRow(
  row: number,
  code: ProblemCode,
  told: { readonly column: string | null; readonly seen: string | null; readonly text?: string },
): Row {
  return { row, cells: [], note: { kind: 'problem', code, ...told } };
}
