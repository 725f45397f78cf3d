import type { Knex } from 'knex';

/**
 * Webhooks of an organisation; the events that were to be told; a delivery for each webhook that an event goes to, with
 * its attempts. Secrets are kept as they are, because each message is signed with them.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('webhooks', (table) => {
    table.increments('number');
    table.text('id').notNullable().unique();
    table.integer('organisation').notNullable().defaultTo(1);
    table.text('url').notNullable();
    table.text('events').notNullable();
    table.text('description');
    table.text('disabled_at');
    table.text('disabled_reason').checkIn(['asked', 'gone', 'failing']);
    table.bigInteger('failing_since_ms');
    table.text('created_at').notNullable();
    table.text('secret').notNullable();
    table.text('earlier_secrets').notNullable();
    table.index(['organisation', 'number'], 'webhooks_of_organisation');
  });
  await db.schema.createTable('webhook_events', (table) => {
    table.increments('number');
    table.text('id').notNullable();
    table.integer('organisation').notNullable();
    table.text('type').notNullable();
    table.text('body').notNullable();
    table.text('created_at').notNullable();
    table.unique(['organisation', 'id']);
  });
  await db.schema.createTable('webhook_deliveries', (table) => deliveryColumns(table, db));
  await db.schema.createTable('webhook_attempts', (table) => {
    belongsTo(table, 'delivery', 'webhook_deliveries');
    table.integer('seq').notNullable();
    table.text('at').notNullable();
    table.integer('status');
    table.text('reason');
    table.primary(['delivery', 'seq']);
  });
}

/** Removes them again, with what still waits to be delivered. */
export async function down(db: Knex): Promise<void> {
  for (const name of ['webhook_attempts', 'webhook_deliveries', 'webhook_events', 'webhooks'])
    await db.schema.dropTable(name);
}

/** `lease_until_ms` is by the database's clock, `due_ms` by that of the processes; `takes` tells one sender from the next. */
function deliveryColumns(table: Knex.CreateTableBuilder, db: Knex): void {
  table.increments('number');
  table.text('id').notNullable().unique();
  belongsTo(table, 'webhook', 'webhooks');
  belongsTo(table, 'event', 'webhook_events');
  table.text('state').notNullable().checkIn(['waiting', 'delivered', 'failed']);
  table.integer('tries').notNullable().defaultTo(0);
  table.bigInteger('due_ms');
  table.bigInteger('lease_until_ms');
  table.integer('takes').notNullable().defaultTo(0);
  table.unique(['webhook', 'event']);
  table.index(['webhook', 'number'], 'webhook_deliveries_of_webhook');
  table.index(['webhook', 'due_ms'], 'webhook_deliveries_waiting', {
    predicate: db.whereNotNull('due_ms'),
  });
}

function belongsTo(table: Knex.CreateTableBuilder, column: string, other: string): void {
  table.integer(column).notNullable().references('number').inTable(other).onDelete('CASCADE');
}
