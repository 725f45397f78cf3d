import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import papaparse from 'papaparse';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../reference/load.ts';

/** An instant at which the listed companies of the sample have their different deadlines. */
export const sampleAsOf = '2022-03-01T12:00:00Z';

const headings = [
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

/**
 * Writes holdings made up of listed companies, of companies taken for them and of others, as CSV and as a workbook, and
 * returns the two paths. Long enough that functions called for each row are called often.
 */
export async function sampleFiles(folder: string): Promise<[string, string]> {
  const rows = sampleRows();
  const csv = join(folder, 'sample.csv');
  writeFileSync(csv, papaparse.unparse([headings, ...rows]));
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Holdings').addRows([headings, ...rows]);
  const xlsx = join(folder, 'sample.xlsx');
  await workbook.xlsx.writeFile(xlsx);
  return [csv, xlsx];
}

function sampleRows(): (string | number)[][] {
  const { listings } = loadBuiltInEdition();
  const { securities, lookalikes } = loadKnowledge(listings.map(({ uid }) => uid));
  const listed = listings.flatMap(({ names, isins }) =>
    names.map(({ text }, at) => ({ name: text, isin: isins[at] ?? '', ticker: '', venue: '' })),
  );
  const known = securities.map(({ issuer, isin, code, mic }) => {
    return { name: issuer, isin: isin ?? '', ticker: code ?? '', venue: mic ?? '' };
  });
  const alike = lookalikes.map(({ name }) => ({ name, isin: '', ticker: 'QQQ1', venue: 'Xetra' }));
  return [...listed, ...known, ...alike].map(({ name, isin, ticker, venue }, at) => {
    const [quantity, price] = [100 + at, 12.5];
    const rest = ['Common Stock', 'HKD', quantity, price, quantity * price];
    return [`A-${at % 7}`, '2022-03-01', isin, '', ticker, venue, name, ...rest];
  });
}
