import type { Listing } from '../listings/listing.ts';
import type { Outcome } from '../matching/match.ts';
import type { VenueCalendars } from '../rules/calendar.ts';
import { venueDeadlineOf } from '../rules/venue-deadline.ts';
import type { AlertDeadlines, AlertJson, MethodJson } from './json.ts';
import type { AlertRecord } from './record.ts';
import { deadlinesOf, standingAt, statusAt } from '../rules/deadlines.ts';
import { permittedText } from '../rules/permissions.ts';
import type { Rule, Rules } from '../rules/rules.ts';

/** The parts of an alert that are derived when it is read: deadlines, status, what is permitted, citations. */
export type Finding = Pick<AlertJson, 'deadlines' | 'status' | 'permitted' | 'citations'>;

/**
 * Derives an alert's finding as of an instant. `listing` is the one the alert names; its deadlines are given for
 * `related` alerts too, for comparison, but such an alert has no status of its own.
 */
export function findingOf(alert: AlertRecord, listing: Listing, at: number, rules: Rules): Finding {
  const { exposure } = alert.match;
  const outcome = askedOutcome(alert);
  const permitted = permittedText({ outcome, exposure, at, standing: standingAt(listing, at) }, rules);
  return {
    deadlines: deadlinesOf(listing, at),
    status: alert.match.outcome === 'related' ? null : statusAt(listing, at),
    permitted: permitted.text,
    citations: permitted.citations,
  };
}

/** A finding's deadlines with what they mean at the instrument's venue. What is only related has no deadline of its own. */
export function deadlinesWithVenue(
  { match, instrument }: AlertRecord,
  { deadlines, status }: Finding,
  at: number,
  calendars: VenueCalendars,
): AlertDeadlines {
  if (match.outcome === 'related') return deadlines;
  const { mic, identifiers } = instrument;
  const isin = identifiers.isin ?? null;
  return {
    listedOn: deadlines.listedOn,
    effectiveOn: deadlines.effectiveOn,
    divestOn: deadlines.divestOn,
    effectiveAt: deadlines.effectiveAt,
    divestBefore: deadlines.divestBefore,
    daysToEffective: deadlines.daysToEffective,
    daysToDivest: deadlines.daysToDivest,
    venue: venueDeadlineOf({ mic, isin, deadlines, status, at }, calendars),
  };
}

/** A company that joined the list after the as-of instant is no affiliate: the answer is that nothing applied yet. */
function askedOutcome({ match }: AlertRecord): Outcome {
  return match.reasons.some(({ code }) => code === 'notYetListed') ? 'listed' : match.outcome;
}

/** The rules and the uncertain points as the Method sheet lists them. Lapsed rules are left out. */
export function methodOf(rules: Rules): Pick<MethodJson, 'rules' | 'uncertain'> {
  const of = (state: Rule['state']): readonly Rule[] => rules.rules.filter((rule) => rule.state === state);
  return {
    rules: of('inForce').map(({ title, text, citation }) => ({ title, text, citation })),
    uncertain: of('unverified').map(({ title, text, state }) => ({ title, text, state })),
  };
}
