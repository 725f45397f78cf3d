import { Pool, type PoolClient } from 'pg';

type Connected = Parameters<Pool['connect']>[0];

const againMs = 500;

/**
 * Connections that wait for the database instead of failing while it is away: whoever asks gets one that has just
 * answered. graphile-worker does not bear an outage otherwise: it keeps the first failure, or ends the process with a
 * rejection that nobody handles.
 */
export class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    if (callback === undefined) return this.waited();
    super.connect(callback);
    return undefined;
  }

  private async waited(): Promise<PoolClient> {
    while (!this.ending) {
      const client = await this.tried();
      if (client !== null) return client;
      await new Promise((resolve) => {
        setTimeout(resolve, againMs).unref();
      });
    }
    // Nobody waits for the answer any more, and a failure would be one more that nobody handles.
    return new Promise(() => undefined);
  }

  private async tried(): Promise<PoolClient | null> {
    try {
      const client = await super.connect();
      try {
        await client.query('select 1');
        return client;
      } catch (error) {
        client.release(error instanceof Error ? error : true);
        return null;
      }
    } catch {
      return null;
    }
  }
}
