import ipaddr from 'ipaddr.js';

/** Private targets that whoever runs the service permits: by name, or by the address that a name leads to. */
export interface AllowedTargets {
  /** Lower case, without a dot at the end. */
  readonly names: readonly string[];
  readonly ranges: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];
}

export const nothingAllowed: AllowedTargets = { names: [], ranges: [] };

const namePattern =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Reads host names, addresses and CIDR ranges with commas between; null where one of them is none of these. */
export function readAllowedTargets(text: string): AllowedTargets | null {
  const names: string[] = [];
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const part of text.split(',')) {
    const entry = part.trim().toLowerCase();
    if (entry === '') continue;
    const range = rangeIn(entry);
    if (range !== null) ranges.push(range);
    else if (namePattern.test(withoutDot(entry))) names.push(withoutDot(entry));
    else return null;
  }
  return { names, ranges };
}

/** Whether a host name is permitted by itself, wherever it leads. */
export function isAllowedName({ names }: AllowedTargets, host: string): boolean {
  return names.includes(withoutDot(host.toLowerCase()));
}

/** Whether an address lies in a permitted range. */
export function isAllowedAddress({ ranges }: AllowedTargets, address: string): boolean {
  const parsed = addressIn(address);
  return (
    parsed !== null &&
    ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))
  );
}

/** An address in its usual spelling, or null. Zones (`fe80::1%eth0`) and odd spellings (`0x7f.1`) are none. */
export function addressIn(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const isUsual = text.includes(':')
    ? !text.includes('%') && ipaddr.IPv6.isValid(text)
    : ipaddr.IPv4.isValidFourPartDecimal(text);
  return isUsual ? ipaddr.parse(text) : null;
}

/** A host name without the dot that says it is complete. */
export function withoutDot(host: string): string {
  return host.replace(/\.$/, '');
}

function rangeIn(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  const [address = '', bits, ...more] = entry.split('/');
  const parsed = addressIn(address);
  if (parsed === null || more.length > 0) return null;
  const most = parsed.kind() === 'ipv4' ? 32 : 128;
  if (bits === undefined) return [parsed, most];
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? [parsed, Number(bits)] : null;
}
