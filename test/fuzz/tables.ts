import * as fc from 'fast-check';
import { randomNumbers } from '../random-numbers.ts';

/** A cell of a made-up table: what a text file writes, or what a workbook stores. */
export type MadeCell = string | number | boolean | null;

const headings =
  'ISIN|Security Name|Name|Ticker|CUSIP|SEDOL|Quantity|Shares|Market Value|Market Value (USD m)|Weight (%)|Currency|Account|As Of Date|Price|Country|Exchange|Security Type|FIGI|LEI|Bezeichnung|Stück|Kurswert in EUR|Wertpapier-Nr.|代码|名称|数量|市值(万元)|Valeur|Quantité|Nombre|Importo|名称 Name|Row Type|Date Acquired|Unnamed: 3|Identifier|Data Discriminator|Level'.split(
    '|',
  );

const texts =
  'CNE100000PM8|US0378331005|US0378331006|HK0941009539|037833100|2046251|BBG000B9XRY4|600519.SH|941 HK|002415|AAPL|HANGZHOU HIKVISION DIGITAL A|China Mobile Ltd|海康威视|中国移动有限公司|Total|Grand Total|Cash|USD|CNY|Account: 4711|Account 123|As of 2022-03-01|Page 1 of 2|Positions,Data,Header|Statement,Header,Field Name|-|--|N/A|#N/A|nan|n/a|0|1|-1|1,234.56|1.234,56|1 234,56|1\'234.56|(1,000.00)|12.5%|1e400|-0|0.1e-7|９９|1,23,456|USD 5|€ 3,50|2022-03-01|01/03/2022|31.12.2022|2022-02-30|20220301|Mar 1, 2022|44621|1900-02-29|=1+1|+1|-cmd|@x|="00941"|\'002415|"|""|a"b|a\nb|a\r\nb|a\tb|;|,,,|\u0000|\u00a0|\u200b|\ufeffISIN|\ud83d|\u202eabc|ＩＳＩＮ|total,|Sub-total|SELL 100|Lot|Summary|1. Apple Inc|Warrant on Tencent 24.06.2022|TENCENT C 450 2022-06-24'.split(
    '|',
  );

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 30 }),
  fc
    .tuple(
      fc.constantFrom('x', '9', ' ', '-', 'A ', '1,', '中', '9 ', '( ', 'a1 ', '. ', "'"),
      fc.constantFrom('', 'x', '9'),
    )
    .map(([one, end]) => one.repeat(700) + end),
);

const cell: fc.Arbitrary<MadeCell> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...texts) },
  { weight: 3, arbitrary: fc.double({ noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -1_000_000, max: 100_000_000 }) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(...headings) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
  { weight: 2, arbitrary: wild },
);

const row = (width: number): fc.Arbitrary<MadeCell[]> =>
  fc.array(cell, { minLength: 0, maxLength: width + 1, size: 'max' });

const heading = fc.array(fc.constantFrom(...headings), { minLength: 1, maxLength: 9, size: 'max' });

const table: fc.Arbitrary<MadeCell[][]> = heading.chain((names) => {
  const body = fc.array(row(names.length), { maxLength: 14, size: 'max' });
  const above = fc.array(row(2), { maxLength: 2 });
  return fc.tuple(above, body).map(([first, rest]) => [...first, names, ...rest]);
});

const sheet: fc.Arbitrary<MadeCell[][]> = fc.oneof(
  { weight: 6, arbitrary: table },
  { weight: 2, arbitrary: fc.array(table, { minLength: 1, maxLength: 3 }).map((all) => all.flat()) },
  { weight: 1, arbitrary: fc.array(row(6), { maxLength: 20, size: 'max' }) },
);

/** The table of a seed: headings as files have them, and cells as nobody expects them. */
export function madeTable(seed: number): readonly (readonly MadeCell[])[] {
  const [made] = fc.sample(sheet, { seed: Math.floor(randomNumbers(seed)() * 2 ** 31), numRuns: 1 });
  return made ?? [];
}

/** The texts that cells and headings are made of. */
export const words: readonly string[] = [...headings, ...texts];
