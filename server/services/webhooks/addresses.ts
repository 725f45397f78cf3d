import ipaddr from 'ipaddr.js';
import { addressIn } from '../../allowed-targets.ts';

/** What is assigned of IPv6 to public use (RFC 4291, section 2.4, and IANA's registry): the library knows no border. */
const publicV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** The well-known prefix of NAT64 (RFC 6052). What networks choose for themselves (RFC 8215) leads to anywhere. */
const wellKnownNat64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];

/**
 * Whether an address is one of the public internet. An IPv6 address that carries an IPv4 one (mapped, translated,
 * NAT64, 6to4, Teredo) is public where that one is: it is where the packets go.
 */
export function isPublicAddress(text: string): boolean {
  const address = addressIn(text);
  if (address === null) return false;
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  const carried = carriedBy(address);
  if (carried !== null) return carried.every((one) => one.range() === 'unicast');
  return address.range() === 'unicast' && address.match(publicV6) && !isIsatap(address);
}

/** The IPv4 addresses within; null for an address that carries none. */
function carriedBy(address: ipaddr.IPv6): ipaddr.IPv4[] | null {
  const bytes = address.toByteArray();
  const at = (from: number, flip = 0): ipaddr.IPv4 =>
    new ipaddr.IPv4(bytes.slice(from, from + 4).map((byte) => byte ^ flip));
  const range = address.range();
  if (range === 'ipv4Mapped' || range === 'rfc6145') return [at(12)];
  if (range === 'rfc6052') return address.match(wellKnownNat64) ? [at(12)] : [ipaddr.IPv4.parse('0.0.0.0')];
  if (range === '6to4') return [at(2)];
  // The server, and the client with every bit turned (RFC 4380, section 4).
  return range === 'teredo' ? [at(4), at(12, 0xff)] : null;
}

/** RFC 5214: `…:0:5efe:a.b.c.d` and `…:200:5efe:a.b.c.d`. Nobody offers a webhook there. */
function isIsatap(address: ipaddr.IPv6): boolean {
  const [, , , , flags = 0, word] = address.parts;
  return word === 0x5efe && (flags & 0xfdff) === 0;
}
