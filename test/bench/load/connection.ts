import { connect, type Socket } from 'node:net';

/** One keep-alive connection, one request at a time. node:http would take longer for a request than some services. */
export interface Connection {
  /** The status of the answer, read to its end. Rejects where the connection breaks. */
  ask(request: Buffer): Promise<number>;
  /** A service closes connections that stand idle for long. */
  isOpen(): boolean;
  close(): void;
}

interface Waiting {
  readonly resolve: (status: number) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to the service at `url`. Answers without Content-Length are not understood. */
export async function openConnection(url: URL): Promise<Connection> {
  const socket = await connected(url);
  let waiting: Waiting | null = null;
  let received: Buffer = Buffer.alloc(0);
  const end = (error: Error): void => {
    waiting?.reject(error);
    waiting = null;
  };
  socket.on('error', end);
  socket.on('close', () => end(new Error('the connection was closed')));
  socket.on('data', (chunk: Buffer) => {
    // Nobody asked: the service takes leave of an idle connection (408).
    if (waiting === null) {
      socket.destroy();
      return;
    }
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = answerIn(received);
    if (answer === null) return;
    if (answer.length !== received.length) {
      socket.destroy(new Error('more than one answer came'));
      return;
    }
    received = Buffer.alloc(0);
    const { resolve } = waiting;
    waiting = null;
    resolve(answer.status);
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the connection is closed'));
        waiting = { resolve, reject };
        socket.write(request);
        return undefined;
      }),
    isOpen: () => !socket.destroyed && !socket.readableEnded,
    close: () => socket.destroy(),
  };
}

function connected(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** Status and length of the answer at the beginning of some bytes; null where it is not whole yet. */
function answerIn(bytes: Buffer): { readonly status: number; readonly length: number } | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const told = /\r\nContent-Length: *(\d+)/i.exec(head)?.[1];
  if (told === undefined) throw new Error(`an answer without Content-Length: ${head}`);
  const length = headEnd + 4 + Number(told);
  return bytes.length < length ? null : { status: Number(head.slice(9, 12)), length };
}
