import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type AllowedTargets, isAllowedAddress, isAllowedName, withoutDot } from '../../allowed-targets.ts';
import { isPublicAddress } from './addresses.ts';

/** The addresses of a host name; rejects where there is none, or nobody answers. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Thrown where a message must not go to an address; says why, for whoever chose it. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
  readonly reason: 'targetNotAllowed' | 'nameNotResolved';

  constructor(reason: TargetRefused['reason'], text: string) {
    super(text);
    this.reason = reason;
  }
}

/** Where a message may go: connect to one of these addresses, and ask for no other. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly string[];
}

/** Judges an address of a webhook and all that its name leads to, as of now. Throws `TargetRefused`. */
export type ReadTarget = (url: string) => Promise<Target>;

const urlLengthMax = 2048;

/**
 * Targets are public unless they are allowed by name. What was checked is given back as addresses: asked again, a
 * name can lead elsewhere.
 */
export function createTargets(allowed: AllowedTargets, resolve: Resolve = resolverFor(allowed)): ReadTarget {
  return async (text) => {
    const url = readUrl(text);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const isName = isIP(host) === 0;
    const isAllowed = isName ? isAllowedName(allowed, host) : isAllowedAddress(allowed, host);
    if (url.protocol === 'http:' && !isAllowed)
      refuse('Write an https address. http is only for hosts that CMIC_WEBHOOK_ALLOW names.');
    if (isAllowed && !isName) return { url, addresses: [host] };
    const addresses = isName ? await resolved(host, resolve) : [host];
    for (const address of addresses) {
      if (isIP(address) === 0) refuse('The host has an address that cannot be read.');
      if (!isAllowed && !isPublicAddress(address) && !isAllowedAddress(allowed, address))
        refuse(
          'The host is not on the public internet. Whoever runs the service can permit it in CMIC_WEBHOOK_ALLOW.',
        );
    }
    return { url, addresses };
  };
}

function refuse(text: string, reason: TargetRefused['reason'] = 'targetNotAllowed'): never {
  throw new TargetRefused(reason, text);
}

function readUrl(text: string): URL {
  if (text.length > urlLengthMax) refuse(`Write at most ${urlLengthMax} characters.`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '')
    return refuse('Write an address as https://example.com/path.');
  if (url.username !== '' || url.password !== '')
    refuse('Leave user and password out of the address: the signature says who sends.');
  if (url.hash !== '') refuse('Leave out what follows #: it is never sent.');
  // Certificates do not have the dot that says a name is complete.
  url.hostname = withoutDot(url.hostname);
  return url;
}

async function resolved(name: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(name).catch(() => []);
  return addresses.length > 0 ? addresses : refuse('The host has no address now.', 'nameNotResolved');
}

const dnsLimits = { timeout: 2_000, tries: 2 };

/**
 * Asks the name servers on our own thread: the system's way holds one of the few threads that files and the embedded
 * database need, for as long as a name server likes. Names that are allowed go the system's way, which knows more of them.
 */
function resolverFor(allowed: AllowedTargets): Resolve {
  return async (name) => {
    if (isAllowedName(allowed, name))
      return (await lookup(name, { all: true })).map(({ address }) => address);
    const resolver = new Resolver(dnsLimits);
    const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  };
}
