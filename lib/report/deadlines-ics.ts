import { calendarText, component, escapedText, utcStamp } from './icalendar.ts';
import { groupBy } from './groups.ts';
import { byText, distinct } from './report.ts';
import { counted } from './words.ts';
import type { AlertJson, ScreeningJson } from '../screening/json.ts';
import type { Property } from './icalendar.ts';

type Kind = 'effective' | 'lastSession' | 'divestment';

/** A date of one alert. `place` is the venue of a session. Times are ISO instants. */
interface Occasion {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string | null;
  readonly place: string | null;
  readonly alert: AlertJson;
}

/**
 * The dates still ahead of the as-of instant as an iCalendar (RFC 5545): one event for each distinct date, whatever
 * the number of companies. Where none is ahead the calendar has no event and says why in its description. The same
 * screening gives the same text.
 */
export function deadlinesIcs(screening: ScreeningJson): string {
  const asOf = Date.parse(screening.asOf);
  const counting = screening.alerts.filter(({ counted }) => counted !== null);
  const ahead = counting.flatMap(occasionsOf).filter(({ from, to }) => Date.parse(to ?? from) > asOf);
  const events = [...groupBy(ahead, keyOf).values()].toSorted((a, b) => byText(sortText(a), sortText(b)));
  const head: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', `-//cmic-check//deadlines ${escapedText(screening.engine)}//EN`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', 'NS-CMIC deadlines'],
    ['X-WR-CALDESC', escapedText(description(screening, counting, events.length))],
  ];
  const inner = events.flatMap((group) => eventOf(group, screening));
  return calendarText(component('VCALENDAR', head, [...newYorkZone, ...inner]));
}

function description(screening: ScreeningJson, counting: readonly AlertJson[], events: number): string {
  const files = screening.inputs.map(({ name }) => name).join(', ');
  const found =
    counting.length === 0
      ? 'No listed company was found, so there is no date to watch.'
      : events === 0
        ? 'None to come: every date of the matched listings has passed or is unknown.'
        : `${counted(events, 'date')} still to come.`;
  return `${found} Screened: ${files}, as of ${screening.asOf}, against the list of ${screening.edition.publishedOn ?? 'unknown date'}. Not legal advice.`;
}

/** A listing that was taken off the list has no dates to watch. */
function occasionsOf(alert: AlertJson): readonly Occasion[] {
  if (alert.status === 'delisted') return [];
  const { effectiveAt, divestBefore, venue } = alert.deadlines;
  const last = venue?.lastFullSession ?? null;
  const of = (kind: Kind, from: string, more: Partial<Occasion> = {}): Occasion => ({
    kind,
    from,
    to: null,
    place: null,
    alert,
    ...more,
  });
  return [
    ...(effectiveAt === null ? [] : [of('effective', effectiveAt)]),
    ...(last === null
      ? []
      : [of('lastSession', last.opensAt, { to: last.closesAt, place: venue?.mic ?? null })]),
    ...(divestBefore === null ? [] : [of('divestment', divestBefore)]),
  ];
}

/** One event is one kind of date, one instant and, for a session, one venue. */
function keyOf({ kind, from, place }: Occasion): string {
  return [kind, utcStamp(from), ...(place === null ? [] : [place])].join('-').toLowerCase();
}

function sortText([first]: readonly Occasion[]): string {
  return first === undefined ? '' : `${utcStamp(first.from)} ${keyOf(first)}`;
}

function eventOf(group: readonly Occasion[], screening: ScreeningJson): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const companies = distinct(group.map(({ alert }) => nameOf(alert))).toSorted(byText);
  const properties: Property[] = [
    ['UID', `${keyOf(first)}@${screening.id}.cmic-check`],
    ['DTSTAMP', utcStamp(screening.ranAt)],
    ...times(first),
    ['SUMMARY', escapedText(`${titles[first.kind](first)}: ${summaryOf(companies)}`)],
    ['DESCRIPTION', escapedText([...sentences[first.kind](first), ...companies].join('\n'))],
    ...(first.place === null ? [] : [['LOCATION', escapedText(first.place)] as const]),
    ['TRANSP', 'TRANSPARENT'],
  ];
  return component('VEVENT', properties);
}

/** The law's instants are New York time; a session is its own stretch of time. */
function times({ from, to }: Occasion): readonly Property[] {
  if (to === null) return [['DTSTART;TZID=America/New_York', from.slice(0, 19).replace(/[-:]/g, '')]];
  return [
    ['DTSTART', utcStamp(from)],
    ['DTEND', utcStamp(to)],
  ];
}

function nameOf({ listing, counted }: AlertJson): string {
  return counted === 'review' ? `${listing.name} (if a person confirms it)` : listing.name;
}

function summaryOf(companies: readonly string[]): string {
  const [first = ''] = companies;
  return companies.length === 1 ? first : `${first} and ${companies.length - 1} more`;
}

const titles: Readonly<Record<Kind, (one: Occasion) => string>> = {
  effective: () => 'NS-CMIC prohibition starts',
  lastSession: ({ place }) => `NS-CMIC last full session at ${place ?? 'the venue'}`,
  divestment: () => 'NS-CMIC divestment period ends',
};

const sentences: Readonly<Record<Kind, (one: Occasion) => readonly string[]>> = {
  effective: ({ from }) => [
    `${from} (New York).`,
    'Before: purchases and sales are not yet prohibited by this listing.',
    'From this minute: purchases are prohibited; purchases and sales made solely to divest stay permitted until the divestment period ends.',
  ],
  lastSession: ({ place, alert: { deadlines } }) => {
    const last = deadlines.venue?.lastFullSession;
    return [
      `The last session at ${place} that ends before the divestment period does (${deadlines.venue?.divestBefore} on the venue's clock, ${deadlines.divestBefore} in New York).`,
      `Continuous trading ends ${last?.closesAt}${last?.isHalfDay === true ? ', a half day' : ''}. Calendar: ${last?.confidence}.`,
      'The trade date counts by the usual reading; a later settlement has a doubtful basis (removed FAQ 864).',
    ];
  },
  divestment: ({ from }) => [
    `${from} (New York).`,
    'Before: purchases and sales made solely to divest are permitted.',
    'From this minute: holding is lawful (FAQ 1046); purchases and sales need an OFAC authorisation.',
  ],
};

/** New York's rule of summer time since 2007, for programs that do not know the zone. */
const newYorkZone = component(
  'VTIMEZONE',
  [['TZID', 'America/New_York']],
  [
    ...component('DAYLIGHT', [
      ['DTSTART', '20070311T020000'],
      ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'],
      ['TZOFFSETFROM', '-0500'],
      ['TZOFFSETTO', '-0400'],
      ['TZNAME', 'EDT'],
    ]),
    ...component('STANDARD', [
      ['DTSTART', '20071104T020000'],
      ['RRULE', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
      ['TZOFFSETFROM', '-0400'],
      ['TZOFFSETTO', '-0500'],
      ['TZNAME', 'EST'],
    ]),
  ],
);
