import type { Knex } from 'knex';
import { openDatabase } from './database.ts';
import { decisionsStore, type DecisionsStore } from './decisions-store.ts';
import { editionsStore, type EditionsStore } from './editions-store.ts';
import { inputsStore, type InputsStore } from './inputs-store.ts';
import { resultsStore, type ResultsStore } from './results-store.ts';
import { screeningsStore, type ScreeningsStore } from './screenings-store.ts';

export interface Stores {
  readonly editions: EditionsStore;
  readonly screenings: ScreeningsStore;
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
  close(): Promise<void>;
}

/** Opens the database of a data directory and builds its stores. */
export async function openStorage(dataDir: string): Promise<Storage> {
  const database = await openDatabase(dataDir);
  return {
    read: storesOf(database.reader),
    write: (work) => database.writer.transaction((transaction) => work(storesOf(transaction))),
    close: () => database.close(),
  };
}

function storesOf(db: Knex): Stores {
  return {
    editions: editionsStore(db),
    screenings: screeningsStore(db),
    inputs: inputsStore(db),
    results: resultsStore(db),
    decisions: decisionsStore(db),
  };
}
