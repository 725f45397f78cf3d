import { newYorkInstant } from '../dates/instants.ts';
import { addDays, calendarDateIn, newYork } from '../dates.ts';
import type { Listing } from '../listings/listing.ts';
import { isOnDay, type OwnCompany, type OwnEffect, type OwnTerm } from '../listings/own-list.ts';
import type { VenueCalendars } from '../rules/calendar.ts';
import { deadlinesOf, divestAfterDays, effectiveAfterDays } from '../rules/deadlines.ts';
import type { Rules } from '../rules/rules.ts';
import { alertParts } from './alert-parts.ts';
import type { ApartAlert, ApartList, ApartRecord } from './apart.ts';
import { deadlinesWithVenue, type Finding, findingOf } from './findings.ts';
import type { ApartAlertJson, ApartJson, ApartListJson } from './json.ts';

/** What the law would say is derived by. */
interface Law {
  readonly rules: Rules;
  readonly calendars: VenueCalendars;
}

const note =
  'Nothing here is law. It shows what would follow if companies were listed, and what lists of the firm ask. The positions, alerts and counts of the law stand outside this part and are the same without it.';

/** What was found apart, derived as of an instant in milliseconds like the alerts of the law. */
export function apartJson(record: ApartRecord, at: number, context: Law): ApartJson {
  return {
    note,
    lists: record.lists.map((list) => listJson(list, at)),
    alerts: record.alerts.map((alert) => alertJson(alert, record.lists, at, context)),
    breaches: record.breaches,
    counts: record.counts,
  };
}

function listJson({ kind, title, sha256, companies, found }: ApartList, at: number): ApartListJson {
  const hypothetical = kind === 'whatIf';
  return {
    kind,
    title,
    sha256,
    companies,
    hypothetical,
    listings: found.map(({ listing, terms }) => ({
      uid: listing.uid,
      name: listing.name,
      names: listing.names.map(({ text }) => text),
      isins: listing.isins,
      terms,
      deadlines: hypothetical ? deadlinesOf(asListed({ listing, terms }), at) : null,
    })),
  };
}

function alertJson(alert: ApartAlert, lists: readonly ApartList[], at: number, context: Law): ApartAlertJson {
  const list = lists[alert.list];
  const company = list?.found.find(({ listing }) => listing.uid === alert.match.uid);
  if (list === undefined || company === undefined)
    throw new Error(`list ${alert.list} has no company ${alert.match.uid}`);
  const hypothetical = list.kind === 'whatIf';
  const found = hypothetical
    ? hypotheticalFinding(alert, company, at, context)
    : firmFinding(alert, company, list, at);
  return {
    ...alertParts(alert, company.listing),
    ...found,
    decision: null,
    counted: alert.match.outcome === 'related' ? null : alert.match.outcome,
    list: alert.list,
    kind: list.kind,
    hypothetical,
    terms: company.terms,
  };
}

/** The listing as it would be: its other two dates follow from the first as for any listing. */
function asListed({ listing, terms }: OwnCompany): Listing {
  const listedOn = terms[0]?.from ?? null;
  if (listedOn === null) throw new Error(`${listing.name} has no hypothetical listing date`);
  return {
    ...listing,
    listedOn,
    effectiveOn: addDays(listedOn, effectiveAfterDays),
    divestOn: addDays(listedOn, divestAfterDays),
  };
}

/**
 * What the law would say. Days count from the as-of instant; status and what is permitted are those of that instant or,
 * before the hypothetical day, of its first moment: that nothing applies yet is not what was asked.
 */
function hypotheticalFinding(alert: ApartAlert, company: OwnCompany, at: number, context: Law): Finding {
  const listing = asListed(company);
  const listedOn = listing.listedOn ?? '';
  const { status, permitted, citations } = findingOf(
    alert,
    listing,
    Math.max(at, newYorkInstant(listedOn, '00:00:00')),
    context.rules,
  );
  const finding = {
    deadlines: deadlinesOf(listing, at),
    status,
    permitted: `If ${listing.name} were listed on ${listedOn}: ${permitted}`,
    citations,
  };
  return { ...finding, deadlines: deadlinesWithVenue(alert, finding, at, context.calendars) };
}

/** What a list of the firm asks: there are no deadlines of law, and no citation but the list. */
function firmFinding(
  { match }: ApartAlert,
  { listing, terms }: OwnCompany,
  list: ApartList,
  at: number,
): Finding {
  const day = calendarDateIn(at, newYork);
  const doubt = match.outcome === 'review' ? ' Whether this is that company is for a person to decide.' : '';
  const asked = terms.map((term) => termText(term, day)).join(' ');
  return {
    deadlines: deadlinesOf(listing, at),
    status: null,
    permitted: `${list.title}, no law: ${asked}${doubt}`,
    citations: [],
  };
}

const effectWords: Readonly<Record<OwnEffect, string>> = {
  noPurchases: 'purchases are forbidden by the firm',
  noTrades: 'purchases and sales are forbidden by the firm',
  noHolding: 'holding and purchases are forbidden by the firm',
  watch: 'watched by the firm',
  restricted: 'holding and trading are restricted by the firm',
  asListed: 'taken as listed',
};

function termText(term: OwnTerm, day: string): string {
  const { label, effect, from, to, reason } = term;
  const period = [from === null ? '' : ` from ${from}`, to === null ? '' : ` until ${to}`].join('');
  const state = isOnDay(term, day) ? '' : ` (not on ${day})`;
  return `${label}: ${effectWords[effect]}${period}${state}${reason === null ? '' : `; ${reason}`}.`.replace(
    /\.\.$/,
    '.',
  );
}
