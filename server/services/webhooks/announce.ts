import type { Edition } from '../../../lib/listings/listing.ts';
import type { StoredScreening } from '../../db/screenings-store.ts';
import type { Stores } from '../../db/stores.ts';
import { type EventData, eventOf, type EventType } from './event.ts';

interface Fact {
  readonly type: EventType;
  readonly key: readonly (string | number)[];
  readonly at: string;
  readonly data: EventData;
}

/** Tells of the end of a screening (and of its breaches), in the transaction that stores it. */
export async function announceEnd(stores: Stores, number: number, at: string): Promise<void> {
  const screening = await stores.screenings.byNumber(number);
  if (screening === null) return;
  for (const fact of factsOf(screening, at)) await announce(stores, screening.organisation, fact);
}

/**
 * Tells everybody who asked that another edition is the one screened against, in the transaction that stores it. An edition
 * that is so again after another one is a fact of its own.
 */
export async function announceEdition(stores: Stores, edition: Edition, at: string): Promise<void> {
  const { id, publishedOn, listings } = edition;
  const data = {
    edition: id,
    publishedOn,
    listings: listings.length,
    links: { editions: '/api/v1/editions' },
  };
  for (const organisation of await stores.webhookEvents.subscribed('edition.changed'))
    await announce(stores, organisation, { type: 'edition.changed', key: [id, at], at, data });
}

/** Stores an event for the webhooks of an organisation that asked for it; false where it was told before, or nobody asked. */
export async function announce(stores: Stores, organisation: number, fact: Fact): Promise<boolean> {
  const event = eventOf(organisation, fact);
  return (await stores.webhookEvents.announce(organisation, event, Date.parse(fact.at))) > 0;
}

function factsOf({ id, failure, finish }: StoredScreening, at: string): Fact[] {
  const self = `/api/v1/screenings/${id}`;
  if (finish === null) {
    const links = { self, ...(failure === 'refused' ? { problems: `${self}/problems` } : {}) };
    const data = { screening: id, failure: failure ?? 'fault', links };
    return [{ type: 'screening.failed', key: [id], at, data }];
  }
  const { rows, positions, problems, listed, review, related, breaches } = finish.counts;
  const counts = { rows, positions, problems, listed, review, related, breaches };
  const done: Fact = {
    type: 'screening.done',
    key: [id],
    at,
    data: { screening: id, counts, links: { self } },
  };
  if (breaches === 0) return [done];
  const data = { screening: id, breaches, links: { self, breaches: `${self}/breaches` } };
  return [done, { type: 'breach.found', key: [id], at, data }];
}
