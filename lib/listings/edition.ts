import { createHash } from 'node:crypto';
import { assembleListing } from './assemble.ts';
import { commonContent, fullContent } from './canonical.ts';
import type { PublicationContent } from './entry.ts';
import { findingsOf } from './findings.ts';
import type { Edition, ListFormat, Listing, ListFinding } from './listing.ts';

function sha256(content: unknown): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex')}`;
}

/** The id of an edition: `sha256:` of everything its listings say, whatever order the publication prints it in. */
export function editionIdOf(listings: readonly Listing[]): string {
  return sha256(fullContent(listings));
}

/** The digest of what all four layouts carry alike (canonical.ts): equal for the same list in two layouts. */
export function commonDigestOf(listings: readonly Listing[]): string {
  return sha256(commonContent(listings));
}

/** What an edition is made of, before its two digests are taken. */
export interface EditionParts {
  readonly publishedOn: string | null;
  readonly source: string;
  readonly format: ListFormat;
  readonly listings: readonly Listing[];
  readonly findings: readonly ListFinding[];
}

/** An edition of listings in the order of their uids, with its digests. */
export function editionOf(parts: EditionParts): Edition {
  const listings = [...parts.listings].sort((a, b) => a.uid - b.uid);
  return {
    id: editionIdOf(listings),
    commonDigest: commonDigestOf(listings),
    publishedOn: parts.publishedOn,
    source: parts.source,
    format: parts.format,
    listings,
    findings: parts.findings,
  };
}

/** Makes the edition of what a reader found; its findings are those of the reader and those of the list itself. */
export function editionFromPublication(content: PublicationContent): Edition {
  const assembled = content.entries.map(assembleListing);
  const listings = assembled.map((one) => one.listing);
  const findings = [
    ...content.findings,
    ...assembled.flatMap((one) => one.findings),
    ...findingsOf(listings),
  ];
  return editionOf({ ...content, listings, findings });
}
