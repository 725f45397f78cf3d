import type { RecordFault, Row } from '../../rows.ts';
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

/** The fields whose values may be numbers of JSON as well as text. */
export const jsonAmounts = ['quantity', 'marketValue'] as const;

type Key = (typeof texts)[number] | (typeof jsonAmounts)[number] | 'mic';

/** The fields of a position as a program states it; `mic` is another name of `venue`. */
export const jsonColumns: readonly MessageColumn<Key>[] = [
  ...[...texts, ...jsonAmounts].map((key) => ({ key, field: key, heading: key })),
  { key: 'mic', field: 'venue', heading: 'mic' },
];

const keys: ReadonlySet<string> = new Set(jsonColumns.map(({ key }) => key));
const amountKeys: ReadonlySet<string> = new Set(jsonAmounts);

/** Characters of a value and of a field's name that a problem shows: a caller may make both as long as a record. */
const seenMax = 200;
const nameMax = 80;

/** Decimal digits that a number of JSON keeps whatever they are (IEEE 754 binary64). */
const exactDigits = 15;

/**
 * The row of one position in JSON. A field that is not known is named and not passed over in silence: it may be the
 * identifier, misspelt. The position is read by its other fields all the same.
 */
export function jsonRow(text: string, row: number): Row {
  const record = recordOf(text);
  if (record === null) {
    const seen = text.slice(0, seenMax);
    return { row, cells: [], note: { kind: 'problem', code: 'recordUnreadable', column: null, seen } };
  }
  const values: Partial<Record<string, string | null>> = {};
  const faults: RecordFault[] = [];
  const fault = (column: string, value: unknown, text: string): void => {
    const seen = typeof value === 'string' ? value : JSON.stringify(value);
    const shown = { column: column.slice(0, nameMax), seen: seen.slice(0, seenMax) };
    faults.push({ code: 'fieldUnusable', ...shown, text });
  };
  for (const [key, value] of Object.entries(record)) {
    const read = valueOf(key, value);
    if ('fault' in read) fault(key, value, read.fault);
    else values[key] = read.text;
  }
  const { mic, venue } = values;
  if (given(mic) && given(venue)) fault('venue', venue, 'Give "mic" or "venue", not both. "mic" was read.');
  const cells = cellsOf(columnsFor(values), values);
  return faults.length === 0 ? { row, cells } : { row, cells, faults };
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
    return {
      fault: `"${key.slice(0, nameMax)}" is no field of a position. It has: ${[...keys].join(', ')}.`,
    };
  if (value === null) return { text: null };
  if (typeof value === 'string') return { text: value.trim() === '' ? null : value.trim() };
  if (typeof value !== 'number' || !amountKeys.has(key)) return { fault: `Write "${key}" as text.` };
  const text = String(value);
  const isExact = /^-?\d+(?:\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= exactDigits;
  return isExact ? { text } : { fault: `Write "${key}" as text: a number of JSON may lose its digits.` };
}
