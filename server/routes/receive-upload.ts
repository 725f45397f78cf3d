import type { Request } from 'express';
import { InputRefused, problem } from '../../lib/problems.ts';
import type { Services } from '../services/index.ts';
import { RequestFault } from './faults.ts';
import { nameOfBody } from './file-name.ts';
import { receiveForm } from './receive-form.ts';
import type { FileKinds, Upload } from './upload.ts';

export interface UploadLimits {
  readonly bytesMax: number;
  readonly idleMs: number;
}

/** Types of body that are no file: taking one for a text file would answer nonsense. */
const notFiles = /^(?:application\/x-www-form-urlencoded|image\/|audio\/|video\/)/i;

/** Types that state positions where the body is holdings; elsewhere an address reads JSON itself, or not at all. */
const jsonTypes = /^application\/(?:json|x-ndjson|ndjson|jsonl)\b/i;

/** What the boundaries and headings of a form may add to the files in it. */
const formOverheadBytes = 64 * 1024;

interface Expected {
  /** What a raw body is to be called. */
  readonly name: string | undefined;
  readonly kinds: FileKinds;
  /** Whether a body may be positions as JSON or NDJSON. */
  readonly takesJson?: boolean;
}

/** Takes in the body of a request, as a form or as the file itself. Leaves no file behind where it throws. */
export async function receiveUpload(
  request: Request,
  spool: Services['spool'],
  limits: UploadLimits,
  { name, kinds, takesJson = false }: Expected,
): Promise<Upload> {
  const type = request.get('Content-Type') ?? '';
  if ((request.get('Content-Encoding') ?? 'identity') !== 'identity')
    throw new RequestFault('encodingNotSupported');
  if (notFiles.test(type) || (jsonTypes.test(type) && !takesJson))
    throw new RequestFault('mediaTypeNotSupported', `The body was sent as ${type}.`);
  const isForm = type.toLowerCase().startsWith('multipart/');
  const declared = Number(request.get('Content-Length') ?? 0);
  if (declared > limits.bytesMax + (isForm ? formOverheadBytes : 0)) throw tooLarge();
  const upload = await withoutStandstill(request, limits.idleMs, () =>
    isForm
      ? receiveForm(request, spool, { bytesMax: limits.bytesMax, kinds })
      : receiveBody(request, spool, { limits, name, kind: kinds.file }),
  );
  const empty = upload.files.find((file) => file.bytes === 0);
  if (empty === undefined) return upload;
  await spool.remove(upload.files.map((file) => file.path));
  throw new InputRefused(problem('fileEmpty', 'file', { file: empty.name }));
}

async function receiveBody(
  request: Request,
  spool: Services['spool'],
  asked: {
    readonly limits: UploadLimits;
    readonly name: string | undefined;
    readonly kind: FileKinds['file'];
  },
): Promise<Upload> {
  // Not destroyed when the loop ends early: the caller is still to be told why.
  const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  try {
    const file = await spool.receive(nameOfBody(request, asked.name), body, asked.limits.bytesMax);
    return { files: [{ ...file, kind: asked.kind }], fields: new Map() };
  } catch (error) {
    throw request.errored === null ? error : new RequestFault('uploadBroken');
  }
}

/** Fails where nothing arrives for `idleMs`: a stalled upload would keep its place for ever. */
export async function withoutStandstill<T>(
  request: Request,
  idleMs: number,
  receive: () => Promise<T>,
): Promise<T> {
  let standstill: () => void = () => undefined;
  const stalled = new Promise<never>((_resolve, reject) => {
    standstill = () => reject(new RequestFault('uploadTooSlow'));
  });
  // A listener on the request, not the socket: without one the server cuts the connection before the answer.
  request.setTimeout(idleMs, standstill);
  try {
    return await Promise.race([receive(), stalled]);
  } finally {
    request.off('timeout', standstill);
    request.socket.setTimeout(0);
  }
}

function tooLarge(): InputRefused {
  return new InputRefused(problem('fileTooLarge', 'file'));
}
