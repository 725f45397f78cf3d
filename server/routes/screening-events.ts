import type { Request, Response } from 'express';
import type { Services } from '../services/index.ts';
import { followScreening } from '../api/operations/screenings.ts';
import { queryOf } from './query.ts';

const heartbeatMs = 15_000;

/**
 * How far a screening is, as server-sent events: `progress` at first and at each change, `end` with the final state. A
 * comment now and then keeps the connection open through proxies. Without `end` the service has stopped: ask again.
 */
export async function sendEvents(
  { stored }: { readonly stored: { readonly number: number; readonly id: string } },
  { progress }: Pick<Services, 'progress'>,
  { request, response }: { readonly request: Request; readonly response: Response },
  everyMs: number = heartbeatMs,
): Promise<void> {
  queryOf(request, followScreening);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
    // A connection that is kept would hold up a service that is told to stop.
    Connection: 'close',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  let id = 0;
  const send = (event: string, data: object): void => {
    id += 1;
    response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const beats = setInterval(() => response.write(':\n\n'), everyMs);
  await new Promise<void>((resolve) => {
    const leave = progress.follow(stored, {
      // Whoever reads slower than it goes is told less; the end is told in any case.
      progress: (howFar) => void (response.writableNeedDrain || send('progress', howFar)),
      end: (howFar) => {
        if (howFar !== null) send('end', howFar);
        response.end();
      },
    });
    const over = (): void => {
      clearInterval(beats);
      leave();
      resolve();
    };
    if (response.destroyed) over();
    else response.once('close', over);
  });
}
