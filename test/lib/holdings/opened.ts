import Papa from 'papaparse';
import { readPositions } from '../../../lib/holdings/read-positions.ts';
import type { Position, ReadingChoices, ReadingResult } from '../../../lib/holdings/position.ts';
import type { Cell, OpenedFile } from '../../../lib/holdings/rows.ts';

export const freely: ReadingChoices = { map: {}, sheet: null };

/** A workbook of rows in memory; rows are numbered from 1, in batches of seven to cross batch borders. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): OpenedFile {
  const infos = Object.keys(sheets).map((name) => ({ name, hidden: false }));
  return {
    name: 'holdings.xlsx',
    kind: 'xlsx',
    text: null,
    sheets: infos,
    async *batches() {
      for (const sheet of infos) {
        const rows = (sheets[sheet.name] ?? []).map((cells, at) => ({ row: at + 1, cells }));
        for (let at = 0; at < rows.length; at += 7) yield { sheet, rows: rows.slice(at, at + 7) };
      }
    },
  };
}

/** A text file of rows in memory. */
export function textRows(rows: readonly (readonly Cell[])[], separator = ','): OpenedFile {
  const sheet = { name: null, hidden: false };
  return {
    name: 'holdings.csv',
    kind: 'text',
    text: { encoding: 'utf-8', separator },
    sheets: [sheet],
    async *batches() {
      const numbered = rows.map((cells, at) => ({ row: at + 1, cells }));
      for (let at = 0; at < rows.length; at += 7) yield { sheet, rows: numbered.slice(at, at + 7) };
    },
  };
}

/** A text file from its text. */
export function textFile(text: string, separator = ','): OpenedFile {
  const { data } = Papa.parse<string[]>(text.replace(/^\n/, ''), { delimiter: separator });
  if (data.at(-1)?.join('') === '') data.pop();
  return textRows(data, separator);
}

export interface Reading {
  readonly positions: readonly Position[];
  readonly result: ReadingResult;
}

export async function read(file: OpenedFile, choices: ReadingChoices = freely): Promise<Reading> {
  const positions: Position[] = [];
  const result = await readPositions(file, 0, choices, (position) => positions.push(position));
  return { positions, result };
}

/** A position on one line: what a reader of a failing test needs to see, unknowns left out. */
export function line(position: Position): string {
  const { security } = position;
  const pairs: [string, string | null][] = [
    ['account', position.account],
    ['name', [security.name, ...security.otherNames].join(' / ')],
    ...Object.entries(security.identifiers),
    ['doubtful', security.doubtful.map(({ scheme, value }) => `${scheme}:${value}`).join(' ')],
    ['ticker', security.tickers.join(' ')],
    ['venue', security.venue],
    ['country', security.country],
    ['ccy', security.currency],
    ['class', security.assetClass],
    ['qty', position.quantity],
    [
      'value',
      position.marketValue === null ? null : `${position.marketValue} ${position.valueCurrency ?? '?'}`,
    ],
    ['weight', position.weight],
    ['on', position.heldOn],
    ['ref', position.clientRef],
  ];
  const shown = pairs.filter(([, value]) => value !== null && value !== '').map((pair) => pair.join('='));
  return [`${position.sheet === null ? '' : `${position.sheet}!`}${position.row}`, ...shown].join(' | ');
}
