import { brokersAbroad } from '../lib/holdings/layouts/brokers-abroad.ts';
import { brokers } from '../lib/holdings/layouts/brokers.ts';
import { custodians } from '../lib/holdings/layouts/custodians.ts';
import { dataServices } from '../lib/holdings/layouts/data-services.ts';
import { exchangeLists } from '../lib/holdings/layouts/exchange-lists.ts';
import { fundHouses } from '../lib/holdings/layouts/fund-houses.ts';
import { fundsAbroad } from '../lib/holdings/layouts/funds-abroad.ts';
import { indicesAndOthers } from '../lib/holdings/layouts/indices-and-others.ts';
import { isharesEditions } from '../lib/holdings/layouts/ishares-editions.ts';
import { moreBrokers } from '../lib/holdings/layouts/more-brokers.ts';
import { moreFundHouses } from '../lib/holdings/layouts/more-fund-houses.ts';
import { usBrokers } from '../lib/holdings/layouts/us-brokers.ts';
import { vendors } from '../lib/holdings/layouts/vendors.ts';
import { banks } from '../lib/transactions/layouts/banks.ts';
import { brokers as tradeBrokers } from '../lib/transactions/layouts/brokers.ts';
import type { Random } from './random.ts';
import type { MadeCell } from './tables.ts';

type Table = readonly (readonly MadeCell[])[];

/** Files in the layouts that are met in practice, of holdings and of trades. */
export const holdingsLayouts: readonly string[] = [
  fundHouses,
  moreFundHouses,
  fundsAbroad,
  indicesAndOthers,
  dataServices,
  exchangeLists,
  isharesEditions,
  brokers,
  moreBrokers,
  usBrokers,
  brokersAbroad,
  vendors,
  custodians,
].flatMap((fixtures) => fixtures.map(({ text }) => text));
export const tradeLayouts: readonly string[] = [...tradeBrokers, ...banks].map(({ text }) => text);

/** A text file as the cells of a workbook: numbers as numbers, mostly. */
export function cellsOfText(text: string, random: Random): Table {
  const separator =
    [';', '\t', '|', ','].find((one) => (text.split(one).length - 1) * 3 > text.split('\n').length) ?? ',';
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line.split(separator).map((field): MadeCell => {
        const plain = field.replace(/^"|"$/g, '');
        if (plain === '') return null;
        return /^-?\d{1,15}(\.\d+)?$/.test(plain) && random.chance(0.8) ? Number(plain) : plain;
      }),
    );
}

const isWide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/;

/** A table in print: columns stand under their headings, apart by blanks; numbers at the right, mostly. */
export function printed(table: Table, random: Random): string {
  const texts = table.map((row) =>
    row.map((cell) =>
      String(cell ?? '')
        .replaceAll(/[\r\n\t,;|]/g, ' ')
        .slice(0, 40),
    ),
  );
  const widths: number[] = [];
  for (const row of texts) {
    for (const [column, text] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, printedWidth(text));
  }
  const gap = ' '.repeat(random.pick([1, 2, 2, 4]));
  const lines = texts.map((row) =>
    row
      .map((text, column) => padded(text, (widths[column] ?? 0) - (random.chance(0.02) ? 3 : 0)))
      .join(gap)
      .trimEnd(),
  );
  if (random.chance(0.3)) lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join(gap));
  return `${lines.join(random.pick(['\n', '\r\n']))}\n`;
}

function printedWidth(text: string): number {
  return Array.from(text).reduce((width, one) => width + (isWide.test(one) ? 2 : 1), 0);
}

function padded(text: string, width: number): string {
  const blanks = ' '.repeat(Math.max(0, width - printedWidth(text)));
  return /^-?[\d.,]+$/.test(text) ? blanks + text : text + blanks;
}

/** Records in two rows, a table beside another, securities as columns: rows that do not speak for themselves. */
export function rearranged(table: Table, random: Random): Table {
  switch (random.below(4)) {
    case 0:
      return table.flatMap((row, at) =>
        at === 0 ? [row] : [[row[1] ?? null], row.map((cell, column) => (column === 1 ? null : cell))],
      );
    case 1:
      return table.map((row) => [...row, null, ...row.toReversed()]);
    case 2:
      return turned(table);
    default:
      return dated(table, random);
  }
}

function turned(table: Table): Table {
  const width = Math.max(0, ...table.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? null));
}

/** Tickers as headings and a row of amounts for each day. */
function dated(table: Table, random: Random): Table {
  const tickers = [
    '600519.SS',
    '0941.HK',
    '300750.SZ',
    'BIDU',
    '002415.SZ',
    'HKD',
    'SUM',
    'US0378331005',
    '941 HK',
  ];
  const heading = ['Date', ...Array.from({ length: 2 + random.below(8) }, () => random.pick(tickers))];
  const rows = Array.from({ length: 1 + random.below(6) }, (_, at): MadeCell[] => [
    `2022-01-0${at + 1}`,
    ...heading.slice(1).map(() => (random.chance(0.9) ? random.below(1000) / 10 : null)),
  ]);
  return [...table.slice(0, random.below(3)), heading, ...rows];
}

/** A statement of many parts, each row with the name of its part and what it is. */
export function statement(table: Table, random: Random): Table {
  const parts: readonly (readonly string[])[] = [
    [
      'Open Positions',
      'DataDiscriminator',
      'Asset Category',
      'Currency',
      'Symbol',
      'Quantity',
      'Cost Price',
      'Close Price',
      'Value',
    ],
    [
      'Open Positions',
      'Data Discriminator',
      'Asset Category',
      'Currency',
      'Symbol',
      'Quantity',
      'Close Price',
    ],
    ['Financial Instrument Information', 'Asset Category', 'Symbol', 'Description', 'Conid', 'Security ID'],
    [
      'Trades',
      'DataDiscriminator',
      'Asset Category',
      'Currency',
      'Symbol',
      'Date/Time',
      'Quantity',
      'Proceeds',
    ],
    ['Account Information', 'Field Name', 'Field Value'],
  ];
  const rows: MadeCell[][] = [['Statement', 'Header', 'Field Name', 'Field Value']];
  for (let left = 2 + random.below(5); left > 0; left -= 1) {
    const [name = '', ...headings] = random.pick(parts);
    rows.push([name, 'Header', ...headings]);
    for (let data = random.below(8); data > 0; data -= 1) {
      const made = table.length > 0 && random.chance(0.4) ? random.pick(table) : [];
      const usual = ['Summary', 'Stocks', 'HKD', random.pick(['941', '2415', 'BABA']), 100, 5, 6.5, 650];
      const cells = usual.map((cell, at): MadeCell => (random.chance(0.2) ? (made[at] ?? null) : cell));
      rows.push([name, random.pick(['Data', 'Data', 'Data', 'Total', 'SubTotal', 'Notes']), ...cells]);
    }
  }
  return rows;
}
