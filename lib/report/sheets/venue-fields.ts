import { averagePerSession } from '../../rules/plan.ts';
import { wallTime } from '../instants.ts';
import { remembered } from '../remembered.ts';
import { distinct } from '../report.ts';
import { column } from '../sheet.ts';
import type { VenueDeadline } from '../../rules/venue-deadline.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Holding } from '../groups.ts';
import type { Report } from '../report.ts';
import type { CellValue, Field, TypedCell } from '../sheet.ts';
import type { AtVenue } from '../venues.ts';

const unknownText = 'venue unknown';
const noCalendar = 'no answer';

/** A holding by venue; worked out once for all columns. */
export type VenuesOf = (holding: Holding) => readonly AtVenue[];

/** The deadline on the clock and in the sessions of the venue, and what the holding comes to per session. */
export function venueFields(report: Report, venuesOf: VenuesOf): readonly Field<Holding>[] {
  const isOver = remembered((alert: AlertJson) => !isRunning(alert, report.screening.asOf));
  const over = ({ first }: Holding): boolean => isOver(first.alert);
  const eachVenue = (holding: Holding, show: (at: AtVenue) => TypedCell): CellValue =>
    shownByVenue(venuesOf(holding), show);
  return [
    {
      column: column("Deadline on the venue's clock", 'dateTime', { widthMin: 28, widthMax: 32 }),
      show: (holding) => eachVenue(holding, ({ venue }) => clockCell(venue)),
    },
    {
      column: column('Last full session on the venue', 'date', { widthMin: 15, widthMax: 20 }),
      show: (holding) => eachVenue(holding, ({ venue }) => sessionCell(venue)),
    },
    {
      column: column('Sessions left', 'integer', { widthMin: 12, widthMax: 16 }),
      show: (holding) =>
        over(holding) ? text(overInWords(holding)) : eachVenue(holding, ({ venue }) => leftCell(venue)),
    },
    {
      column: column('Average per session', 'decimal', { widthMin: 12, widthMax: 20 }),
      show: (holding) => (over(holding) ? null : eachVenue(holding, averageCell)),
    },
  ];
}

/** What has to be said of the venues of a holding, one sentence each; nothing once the period is over. */
export function venueRemarks(
  { screening }: Report,
  venuesOf: VenuesOf,
): (holding: Holding) => readonly string[] {
  const isOpen = remembered((alert: AlertJson) => isRunning(alert, screening.asOf));
  const sentencesOf = remembered(remarksOf);
  return (holding) =>
    isOpen(holding.first.alert) ? distinct(venuesOf(holding).flatMap(({ venue }) => sentencesOf(venue))) : [];
}

function remarksOf(venue: VenueDeadline): readonly string[] {
  const { mic, lastFullSession: last, partSession, lastTradeToSettle: settled } = venue;
  return [
    venue.remark,
    last?.isHalfDay === true
      ? `${last.on} is a half day at ${mic}: trading ends ${clock(last.closesAt)}.`
      : null,
    last?.confidence === 'unverified' ? `Trading days of ${mic} are unverified: ask the exchange.` : null,
    partSession !== null
      ? `Trading at ${mic} on ${partSession.opensAt.slice(0, 10)} from ${clock(partSession.opensAt)} also ends (${clock(partSession.closesAt)}) before the deadline.`
      : null,
    settled !== null
      ? `Trades at ${mic} up to ${settled.on} also settle before the deadline (${settled.cycle}, ${settled.confidence}).`
      : null,
  ].filter((one) => one !== null);
}

function clock(iso: string): string {
  return iso.slice(11, 16);
}

/** One venue gives a date or number; several give a line each; a holding without a deadline gives nothing. */
function shownByVenue(places: readonly AtVenue[], show: (at: AtVenue) => TypedCell): CellValue {
  const [only] = places;
  if (places.length === 1 && only !== undefined) return show(only);
  const lines = places.map((place) => `${place.venue.mic ?? unknownText}: ${plain(show(place))}`);
  return text(lines.join('\n') || null);
}

function plain({ kind, value }: TypedCell): string {
  if (typeof value !== 'string' || kind !== 'dateTime') return String(value ?? 'unknown');
  const { local, zone } = wallTime(value);
  return `${local.replace('T', ' ')} ${zone}`;
}

function text(value: string | null): TypedCell {
  return { kind: 'text', value };
}

function clockCell({ divestBefore }: VenueDeadline): TypedCell {
  return divestBefore === null ? text(unknownText) : { kind: 'dateTime', value: divestBefore };
}

function sessionCell({ mic, lastFullSession }: VenueDeadline): TypedCell {
  if (lastFullSession !== null) return { kind: 'date', value: lastFullSession.on };
  return text(mic === null ? unknownText : noCalendar);
}

function leftCell({ mic, sessionsLeft }: VenueDeadline): TypedCell {
  if (sessionsLeft !== null) return { kind: 'integer', value: sessionsLeft };
  return text(mic === null ? unknownText : noCalendar);
}

/** A sum that leaves out positions without quantity would understate the average. */
function averageCell({ venue, quantity, withoutQuantity }: AtVenue): TypedCell {
  if (venue.sessionsLeft === 0) return text('no session left');
  const average = withoutQuantity > 0 ? null : averagePerSession(quantity, venue.sessionsLeft);
  return average === null ? text('unknown') : { kind: 'decimal', value: average };
}

function isRunning(alert: AlertJson, asOf: string): boolean {
  const { divestBefore } = alert.deadlines;
  const isOpen = alert.status === 'windDown' || alert.status === 'notYetEffective';
  return isOpen && (divestBefore === null || Date.parse(asOf) < Date.parse(divestBefore));
}

function overInWords({ first: { alert } }: Holding): string | null {
  if (alert.status === 'holdOnly') return 'period over';
  return alert.status === 'delisted' ? 'applies no more' : null;
}
