import { listingOf } from '../listings/find-listing.ts';
import type { Edition } from '../listings/listing.ts';
import { namedInstrument } from '../screening/alert-parts.ts';
import type { AlertRecord } from '../screening/record.ts';
import type { DecisionBasis } from './decision.ts';
import { evidenceChanges, evidenceOf } from './evidence.ts';
import { decisionKey } from './instrument-key.ts';
import { listingChanges, listingContent } from './listing-content.ts';

/** What a decision on this alert is bound to. The alert's listing must be in the edition. */
export function basisOf({ instrument, match }: AlertRecord, edition: Edition): DecisionBasis {
  const listing = listingOf(edition, match.uid);
  return {
    key: decisionKey(instrument, match.uid),
    instrument: namedInstrument(instrument),
    listing: { uid: listing.uid, name: listing.name, content: listingContent(listing) },
    evidence: evidenceOf(match),
    edition: edition.id,
  };
}

const changesToldMax = 6;

/** What changed between the basis of a decision and that of an alert, in sentences; `null` where nothing did. */
export function changesText(then: DecisionBasis, now: DecisionBasis): string | null {
  const changes = [
    ...evidenceChanges(then.evidence, now.evidence),
    ...listingChanges(then.listing.content, now.listing.content),
  ];
  if (changes.length === 0) return null;
  const more = changes.length - changesToldMax;
  return [...changes.slice(0, changesToldMax), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
