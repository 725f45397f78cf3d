import { fileURLToPath } from 'node:url';

/** Where knex finds the migrations; the same for both databases. */
export const migrationFiles = {
  directory: fileURLToPath(new URL('../db/migrations', import.meta.url)),
  loadExtensions: ['.js'],
};
