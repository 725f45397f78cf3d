import { isZone } from '../../dates.ts';

/** What a zone text means: an IANA name, a fixed offset in minutes, or several zones of which a venue must choose. */
export type StatedZone =
  | { readonly kind: 'zone'; readonly name: string }
  | { readonly kind: 'offset'; readonly minutes: number; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly among: readonly string[] };

const names: Readonly<Record<string, string>> = {
  'America/New_York':
    'ET,EST,EDT,EST5EDT,EASTERN,EASTERN TIME,US EASTERN,US/EASTERN,NEW YORK,NEW YORK TIME,NY,NYT,US ET,美东时间,美東時間,美东,美東,纽约时间,紐約時間',
  'America/Chicago': 'CT,CDT,CENTRAL,CENTRAL TIME,US/CENTRAL',
  'America/Denver': 'MT,MDT,MOUNTAIN TIME',
  'America/Los_Angeles': 'PT,PDT,PACIFIC,PACIFIC TIME,US/PACIFIC',
  'Asia/Hong_Kong': 'HKT,HK,HONG KONG,HONG KONG TIME,HONGKONG,香港时间,香港時間,香港',
  'Asia/Shanghai':
    'BEIJING,BEIJING TIME,BJT,SHANGHAI,CHINA,CHINA TIME,CHINA STANDARD TIME,北京时间,北京時間,PRC',
  'Asia/Singapore': 'SGT,SINGAPORE,SINGAPORE TIME',
  'Asia/Tokyo': 'JST,TOKYO,JAPAN,日本時間',
  'Asia/Seoul': 'KST,SEOUL',
  'Asia/Taipei': 'TAIPEI',
  'Europe/London': 'BST,LONDON,LONDON TIME,UK,UK TIME',
  'Europe/Berlin': 'CET,CEST,MEZ,MESZ,FRANKFURT,BERLIN',
  'Europe/Zurich': 'ZURICH',
  'Europe/Paris': 'PARIS',
  'Europe/Rome': 'ROME,ROMA,MILAN,MILANO',
  'Australia/Sydney': 'AEST,AEDT,AET,SYDNEY',
  UTC: 'UTC,GMT,Z,ZULU,COORDINATED UNIVERSAL TIME',
};

/** Abbreviations of several zones; the venue's own zone settles them, or nothing does. */
const ambiguous: Readonly<Record<string, readonly string[]>> = {
  CST: ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'America/Chicago'],
  IST: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  PST: ['America/Los_Angeles', 'Asia/Manila'],
  MST: ['America/Denver', 'Asia/Kuala_Lumpur'],
};

const zoneOf: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([zone, words]) =>
    words.split(',').map((word): [string, string] => [word, zone]),
  ),
);

/** Zones of America whose venues write `CST`, `MST` or `PST` for the zone of that name. */
const american = /^America\//;

/**
 * Reads a zone as files write it: an offset, an abbreviation, an IANA name, a city. Market abbreviations are clock
 * times of their place (`EST` in August is New York's clock, as traders use it). `null` where it is none.
 */
export function readZone(text: string): StatedZone | null {
  const given = text
    .trim()
    .replaceAll(/^[([]|[)\]]$/g, '')
    .trim();
  if (given === '') return null;
  const offset = /^(?:UTC|GMT)?\s*([+-−])\s*(\d{1,2}):?(\d{2})?$/i.exec(given.replace('−', '-'));
  if (offset !== null) return offsetOf(offset);
  const upper = given.toUpperCase().replaceAll(/[._]/g, ' ').replaceAll(/\s+/g, ' ');
  const name = zoneOf.get(upper);
  if (name !== undefined) return { kind: 'zone', name };
  const among = ambiguous[upper];
  if (among !== undefined) return { kind: 'ambiguous', among };
  return /^[A-Za-z_]+\/[A-Za-z0-9_+/-]+$/.test(given) && isZone(given) ? { kind: 'zone', name: given } : null;
}

/** The zone an ambiguous abbreviation has at a venue of the given zone, or `null` where that does not settle it. */
export function settledBy(among: readonly string[], venueZone: string | null): string | null {
  if (venueZone === null) return null;
  if (among.includes(venueZone)) return venueZone;
  const candidates = among.filter((zone) => american.test(zone));
  return american.test(venueZone) && candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function offsetOf([, sign, hours, minutes = '00']: RegExpExecArray): StatedZone | null {
  const [whole, part] = [Number(hours), Number(minutes)];
  if (whole > 14 || part > 59) return null;
  const isWest = sign === '-';
  const text = `${isWest ? '-' : '+'}${String(whole).padStart(2, '0')}:${minutes}`;
  return { kind: 'offset', minutes: (isWest ? -1 : 1) * (whole * 60 + part), text };
}
