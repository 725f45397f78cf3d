import type { Request } from 'express';

/** The key that a request brings as `Authorization: Bearer …` (RFC 6750), or null. */
export function bearerOf(request: Request): string | null {
  return /^Bearer +(?<key>\S+) *$/i.exec(request.get('Authorization') ?? '')?.groups?.['key'] ?? null;
}
