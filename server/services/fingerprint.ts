import { digestOf } from '../../lib/decisions/digest.ts';
import type { GivenFile } from '../jobs/messages.ts';
import type { ScreeningRequest } from './screenings.ts';

/** Everything that a result follows from. */
export interface Asked {
  readonly request: ScreeningRequest;
  readonly files: readonly GivenFile[];
  readonly edition: string;
  /** The version of the program, and the day of its reference data. */
  readonly engine: string;
  readonly knowledgeAsOf: string;
}

/** One digest of all of that, in whatever order the files came; the as-of is left out, since several may come to the same. */
export function fingerprintOf({ request, files, edition, engine, knowledgeAsOf }: Asked): string {
  const { choices, policy, ownLists, portfolio, previousAsOf } = request;
  const settings = { choices, policy, ownLists, portfolio, previousAsOf };
  const sent = files
    .map(({ kind, name, sha256, fund = null }) => JSON.stringify([kind, name, sha256, fund]))
    .sort();
  return digestOf({ ...settings, files: sent, edition, engine, knowledgeAsOf });
}
