import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt (RFC 7914) of node's own OpenSSL, at a cost that OWASP's "Password Storage Cheat Sheet" names: N = 2^15, r = 8,
 * p = 3, about 32 MiB and a tenth of a second each.
 */
const cost = { log2N: 15, r: 8, p: 3 };
const keyBytes = 32;
const saltBytes = 16;

/** The shortest and the longest password, in characters. Length is what helps; no mixture of signs is asked for (NIST SP 800-63B). */
export const passwordLengthMin = 12;
export const passwordLengthMax = 256;

/** Why a password is not taken, as a sentence, or null where it is. */
export function passwordFault(password: string, login: string): string | null {
  const { length } = Array.from(password.normalize('NFC'));
  if (length < passwordLengthMin) return `A password has at least ${passwordLengthMin} characters.`;
  if (length > passwordLengthMax) return `A password has at most ${passwordLengthMax} characters.`;
  if (new Set(password).size < 5) return 'The password is made of too few different characters.';
  if (password.toLowerCase().includes(login.toLowerCase()))
    return 'The password holds the name that you sign in with.';
  return null;
}

/** What is stored of a password: `scrypt$15$8$3$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derived(password, salt, cost);
  const { log2N, r, p } = cost;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

const nobodys = `scrypt$${cost.log2N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether a password is the stored one. `null` (nobody, or nobody's yet) is never right, and takes as long. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [scheme, log2N, r, p, salt = '', hash = ''] = (stored ?? nobodys).split('$');
  if (scheme !== 'scrypt') throw new Error('a password is stored in a way that is not known here');
  const expected = Buffer.from(hash, 'base64url');
  const costs = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const found = await derived(password, Buffer.from(salt, 'base64url'), costs);
  return timingSafeEqual(found, expected) && stored !== null;
}

function derived(password: string, salt: Buffer, { log2N, r, p }: typeof cost): Promise<Buffer> {
  const N = 2 ** log2N;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
