import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { RequestFault } from './faults.ts';
import { withoutStandstill } from './receive-upload.ts';

export interface TextLimits {
  readonly bytesMax: number;
  readonly idleMs: number;
}

/** Whether the body is sent as JSON. */
export function isJson(request: Request): boolean {
  return /^application\/json\b/i.test(request.get('Content-Type') ?? '');
}

/** The body as JSON. Refuses another type, damaged JSON, and more than the limit. */
export async function receiveJson(request: Request, limits: TextLimits): Promise<unknown> {
  return (await receiveJsonBody(request, limits)).value;
}

/** The body as JSON, with what identifies its bytes; refuses as `receiveJson` does. */
export async function receiveJsonBody(
  request: Request,
  limits: TextLimits,
): Promise<{ readonly value: unknown; readonly sha256: string; readonly bytes: number }> {
  const text = await receiveText(request, 'application/json', limits);
  const sha256 = createHash('sha256').update(text).digest('hex');
  try {
    const value: unknown = JSON.parse(text);
    return { value, sha256, bytes: Buffer.byteLength(text) };
  } catch (error) {
    throw new RequestFault('jsonUnreadable', error instanceof Error ? error.message : null);
  }
}

/** The fields of a plain form, each given at most once. */
export async function receiveFields(
  request: Request,
  limits: TextLimits,
): Promise<ReadonlyMap<string, string>> {
  const text = await receiveText(request, 'application/x-www-form-urlencoded', limits);
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name)) throw new RequestFault('formInvalid', `The form has the field "${name}" twice.`);
    fields.set(name, value);
  }
  return fields;
}

async function receiveText(request: Request, type: string, limits: TextLimits): Promise<string> {
  const sent = request.get('Content-Type') ?? '';
  if (sent.split(';')[0]?.trim().toLowerCase() !== type)
    throw new RequestFault('mediaTypeNotSupported', `The body was sent as ${sent || 'nothing'}.`);
  if ((request.get('Content-Encoding') ?? 'identity') !== 'identity')
    throw new RequestFault('encodingNotSupported');
  const bytes = await withoutStandstill(request, limits.idleMs, () => receiveBytes(request, limits.bytesMax));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RequestFault('jsonUnreadable', 'The body is not UTF-8.');
  }
}

async function receiveBytes(request: Request, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    // Not destroyed when the loop ends early: the caller is still to be told why.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > bytesMax) throw new RequestFault('bodyTooLarge', `It takes at most ${bytesMax} bytes.`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw request.errored === null ? error : new RequestFault('uploadBroken');
  }
  return Buffer.concat(chunks);
}
