import type { Knex } from 'knex';
import { readConfiguration } from './server/configuration.ts';
import { sqliteConfiguration } from './server/db/sqlite.ts';

const { dataDir } = readConfiguration(process.env);

/** For the knex command line: `knex --knexfile dist/knexfile.js migrate:status`. The service migrates by itself. */
// oxlint-disable-next-line import/no-default-export -- knex reads its settings from the default export
export default sqliteConfiguration(dataDir) satisfies Knex.Config;
