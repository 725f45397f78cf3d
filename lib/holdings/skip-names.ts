import type { SkipReason } from './position.ts';

/** Rows skipped for a reason, in a word or two after their number (`3 total rows`). */
export const skipWords: Readonly<Record<SkipReason, string>> = {
  blank: 'blank',
  preamble: 'above the table',
  heading: 'headings',
  total: 'totals',
  cash: 'cash',
  disclaimer: 'footnotes',
  section: 'section titles',
  amounts: 'amounts',
  nameAbove: 'names of the rows below',
  otherTable: 'of other parts',
  duplicateLot: 'repeated lots',
  repeatedMessage: 'of messages that repeat or cancel',
  noTable: 'of sheets without a table',
  notChosen: 'of sheets not chosen',
  cancelled: 'cancelled orders',
  notATrade: 'payments and fees',
  notTrades: 'tables of other things',
};
