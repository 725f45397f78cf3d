import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import type { DoubtfulIdentifier, Identifiers, Position } from '../../../lib/holdings/position.ts';
import * as cusip from '../../../lib/identifiers/cusip.ts';
import * as isin from '../../../lib/identifiers/isin.ts';
import * as sedol from '../../../lib/identifiers/sedol.ts';
import { type Expected, readExpected } from './verdict.ts';

/** The evidence that a row offers; `mixed` rows offer several pieces, some of which contradict each other. */
export const kinds = ['identifier', 'tickerVenue', 'tickerOnly', 'nameOnly', 'chinese', 'mixed'] as const;
export type Kind = (typeof kinds)[number];

/** One row of the labelled set: a position and what it must come to. `group` is the file it stands in. */
export interface LabelledRow {
  readonly id: string;
  readonly group: string;
  readonly kind: Kind;
  readonly expected: Expected;
  readonly note: string;
  readonly position: Position;
}

/** The tables are not compiled; they lie beside the source of this file. */
const folder = fileURLToPath(new URL('../../../../test/bench/matching/labelled/', import.meta.url));

/** Reads all tables of the set; throws where a cell is not what the columns allow. */
export function readLabelledSet(): LabelledRow[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return files.sort().flatMap((file) => readTable(file));
}

function readTable(file: string): LabelledRow[] {
  const text = readFileSync(`${folder}${file}`, 'utf8');
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message} in row ${errors[0].row}`);
  return data.map((cells) => readRow(cells, basename(file, '.csv')));
}

function readRow(cells: Readonly<Record<string, string>>, group: string): LabelledRow {
  const { id = '', note = '' } = cells;
  const kind = kinds.find((one) => one === cells['kind']);
  if (kind === undefined) throw new Error(`${id}: ${cells['kind']} is no kind of row`);
  const expected = readExpected(cells['expected'] ?? '', id);
  return { id, group, kind, expected, note, position: positionOf(cells) };
}

/** The position that a holdings file with these cells would give. */
function positionOf(cells: Readonly<Record<string, string>>): Position {
  const cell = (column: string): string | null => (cells[column] ?? '') || null;
  const [otherName, ticker] = [cell('otherName'), cell('ticker')];
  return {
    input: 0,
    sheet: null,
    row: 0,
    account: null,
    quantity: null,
    marketValue: null,
    valueCurrency: null,
    weight: null,
    heldOn: cell('heldOn'),
    clientRef: null,
    security: {
      name: cell('name'),
      otherNames: otherName === null ? [] : [otherName],
      ...identifiersOf(cells),
      tickers: ticker === null ? [] : [ticker],
      venue: cell('venue'),
      country: cell('country'),
      currency: cell('currency'),
      assetClass: cell('assetClass'),
    },
  };
}

const schemes = { isin, cusip, sedol } as const;

/** A number that fails its check digit stays in doubt, as the reader of files leaves it. */
function identifiersOf(cells: Readonly<Record<string, string>>): {
  identifiers: Identifiers;
  doubtful: readonly DoubtfulIdentifier[];
} {
  const identifiers: Partial<Record<keyof Identifiers, string>> = {};
  const doubtful: DoubtfulIdentifier[] = [];
  for (const scheme of ['isin', 'cusip', 'sedol'] as const) {
    const text = cells[scheme] ?? '';
    if (text === '') continue;
    const value = schemes[scheme].read(text);
    if (value === null) doubtful.push({ scheme, value: text });
    else identifiers[scheme] = value;
  }
  return { identifiers, doubtful };
}
