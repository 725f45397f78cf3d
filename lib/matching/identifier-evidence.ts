import { cusipOf } from '../identifiers/isin.ts';
import type { Identifiers } from '../holdings/position.ts';
import type { Instrument } from './match.ts';
import type { Knowledge, KnownSecurity } from './knowledge.ts';
import { type Evidence, evidence } from './features.ts';
import type { Subject } from './subjects.ts';

/** What an identifier says: whose it is and what kind of security it names. */
export interface Claim {
  readonly subject: Subject;
  readonly evidence: Evidence;
  readonly security: KnownSecurity | null;
}

/** Looks identifiers up; built once. */
export interface IdentifierIndex {
  readonly claims: (instrument: Instrument) => readonly Claim[];
  /** True where one of the identifiers is in the index. */
  readonly knows: (identifiers: Identifiers) => boolean;
}

interface Entry {
  readonly subject: Subject;
  readonly security: KnownSecurity | null;
  readonly printed: boolean;
  readonly source: string;
}

type Table = Map<string, Entry[]>;

const certainty = {
  official: 'official',
  confirmed: 'confirmed',
  likely: 'likely',
  unverified: 'unverified',
} as const;

/** Indexes the identifiers printed on the list and those that reference/ knows, under their canonical text. */
export function identifierIndex(subjects: readonly Subject[], knowledge: Knowledge): IdentifierIndex {
  const isins: Table = new Map();
  const others: Table = new Map();
  const byUid = new Map<number, Subject>();
  for (const subject of subjects) {
    const { listing, lookalike } = subject;
    if (listing !== null) {
      byUid.set(listing.uid, subject);
      for (const isin of listing.isins) {
        add(isins, isin.toUpperCase(), {
          subject,
          security: null,
          printed: true,
          source: 'printed on the list',
        });
      }
      for (const { value, label } of listing.numbers) {
        add(others, value.toUpperCase(), { subject, security: null, printed: true, source: label });
      }
    }
    for (const { isin } of lookalike === null ? [] : lookalike.securities) {
      if (isin !== null)
        add(isins, isin, { subject, security: null, printed: false, source: lookalike?.source ?? '' });
    }
  }
  for (const security of knowledge.securities) {
    const subject = byUid.get(security.uid);
    if (subject !== undefined) addSecurity(security, subject, isins, others);
  }
  const tables = { isins, cusips: cusipTable(isins), others };
  return {
    claims: (instrument) =>
      instrument.doubtful.length > 0 || isKnown(instrument.identifiers, tables)
        ? claimsOf(instrument, tables)
        : noClaims,
    knows: (identifiers) => isKnown(identifiers, tables),
  };
}

/** What most identifiers and tickers claim. */
export const noClaims: readonly Claim[] = [];

function isKnown(
  { isin = '', cusip = '', sedol = '', figi = '', lei = '', uscc = '' }: Identifiers,
  { isins, cusips, others }: Tables,
): boolean {
  return (
    isins.has(isin) ||
    cusips.has(cusip) ||
    others.has(cusip) ||
    others.has(sedol) ||
    others.has(figi) ||
    others.has(lei) ||
    others.has(uscc)
  );
}

function add(table: Table, key: string, entry: Entry): void {
  const row = table.get(key);
  if (row === undefined) table.set(key, [entry]);
  else row.push(entry);
}

function addSecurity(security: KnownSecurity, subject: Subject, isins: Table, others: Table): void {
  const entry = {
    subject,
    security,
    printed: false,
    source: `${certainty[security.confidence]}: ${security.source}`,
  };
  if (security.isin !== null) {
    const known = isins.get(security.isin)?.find((one) => one.subject === subject);
    if (known?.printed === true) replaceWithType(isins, security.isin, known, security);
    else add(isins, security.isin, entry);
  }
  for (const value of [security.cusip, security.sedol, ...security.figis])
    if (value !== null) add(others, value, entry);
}

/** A printed ISIN keeps its standing and gains the type of security that reference/ knows for it. */
function replaceWithType(isins: Table, isin: string, known: Entry, security: KnownSecurity): void {
  const row = isins.get(isin) ?? [];
  isins.set(
    isin,
    row.map((one) => (one === known ? { ...known, security } : one)),
  );
}

function cusipTable(isins: Table): Map<string, { isin: string; entries: Entry[] }> {
  const cusips = new Map<string, { isin: string; entries: Entry[] }>();
  for (const [isin, entries] of isins) {
    const cusip = cusipOf(isin);
    if (cusip !== null) cusips.set(cusip, { isin, entries });
  }
  return cusips;
}

interface Tables {
  readonly isins: Table;
  readonly cusips: ReadonlyMap<string, { isin: string; entries: Entry[] }>;
  readonly others: Table;
}

function claimsOf(instrument: Instrument, { isins, cusips, others }: Tables): Claim[] {
  const claims: Claim[] = [];
  const { isin, cusip, sedol, figi, lei, uscc } = instrument.identifiers;
  for (const entry of isin === undefined ? [] : (isins.get(isin) ?? []))
    claims.push(isinClaim(isin ?? '', entry));
  for (const { value } of instrument.doubtful) {
    for (const entry of isins.get(value) ?? []) {
      if (entry.printed) claims.push(claim(entry, evidence('isinPrintedInvalid', value, value)));
    }
  }
  const contained = cusip === undefined ? undefined : cusips.get(cusip);
  for (const entry of contained?.entries ?? []) {
    claims.push(claim(entry, ownOrOther(entry, 'cusipKnown', `CUSIP ${cusip}`, contained?.isin ?? null)));
  }
  for (const value of [cusip, sedol, figi, lei, uscc]) {
    for (const entry of value === undefined ? [] : (others.get(value) ?? [])) {
      const code = entry.printed ? 'legalNumber' : 'identifierKnown';
      claims.push(claim(entry, ownOrOther(entry, code, value ?? '', value ?? null)));
    }
  }
  return claims;
}

function claim(entry: Entry, found: Evidence): Claim {
  return { subject: entry.subject, security: entry.security, evidence: found };
}

function isinClaim(isin: string, entry: Entry): Claim {
  if (entry.subject.lookalike !== null) return claim(entry, otherCompany(entry.subject, `ISIN ${isin}`));
  if (entry.printed) return claim(entry, evidence('isinPrinted', isin, isin));
  if (entry.security?.type === 'derivative')
    return claim(entry, evidence('derivativeOf', isin, entry.subject.name));
  const code = entry.security?.confidence === 'unverified' ? 'isinUnverified' : 'isinKnown';
  return claim(entry, evidence(code, isin, isin, entry.source));
}

function ownOrOther(
  entry: Entry,
  code: 'cusipKnown' | 'identifierKnown' | 'legalNumber',
  seen: string,
  known: string | null,
): Evidence {
  if (entry.subject.lookalike !== null) return otherCompany(entry.subject, seen);
  if (!entry.printed && entry.security?.confidence === 'unverified')
    return evidence('isinUnverified', seen, known, entry.source);
  return evidence(code, code === 'cusipKnown' ? seen.replace('CUSIP ', '') : seen, known, entry.source);
}

/** The evidence that something in the row belongs to a company that is not on the list. */
export function otherCompany(subject: Subject, seen: string): Evidence {
  const doubtful = subject.lookalike?.outcome === 'review';
  return evidence(
    doubtful ? 'otherCompanyDoubtful' : 'otherCompany',
    seen,
    subject.name,
    subject.lookalike?.why ?? null,
  );
}
