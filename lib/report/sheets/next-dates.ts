import { atStake, groupBy } from '../groups.ts';
import { isPast } from '../report.ts';
import { column, tableOf } from '../sheet.ts';
import { daysInWords } from '../words.ts';
import { instantOrDate } from './fields.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Report } from '../report.ts';
import type { Field, Table } from '../sheet.ts';

interface NextDate {
  readonly listing: string;
  readonly at: string | null;
  readonly on: string | null;
  readonly days: number | null;
  readonly event: string;
}

const datesShown = 10;

/** The dates still to come for the matched listings, nearest first. */
export function nextDates(report: Report): Table {
  const stakes = atStake(report);
  const alerts = [...groupBy(stakes, ({ alert }) => String(alert.listing.uid)).values()].flatMap((group) =>
    group[0] === undefined ? [] : [group[0].alert],
  );
  const ahead = alerts
    .flatMap(datesOf)
    .filter(({ at, on, days }) => (at ?? on) !== null && !isPast(at, days, report.screening.asOf))
    .sort((a, b) => (a.days ?? 0) - (b.days ?? 0));
  return tableOf(dateFields, ahead.slice(0, datesShown), {
    title: ahead.length > datesShown ? `Next dates (${datesShown} of ${ahead.length})` : 'Next dates',
    emptyText: stakes.length === 0 ? 'No listing matched, so there is no date to watch.' : allPassed,
  });
}

const allPassed =
  'None to come: every effective date and every divestment date of the matched listings has passed.';

/** A listing that was taken off the list has no dates to watch. */
function datesOf({ listing, deadlines, status }: AlertJson): readonly NextDate[] {
  if (status === 'delisted') return [];
  return [
    {
      listing: listing.name,
      at: deadlines.effectiveAt,
      on: deadlines.effectiveOn,
      days: deadlines.daysToEffective,
      event: 'The prohibition starts.',
    },
    {
      listing: listing.name,
      at: deadlines.divestBefore,
      on: deadlines.divestOn,
      days: deadlines.daysToDivest,
      event: 'The divestment period ends.',
    },
  ];
}

const dateFields: readonly Field<NextDate>[] = [
  { column: column('Listing', 'text', { widthMin: 34, widthMax: 36 }), show: ({ listing }) => listing },
  { column: column('New York time', 'dateTime'), show: ({ at, on }) => instantOrDate(at, on) },
  { column: column('Days left', 'integer', { widthMin: 14 }), show: ({ days }) => days },
  { column: column('In words', 'text', { widthMin: 14 }), show: ({ days }) => daysInWords(days, false) },
  { column: column('What happens', 'text', { runsOn: true }), show: ({ event }) => event },
];
