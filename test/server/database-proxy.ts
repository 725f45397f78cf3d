import { connect, createServer, type Socket } from 'node:net';

/** Stands between a service and its database, to cut the one from the other. */
export interface DatabaseProxy {
  /** The database's address by way of the proxy. */
  readonly url: string;
  /** `refuse`: connections break and none comes about; `hang`: nothing moves any more; `open`: as if not there. */
  set(mode: 'open' | 'refuse' | 'hang'): void;
  close(): Promise<void>;
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: 'open' | 'refuse' | 'hang' = 'open';
  const destroyAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (mode === 'refuse') {
      socket.destroy();
      return;
    }
    const onward = connect(Number(target.port === '' ? 5432 : target.port), target.hostname);
    onward.on('error', () => undefined);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
    pairs.add([socket, onward]);
    if (mode === 'open') socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${address.port}`;
  return {
    url: url.href,
    set: (next) => {
      mode = next;
      if (mode === 'refuse') destroyAll();
      for (const [socket, onward] of pairs) {
        if (mode === 'hang') socket.unpipe(onward).pause();
        if (mode === 'hang') onward.unpipe(socket).pause();
      }
    },
    close: async () => {
      destroyAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
