import { listingOf } from '../listings/find-listing.ts';
import type { Edition } from '../listings/listing.ts';
import type { VenueCalendars } from '../rules/calendar.ts';
import { alertParts } from './alert-parts.ts';
import { apartJson } from './apart-json.ts';
import { deadlinesWithVenue, findingOf, methodOf } from './findings.ts';
import { type Policy, rulesUnder } from '../rules/policy.ts';
import type { Rules } from '../rules/rules.ts';
import { fundLimits } from './fund-limits.ts';
import type { AlertJson, InputJson, MethodJson, PositionJson, ScreeningJson } from './json.ts';
import {
  isScreened,
  type AlertRecord,
  type InputRecord,
  type ScreenedPosition,
  type ScreeningRecord,
} from './record.ts';

/** What a record is read with: the edition it was screened against, the rules, and the venues' calendars. */
export interface ReadingContext {
  readonly edition: Edition;
  readonly rules: Rules;
  readonly calendars: VenueCalendars;
}

/** The same context with the rules of law as the firm's policy has them. */
export function underPolicy<Context extends ReadingContext>(
  context: Context,
  policy: Policy | null,
): Context {
  return policy === null ? context : { ...context, rules: rulesUnder(policy, context.rules) };
}

const holderLimit =
  'Whether the holder is a US person was not asked; every account is treated as a US person’s.';

/** What this program cannot see; printed with every report. */
const limits = [
  'This report is not legal advice. It states what was compared with what; a person answers for the decision.',
  'Only what the input says was screened. Positions that the input does not state were not seen.',
  holderLimit,
  'Securities that neither the list nor the reference data prints are found by the issuer’s name only (FAQ 859).',
] as const;

/**
 * The screening as other programs see it, before any decision (decisions/decided-json.ts applies those). Statuses and
 * deadlines are derived here, as of the record's instant.
 */
export function toJson(record: ScreeningRecord, given: ReadingContext): ScreeningJson {
  const context = underPolicy(given, record.settings.policy);
  return {
    schema: 'cmic-check/screening/1',
    id: record.id,
    asOf: record.asOf,
    ranAt: record.ranAt,
    engine: record.engine,
    edition: record.edition,
    inputs: record.inputs.map(inputJson),
    counts: { ...record.counts },
    positions: record.positions.map(positionJson),
    alerts: record.alerts.map((alert) => alertJson(alert, record.asOf, context)),
    ...judgedJson(record),
    ...(record.apart === undefined
      ? {}
      : { apart: apartJson(record.apart, Date.parse(record.asOf), context) }),
    breaches: record.breaches,
    ...(record.funds === undefined ? {} : { funds: record.funds }),
    ...comparedJson(record),
    problems: record.problems,
    skipped: skippedJson(record),
    method: methodJson(record, context),
  };
}

function judgedJson({ judged }: ScreeningRecord): Pick<ScreeningJson, 'transactions' | 'verdicts'> {
  return judged === undefined ? {} : { transactions: judged.transactions, verdicts: judged.verdicts };
}

function comparedJson({
  compared,
}: ScreeningRecord): Pick<ScreeningJson, 'changes' | 'notCompared' | 'compared'> {
  if (compared === undefined) return {};
  const { changes, notCompared, from, to, earlier, notes } = compared;
  return { changes, notCompared, compared: { from, to, earlier, notes } };
}

function inputJson(input: InputRecord): InputJson {
  const { name, sha256, bytes, kind, heldOn, layout, tables } = input;
  return {
    name,
    sha256,
    bytes,
    kind,
    asOf: heldOn,
    layout,
    tables: tables.map(({ sheet, headerRow, columns }) => ({ sheet, headerRow, columns: { ...columns } })),
  };
}

type Assignable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One position in the contract's shape. */
export function positionJson(screened: ScreenedPosition): PositionJson {
  const { position, outcome, alert, mic, further, apart } = screened;
  const { security } = position;
  const ticker = security.tickers[0];
  const identifiers: Record<string, string> = { ...security.identifiers };
  if (ticker !== undefined) identifiers['ticker'] = ticker;
  if (mic !== undefined) identifiers['mic'] = mic;
  const json: Assignable<PositionJson> = {
    input: position.input,
    sheet: position.sheet,
    row: position.row,
    column: position.column ?? null,
    account: position.account,
    name: security.name,
    identifiers,
    quantity: position.quantity,
    marketValue: position.marketValue,
    currency: position.valueCurrency,
    heldOn: position.heldOn,
    clientRef: position.clientRef,
    outcome,
    alert,
  };
  if (further !== undefined) json.further = further;
  if (apart !== undefined) json.apart = apart;
  return json;
}

/** One alert with its deadlines, status and what is permitted at the as-of instant. */
function alertJson(alert: AlertRecord, asOf: string, context: ReadingContext): AlertJson {
  const { outcome } = alert.match;
  return countedAlertJson(alert, outcome === 'related' ? null : outcome, asOf, context);
}

/**
 * One alert as what it counts as (`null`: not counted): status and what is permitted follow from that, `outcome` stays the
 * engine's. Written out and not copied from its parts: copies differ inside, and what reads alerts is slower by that.
 */
export function countedAlertJson(
  alert: AlertRecord,
  counted: AlertJson['counted'],
  asOf: string,
  context: ReadingContext,
): AlertJson {
  const at = Date.parse(asOf);
  const listing = listingOf(context.edition, alert.match.uid);
  const asCounted: AlertRecord = { ...alert, match: { ...alert.match, outcome: counted ?? 'related' } };
  const finding = findingOf(asCounted, listing, at, context.rules);
  const { lookThrough } = alert.match;
  const parts = alertParts(alert, listing);
  const json = {
    id: parts.id,
    listing: parts.listing,
    instrument: parts.instrument,
    outcome: parts.outcome,
    score: parts.score,
    exposure: parts.exposure,
    reasons: parts.reasons,
    positions: parts.positions,
    transactions: parts.transactions,
    deadlines: deadlinesWithVenue(asCounted, finding, at, context.calendars),
    status: finding.status,
    permitted: finding.permitted,
    citations: finding.citations,
    decision: null,
    counted,
  };
  return lookThrough === undefined ? json : { ...parts, lookThrough, ...json };
}

/** What only the rows of transactions say, in place of the holder that holdings do not name. */
const transactionLimits = [
  'An account is treated as a US person’s unless its rows state otherwise; what they state was not verified.',
  'Whether a trade serves solely to divest, and under which licence, is what its row states; it was not verified.',
] as const;

/** Where the policy states accounts, they are no longer all alike. */
const policyAccounts =
  'Accounts are treated as the firm’s policy states their holders, all others as a US person’s; it was not verified.';

function limitsOf({ judged, funds, settings }: ScreeningRecord): readonly string[] {
  const isStated = Object.keys(settings.policy?.accounts ?? {}).length > 0;
  const holders = judged === undefined ? (isStated ? [] : [holderLimit]) : transactionLimits;
  return limits.flatMap((limit) =>
    limit === holderLimit
      ? [...fundLimits(funds ?? []), ...(isStated ? [policyAccounts] : []), ...holders]
      : [limit],
  );
}

function skippedJson(record: ScreeningRecord): Record<string, number> {
  const byReason: Record<string, number> = {};
  for (const { kind, skippedByReason } of record.inputs) {
    if (!isScreened(kind)) continue;
    for (const [reason, count] of Object.entries(skippedByReason))
      byReason[reason] = (byReason[reason] ?? 0) + (count ?? 0);
  }
  return byReason;
}

function methodJson(record: ScreeningRecord, { edition, rules }: ReadingContext): MethodJson {
  return {
    knowledgeAsOf: record.knowledgeAsOf,
    settings: record.settings,
    ...methodOf(rules),
    listFindings: edition.findings.map(({ code, uid, name, seen, text }) => ({
      code,
      uid,
      name,
      seen,
      text,
    })),
    limits: limitsOf(record),
  };
}
