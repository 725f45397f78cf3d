import knex, { type Knex } from 'knex';
import type { Answers } from './rivals.ts';

const server = {
  client: 'pg',
  connection: {
    host: '127.0.0.1',
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  },
  pool: { min: 0, max: 1 },
  log: { warn: () => undefined },
};
const min = 0.5;

/**
 * Asks a PostgreSQL server on this machine for the printed name nearest by trigrams (pg_trgm), above 0.5. Everything is
 * made in one transaction that is taken back at the end. Gives `null` where there is no such server.
 */
export async function trigramAnswers(
  texts: readonly string[],
  printed: readonly { uid: number; text: string }[],
): Promise<Answers | null> {
  const database = knex(server);
  try {
    const transaction = await database.transaction().catch(() => null);
    if (transaction === null) return null;
    try {
      return await ask(transaction, texts, printed);
    } finally {
      await transaction.rollback();
    }
  } finally {
    await database.destroy();
  }
}

async function ask(
  transaction: Knex.Transaction,
  texts: readonly string[],
  printed: readonly { uid: number; text: string }[],
): Promise<Answers> {
  await useTrigrams(transaction);
  await transaction.raw('create temp table printed (uid int, text text)');
  await transaction.raw('create temp table asked (text text)');
  await transaction.raw('insert into printed select * from unnest(?::int[], ?::text[])', [
    printed.map((one) => one.uid),
    printed.map((one) => one.text),
  ]);
  await transaction.raw('insert into asked select * from unnest(?::text[])', [[...texts]]);
  await transaction.raw('create index on printed using gin (text gin_trgm_ops)');
  await transaction.raw(`set local pg_trgm.similarity_threshold = ${min}`);
  const { rows } = await transaction.raw<{ rows: { text: string; uid: number }[] }>(
    `select distinct on (asked.text) asked.text, printed.uid from asked join printed
     on printed.text % upper(asked.text) and similarity(printed.text, upper(asked.text)) > ${min}
     order by asked.text, similarity(printed.text, upper(asked.text)) desc`,
  );
  const found = new Map(rows.map(({ text, uid }) => [text, uid]));
  return new Map(texts.map((text) => [text, found.get(text) ?? null]));
}

/** The extension of this database if it has it, else one for this transaction. */
async function useTrigrams(transaction: Knex.Transaction): Promise<void> {
  const { rows } = await transaction.raw<{ rows: { schema: string }[] }>(
    `select nspname as schema from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
     where extname = 'pg_trgm'`,
  );
  const schema = rows[0]?.schema;
  if (schema === undefined) {
    await transaction.raw('create schema cmic_check_bench');
    await transaction.raw('create extension pg_trgm schema cmic_check_bench');
  }
  await transaction.raw(`set local search_path to "${schema ?? 'cmic_check_bench'}", public`);
}
