import { noAccount, counted, daysInWords } from '../words.ts';
import { holdingsOf } from '../groups.ts';
import { remembered } from '../remembered.ts';
import { byVenue } from '../venues.ts';
import { distinct, isPast } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { decidedText } from './decisions.ts';
import { holderText, permittedTo } from './holders.ts';
import { venueFields, venueRemarks } from './venue-fields.ts';
import { fundFields, fundNote, hasLookThrough } from './fund-fields.ts';
import { countField, instantOrDate, listingFields, statusField } from './fields.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Holding } from '../groups.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet } from '../sheet.ts';

/** One row a listing and account (apart by outcome and currency): its dates, its status, what is permitted, how much. */
export function deadlinesSheet(report: Report): Sheet {
  const table = tableOf(deadlineFields(report), holdingsOf(report), {
    emptyText: 'No position has the outcome Listed or Review, so no date applies.',
  });
  return listSheet('Deadlines', table, {
    title: 'Deadlines by listing and account',
    notes: [
      'Instants are New York time (EDT or EST as shown). A prohibition starts, and a divestment period ends, at 00:01:00 of the day shown: that minute is already outside. Days are New York calendar days from the as-of day; negative means passed.',
      'One row for each listing, account, outcome and currency, so that no two currencies are added. Rows marked Review count only if a reviewer confirms them.',
      venueNote,
      ...(hasLookThrough(report) ? [fundNote] : []),
    ],
    frozenColumns: 3,
    pagesWide: 2,
  });
}

const venueNote =
  'The last full session ends, closing auction included, before the deadline. The average spreads the quantity over the sessions left, rounded up. The trade date counts; later settlement has a doubtful basis (removed FAQ 864).';

/** The columns of the sheet. */
export function deadlineFields(report: Report): readonly Field<Holding>[] {
  const venuesOf = remembered(byVenue);
  const remarksOf = venueRemarks(report, venuesOf);
  const holderOf = remembered((account: string | null) => holderText(report, account));
  return [
    ...listingFields<Holding>('Listing', ({ first }) => first.alert),
    {
      column: column('Account', 'text', { widthMin: 10, widthMax: 20 }),
      show: ({ first }) => first.position.account ?? noAccount,
    },
    {
      column: column('Holder', 'text', { widthMin: 14, widthMax: 20 }),
      show: ({ first }) => holderOf(first.position.account),
    },
    countField('Outcome', ({ first }) => first.alert),
    statusField(({ first }) => first.alert),
    ...dateFields(report),
    ...venueFields(report, venuesOf),
    {
      column: column('What is permitted', 'text', { widthMin: 60, widthMax: 78 }),
      show: ({ first, matched }) =>
        distinct(matched.map(({ alert }) => alert.permitted))
          .map((permitted) => permittedTo(report, first.position.account, permitted))
          .join('\n'),
    },
    ...amountFields,
    ...fundFields<Holding>(report, ({ first, value }) => ({ alert: first.alert, value })),
    {
      column: column('Citations', 'text', { widthMin: 16, widthMax: 26 }),
      show: ({ matched }) => distinct(matched.flatMap(({ alert }) => alert.citations)).join('; ') || null,
    },
    {
      column: column('Remarks', 'text', { widthMin: 14, widthMax: 24 }),
      show: (holding) => remarks(holding, remarksOf(holding)),
    },
  ];
}

function dateFields(report: Report): readonly Field<Holding>[] {
  const inWords = remembered((alert: AlertJson) => periodInWords(alert, report.screening.asOf));
  return [
    { column: column('Listed on', 'date'), show: ({ first }) => first.alert.deadlines.listedOn },
    {
      column: column('Prohibited from', 'dateTime'),
      show: ({ first: { alert } }) => instantOrDate(alert.deadlines.effectiveAt, alert.deadlines.effectiveOn),
    },
    {
      column: column('Divestment period ends', 'dateTime'),
      show: ({ first: { alert } }) => instantOrDate(alert.deadlines.divestBefore, alert.deadlines.divestOn),
    },
    { column: column('Days left', 'integer'), show: ({ first }) => first.alert.deadlines.daysToDivest },
    {
      column: column('In words', 'text', { widthMin: 14, widthMax: 18 }),
      show: ({ first }) => inWords(first.alert),
    },
  ];
}

function periodInWords(alert: AlertJson, asOf: string): string {
  if (alert.status === 'delisted') return 'applies no more';
  const { divestBefore, daysToDivest } = alert.deadlines;
  return daysInWords(daysToDivest, isPast(divestBefore, daysToDivest, asOf));
}

/** How much a holding comes to. */
export const amountFields: readonly Field<Holding>[] = [
  { column: column('Quantity', 'decimal'), show: ({ quantity }) => quantity },
  { column: column('Value', 'money'), show: ({ value }) => value },
  { column: column('Currency', 'text', { widthMin: 9 }), show: ({ first }) => first.position.currency },
  { column: column('Positions', 'integer', { widthMin: 10 }), show: ({ matched }) => matched.length },
];

/** What a reviewer said of alerts that the engine left open, or that are listed anyway. */
function confirmations(matched: Holding['matched']): readonly string[] {
  return distinct(
    matched.flatMap(({ alert }) => {
      const text = decidedText(alert);
      return text === null ? [] : [`Decided ${text}.`];
    }),
  );
}

/** What keeps the totals of a row from being the whole truth. */
function remarks(holding: Holding, ofVenues: readonly string[]): string | null {
  const { first, matched, withoutValue, withoutQuantity } = holding;
  const parts = [
    first.alert.counted === 'review' ? 'A person must decide first.' : null,
    ...confirmations(matched),
    withoutQuantity > 0
      ? `${counted(withoutQuantity, 'position')} of ${matched.length} without quantity.`
      : null,
    withoutValue > 0 ? `${counted(withoutValue, 'position')} of ${matched.length} without value.` : null,
    first.position.currency === null && withoutValue < matched.length ? 'Currency not stated.' : null,
    ...ofVenues,
  ];
  return parts.filter((part) => part !== null).join(' ') || null;
}
