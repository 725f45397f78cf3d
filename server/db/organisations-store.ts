import type { Knex } from 'knex';
import { dialectOf } from './dialect.ts';

/** Whose data are kept here. `number` keys the rows and is never shown. */
export interface StoredOrganisation {
  readonly number: number;
  readonly id: string;
  readonly name: string;
}

/** The organisations of an installation. None is ever removed: records name them. */
export interface OrganisationsStore {
  add(organisation: Omit<StoredOrganisation, 'number'>, createdAt: string): Promise<number>;
  /** Adds it only where there is none yet, whoever else tries to at the same time. */
  addFirst(organisation: Omit<StoredOrganisation, 'number'>, createdAt: string): Promise<void>;
  rename(number: number, name: string): Promise<void>;
  /** In the order they came. */
  all(): Promise<StoredOrganisation[]>;
}

/** The organisations of a database or of a transaction. */
export function organisationsStore(db: Knex): OrganisationsStore {
  const all = (): Promise<StoredOrganisation[]> =>
    db('organisations').orderBy('number').select('number', 'id', 'name');
  const add = async (organisation: Omit<StoredOrganisation, 'number'>, at: string): Promise<number> => {
    const [added] = await db('organisations').insert({ ...organisation, created_at: at }, ['number']);
    return added.number;
  };
  return {
    all,
    add,
    addFirst: async (organisation, createdAt) => {
      await dialectOf(db).addAlone(db, 'organisations');
      if ((await all()).length === 0) await add(organisation, createdAt);
    },
    rename: async (number, name) => {
      await db('organisations').where({ number }).update({ name });
    },
  };
}
