import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 bits that nobody can guess, as 43 characters for addresses, cookies and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex. Enough for secrets of 256 bits, not for passwords. */
export function secretDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two digests in a time that says nothing about where they differ. */
export function isSameDigest(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const prefixSigns = 'abcdefghijkmnpqrstuvwxyz23456789';
const prefixLength = 8;

/** The part of a key that may be shown, without signs that look alike. */
export function newKeyPrefix(): string {
  return Array.from({ length: prefixLength }, () => prefixSigns[randomInt(prefixSigns.length)]).join('');
}
