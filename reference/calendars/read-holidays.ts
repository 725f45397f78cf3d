import type { ExchangeHoliday } from '../../lib/rules/calendar.ts';
import { choice, date, optional, provenance, refuseRepeats, required } from '../table/cells.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'calendars/exchange-holidays.csv';
const columns = ['mic', 'date', 'kind', 'closeLocal', 'reason', 'confidence', 'source'];

function closeOf(row: Row, kind: ExchangeHoliday['kind']): string | null {
  const close = optional(row, 'closeLocal');
  if (kind === 'half' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(close ?? '')) {
    throw badCell(row, 'closeLocal', 'must be HH:MM on a half day.');
  }
  if (kind === 'closed' && close !== null) throw badCell(row, 'closeLocal', 'must be empty on a closed day.');
  return close;
}

function toHoliday(row: Row, context: Context): ExchangeHoliday {
  const mic = required(row, 'mic');
  if (!context.venues.has(mic)) throw badCell(row, 'mic', 'is not a venue of venues/venues.csv.');
  const day = date(row, 'date');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6)
    throw badCell(row, 'date', 'is a weekend day, on which there is no session anyway.');
  const kind = choice(row, 'kind', ['closed', 'half']);
  return {
    mic,
    date: day,
    kind,
    closeLocal: closeOf(row, kind),
    reason: optional(row, 'reason'),
    ...provenance(row),
  };
}

/** Weekdays without a full session. Shenzhen keeps the days of Shanghai and has no rows of its own. */
export function readHolidays(context: Context): readonly ExchangeHoliday[] {
  const rows = readTable(context.root, file, columns);
  refuseRepeats(rows, (row) => `${required(row, 'mic')}/${required(row, 'date')}`, 'date');
  return rows.map((row) => toHoliday(row, context));
}
