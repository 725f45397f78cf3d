import type { Venue } from '../../lib/identifiers/venue.ts';
import { dateOrNull, optional, required } from './cells.ts';
import { badCell } from './table.ts';
import type { Row } from './table.ts';

/** What the readers of tables check against: where the tables are, the listings' uids, the venues. */
export interface Context {
  readonly root: string;
  readonly uids: ReadonlySet<number>;
  readonly venues: ReadonlyMap<string, Venue>;
}

/** The cell `uid` as the uid of a listing that exists. */
export function uid(row: Row, context: Context): number {
  const value = required(row, 'uid');
  const number = Number(value);
  if (!/^\d+$/.test(value) || !context.uids.has(number))
    throw badCell(row, 'uid', 'is not the uid of a listing.');
  return number;
}

/** The cell `uid`, `null` where empty. */
export function uidOrNull(row: Row, context: Context): number | null {
  return optional(row, 'uid') === null ? null : uid(row, context);
}

/** The cells `code` and `mic`. A code at a venue must be one of that venue, with all its zeros. */
export function codeAt(
  row: Row,
  context: Context,
): { readonly code: string | null; readonly mic: string | null } {
  const code = optional(row, 'code');
  const mic = optional(row, 'mic');
  if (mic === null) return { code, mic };
  const venue = context.venues.get(mic);
  if (venue === undefined) throw badCell(row, 'mic', 'is not a venue of venues/venues.csv.');
  if (code === null) throw badCell(row, 'code', `must not be empty where a venue (${mic}) is given.`);
  const { codeLength, codePattern } = venue;
  if (codeLength !== null && code.length < codeLength) {
    throw badCell(row, 'code', `is shorter than the ${codeLength} characters of ${mic}: write all zeros.`);
  }
  if (codePattern !== null && !new RegExp(codePattern).test(code)) {
    throw badCell(row, 'code', `is not a code of ${mic} (${codePattern}).`);
  }
  return { code, mic };
}

/** Two date cells, the second not before the first. */
export function period(
  row: Row,
  from: string,
  to: string,
): { readonly from: string | null; readonly to: string | null } {
  const dates = { from: dateOrNull(row, from), to: dateOrNull(row, to) };
  if (dates.from !== null && dates.to !== null && dates.to < dates.from) {
    throw badCell(row, to, `is before ${from} (${dates.from}).`);
  }
  return dates;
}
