import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { until } from '../../service-at-work.ts';

/** A message as it arrived. */
export interface Received {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A real receiver of webhooks. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  /** What arrived, oldest first. */
  readonly received: readonly Received[];
  /** What is answered from now on: a status code, or whatever a function does. */
  answer: number | ((response: ServerResponse, request: IncomingMessage) => void);
  /** Waits until as many messages have arrived. */
  has(messages: number): Promise<void>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', method = '' } = request;
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      received.push({ path, method, headers, body: Buffer.concat(chunks).toString() });
      if (typeof receiver.answer === 'number') response.writeHead(receiver.answer).end('ok');
      else receiver.answer(response, request);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook?token=SECRET-IN-QUERY`,
    port,
    received,
    answer: 204,
    has: (messages) => until(async () => received.length >= messages),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return receiver;
}
