import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Services } from '../services/index.ts';
import { RequestFault } from './faults.ts';
import { plainName } from './file-name.ts';
import type { FileKinds, Upload } from './upload.ts';

type Received = Promise<Upload['files'][number]>;

const formLimits = { files: 20, fields: 60, fieldSize: 256 * 1024, parts: 80, headerPairs: 50 };

/**
 * Reads a multipart form: files in the fields that `kinds` names, everything else as text. Leaves no file behind where
 * it throws. `policy` may come as a file: a page can send one.
 */
export async function receiveForm(
  request: Request,
  spool: Services['spool'],
  { bytesMax, kinds }: { readonly bytesMax: number; readonly kinds: FileKinds },
): Promise<Upload> {
  const parser = parserOf(request);
  const receiving: Received[] = [];
  const reading: Promise<void>[] = [];
  const fields = new Map<string, string>();
  try {
    await new Promise<void>((resolve, reject) => {
      const refuse = (detail: string): void => reject(new RequestFault('formInvalid', detail));
      const broken = (): void => reject(new RequestFault('uploadBroken'));
      parser.on('file', (field, stream, info) => {
        // It may fail before anybody reads it; the reader meets the failure when it begins.
        stream.on('error', () => undefined);
        if (field === 'policy') return void reading.push(readText(field, stream, fields).catch(reject));
        const kind = Object.hasOwn(kinds, field) ? kinds[field] : undefined;
        if (kind === undefined) refuse(`The form has a file in the field "${field}".`);
        if (kind === undefined || info.filename === undefined || info.filename === '')
          return void stream.resume();
        const file = received(spool.receive(plainName(info.filename), stream, bytesMax), kind);
        file.catch(reject);
        return void receiving.push(file);
      });
      parser.on('field', (field, value) => {
        if (fields.has(field)) refuse(`The form has the field "${field}" twice.`);
        fields.set(field, value);
      });
      for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
        parser.on(limit, () => refuse('The form has too many parts.'));
      parser.on('error', broken).on('close', resolve);
      request.once('error', broken).once('aborted', broken);
      request.pipe(parser);
    });
    await Promise.all(reading);
    const files = await Promise.all(receiving);
    if (files.length === 0) throw new RequestFault('formInvalid', 'The form holds no file.');
    return { files, fields };
  } catch (error) {
    request.unpipe(parser);
    parser.destroy();
    await removeReceived(receiving, spool);
    throw error;
  }
}

/** A small file that stands for a field; one that was not chosen is none. */
async function readText(field: string, stream: Readable, fields: Map<string, string>): Promise<void> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > formLimits.fieldSize)
      throw new RequestFault('formInvalid', `The file in the field "${field}" is too large.`);
    pieces.push(piece);
  }
  if (bytes === 0) return;
  if (fields.has(field)) throw new RequestFault('formInvalid', `The form has the field "${field}" twice.`);
  fields.set(field, Buffer.concat(pieces).toString('utf8'));
}

async function received(
  file: ReturnType<Services['spool']['receive']>,
  kind: Upload['files'][number]['kind'],
): Received {
  return { ...(await file), kind };
}

function parserOf(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: formLimits });
  } catch {
    throw new RequestFault('formInvalid', 'The form names no boundary.');
  }
}

async function removeReceived(receiving: readonly Received[], spool: Services['spool']): Promise<void> {
  for (const outcome of await Promise.allSettled(receiving)) {
    if (outcome.status === 'fulfilled') await spool.remove([outcome.value.path]);
  }
}
