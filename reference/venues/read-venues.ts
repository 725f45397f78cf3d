import { isCountryCode } from '../../lib/identifiers/country.ts';
import type { Venue } from '../../lib/identifiers/venue.ts';
import { list, matching, optional, provenance, refuseRepeats, required } from '../table/cells.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'venues/venues.csv';
const columns = (
  'mic name country timeZone currencies bloomberg reuters yahoo ' +
  'google listLetters words codePattern codeLength confidence source'
).split(' ');

function succeeds(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

function country(row: Row): string {
  const code = required(row, 'country');
  if (!isCountryCode(code)) throw badCell(row, 'country', 'is not an ISO 3166 alpha-2 code.');
  return code;
}

/** The main names of zones. To try a name, as is done with other ones, takes a clock to be made for each. */
const zones = new Set(Intl.supportedValuesOf('timeZone'));

function timeZone(row: Row): string {
  const zone = required(row, 'timeZone');
  if (!zones.has(zone) && !succeeds(() => new Intl.DateTimeFormat('en', { timeZone: zone }))) {
    throw badCell(row, 'timeZone', 'is not a time zone.');
  }
  return zone;
}

function codePattern(row: Row): string | null {
  const pattern = optional(row, 'codePattern');
  if (pattern === null) return null;
  if (!pattern.startsWith('^') || !pattern.endsWith('$'))
    throw badCell(row, 'codePattern', 'is not anchored.');
  if (!succeeds(() => new RegExp(pattern))) throw badCell(row, 'codePattern', 'is not a regular expression.');
  return pattern;
}

function codeLength(row: Row): number | null {
  if (optional(row, 'codeLength') === null) return null;
  return Number(matching(row, 'codeLength', /^[1-9]$/, 'a length'));
}

function listOf(row: Row, column: string, pattern: RegExp, what: string): readonly string[] {
  const members = list(row, column);
  if (members.some((member) => !pattern.test(member)))
    throw badCell(row, column, `holds a member that is not ${what}.`);
  return members;
}

function words(row: Row): readonly string[] {
  const members = list(row, 'words');
  if (members.some((word) => word !== word.toLowerCase()))
    throw badCell(row, 'words', 'is not in lower case.');
  return members;
}

function toVenue(row: Row): Venue {
  provenance(row);
  const letters = (column: string): readonly string[] =>
    listOf(row, column, /^[A-Z0-9]{1,12}$/, 'capital letters');
  return {
    mic: matching(row, 'mic', /^[A-Z0-9]{4}$/, 'an ISO 10383 code'),
    name: required(row, 'name'),
    country: country(row),
    timeZone: timeZone(row),
    currencies: listOf(row, 'currencies', /^[A-Z]{3}$/, 'a currency code'),
    bloomberg: letters('bloomberg'),
    reuters: letters('reuters'),
    yahoo: letters('yahoo'),
    google: letters('google'),
    listLetters: listOf(row, 'listLetters', /^[A-Z]{2}$/, 'two letters'),
    words: words(row),
    codePattern: codePattern(row),
    codeLength: codeLength(row),
  };
}

/** A word of an exchange column must lead to one venue only. */
function refuseSharedWords(rows: readonly Row[]): void {
  const owner = new Map<string, string>();
  for (const row of rows) {
    for (const word of list(row, 'words')) {
      const earlier = owner.get(word);
      if (earlier !== undefined) throw badCell(row, 'words', `shares "${word}" with ${earlier}.`);
      owner.set(word, required(row, 'mic'));
    }
  }
}

/** The trading venues and the ways files spell them. */
export function readVenues(root: string): readonly Venue[] {
  const rows = readTable(root, file, columns);
  refuseRepeats(rows, (row) => required(row, 'mic'), 'mic');
  refuseSharedWords(rows);
  return rows.map(toVenue);
}
