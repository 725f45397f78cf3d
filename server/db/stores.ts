import type { Knex } from 'knex';
import { openDatabase, type Database, type Place } from './database.ts';
import { decisionsStore, type DecisionsStore } from './decisions-store.ts';
import { editionsStore, type EditionsStore } from './editions-store.ts';
import { inputsStore, type InputsStore } from './inputs-store.ts';
import { requestKeysStore, type RequestKeysStore } from './request-keys-store.ts';
import { resultsStore, type ResultsStore } from './results-store.ts';
import { runsStore, type RunsStore } from './runs-store.ts';
import { screeningsStore, type ScreeningsStore } from './screenings-store.ts';

export interface Stores {
  readonly editions: EditionsStore;
  readonly screenings: ScreeningsStore;
  readonly requestKeys: RequestKeysStore;
  readonly runs: RunsStore;
  readonly inputs: InputsStore;
  readonly results: ResultsStore;
  readonly decisions: DecisionsStore;
}

/** The stored data of an installation. */
export interface Storage {
  /** For reading outside a transaction; never waits for a writer. */
  readonly read: Stores;
  /** All of `work` happens, or none of it. */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Whether other processes may work on the same data. */
  readonly shared: boolean;
  /** Whether the database answers within two seconds. Never rejects. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database of a place and builds its stores. */
export async function openStorage(place: Place): Promise<Storage> {
  const database = await openDatabase(place);
  return {
    shared: place.databaseUrl !== null,
    read: storesOf(database.reader),
    write: (work) => database.writer.transaction((transaction) => work(storesOf(transaction))),
    answers: () => answers(database),
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

function storesOf(db: Knex): Stores {
  return {
    editions: editionsStore(db),
    screenings: screeningsStore(db),
    requestKeys: requestKeysStore(db),
    runs: runsStore(db),
    inputs: inputsStore(db),
    results: resultsStore(db),
    decisions: decisionsStore(db),
  };
}
