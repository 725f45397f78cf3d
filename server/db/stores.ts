import type { Knex } from 'knex';
import { openDatabase, type Database, type Place } from './database.ts';
import { apiKeysStore, type ApiKeysStore } from './api-keys-store.ts';
import { decisionsStore, type DecisionsStore } from './decisions-store.ts';
import { deliveriesStore, type DeliveriesStore } from './deliveries-store.ts';
import { deliveryLogStore, type DeliveryLogStore } from './delivery-log-store.ts';
import { dialectOf } from './dialect.ts';
import { editionsStore, type EditionsStore } from './editions-store.ts';
import { inputsStore, type InputsStore } from './inputs-store.ts';
import { organisationsStore, type OrganisationsStore } from './organisations-store.ts';
import { requestKeysStore, type RequestKeysStore } from './request-keys-store.ts';
import { resultsStore, type ResultsStore } from './results-store.ts';
import { runsStore, type RunsStore } from './runs-store.ts';
import { screeningsStore, type ScreeningsStore } from './screenings-store.ts';
import { sessionsStore, type SessionsStore } from './sessions-store.ts';
import { usersStore, type UsersStore } from './users-store.ts';
import { webhookEventsStore, type WebhookEventsStore } from './webhook-events-store.ts';
import { webhooksStore, type WebhooksStore } from './webhooks-store.ts';

/** Organisations, and what their people and programs come in with; asked before it is known whose data are wanted. */
export interface AccessStores {
  readonly organisations: OrganisationsStore;
  readonly users: UsersStore;
  readonly sessions: SessionsStore;
  readonly apiKeys: ApiKeysStore;
}

export interface Stores {
  readonly editions: EditionsStore;
  readonly screenings: ScreeningsStore;
  readonly requestKeys: RequestKeysStore;
  readonly runs: RunsStore;
  readonly inputs: InputsStore;
  readonly results: ResultsStore;
  readonly decisions: DecisionsStore;
  readonly webhooks: WebhooksStore;
  readonly deliveryLog: DeliveryLogStore;
  readonly webhookEvents: WebhookEventsStore;
  readonly deliveries: DeliveriesStore;
}

/** The stored data of one organisation or, for workers, of all: then nothing can be asked for by what callers name. */
export interface Storage {
  /** For reading outside a transaction; never waits for a writer. */
  readonly read: Stores;
  /** All of `work` happens, or none of it. */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Whether other processes may work on the same data. */
  readonly shared: boolean;
  /** Whether the database answers within two seconds. Never rejects. */
  answers(): Promise<boolean>;
}

/** All data of an installation. */
export interface InstallationStorage extends Storage {
  /** The same data as one organisation sees them: the one place where queries are bound to it. */
  of(organisation: number): Storage;
  readonly access: {
    readonly read: AccessStores;
    write<T>(work: (stores: AccessStores) => Promise<T>): Promise<T>;
  };
  /** Copies the embedded database to a new file while it is in use; null with PostgreSQL, which has tools for that. */
  readonly copyTo: ((path: string) => Promise<void>) | null;
  close(): Promise<void>;
}

/** Opens the database of a place and builds its stores. */
export async function openStorage(place: Place): Promise<InstallationStorage> {
  const database = await openDatabase(place);
  const { reader, writer } = database;
  const { copyTo } = dialectOf(reader);
  const of = (organisation: number | null): Storage => ({
    shared: place.databaseUrl !== null,
    read: storesOf(reader, organisation),
    write: (work) => writer.transaction((transaction) => work(storesOf(transaction, organisation))),
    answers: () => answers(database),
  });
  return {
    ...of(null),
    of,
    access: {
      read: accessStoresOf(reader),
      write: (work) => writer.transaction((transaction) => work(accessStoresOf(transaction))),
    },
    copyTo: copyTo === null ? null : (path) => copyTo(reader, path),
    close: () => database.close(),
  };
}

const answersWithinMs = 2_000;

function answers({ reader }: Database): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), answersWithinMs).unref();
    // Its own limit as well: a connection that hangs is thrown away then, not given to the next one.
    reader
      .raw('select 1')
      .timeout(answersWithinMs)
      .then(
        () => resolve(true),
        () => resolve(false),
      );
  });
}

/**
 * Screenings, decisions, keys of requests and webhooks are the roots of an organisation's data and bound to it; files and
 * results are reached by the number of a screening that was found, deliveries by that of a webhook.
 */
function storesOf(db: Knex, organisation: number | null): Stores {
  return {
    editions: editionsStore(db),
    screenings: screeningsStore(db, organisation),
    requestKeys: requestKeysStore(db, organisation),
    runs: runsStore(db),
    inputs: inputsStore(db),
    results: resultsStore(db),
    decisions: decisionsStore(db, organisation),
    webhooks: webhooksStore(db, organisation),
    deliveryLog: deliveryLogStore(db),
    webhookEvents: webhookEventsStore(db),
    deliveries: deliveriesStore(db),
  };
}

function accessStoresOf(db: Knex): AccessStores {
  return {
    organisations: organisationsStore(db),
    users: usersStore(db),
    sessions: sessionsStore(db),
    apiKeys: apiKeysStore(db),
  };
}
