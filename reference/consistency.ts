import type { Knowledge, KnownSecurity, Lookalike } from '../lib/matching/knowledge.ts';
import { ReferenceDataError } from './table/table.ts';

/** A name without case, spaces and punctuation, for telling whether two tables claim the same one. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What claims a name, an ISIN or a code: a listing (its uid) or a look-alike (its id). */
type Owner = number | string;

function claim(claims: Map<string, Owner>, key: string, owner: Owner, what: string): void {
  const earlier = claims.get(key);
  if (earlier !== undefined && earlier !== owner) {
    throw new ReferenceDataError(`reference: ${what} belongs to both ${earlier} and ${owner}.`);
  }
  claims.set(key, owner);
}

function refuseSharedIsins(securities: readonly KnownSecurity[], lookalikes: readonly Lookalike[]): void {
  const claims = new Map<string, Owner>();
  const one = (isin: string | null, owner: Owner): void => {
    if (isin !== null) claim(claims, isin, owner, `ISIN ${isin}`);
  };
  for (const { isin, uid } of securities) one(isin, uid);
  for (const { id, securities: own } of lookalikes) own.forEach(({ isin }) => one(isin, id));
}

/** A look-alike may bear a listed issuer's name only where a reviewer decides anyway. */
function refuseSharedNames(knowledge: Knowledge): void {
  const claims = new Map<string, Owner>();
  for (const { text, uid } of knowledge.names) claims.set(nameKey(text), uid);
  for (const { names, uid } of knowledge.actions) names.forEach((name) => claims.set(nameKey(name), uid));
  for (const { id, name, otherNames } of knowledge.lookalikes) {
    for (const text of [name, ...otherNames]) claim(claims, nameKey(text), id, `the name "${text}"`);
  }
}

function overlap(a: KnownSecurity, b: KnownSecurity): boolean {
  const from = [a.codeFrom, b.codeFrom].reduce((x, y) => ((x ?? '') > (y ?? '') ? x : y)) ?? '';
  const ends = [a.codeTo, b.codeTo].filter((end) => end !== null);
  return ends.every((end) => end >= from);
}

/** A code at a venue belongs to one issuer at a time. */
function refuseSharedCodes(securities: readonly KnownSecurity[], lookalikes: readonly Lookalike[]): void {
  const byCode = new Map<string, KnownSecurity[]>();
  for (const security of securities) {
    if (security.code === null || security.mic === null) continue;
    const key = `${security.code} at ${security.mic}`;
    const others = byCode.get(key) ?? [];
    const clash = others.find((other) => other.uid !== security.uid && overlap(other, security));
    if (clash !== undefined) claim(new Map([[key, clash.uid]]), key, security.uid, `the code ${key}`);
    byCode.set(key, [...others, security]);
  }
  for (const { id, securities: own } of lookalikes) {
    for (const { code, mic } of own) {
      const listed = byCode.get(`${code} at ${mic}`)?.find((other) => other.codeTo === null);
      if (listed !== undefined)
        throw new ReferenceDataError(
          `reference: code ${code} at ${mic} belongs to both ${listed.uid} and ${id}.`,
        );
    }
  }
}

/** Checks what no single table can see: nothing may be both a listed issuer's and a look-alike's. */
export function checkConsistency(knowledge: Knowledge): void {
  refuseSharedIsins(knowledge.securities, knowledge.lookalikes);
  refuseSharedCodes(knowledge.securities, knowledge.lookalikes);
  refuseSharedNames(knowledge);
}
