import { openConnection, type Connection } from './connection.ts';

/** Where requests go; each in its turn. */
export interface Target {
  readonly url: URL;
  readonly requests: readonly Buffer[];
}

/** What driving a target came to. */
export interface Driven {
  readonly seconds: number;
  /** Milliseconds of each request that was answered with 200. */
  readonly latencies: readonly number[];
  /** Requests with another answer or none. */
  readonly errors: number;
}

/** Closed loop: each connection asks again as soon as it is answered. Finds the highest rate. */
export async function driveClosed(target: Target, connections: number, seconds: number): Promise<Driven> {
  const take = taking(target);
  const began = performance.now();
  const until = began + seconds * 1000;
  const latencies: number[] = [];
  let errors = 0;
  const loop = async (): Promise<void> => {
    let connection = await openConnection(target.url);
    while (performance.now() < until) {
      const asked = performance.now();
      const status = await connection.ask(take()).catch(() => null);
      if (status === 200) latencies.push(performance.now() - asked);
      else errors += 1;
      if (status === null) connection = await openConnection(target.url);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { seconds: (performance.now() - began) / 1000, latencies, errors };
}

/**
 * Open loop: requests fall due at a fixed rate, whatever the service does, and their time counts from when they were due.
 * One that finds no connection free waits for one, and that counts too: nothing is left out because the service stalls.
 */
export async function driveOpen(
  target: Target,
  { rate, connections }: { readonly rate: number; readonly connections: number },
  isOver: () => boolean,
): Promise<Driven> {
  const take = taking(target);
  const idle: Connection[] = [];
  const latencies: number[] = [];
  const waiting: number[] = [];
  let busy = 0;
  let errors = 0;
  const began = performance.now();
  const ask = async (due: number, known: Connection | undefined): Promise<void> => {
    try {
      const connection = known ?? (await openConnection(target.url));
      if ((await connection.ask(take())) === 200) latencies.push(performance.now() - due);
      else errors += 1;
      idle.push(connection);
    } catch {
      errors += 1;
    }
    busy -= 1;
    hand();
  };
  const hand = (): void => {
    while (waiting.length > 0 && busy < connections) {
      busy += 1;
      void ask(waiting.shift() ?? 0, lastOpen(idle));
    }
  };
  let sent = 0;
  for (; !isOver(); await tick()) {
    const dueByNow = Math.floor(((performance.now() - began) / 1000) * rate);
    for (; sent < dueByNow; sent += 1) waiting.push(began + (sent / rate) * 1000);
    hand();
  }
  const seconds = (performance.now() - began) / 1000;
  while (latencies.length + errors < sent) await tick();
  for (const connection of idle) connection.close();
  return { seconds, latencies, errors };
}

/** The connection that was used last of those that are still open: the others go idle, and are closed by the service. */
function lastOpen(idle: Connection[]): Connection | undefined {
  for (let one = idle.pop(); one !== undefined; one = idle.pop()) if (one.isOpen()) return one;
  return undefined;
}

function taking({ requests }: Target): () => Buffer {
  let next = 0;
  return () => requests[next++ % requests.length] ?? Buffer.alloc(0);
}

function tick(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
}
