import { type VenueTable, readTickers, venueTable } from '../identifiers/ticker.ts';
import type { Knowledge, KnownSecurity } from './knowledge.ts';
import type { Subject } from './subjects.ts';

/** A code at a venue, whose it is, and for how long. */
export interface QuotedLine {
  readonly subject: Subject;
  readonly mic: string;
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly verified: boolean;
  readonly security: KnownSecurity | null;
}

/** Every line of every subject: look-alikes', those that reference/ knows with their periods, those that the list prints. */
export function quotedLines(subjects: readonly Subject[], knowledge: Knowledge): QuotedLine[] {
  const table = venueTable(knowledge.venues);
  const german = new Set(knowledge.venues.filter(({ country }) => country === 'DE').map(({ mic }) => mic));
  const lines: QuotedLine[] = [];
  const byUid = new Map<number, Subject>();
  for (const subject of subjects) {
    if (subject.listing !== null) byUid.set(subject.listing.uid, subject);
    for (const { code, mic } of subject.lookalike?.securities ?? []) {
      if (code !== null && mic !== null)
        lines.push({ subject, mic, code, from: null, to: null, verified: true, security: null });
    }
  }
  const known = new Set<string>();
  for (const security of knowledge.securities) {
    const subject = byUid.get(security.uid);
    const { code, mic } = security;
    if (subject === undefined || code === null || mic === null) continue;
    known.add(`${security.uid} ${mic} ${code}`);
    const verified = security.confidence !== 'unverified';
    lines.push({ subject, mic, code, from: security.codeFrom, to: security.codeTo, verified, security });
  }
  for (const subject of byUid.values()) lines.push(...printedLines(subject, { table, known, german }));
  return lines;
}

interface Printing {
  readonly table: VenueTable;
  readonly known: ReadonlySet<string>;
  readonly german: ReadonlySet<string>;
}

/**
 * Tickers as the list prints them, where reference/ does not already know the line (and its period). Letters that
 * several venues share (`US`) leave open which one is meant, so such lines are unverified; German venues alone give a
 * company the same letters everywhere.
 */
function printedLines(subject: Subject, { table, known, german }: Printing): QuotedLine[] {
  const hints = { venue: null, country: null, currency: null, names: [] };
  return (subject.listing?.tickers ?? []).flatMap(({ code, country }) => {
    const readings = readTickers([`${code} ${country ?? ''}`], hints, table);
    const isGerman = readings.every(({ mic }) => mic !== null && german.has(mic));
    if (!isGerman && readings.some(({ mic, code }) => known.has(`${subject.uid} ${mic} ${code}`))) return [];
    const verified = isGerman || readings.length === 1;
    return readings.flatMap(({ mic, code }) =>
      mic === null || known.has(`${subject.uid} ${mic} ${code}`)
        ? []
        : [{ subject, mic, code, from: null, to: null, verified, security: null }],
    );
  });
}
