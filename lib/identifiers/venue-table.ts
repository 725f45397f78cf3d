import type { Venue } from './venue.ts';

/** Where a venue's letters stand beside a code: `941 HK`, `0941.HK`, `HKG:941` or `941:HK`, `603019CN`. */
export type SymbolPlace = 'blank' | 'dot' | 'colon' | 'glued';

/** Venues by every spelling of theirs. Made once by `venueTable`. */
export interface VenueTable {
  /** The venues whose codes have a pattern. */
  readonly shaped: readonly Venue[];
  readonly symbols: Readonly<Record<SymbolPlace, ReadonlyMap<string, readonly Venue[]>>>;
  /** The venues that the text of an exchange column may mean. */
  readonly named: (text: string) => readonly Venue[];
  readonly patterns: ReadonlyMap<string, RegExp>;
}

const made = new WeakMap<readonly Venue[], VenueTable>();

/**
 * Indexes venues by their spellings, once for the same array. Throws where a code pattern is no regular expression (a
 * fault of the data).
 */
export function venueTable(venues: readonly Venue[]): VenueTable {
  const table = made.get(venues) ?? indexed(venues);
  made.set(venues, table);
  return table;
}

function indexed(venues: readonly Venue[]): VenueTable {
  return {
    shaped: venues.filter((venue) => venue.codePattern !== null),
    symbols: {
      blank: index(venues, (venue) => [...terminal(venue), venue.mic, ...venue.words.filter(isBrokers)]),
      dot: index(venues, (venue) => [...everySymbol(venue), ...venue.words]),
      colon: index(venues, (venue) => [...everySymbol(venue), ...venue.words]),
      glued: index(venues, (venue) => [...terminal(venue), ...venue.reuters, ...venue.yahoo]),
    },
    named: rememberNamed(index(venues, (venue) => [...everySymbol(venue), ...venue.words, venue.name])),
    patterns: new Map(
      venues.flatMap((venue) =>
        venue.codePattern === null ? [] : [[venue.mic, new RegExp(venue.codePattern)] as const],
      ),
    ),
  };
}

/** The venues that an exchange column may mean: its words, MIC or letters. Empty where nothing is known. */
export function venuesNamed(text: string | null, table: VenueTable): readonly Venue[] {
  return text === null ? none : table.named(text);
}

const none: readonly Venue[] = [];

/** Texts of exchange columns kept; files have a handful. */
const rememberedNamedMax = 1_000;

function rememberNamed(words: ReadonlyMap<string, readonly Venue[]>): (text: string) => readonly Venue[] {
  const remembered = new Map<string, readonly Venue[]>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = words.get(symbolKey(text)) ?? none;
    if (remembered.size >= rememberedNamedMax) remembered.clear();
    remembered.set(text, found);
    return found;
  };
}

/** A spelling as it is looked up: no case, no punctuation, single blanks. */
export function symbolKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters for the venues in Hong Kong and behind it that a broker prints after the code (`941 SEHK`, `002415 SEHKSZSE`). */
function isBrokers(word: string): boolean {
  return /^sehk(?:ntl|szse)?$/.test(word);
}

function terminal(venue: Venue): readonly string[] {
  return [...venue.bloomberg, ...venue.listLetters];
}

function everySymbol(venue: Venue): readonly string[] {
  return [...terminal(venue), ...venue.reuters, ...venue.yahoo, ...venue.google, venue.mic];
}

function index(
  venues: readonly Venue[],
  spellings: (venue: Venue) => readonly string[],
): ReadonlyMap<string, readonly Venue[]> {
  const found = new Map<string, Venue[]>();
  for (const venue of venues) {
    for (const spelling of spellings(venue)) {
      const key = symbolKey(spelling);
      const row = found.get(key);
      if (key === '' || row?.at(-1) === venue) continue;
      if (row === undefined) found.set(key, [venue]);
      else row.push(venue);
    }
  }
  return found;
}
