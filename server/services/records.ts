import { formatInstant } from '../../lib/dates.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { type OwnListsAsked, ownListSettings } from '../../lib/portfolio/own-lists/own-lists.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { ScreenedPosition, ScreeningRecord, ScreeningSettings } from '../../lib/screening/record.ts';
import { recordId } from '../../lib/screening/record-id.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { editionView, legalZone } from './listing-views.ts';

/** What identifies a run and what it was asked. Where nothing stores it, its id follows from its content (`null`). */
export interface Run {
  readonly id: string | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  readonly ranAt: string;
  readonly engine: string;
  readonly choices: { readonly map: Readonly<Record<string, string>>; readonly sheet: string | null };
  /** The firm's own rules; null is the law alone. */
  readonly policy: Policy | null;
  /** Hypothetical listings and lists of the firm's own; null is none. */
  readonly ownLists: OwnListsAsked | null;
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
  | 'together'
  | 'funds'
  | 'apart'
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
  const { judged, together, funds, apart, compared } = found;
  const origin = {
    asOf: formatInstant(run.asOf, legalZone),
    engine: run.engine,
    edition: editionView(edition),
    settings: settingsOf(run),
  };
  return {
    id: run.id ?? recordId({ ...origin, inputs }),
    ...origin,
    ranAt: run.ranAt,
    knowledgeAsOf,
    inputs,
    counts,
    alerts,
    positions,
    problems,
    problemsByCode,
    skipped,
    breaches,
    ...(together === undefined ? {} : { together }),
    ...(funds === undefined ? {} : { funds }),
    ...(judged === undefined ? {} : { judged }),
    ...(apart === undefined ? {} : { apart }),
    ...(compared === undefined ? {} : { compared }),
  };
}

function settingsOf({ choices, policy, ownLists }: Run): ScreeningSettings {
  const asked = ownLists === null ? null : ownListSettings(ownLists);
  const { map, sheet } = choices;
  return { map, sheet, policy, ...(asked === null ? {} : { ownLists: asked }) };
}
