import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { createApp } from '../../server/app.ts';
import { readConfiguration, type Configuration } from '../../server/configuration.ts';
import { knexConfiguration } from '../../server/db/database.ts';
import { silentLog, type Log } from '../../server/log.ts';
import { createSite } from '../../server/routes/site.ts';
import { createServices, type Installation, type Services } from '../../server/services/index.ts';
import { databaseOf, giveBackDatabaseOf } from './databases.ts';
import { letIn } from './let-in.ts';

/** A real service over a real database of its own. */
export interface ServiceAtWork {
  readonly dataDir: string;
  readonly configuration: Configuration;
  readonly server: Server;
  readonly installation: Installation;
  /** Those of the first organisation, which requests come from unless they say who they are (let-in.ts). */
  readonly services: Services;
  readonly port: number;
  /** The Cookie header of somebody who signed in as an administrator (let-in.ts). */
  cookie(): Promise<string>;
  rowsIn(table: string): Promise<number>;
  /** A column of numbers, in any order. */
  valuesIn(table: string, column: string): Promise<number[]>;
  filesInSpool(): Promise<string[]>;
  /** Stops the service; the data stay. */
  stop(): Promise<void>;
  /** Stops the service and removes its data. */
  end(): Promise<void>;
}

/** A day on which all listings of the first round are in their wind-down. */
export const noon = Date.parse('2022-03-01T17:00:00Z');

export async function startForTest(
  settings: Partial<Configuration> = {},
  log: Log = silentLog,
  now: () => number = () => noon,
): Promise<ServiceAtWork> {
  const dataDir = settings.dataDir ?? (await mkdtemp(join(tmpdir(), 'cmic-test-')));
  const databaseUrl = await databaseOf(dataDir);
  const standard = { ...readConfiguration({}), databaseUrl, answerWithinMs: 20_000 };
  const configuration = { ...standard, ...settings, dataDir };
  const installation = await createServices(configuration, log, now);
  await installation.resume();
  const caller = await letIn(installation);
  const { answerWithinMs, uploadBytesMax: bytesMax, uploadIdleMs: idleMs } = configuration;
  const site = createSite(configuration.publicUrl);
  const app = createApp(installation, { answerWithinMs, bytesMax, idleMs, site }, log);
  const server = createServer((request, response) => {
    void caller.into(request).then(() => app(request, response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await installation.close();
  };
  return {
    dataDir,
    configuration,
    server,
    installation,
    services: installation.of(1),
    port: address.port,
    cookie: () => caller.cookie(),
    rowsIn: (table) => rowsIn(configuration, table),
    valuesIn: (table, column) => valuesIn(configuration, table, column),
    filesInSpool: () =>
      readdir(join(dataDir, configuration.databaseUrl === null ? '.' : 'process-1', 'spool')),
    stop,
    end: async () => {
      await stop();
      await giveBackDatabaseOf(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function valuesIn(configuration: Configuration, table: string, column: string): Promise<number[]> {
  const db = knex(knexConfiguration(configuration));
  try {
    const rows: Record<string, unknown>[] = await db(table).select(column);
    return rows.map((row) => Number(row[column]));
  } finally {
    await db.destroy();
  }
}

async function rowsIn(configuration: Configuration, table: string): Promise<number> {
  const db = knex(knexConfiguration(configuration));
  try {
    const [row] = await db(table).count({ rows: '*' });
    return Number(row?.['rows']);
  } finally {
    await db.destroy();
  }
}

/** Three positions: one of a listed company by ISIN, two of companies that have nothing to do with the list. */
export const holdings = [
  'Account,Security Name,ISIN,Quantity,Market Value,Currency',
  'A-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,12000,412000.50,CNY',
  'A-1,APPLE INC,US0378331005,10,1900.00,USD',
  'B-2,NESTLE SA,CH0038863350,5,480.25,CHF',
  '',
].join('\n');

/** The same without the listed one. */
export const harmless = holdings
  .split('\n')
  .filter((line) => !line.includes('HIKVISION'))
  .join('\n');

/** Waits until a condition holds; fails after ten seconds, or as many as are given. */
export async function until(holds: () => Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited for ${withinMs} ms`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
