import type { Edition } from '../../../lib/listings/listing.ts';
import { deadlinesOf } from '../../../lib/rules/deadlines.ts';
import type { HeldListing } from '../../db/webhook-events-store.ts';
import type { Storage } from '../../db/stores.ts';
import { announce } from './announce.ts';

/** How many days ahead of a deadline it is told of, nearest first. */
const thresholds = [1, 3, 7, 14, 30] as const;

/** A deadline that is near: `threshold` is the least one that is not below the days left. */
export interface NearDeadline {
  readonly uid: number;
  readonly kind: 'effective' | 'divestment';
  /** Instant with the New York offset. */
  readonly at: string;
  readonly threshold: number;
  /** Calendar days in New York. */
  readonly daysLeft: number;
}

/** The deadlines of an edition that are at most thirty days ahead of an instant and not past. */
export function nearDeadlines(edition: Edition, nowMs: number): NearDeadline[] {
  return edition.listings.flatMap((listing) => {
    if (listing.delistedOn !== null) return [];
    const { effectiveAt, divestBefore, daysToEffective, daysToDivest } = deadlinesOf(listing, nowMs);
    const dates = [
      { kind: 'effective', at: effectiveAt, daysLeft: daysToEffective },
      { kind: 'divestment', at: divestBefore, daysLeft: daysToDivest },
    ] as const;
    return dates.flatMap(({ kind, at, daysLeft }) => {
      const threshold = thresholds.find((days) => daysLeft !== null && daysLeft <= days);
      if (at === null || daysLeft === null || threshold === undefined || Date.parse(at) <= nowMs) return [];
      return [{ uid: listing.uid, kind, at, threshold, daysLeft }];
    });
  });
}

const screeningsTold = 20;

/**
 * Tells each organisation that asked of the near deadlines of what it holds by its latest screenings, each threshold
 * once. Gives how many events were stored.
 */
export async function announceDeadlines(storage: Storage, edition: Edition, nowMs: number): Promise<number> {
  const organisations = await storage.read.webhookEvents.subscribed('deadline.near');
  const near = organisations.length === 0 ? [] : nearDeadlines(edition, nowMs);
  if (near.length === 0) return 0;
  const uids = [...new Set(near.map(({ uid }) => uid))];
  let told = 0;
  for (const organisation of organisations) {
    const held = await storage.read.webhookEvents.heldAsListed(organisation, uids);
    if (held.length > 0) told += await announceHeld(storage, { organisation, near, held, nowMs });
  }
  return told;
}

async function announceHeld(
  storage: Storage,
  {
    organisation,
    near,
    held,
    nowMs,
  }: {
    readonly organisation: number;
    readonly near: readonly NearDeadline[];
    readonly held: readonly HeldListing[];
    readonly nowMs: number;
  },
): Promise<number> {
  return storage.write(async (stores) => {
    let told = 0;
    for (const { uid, kind, at, threshold, daysLeft } of near) {
      const screenings = held.filter(({ listing }) => listing === uid).map(({ screening }) => screening);
      if (screenings.length === 0) continue;
      const data = {
        listing: uid,
        kind,
        at,
        threshold,
        daysLeft,
        screeningCount: screenings.length,
        screenings: screenings.slice(0, screeningsTold),
        links: { listing: `/api/v1/listings/${uid}` },
      };
      // The date is part of it: a deadline that the list moves is another one.
      const fact = { type: 'deadline.near', key: [uid, kind, at, threshold], data } as const;
      if (await announce(stores, organisation, { ...fact, at: new Date(nowMs).toISOString() })) told += 1;
    }
    return told;
  });
}
