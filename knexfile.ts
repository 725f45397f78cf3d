import type { Knex } from 'knex';
import { readConfiguration } from './server/configuration.ts';
import { knexConfiguration } from './server/db/database.ts';

/** For the knex command line: `knex --knexfile dist/knexfile.js migrate:status`. The service migrates by itself. */
// oxlint-disable-next-line import/no-default-export -- knex reads its settings from the default export
export default knexConfiguration(readConfiguration(process.env)) satisfies Knex.Config;
