import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Services } from '../services/index.ts';
import { RequestFault } from './faults.ts';
import type { Upload } from './upload.ts';

type RequestKey = NonNullable<Parameters<Services['screenings']['submit']>[2]>;

const header = 'Idempotency-Key';

/** Visible ASCII without what a structured header escapes; a blank or comma would let two headers pass as one key. */
const keyPattern = /^(?:"(?<quoted>[^\s"\\,]{1,255})"|(?<bare>[^\s"\\,]{1,255}))$/;

/**
 * The caller's key for this request (draft-ietf-httpapi-idempotency-key-header), null where there is none. In quotes,
 * as the draft has it, or without, as most callers send it.
 */
export function requestKeyOf(request: Request): string | null {
  const stated = request.get(header);
  if (stated === undefined) return null;
  const { quoted, bare } = (/^[\x21-\x7e]*$/.test(stated) ? keyPattern.exec(stated) : null)?.groups ?? {};
  const key = quoted ?? bare;
  if (key !== undefined) return key;
  const text = `${header} is one key of 1 to 255 visible ASCII characters without blank, comma, quote or backslash.`;
  throw new RequestFault('idempotencyKeyInvalid', text, [{ header }]);
}

/** The key with what was sent under it: every parameter, and kind, name and content of every file, in any order. */
export function fingerprinted(
  key: string,
  files: Upload['files'],
  parameters: ReadonlyMap<string, string>,
): RequestKey {
  const sent = [
    ...[...parameters].map(([name, value]) => JSON.stringify(['parameter', name, value])),
    ...files.map(({ kind, name, sha256 }) => JSON.stringify(['file', kind, name, sha256])),
  ];
  const hash = createHash('sha256').update(sent.sort().join('\n'));
  return { key, fingerprint: hash.digest('hex') };
}
