import type {
  CoveredPeriod,
  ExchangeHoliday,
  KeptCalendar,
  SettlementCycle,
  TradingPart,
} from '../../lib/rules/calendar.ts';
import {
  choice,
  date,
  dateOrNull,
  matching,
  optional,
  provenance,
  refuseRepeats,
  required,
} from '../table/cells.ts';
import { period } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { ReferenceDataError, badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function venue(row: Row, column: string, { venues }: Context): string {
  const mic = required(row, column);
  if (!venues.has(mic)) throw badCell(row, column, 'is not a venue of venues/venues.csv.');
  return mic;
}

/** Trading hours by venue. The half day must end when the half days of the holiday table do. */
export function readHours(context: Context, holidays: readonly ExchangeHoliday[]): readonly TradingPart[] {
  const columns = ['mic', 'day', 'kind', 'opens', 'closes', 'confidence', 'source'];
  const rows = readTable(context.root, 'calendars/sessions.csv', columns);
  refuseRepeats(rows, ({ cells }) => `${cells['mic']}/${cells['day']}/${cells['opens']}`, 'opens');
  const parts = rows.map((row) => toPart(row, context));
  for (const { mic, date: day, closeLocal } of holidays.filter(({ kind }) => kind === 'half')) {
    const closes = parts.filter((one) => one.mic === mic && one.day === 'half' && one.kind === 'trading');
    if (closes.at(-1)?.closes !== closeLocal)
      throw new ReferenceDataError(
        `reference/calendars: ${mic} closes at ${closeLocal} on ${day}, against sessions.csv.`,
      );
  }
  return parts;
}

function toPart(row: Row, context: Context): TradingPart {
  const opens = matching(row, 'opens', clock, 'HH:MM');
  const closes = matching(row, 'closes', clock, 'HH:MM');
  if (closes <= opens) throw badCell(row, 'closes', `is not after opens (${opens}).`);
  return {
    mic: venue(row, 'mic', context),
    day: choice(row, 'day', ['full', 'half']),
    kind: choice(row, 'kind', ['trading', 'closingAuction']),
    opens,
    closes,
    ...provenance(row),
  };
}

/** The days for which the holiday table is whole. Every row of it must lie within, and periods must not overlap. */
export function readCoverage(
  context: Context,
  holidays: readonly ExchangeHoliday[],
): readonly CoveredPeriod[] {
  const rows = readTable(context.root, 'calendars/coverage.csv', [
    'mic',
    'from',
    'to',
    'confidence',
    'source',
  ]);
  const periods = rows.map((row): CoveredPeriod => {
    period(row, 'from', 'to');
    return {
      mic: venue(row, 'mic', context),
      from: date(row, 'from'),
      to: date(row, 'to'),
      ...provenance(row),
    };
  });
  for (const { mic, date: day } of holidays) {
    const covering = periods.filter((one) => one.mic === mic && one.from <= day && day <= one.to);
    if (covering.length !== 1)
      throw new ReferenceDataError(
        `reference/calendars: ${day} at ${mic} lies in ${covering.length} periods of coverage.csv.`,
      );
  }
  return periods;
}

/** Venues that keep the days and hours of another. */
export function readKept(context: Context, parts: readonly TradingPart[]): readonly KeptCalendar[] {
  const rows = readTable(context.root, 'calendars/kept-calendars.csv', [
    'mic',
    'keeps',
    'confidence',
    'source',
  ]);
  refuseRepeats(rows, (row) => required(row, 'mic'), 'mic');
  return rows.map((row) => {
    const keeps = venue(row, 'keeps', context);
    if (!parts.some((part) => part.mic === keeps))
      throw badCell(row, 'keeps', 'has no hours in sessions.csv.');
    return { mic: venue(row, 'mic', context), keeps, ...provenance(row) };
  });
}

/** Settlement cycles, in sessions after the trade. */
export function readSettlement(context: Context): readonly SettlementCycle[] {
  const columns = ['mic', 'days', 'from', 'to', 'note', 'confidence', 'source'];
  const rows = readTable(context.root, 'calendars/settlement.csv', columns);
  refuseRepeats(rows, ({ cells }) => `${cells['mic']}/${cells['from']}`, 'from');
  return rows.map((row) => {
    period(row, 'from', 'to');
    return {
      mic: venue(row, 'mic', context),
      days: Number(matching(row, 'days', /^[0-5]$/, 'a number of sessions from 0 to 5')),
      from: dateOrNull(row, 'from'),
      to: dateOrNull(row, 'to'),
      note: optional(row, 'note'),
      ...provenance(row),
    };
  });
}
