import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { nothingAllowed, readAllowedTargets } from '../../../../server/allowed-targets.ts';
import { createSender, type Sent } from '../../../../server/services/webhooks/sender.ts';
import { createTargets, type Resolve } from '../../../../server/services/webhooks/targets.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const never = new AbortController().signal;
const allowed = readAllowedTargets('127.0.0.1,hook.test') ?? nothingAllowed;
const toReceiver: Resolve = async () => ['127.0.0.1'];

describe('the sender of webhooks', () => {
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.close());

  const send = (url: string, withinMs = 5_000, resolve = toReceiver): Promise<Sent> =>
    createSender(createTargets(allowed, resolve), withinMs)(
      { url, headers: { 'webhook-id': 'msg_1' }, body: '{"a":"é"}' },
      never,
    );

  it('posts the body as it is, and gives the status code', async () => {
    assert.deepEqual(await send(receiver.url), { status: 204 });
    const [message] = receiver.received;
    assert.equal(message?.method, 'POST');
    assert.equal(message?.path, '/hook?token=SECRET-IN-QUERY');
    assert.equal(message?.body, '{"a":"é"}');
    assert.equal(message?.headers['content-type'], 'application/json');
    assert.equal(message?.headers['webhook-id'], 'msg_1');
    assert.match(message?.headers['user-agent'] ?? '', /^cmic-check\//);
  });

  it('connects to the addresses that were checked, and asks for no name a second time', async () => {
    let asked = 0;
    const rebinding: Resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.9'];
    };
    assert.deepEqual(await send(`http://hook.test:${receiver.port}/`, 5_000, rebinding), { status: 204 });
    assert.equal(asked, 1);
    assert.equal(receiver.received[0]?.headers['host'], `hook.test:${receiver.port}`);
  });

  it('connects to nothing where one address is not public', async () => {
    const sender = createSender(createTargets(nothingAllowed, async () => ['8.8.8.8', '127.0.0.1']));
    const url = `https://hook.test:${receiver.port}/`;
    assert.deepEqual(await sender({ url, headers: {}, body: '{}' }, never), { reason: 'targetNotAllowed' });
    assert.equal(receiver.received.length, 0);
  });

  it('follows no redirect', async () => {
    receiver.answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    assert.deepEqual(await send(receiver.url), { status: 307 });
    assert.equal(receiver.received.length, 1);
  });

  it('takes the status code and no more than a little of an endless answer', async () => {
    const isCut = new Promise<void>((resolve) => {
      receiver.answer = (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'.repeat(1024)), 1);
        response.on('close', () => {
          clearInterval(timer);
          resolve();
        });
      };
    });
    assert.deepEqual(await send(receiver.url), { status: 200 });
    await isCut;
  });

  it('gives up a receiver that does not answer in time, and cuts the connection', async () => {
    const isCut = new Promise<void>((resolve) => {
      receiver.answer = (response) => void response.on('close', resolve);
    });
    assert.deepEqual(await send(receiver.url, 300), { reason: 'timedOut' });
    await isCut;
  });

  it('gives up a name server that does not answer in time', async () => {
    const silent: Resolve = () => new Promise(() => undefined);
    assert.deepEqual(await send('http://hook.test/', 50, silent), { reason: 'timedOut' });
  });

  it('says that it was stopped', async () => {
    const stop = new AbortController();
    receiver.answer = () => stop.abort();
    const sender = createSender(createTargets(allowed, toReceiver));
    const sent = await sender({ url: receiver.url, headers: {}, body: '{}' }, stop.signal);
    assert.deepEqual(sent, { reason: 'stopped' });
    assert.deepEqual(await sender({ url: receiver.url, headers: {}, body: '{}' }, stop.signal), sent);
  });

  it('says why nothing was answered', async () => {
    assert.deepEqual(await send(`https://127.0.0.1:${receiver.port}/`), { reason: 'tlsFailed' });
    receiver.answer = (response) => response.destroy();
    assert.deepEqual(await send(receiver.url), { reason: 'connectionFailed' });
    const none: Resolve = async () => [];
    assert.deepEqual(await send('http://hook.test/', 5_000, none), { reason: 'nameNotResolved' });
    const odd = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('SSH-2.0-OpenSSH_9.2\r\n');
    });
    await new Promise<void>((resolve) => {
      odd.listen(0, '127.0.0.1', resolve);
    });
    const address = odd.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    assert.deepEqual(await send(`http://127.0.0.1:${port}/`), { reason: 'answerUnreadable' });
    odd.close();
    assert.deepEqual(await send(`http://127.0.0.1:${port}/`), { reason: 'connectionFailed' });
  });
});
