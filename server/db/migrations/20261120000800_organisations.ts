import type { Knex } from 'knex';
import { dialectOf } from '../dialect.ts';
import { dropColumns } from '../drop-columns.ts';

/**
 * Whose data it is, and who may see them. What was stored before belongs to the first organisation, number 1. Decisions and
 * the keys of requests are told apart by organisation: two may take in the same decision, or choose the same key.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('organisations', (table) => {
    table.increments('number');
    table.text('id').notNullable().unique();
    table.text('name').notNullable();
    table.text('created_at').notNullable();
  });
  await db.schema.createTable('users', userColumns);
  await db.schema.createTable('setup_links', (table) => {
    table.text('hash').primary();
    belongsToUser(table);
    table.text('created_at').notNullable();
    table.bigInteger('expires_at_ms').notNullable();
  });
  await db.schema.createTable('sessions', (table) => {
    table.text('hash').primary();
    belongsToUser(table);
    table.text('created_at').notNullable();
    table.bigInteger('seen_at_ms').notNullable();
    table.bigInteger('expires_at_ms').notNullable();
  });
  await db.schema.createTable('api_keys', keyColumns);
  await db.schema.alterTable('screenings', (table) => {
    table.integer('organisation').notNullable().defaultTo(1);
    table.text('created_by');
    table.index(['organisation', 'number'], 'screenings_of_organisation');
  });
  await db.schema.alterTable('decisions', (table) => {
    table.integer('organisation').notNullable().defaultTo(1);
    table.dropUnique(['id']);
    table.dropIndex(['key']);
    table.unique(['organisation', 'id']);
    table.index(['organisation', 'key']);
  });
  await remakeRequestKeys(db, ['organisation', 'key'], { organisation: 1 });
}

/** Removes them again. Of decisions and keys of requests that several organisations have, the first one's stay. */
export async function down(db: Knex): Promise<void> {
  await remakeRequestKeys(db, ['key'], {});
  await dialectOf(db).allowChanges(db, 'decisions');
  await db('decisions').whereNot({ organisation: 1 }).delete();
  await db.schema.alterTable('decisions', (table) => {
    table.dropUnique(['organisation', 'id']);
    table.dropIndex(['organisation', 'key']);
    table.unique(['id']);
    table.index(['key']);
  });
  await dropColumns(db, 'decisions', ['organisation']);
  await dialectOf(db).forbidChanges(db, 'decisions');
  await db.schema.alterTable('screenings', (table) => {
    table.dropIndex(['organisation', 'number'], 'screenings_of_organisation');
  });
  await dropColumns(db, 'screenings', ['created_by', 'organisation']);
  for (const name of ['api_keys', 'sessions', 'setup_links', 'users', 'organisations'])
    await db.schema.dropTable(name);
}

function userColumns(table: Knex.CreateTableBuilder): void {
  table.increments('number');
  belongsToOrganisation(table);
  table.text('id').notNullable().unique();
  table.text('login').notNullable().unique();
  table.text('name').notNullable();
  table.text('role').notNullable().checkIn(['viewer', 'screener', 'reviewer', 'administrator']);
  table.text('password');
  table.text('created_at').notNullable();
  table.text('disabled_at');
}

function keyColumns(table: Knex.CreateTableBuilder): void {
  table.increments('number');
  belongsToOrganisation(table);
  table.text('id').notNullable().unique();
  table.text('name').notNullable();
  table.text('prefix').notNullable().unique();
  table.text('hash').notNullable();
  table.text('scopes').notNullable();
  table.text('created_by').notNullable();
  table.text('created_at').notNullable();
  table.bigInteger('expires_at_ms').notNullable();
  table.text('revoked_at');
  table.bigInteger('used_at_ms');
}

function belongsToOrganisation(table: Knex.CreateTableBuilder): void {
  table.integer('organisation').notNullable().index().references('number').inTable('organisations');
}

function belongsToUser(table: Knex.CreateTableBuilder): void {
  table.integer('user').notNullable().index().references('number').inTable('users').onDelete('CASCADE');
}

/** Neither database changes a primary key in place; a screening may then answer to several keys. */
async function remakeRequestKeys(
  db: Knex,
  primary: readonly string[],
  added: Readonly<Record<string, number>>,
): Promise<void> {
  const kept = ['key', 'fingerprint', 'screening'];
  const query = db('request_keys').orderBy('screening');
  const isNarrower = Object.keys(added).length === 0;
  const rows: object[] = await (isNarrower ? query.where({ organisation: 1 }) : query).select(kept);
  await dialectOf(db).allowChanges(db, 'request_keys');
  await db.schema.dropTable('request_keys');
  await db.schema.createTable('request_keys', (table) => {
    for (const name of Object.keys(added)) table.integer(name).notNullable();
    table.text('key').notNullable();
    table.text('fingerprint').notNullable();
    table.integer('screening').notNullable().index().references('number').inTable('screenings');
    table.primary([...primary]);
  });
  for (const row of rows) await db('request_keys').insert({ ...row, ...added });
  await dialectOf(db).forbidChanges(db, 'request_keys');
}
