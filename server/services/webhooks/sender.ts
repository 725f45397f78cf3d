import { Agent as HttpAgent, type ClientRequest, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { engineVersion } from '../../version.ts';
import { type ReadTarget, type Target, TargetRefused } from './targets.ts';

/** Why there was no answer. */
export type NoAnswer =
  TargetRefused['reason'] | 'timedOut' | 'connectionFailed' | 'tlsFailed' | 'answerUnreadable' | 'stopped';

/** The status code of the answer, or why there was none. */
export type Sent = { readonly status: number } | { readonly reason: NoAnswer };

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
}

/** Sends a message once, until `stop`. Never rejects. */
export type Send = (message: Message, stop: AbortSignal) => Promise<Sent>;

const timeoutMs = 10_000;
const answerBytesMax = 4_096;

/** Sends over HTTP to where `readTarget` allows, to the very addresses that it checked. Follows no redirects. */
export function createSender(readTarget: ReadTarget, withinMs = timeoutMs): Send {
  return async ({ url, headers, body }, stop) => {
    const time = AbortSignal.timeout(withinMs);
    const signal = AbortSignal.any([stop, time]);
    try {
      const target = await untilAborted(readTarget(url), signal);
      return { status: await statusOf(target, { headers, body, signal }) };
    } catch (error) {
      if (stop.aborted) return { reason: 'stopped' };
      return { reason: time.aborted ? 'timedOut' : reasonOf(error) };
    }
  };
}

/** Asking for a name cannot be broken off, but it need not be waited for. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

interface Content {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

function statusOf(target: Target, { headers, body, signal }: Content): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = begun(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': `cmic-check/${engineVersion}`,
        ...headers,
      },
      signal,
      lookup: pinnedTo(target.addresses),
    });
    request.on('error', reject);
    request.on('close', () => reject(new Error('closed without an answer')));
    request.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      let bytes = 0;
      response.on('error', () => undefined);
      // What the receiver says is of no use; a little is taken so that its server can finish in order.
      response.on('data', (chunk: Uint8Array) => {
        bytes += chunk.length;
        if (bytes > answerBytesMax) request.destroy();
      });
    });
    request.end(body);
  });
}

/** An agent of its own: a connection is used once, and no proxy of the surroundings stands between. */
function begun(
  { url }: Target,
  options: {
    readonly method: 'POST';
    readonly headers: Record<string, string>;
    readonly signal: AbortSignal;
    readonly lookup: LookupFunction;
  },
): ClientRequest {
  return url.protocol === 'https:'
    ? httpsRequest(url, { ...options, agent: new HttpsAgent({ keepAlive: false }) })
    : httpRequest(url, { ...options, agent: new HttpAgent({ keepAlive: false }) });
}

function pinnedTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first] = found;
  return (_host, options, done) => {
    if (first === undefined) done(new Error('no address'), '');
    else if (options.all === true) done(null, [...found]);
    else done(null, first.address, first.family);
  };
}

const tlsCodes = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;

function reasonOf(error: unknown): NoAnswer {
  if (error instanceof TargetRefused) return error.reason;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (tlsCodes.test(code)) return 'tlsFailed';
  return code.startsWith('HPE_') ? 'answerUnreadable' : 'connectionFailed';
}
