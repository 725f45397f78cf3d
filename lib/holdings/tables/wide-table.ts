import type { Sample } from './sample.ts';

/** Whether a sheet is a transposed table: one row of tickers or ISINs as headings, amounts in the columns below. */
export function isWideTable(sample: Sample): boolean {
  return sample.rows.slice(0, 20).some((_, at) => isRowOfSecurities(sample, at) && amountsFollow(sample, at));
}

/** Whether most of a row's cells are ISINs or tickers that name their venue. */
export function isRowOfSecurities(sample: Sample, at: number): boolean {
  let filled = 0;
  let securities = 0;
  for (let column = 0; column < sample.width; column += 1) {
    const traits = sample.traits(at, column);
    if (traits.length > 0) filled += 1;
    if (traits.includes('isin') || traits.includes('venueTicker')) securities += 1;
  }
  return securities >= 5 && securities >= filled * 0.6;
}

function amountsFollow(sample: Sample, at: number): boolean {
  const columns = sample.profiles({ from: at + 1, until: sample.rows.length }, 20);
  const amounts = columns.filter((column) => column.count.amount > 0).length;
  return amounts >= columns.length * 0.5;
}
