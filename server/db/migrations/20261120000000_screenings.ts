import type { Knex } from 'knex';

/**
 * Editions, screenings and what belongs to them. Amounts and records are text: a number column would round them.
 * `screenings.number` orders and keys the rows; `screenings.id` is what callers see.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('editions', (table) => {
    table.text('id').primary();
    table.text('common_digest').notNullable();
    table.text('published_on');
    table.text('source').notNullable();
    table.text('format').notNullable();
    table.integer('listings').notNullable();
    table.text('body').notNullable();
    table.text('stored_at').notNullable();
  });
  await db.schema.createTable('screenings', screeningColumns);
  await db.schema.createTable('inputs', (table) => {
    table.increments('number');
    belongsToScreening(table);
    table.integer('seq').notNullable();
    table.text('name').notNullable();
    table.text('sha256').notNullable();
    table.bigInteger('bytes').notNullable();
    table.unique(['screening', 'seq']);
  });
  await db.schema.createTable('input_chunks', (table) => {
    table.integer('input').notNullable().references('number').inTable('inputs').onDelete('CASCADE');
    table.integer('seq').notNullable();
    table.binary('bytes').notNullable();
    table.primary(['input', 'seq']);
  });
  await db.schema.createTable('positions', (table) => positionColumns(table, db));
  await db.schema.createTable('alerts', (table) => {
    sequence(table);
    table.integer('listing').notNullable().index();
    table.text('outcome').notNullable();
    table.text('body').notNullable();
  });
  for (const name of ['problems', 'skipped']) {
    await db.schema.createTable(name, (table) => {
      sequence(table);
      table.text('body').notNullable();
    });
  }
}

/** Removes every table again, in the order that the references allow. */
export async function down(db: Knex): Promise<void> {
  const names = [
    'skipped',
    'problems',
    'alerts',
    'positions',
    'input_chunks',
    'inputs',
    'screenings',
    'editions',
  ];
  for (const name of names) await db.schema.dropTable(name);
}

function screeningColumns(table: Knex.CreateTableBuilder): void {
  table.increments('number');
  table.text('id').notNullable().unique();
  table.text('state').notNullable().checkIn(['queued', 'running', 'done', 'failed']);
  table.text('failure').checkIn(['refused', 'fault']);
  table.text('edition').notNullable().references('id').inTable('editions');
  table.bigInteger('as_of_ms').notNullable();
  table.text('created_at').notNullable();
  table.text('started_at');
  table.text('finished_at');
  table.text('engine').notNullable();
  table.integer('attempts').notNullable().defaultTo(0);
  table.text('choices').notNullable();
  table.text('finish');
  table.index(['state']);
}

function positionColumns(table: Knex.CreateTableBuilder, db: Knex): void {
  sequence(table);
  table.integer('input').notNullable();
  table.text('sheet');
  table.integer('row').notNullable();
  table.text('account');
  table.text('outcome');
  table.text('alert');
  table.text('body').notNullable();
  table.index(['screening', 'outcome', 'seq'], 'positions_with_outcome', {
    predicate: db.whereNotNull('outcome'),
  });
}

function sequence(table: Knex.CreateTableBuilder): void {
  belongsToScreening(table);
  table.integer('seq').notNullable();
  table.primary(['screening', 'seq']);
}

function belongsToScreening(table: Knex.CreateTableBuilder): void {
  table.integer('screening').notNullable().references('number').inTable('screenings').onDelete('CASCADE');
}
