import { type ApartReport, apartReport } from '../apart.ts';
import { holdingsOf } from '../groups.ts';
import { distinct } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { apartCountFields, figure } from './apart-fields.ts';
import { deadlineFields } from './deadlines.ts';
import { allReasons } from './fields.ts';
import type { ApartListingJson } from '../../screening/json.ts';
import type { Holding } from '../groups.ts';
import type { Matched, Report } from '../report.ts';
import type { Field, Sheet, Table, Tone } from '../sheet.ts';

const mark = 'What if';
const markTones: Readonly<Record<string, Tone>> = { [mark]: 'caution' };

/** One row a hypothetical listing and account, as on the sheet Deadlines; `null` where nothing was asked. */
export function whatIfSheet(given: Report): Sheet | null {
  const apart = apartReport(given, ['whatIf']);
  if (apart === null) return null;
  const table = tableOf(holdingFields(apart), holdingsOf(apart.report), {
    emptyText: 'No position would be a security of these companies.',
  });
  return listSheet('What if', table, {
    title: 'What if: companies taken as listed on a day that is only supposed',
    lead: {
      text: 'A hypothesis, not law. None of it applies unless Treasury lists the company; no other sheet counts it.',
      tone: 'caution',
    },
    notes: [
      'The dates follow from the supposed listing date as for any listing: prohibited from day 60, divestment until day 365, each from 00:01:00 New York. Status and what would be permitted are those of the as-of instant or, where the supposed date is later, of that date.',
      ...notFound(apart),
    ],
    frozenColumns: 3,
    pagesWide: 2,
  });
}

function notFound(apart: ApartReport): readonly string[] {
  const names = hypothesesOf(apart)
    .filter(({ matched }) => matched.length === 0)
    .map(({ listing }) => `${listing.name} (${listing.deadlines?.listedOn ?? 'no date'})`);
  return names.length === 0 ? [] : [`No position was found of ${names.join('; ')}.`];
}

/** Headings that would be taken for the law's without a word before them. */
const conditional = new Set([
  'Status',
  'Listed on',
  'Prohibited from',
  'Divestment period ends',
  'Days left',
  'In words',
  "Deadline on the venue's clock",
  'Last full session on the venue',
]);

const leftOut = new Set(['UID', 'Citations', 'Outcome', 'Listing', 'Account']);

const outcomeWords = { listed: 'Would be listed', review: 'Review', falsePositive: '', related: '' } as const;
const outcomeTones: Readonly<Record<string, Tone>> = {
  [outcomeWords.listed]: 'caution',
  [outcomeWords.review]: 'neutral',
};

function holdingFields({ report }: ApartReport): readonly Field<Holding>[] {
  const ofDeadlines = deadlineFields(report);
  return [
    { column: column('Not law', 'text', { widthMin: 9, tones: markTones }), show: () => mark },
    {
      column: column('If this were listed', 'text', { widthMin: 20, widthMax: 34 }),
      show: ({ first }) => first.alert.listing.name,
    },
    ...ofDeadlines.filter(({ column: { heading } }) => heading === 'Account'),
    {
      column: column('Outcome', 'text', { widthMin: 14, tones: outcomeTones }),
      show: ({ first }) => outcomeWords[first.alert.outcome],
    },
    ...ofDeadlines
      .filter(({ column: { heading } }) => !leftOut.has(heading))
      .map((field) => (conditional.has(field.column.heading) ? ifListed(field) : field)),
    {
      column: column('Evidence', 'text', { widthMin: 48, widthMax: 64 }),
      show: ({ matched }) => distinct(matched.map(({ alert }) => allReasons(alert))).join('\n'),
    },
  ];
}

function ifListed<T>(field: Field<T>): Field<T> {
  return { ...field, column: { ...field.column, heading: `If listed: ${field.column.heading}` } };
}

interface Hypothesis {
  readonly listing: ApartListingJson;
  readonly matched: readonly Matched[];
}

function hypothesesOf({ lists, report }: ApartReport): readonly Hypothesis[] {
  return lists.flatMap(({ list }) =>
    list.listings.map((listing) => ({
      listing,
      matched: report.matched.filter(({ alert }) => alert.listing.uid === listing.uid),
    })),
  );
}

/** For the first page: one row a hypothetical listing, those of which nothing is held included. */
export function hypotheses(apart: ApartReport): Table {
  const fields: readonly Field<Hypothesis>[] = [
    {
      column: column('Not law', 'text', { widthMin: 34, widthMax: 36 }),
      show: ({ listing }) => `${mark}: ${listing.name}`,
    },
    {
      column: column('If listed on', 'date', figure),
      show: ({ listing }) => listing.deadlines?.listedOn ?? null,
    },
    ...apartCountFields,
    {
      column: column('Meaning', 'text', { widthMin: 64, widthMax: 64 }),
      show: ({ listing: { deadlines } }) =>
        `A hypothesis: prohibited from ${deadlines?.effectiveOn ?? 'no date'}, divestment until ${deadlines?.divestOn ?? 'no date'}.`,
    },
  ];
  return tableOf(fields, hypothesesOf(apart), { title: 'What if (hypothetical listings, not law)' });
}
