import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import exceljs from 'exceljs';
import type { Edition } from '../../lib/listings/listing.ts';
import { randomNumbers } from '../random-numbers.ts';

/** The columns of a back office's nightly file. */
export const headings = [
  'Account',
  'As Of Date',
  'ISIN',
  'SEDOL',
  'Ticker',
  'Exchange',
  'Security Name',
  'Security Type',
  'Currency',
  'Quantity',
  'Price',
  'Market Value',
];

const first =
  'China|Hong Kong|Shanghai|Pacific|American|Global|Nippon|Korea|Deutsche|Royal|Nordic|Northern|Apex|Orion|Cedar|Lotus|Falcon|Harbor'.split(
    '|',
  );
const second =
  'Vertex|Summit|Dragon|Quantum|Solar|Castle|Granite|Beacon|Maple|Genome|Helix|Photon|Radar|Meadow|Coral|Titan|Zenith|Argon|Willow|Prairie|Haitong|Baosteel|Kunlun|Longyuan'.split(
    '|',
  );
const third =
  'Technology|Semiconductor|Telecom|Communications|Petroleum|Power|Aviation|Shipbuilding|Construction|Railway|Steel|Insurance|Bank|Pharma|Foods|Motors|Electronics|Resources|Software|Media'.split(
    '|',
  );
const last =
  'Co., Ltd.|Corporation|Inc|Ltd|PLC|AG|SA|Group|Holdings Ltd|Company Limited|Ltd Class A|ADR'.split('|');

interface Security {
  readonly isin: string;
  readonly sedol: string;
  readonly ticker: string;
  readonly exchange: string;
  readonly name: string;
  readonly type: string;
  readonly currency: string;
}

function isinOf(country: string, number: number): string {
  const body = country + String(number).padStart(9, '0');
  const digits = Array.from(body, (one) => parseInt(one, 36)).join('');
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

function ordinary(number: number, random: () => number): Security {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return {
    isin: isinOf(pick(['US', 'CN', 'HK', 'GB', 'JP', 'DE', 'FR', 'KY', 'CA']), 100_000_000 + number),
    sedol: '',
    ticker: number.toString(36).toUpperCase().padStart(4, 'Q'),
    exchange: pick([
      'New York Stock Exchange Inc.',
      'NASDAQ',
      'Xetra',
      'London Stock Exchange',
      'Tokyo Stock Exchange',
    ]),
    name: `${pick(first)} ${pick(second)} ${pick(third)} ${pick(last)}`,
    type: pick(['Common Stock', 'Corporate Bond', 'ADR', 'ETF']),
    currency: pick(['USD', 'CNY', 'HKD', 'EUR', 'JPY']),
  };
}

/** Listed companies as files show them: by ISIN, by ticker and venue, or by name alone. */
function listedSecurities(edition: Edition): Security[] {
  return edition.listings.flatMap((listing) => {
    const blank = {
      isin: '',
      sedol: '',
      ticker: '',
      exchange: '',
      name: listing.name,
      type: 'Common Stock',
      currency: 'CNY',
    };
    const code = listing.tickers.find((ticker) => ticker.country === 'CN')?.code;
    return [
      blank,
      ...listing.isins.slice(0, 2).map((isin) => ({ ...blank, isin })),
      ...(code === undefined
        ? []
        : [
            {
              ...blank,
              ticker: code,
              exchange: code.startsWith('6') ? 'Shanghai Stock Exchange' : 'Shenzhen Stock Exchange',
            },
          ]),
    ];
  });
}

/** Rows of a holdings file: about one in a hundred is a listed company's. */
export function* holdings(
  rows: number,
  distinct: number,
  edition: Edition,
): Generator<(string | number | Date)[]> {
  const random = randomNumbers(42);
  const listed = listedSecurities(edition);
  const others = Array.from({ length: distinct }, (_, number) => ordinary(number, random));
  const day = new Date(Date.UTC(2022, 2, 1));
  for (let row = 0; row < rows; row++) {
    const from = random() < 0.01 ? listed : others;
    const fresh = from === others && row < others.length;
    const security = from[fresh ? row : Math.floor(random() ** 2 * from.length)];
    if (security === undefined) continue;
    const quantity = Math.round(random() * 1e8) / 1000;
    const price = Math.round(random() * 5e6) / 1e4;
    yield [
      String(Math.floor(random() * 400)).padStart(6, '0'),
      day,
      security.isin,
      security.sedol,
      security.ticker,
      security.exchange,
      security.name,
      security.type,
      security.currency,
      quantity,
      price,
      Math.round(quantity * price * 100) / 100,
    ];
  }
}

/** Writes the rows as .xlsx with shared strings, real dates and numbers. */
export async function writeXlsx(file: string, rows: Iterable<(string | number | Date)[]>): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = book.addWorksheet('Holdings');
  sheet.getColumn(2).numFmt = 'yyyy-mm-dd';
  sheet.addRow(headings).commit();
  for (const row of rows) sheet.addRow(row.map((value) => (value === '' ? null : value))).commit();
  await book.commit();
}

/** Writes the rows as UTF-8 .csv. */
export async function writeCsv(file: string, rows: Iterable<(string | number | Date)[]>): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${headings.join(',')}\r\n`);
  for (const row of rows) {
    const line = row.map((value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : /[",]/.test(String(value))
          ? `"${String(value).replaceAll('"', '""')}"`
          : String(value),
    );
    if (!out.write(`${line.join(',')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
