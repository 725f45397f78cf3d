import { createHash } from 'node:crypto';
import type { ScreeningRecord } from './record.ts';

/** All that the content of a record follows from. */
export type Origin = Pick<ScreeningRecord, 'asOf' | 'engine' | 'edition' | 'settings'> & {
  readonly inputs: readonly Pick<ScreeningRecord['inputs'][number], 'name' | 'sha256' | 'kind' | 'fund'>[];
};

/**
 * The id of a record by what it follows from: the same inputs, edition, settings, instant and engine give the same id,
 * so that a check that is run again can be compared byte by byte. A UUID of version 8 (RFC 9562, 5.8).
 */
export function recordId({ asOf, engine, edition, settings, inputs }: Origin): string {
  const named = inputs.map(({ name, sha256, kind, fund }) => [kind, name, sha256, fund]);
  const digest = createHash('sha256')
    .update(JSON.stringify([asOf, engine, edition.id, settings, named]))
    .digest('hex');
  const variant = '89ab'[Number.parseInt(digest.charAt(16), 16) % 4];
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
