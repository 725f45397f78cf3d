import type { Request, Response } from 'express';
import { screeningFiles } from '../api/operations/screening-parameters.ts';
import { createScreening } from '../api/operations/screenings.ts';
import type { Services } from '../services/index.ts';
import { RequestKeyReused, type ScreeningRequest } from '../services/screenings.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { callerOf } from './caller.ts';
import { textsOf } from './query.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';
import { RequestFault } from './faults.ts';
import { withFundKeys } from './fund-keys.ts';
import type { FileKinds, Upload } from './upload.ts';
import { fingerprinted, requestKeyOf } from './request-key.ts';
import { screeningRequestOf } from './screening-request.ts';

/** The fields of a form that bring files, and what they bring; the body itself is a file of holdings. */
const portfolioKinds: FileKinds = {
  ...Object.fromEntries(Object.entries(screeningFiles).map(([field, { kind }]) => [field, kind])),
  file: screeningFiles.file.kind,
};

export interface SubmitSettings extends UploadLimits {
  readonly answerWithinMs: number;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** A screening, and whether an earlier upload of the same has had it made. */
export interface FoundSubmission extends FoundScreening {
  readonly reused: boolean;
}

/** Takes in a file, has it screened, and returns how far that came within the time for an answer. */
export async function submit(
  { request, response }: Exchange,
  services: Services,
  settings: SubmitSettings,
): Promise<FoundSubmission> {
  const query = textsOf(request, createScreening);
  const key = requestKeyOf(request);
  // Read first without the form's fields: a wrong address is refused before a large file is taken in.
  await screeningRequestOf(query, [], services);
  const { files, fields } = await receiveUpload(request, services.spool, settings, {
    name: query.get('name'),
    kinds: portfolioKinds,
    takesJson: true,
  });
  const parameters = new Map([...query, ...fields]);
  const { kind, id, name } = callerOf(response);
  const submitted = await handOver(services, { files, parameters, key, createdBy: { kind, id, name } });
  await submitted.ended(settings.answerWithinMs);
  const found = await services.views.byId(submitted.id);
  if (found === null) throw new Error('a screening that was just stored is not there');
  return { ...found, reused: submitted.reused };
}

interface Received {
  readonly files: Upload['files'];
  readonly parameters: ReadonlyMap<string, string>;
  /** The caller's key for this request; null is none. */
  readonly key: string | null;
  readonly createdBy: ScreeningRequest['createdBy'];
}

/** Lists of the firm's own are read at once and become part of the request; only the files to screen are kept. */
async function handOver(
  services: Services,
  { files, parameters, key, createdBy }: Received,
): ReturnType<Services['screenings']['submit']> {
  const given = files.flatMap((file) => (file.kind === 'ownList' ? [] : [{ ...file, kind: file.kind }]));
  const ownLists = files.filter(({ kind }) => kind === 'ownList');
  try {
    if (given.length === 0) throw new RequestFault('formInvalid', 'The form holds no file to screen.');
    const stated = await screeningRequestOf(parameters, ownLists, services);
    const request = { ...stated, createdBy };
    const requestKey = key === null ? null : fingerprinted(key, files, parameters);
    const submitted = await services.screenings.submit(withFundKeys(given, parameters), request, requestKey);
    await services.spool.remove(ownLists.map((file) => file.path));
    return submitted;
  } catch (error) {
    await services.spool.remove(files.map((file) => file.path));
    throw error instanceof RequestKeyReused ? new RequestFault('idempotencyKeyReused') : error;
  }
}
