import { createServer, type Server } from 'node:http';
import { createApp, type AppSettings } from './app.ts';
import type { Configuration } from './configuration.ts';
import type { Log } from './log.ts';
import { createSite } from './routes/site.ts';
import type { SetupAddress } from './services/access/people.ts';
import { createServices } from './services/index.ts';

/** A service that listens. */
export interface RunningService {
  readonly url: string;
  /** The one-time way in for the first administrator; null once somebody can sign in. */
  readonly setup: { readonly url: string; readonly expiresAt: string } | null;
  /** Lets answers under way finish for a short while, stops the work (taken up at the next start), closes the database. */
  stop(): Promise<void>;
}

/** How long a caller may take, in milliseconds, and how often that is looked at. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly checkEveryMs: number;
}

const patience: Patience = { headersMs: 10_000, requestMs: 10 * 60_000, checkEveryMs: 1_000 };
const lastAnswersMs = 3_000;

/** Opens the data directory, takes up unfinished screenings and listens. */
export async function startService(
  configuration: Configuration,
  log: Log,
  now: () => number,
  { headersMs, requestMs, checkEveryMs }: Patience = patience,
): Promise<RunningService> {
  const services = await createServices(configuration, log, now);
  const server = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkEveryMs },
    createApp(services, appSettingsOf(configuration), log),
  );
  let setup: SetupAddress | null = null;
  try {
    setup = await services.access.begin();
    await services.resume();
    services.pretrade.warm();
    await listening(server, configuration);
  } catch (error) {
    await services.close();
    throw error;
  }
  const url = urlOf(server);
  return {
    url,
    setup:
      setup === null
        ? null
        : { url: `${configuration.publicUrl ?? url}${setup.path}`, expiresAt: setup.expiresAt },
    stop: async () => {
      // First, since whoever follows a screening would keep a connection open for as long as it takes.
      services.progress.stop();
      await closed(server);
      await services.close();
    },
  };
}

/** What the configuration says of the HTTP side. */
export function appSettingsOf(configuration: Configuration): AppSettings {
  const { answerWithinMs, metricsToken, requestsPerMinute, publicUrl } = configuration;
  const { uploadBytesMax: bytesMax, uploadIdleMs: idleMs } = configuration;
  const site = createSite(publicUrl);
  return { answerWithinMs, bytesMax, idleMs, metricsToken, requestsPerMinute, site };
}

function listening(server: Server, { host, port }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), lastAnswersMs).unref();
  });
}

function urlOf(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the service has no address');
  const { address, port, family } = at;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
