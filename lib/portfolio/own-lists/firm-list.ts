import Papa from 'papaparse';
import type { VenueTable } from '../../identifiers/ticker.ts';
import { firmEffects } from '../../listings/own-list.ts';
import { refuse } from '../../problems.ts';
import { dateOf, isinOf, leiOf, type RefuseField, type StatedCompany, tickersOf } from './stated-company.ts';

/** A firm's own list as read from its file. */
export interface FirmList {
  readonly name: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly entries: readonly StatedCompany[];
}

/** The columns of the file, and the fields of an entry in JSON. */
export const firmListFields = [
  'name',
  'otherNames',
  'isin',
  'ticker',
  'mic',
  'lei',
  'from',
  'to',
  'effect',
  'reason',
] as const;

type Field = (typeof firmListFields)[number];

/** What one row says, each field as the texts in it; `row` is as a spreadsheet or the JSON list counts it. */
interface StatedRow {
  readonly row: number;
  readonly fields: ReadonlyMap<Field, readonly string[]>;
}

/** Names are indexed in memory; a longer file is no list of companies. */
const entriesMax = 20_000;

/** Fields that hold several values: a list in JSON, joined by `|` in CSV. */
const listFields: readonly Field[] = ['otherNames', 'isin', 'ticker', 'lei'];

/**
 * Reads the entries of a firm's own list: CSV with the columns of `firmListFields`, or a JSON list of such objects; `|`
 * joins several names or identifiers. Refused (`ownListUnreadable`, with file, row and column): unknown columns and
 * fields, bad dates and words, identifiers that fail their check digit, entries that name nothing.
 */
export function readFirmEntries(text: string, file: string, venues: VenueTable): readonly StatedCompany[] {
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text, file) : csvRows(text, file);
  if (rows.length === 0) bad(file, null, 'holds no entry');
  if (rows.length > entriesMax) bad(file, null, `holds more than ${entriesMax} entries`);
  return rows.map((row) => entryOf(row, file, venues));
}

function csvRows(text: string, file: string): readonly StatedRow[] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimitersToGuess: [',', ';', '\t'] });
  const [heading = [], ...records] = data;
  const fields = heading.map((cell) => fieldOf(cell.trim(), { file, row: 1 }));
  const repeated = fields.find((field, at) => fields.indexOf(field) !== at);
  if (repeated !== undefined) bad(file, { row: 1, column: repeated }, 'stands twice', repeated);
  return records.flatMap((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return [];
    const beyond = cells.slice(fields.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined)
      bad(file, { row, column: null }, 'stands in a column without a heading', beyond);
    const values = fields.map((field, at) => [field, valuesOf(cells[at] ?? '', field)] as const);
    return [{ row, fields: new Map(values) }];
  });
}

function valuesOf(cell: string, field: Field): readonly string[] {
  const parts = listFields.includes(field) ? cell.split('|') : [cell];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function jsonRows(text: string, file: string): readonly StatedRow[] {
  const entries = jsonOf(text, file);
  if (!Array.isArray(entries)) return bad(file, null, 'is no list of entries');
  return entries.map((entry: unknown, index) => {
    const row = index + 1;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      return bad(file, { row, column: null }, 'is no entry', JSON.stringify(entry));
    const values = Object.entries(entry).map(([name, value]: [string, unknown]) => {
      const field = fieldOf(name, { file, row });
      return [field, textsOf(value, { file, row, column: field })] as const;
    });
    return { row, fields: new Map(values) };
  });
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return bad(file, null, `is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function textsOf(
  value: unknown,
  { file, row, column }: { readonly file: string; readonly row: number; readonly column: Field },
): readonly string[] {
  if (value === null) return [];
  const several = Array.isArray(value) && listFields.includes(column) ? value : [value];
  return several.map((one: unknown) =>
    typeof one === 'string' && one.trim() !== ''
      ? one.trim()
      : bad(file, { row, column }, 'is no text', JSON.stringify(one)),
  );
}

function fieldOf(name: string, { file, row }: { readonly file: string; readonly row: number }): Field {
  const found = firmListFields.find((field) => field.toLowerCase() === name.toLowerCase());
  return (
    found ??
    bad(file, { row, column: name }, `is not known here; known are ${firmListFields.join(', ')}`, name)
  );
}

function entryOf({ row, fields }: StatedRow, file: string, table: VenueTable): StatedCompany {
  const refuseField: RefuseField = (field, seen, why) => bad(file, { row, column: field }, why, seen);
  const all = (field: Field): readonly string[] => fields.get(field) ?? [];
  const one = (field: Field): string | null => all(field)[0] ?? null;
  const name = one('name');
  const isins = all('isin').map((isin) => isinOf(isin, refuseField));
  const leis = all('lei').map((lei) => leiOf(lei, refuseField));
  const tickers = all('ticker').flatMap((ticker) =>
    tickersOf(ticker, one('mic'), { table, refuse: refuseField }),
  );
  const names = [...(name === null ? [] : [name]), ...all('otherNames')];
  const label = names[0] ?? isins[0] ?? all('ticker')[0] ?? leis[0];
  if (label === undefined) return refuseField('name', '', 'is missing, and no identifier stands for it');
  const [from, to] = [dayOf('from', one('from'), refuseField), dayOf('to', one('to'), refuseField)];
  if (from !== null && to !== null && to < from) refuseField('to', to, `lies before ${from}`);
  const effect = one('effect') ?? 'watch';
  return {
    label,
    names,
    isins,
    tickers,
    leis,
    effect:
      firmEffects.find((word) => word === effect) ??
      refuseField('effect', effect, `is none of ${firmEffects.join(', ')}`),
    from,
    to,
    reason: one('reason'),
  };
}

function dayOf(field: string, text: string | null, refuseField: RefuseField): string | null {
  return text === null ? null : dateOf(field, text, refuseField);
}

function bad(
  file: string,
  at: { readonly row: number; readonly column: string | null } | null,
  why: string,
  seen: string | null = null,
): never {
  const subject = at?.column ?? (at === null ? 'file' : 'row');
  return refuse('ownListUnreadable', {
    file,
    row: at?.row ?? null,
    column: at?.column ?? null,
    seen,
    text: `The list cannot be used: the ${subject} ${why}. Correct it and send it again.`,
  });
}
