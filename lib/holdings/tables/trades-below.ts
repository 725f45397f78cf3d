import { foldHeading } from '../headings/heading-text.ts';

/** Headings of what was done rather than of what is held. */
const tradeHeadings = new Set(
  'trade date,transaction date,run date,settlement date,transaction type,transaction description,principal amount,net amount,commission,commission fees,proceeds'.split(
    ',',
  ),
);

/** A table of positions may carry one or two of them (the date of a lot, its commission), one of trades has more. */
const headingsMin = 3;

/** Whether a table below one of holdings lists trades, as brokers export them into one file. */
export function listsTrades(headings: readonly string[]): boolean {
  return headings.filter((heading) => tradeHeadings.has(foldHeading(heading))).length >= headingsMin;
}
