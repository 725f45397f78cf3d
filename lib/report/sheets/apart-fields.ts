import { accountsOf, countedAs } from '../groups.ts';
import { column } from '../sheet.ts';
import type { Matched } from '../report.ts';
import type { Field } from '../sheet.ts';

/** Widths of the figures in a table of the Summary. */
export const figure = { widthMin: 14, widthMax: 22 };

/** How many positions and accounts a list beside the law leads to. */
export const apartCountFields: readonly Field<{ readonly matched: readonly Matched[] }>[] = [
  {
    column: column('Positions', 'integer', figure),
    show: ({ matched }) => countedAs(matched, 'listed').length,
  },
  {
    column: column('To review', 'integer', figure),
    show: ({ matched }) => countedAs(matched, 'review').length,
  },
  { column: column('Accounts', 'integer', figure), show: ({ matched }) => accountsOf(matched).length },
];
