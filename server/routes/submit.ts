import type { Request } from 'express';
import type { Services } from '../services/index.ts';
import type { FoundScreening } from '../services/screening-views.ts';
import { queryOf } from './query.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';
import type { FileKinds } from './upload.ts';
import { isScreeningParameter, screeningRequestOf } from './screening-request.ts';

/** The fields of a form that bring files, and what they bring; the body itself is a file of holdings. */
const portfolioKinds: FileKinds = { file: 'holdings', transactions: 'transactions' };

export interface SubmitSettings extends UploadLimits {
  readonly answerWithinMs: number;
}

/** Takes in a file, has it screened, and returns how far that came within the time for an answer. */
export async function submit(
  request: Request,
  services: Services,
  settings: SubmitSettings,
): Promise<FoundScreening> {
  const query = queryOf(request, isScreeningParameter);
  // Read first without the form's fields: a wrong address is refused before a large file is taken in.
  screeningRequestOf(query, services);
  const { files, fields } = await receiveUpload(request, services.spool, settings, {
    name: query.get('name'),
    kinds: portfolioKinds,
  });
  const submitted = await handOver(services, files, new Map([...query, ...fields]));
  await submitted.ended(settings.answerWithinMs);
  const found = await services.views.byId(submitted.id);
  if (found === null) throw new Error('a screening that was just stored is not there');
  return found;
}

async function handOver(
  services: Services,
  files: Parameters<Services['screenings']['submit']>[0],
  parameters: ReadonlyMap<string, string>,
): ReturnType<Services['screenings']['submit']> {
  try {
    return await services.screenings.submit(files, screeningRequestOf(parameters, services));
  } catch (error) {
    await services.spool.remove(files.map((file) => file.path));
    throw error;
  }
}
