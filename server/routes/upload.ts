import type { Services } from '../services/index.ts';

type SpooledFiles = Parameters<Services['screenings']['submit']>[0];

/** Files as they came in, and the fields that a form sent beside them. */
export interface Upload {
  readonly files: SpooledFiles;
  readonly fields: ReadonlyMap<string, string>;
}
