import { formatInstant } from '../../lib/dates.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { ScreenedPosition, ScreeningRecord } from '../../lib/screening/record.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { editionView, legalZone } from './listing-views.ts';

/** What identifies a run and what it was asked. */
export interface Run {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  readonly ranAt: string;
  readonly engine: string;
  readonly choices: { readonly map: Readonly<Record<string, string>>; readonly sheet: string | null };
  /** The firm's own rules; null is the law alone. */
  readonly policy: Policy | null;
}

/** The parts of a record that the engine found. */
export type Found = Pick<
  ScreenOutcome,
  | 'knowledgeAsOf'
  | 'inputs'
  | 'counts'
  | 'alerts'
  | 'problems'
  | 'problemsByCode'
  | 'skipped'
  | 'breaches'
  | 'judged'
  | 'compared'
>;

/** Puts a record together from the run, its edition, what was found, and the positions to show. */
export function recordOf(
  run: Run,
  edition: Edition,
  found: Found,
  positions: readonly ScreenedPosition[],
): ScreeningRecord {
  const { knowledgeAsOf, inputs, counts, alerts, problems, problemsByCode, skipped, breaches } = found;
  const { judged, compared } = found;
  return {
    id: run.id,
    asOf: formatInstant(run.asOf, legalZone),
    ranAt: run.ranAt,
    engine: run.engine,
    edition: editionView(edition),
    knowledgeAsOf,
    settings: { map: run.choices.map, sheet: run.choices.sheet, policy: run.policy },
    inputs,
    counts,
    alerts,
    positions,
    problems,
    problemsByCode,
    skipped,
    breaches,
    ...(judged === undefined ? {} : { judged }),
    ...(compared === undefined ? {} : { compared }),
  };
}
