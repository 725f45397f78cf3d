import { newYorkInstant } from '../dates/instants.ts';
import type { Listing } from '../listings/listing.ts';
import type { Match } from '../matching/match.ts';
import type { PersonBasis, Transaction } from '../transactions/transaction.ts';
import { answerOfNote, citationsOf, isHarmless, underDoubt, withNote } from './answer.ts';
import type { Answer } from './answer.ts';
import { businessDaysAfter } from './business-days.ts';
import { noteOf, rowOf } from './decision-table.ts';
import type { DecisionTable, TableEvent, TableNote } from './decision-table.ts';
import { rulingAt } from './ruling.ts';
import type { Asked } from './ruling.ts';
import type { Rules, Standing } from './rules.ts';
import { dayOf, edgeWithin, minuteText, spanOf } from './span.ts';
import type { Span } from './span.ts';
import { tableEventOf } from './table-event.ts';
import type { Verdict } from './verdict.ts';
import { yearsAfter } from './years.ts';

/** What is known of the security that a transaction names. `publiclyTraded` is `null` where nothing says it is not. */
export interface Subject {
  readonly match: Match | null;
  readonly listing: Listing | null;
  readonly publiclyTraded: boolean | null;
}

/** The law as data: the rules (as the firm's policy has them, `rulesUnder`) and the decision table. */
export interface JudgeContext {
  readonly rules: Rules;
  readonly table: DecisionTable;
}

/** A verdict with what it was found by: the table's event and the listing's standing, `null` where none was asked. */
export interface Judgement extends Verdict {
  readonly event: TableEvent | null;
  readonly standing: Standing | null;
}

/**
 * Judges one transaction by the gates and the decision table (domain questions G1 to G4, in order): is it a listed
 * company's security, is the day covered, is the person bound, is it publicly traded, then event and period, then
 * licence and doubts about the match. Throws where a match comes without its listing.
 */
export function judge(transaction: Transaction, subject: Subject, context: JudgeContext): Judgement {
  const answer = gated(transaction, subject, context) ?? ruled(transaction, subject, context);
  return finished(answer, transaction, context);
}

function gated(
  transaction: Transaction,
  { match, publiclyTraded }: Subject,
  context: JudgeContext,
): Answer | null {
  const { table, rules } = context;
  const gate = (id: TableNote, values?: Readonly<Record<string, string>>): Answer =>
    answerOfNote(table, id, values);
  if (match === null) return gate('notMatched');
  const span = spanOf(transaction.time);
  if (span !== null && span.from < newYorkInstant(rules.coveredFrom, '00:00:00'))
    return gate('dateNotCovered', { coveredFrom: rules.coveredFrom });
  if (match.outcome === 'related' && !isNotYetListed(match)) return gate('related');
  if (transaction.basis === 'nonUs' || transaction.basis === 'intermediaryForNonUs')
    return gate(transaction.basis);
  if (publiclyTraded === false) {
    const disputed = match.exposure === 'derivative' || match.exposure === 'fund';
    return gate(disputed ? 'untradedExposure' : 'notPubliclyTraded');
  }
  return span === null ? gate('noDate') : null;
}

/** A company that joined the list after the as-of instant comes as `related`; its dates say what held. */
function isNotYetListed({ reasons }: Match): boolean {
  return reasons.some(({ code }) => code === 'notYetListed');
}

function ruled(transaction: Transaction, { match, listing }: Subject, context: JudgeContext): Answer {
  const span = spanOf(transaction.time);
  if (match === null || listing === null || span === null)
    throw new Error(`row ${transaction.row}: a match without its listing`);
  const event = tableEventOf(transaction, match.exposure);
  const asked: Asked = { event, transaction, listing };
  const answer = [
    (one: Answer): Answer => withSettlement(one, asked, span, context),
    (one: Answer): Answer => withExposure(one, match, context.rules),
    (one: Answer): Answer => withOrder(one, transaction, context.table),
    (one: Answer): Answer => withPerson(one, transaction.basis, context.table),
    (one: Answer): Answer => withLicence(one, transaction.licence, context.table),
    (one: Answer): Answer => withReview(one, match, context.table),
  ].reduce((one, add) => add(one), rulingWithin(span, asked, context));
  return { ...answer, event };
}

/** The ruling at the span's instant; where a period changes within the span, both, unless they are the same. */
function rulingWithin(span: Span, asked: Asked, context: JudgeContext): Answer {
  const { table } = context;
  const after = rulingAt(span.to, asked, context);
  const edge = edgeWithin(span, asked.listing);
  if (edge === null) return after;
  const before = rulingAt(span.from, asked, context);
  const minute = minuteText(edge, span.zone);
  if (before.verdict === after.verdict)
    return isHarmless(after)
      ? after
      : withNote(after, 'edgeWithoutEffect', noteOf(table, 'edgeWithoutEffect', { minute }));
  const both = underDoubt(before, answerOfNote(table, 'edgeMinute', { minute }));
  const second = withNote(both, 'edgeAfter', noteOf(table, 'edgeAfter'));
  return {
    ...second,
    reasons: [...second.reasons, ...after.reasons],
    rules: [...second.rules, ...after.rules],
    standing: after.standing,
  };
}

/** Says so where the trade would be judged otherwise by the day on which it settles. */
function withSettlement(answer: Answer, asked: Asked, span: Span, context: JudgeContext): Answer {
  const { settlesOn } = asked.transaction;
  if (settlesOn === null || answer.verdict === 'prohibited') return answer;
  const settled = newYorkInstant(settlesOn, '23:59:59');
  if (settled <= span.to || rulingAt(settled, asked, context).verdict === answer.verdict) return answer;
  return withNote(answer, 'settlesLater', noteOf(context.table, 'settlesLater', { settlesOn }));
}

function withExposure(answer: Answer, { exposure }: Match, rules: Rules): Answer {
  const note = rules.exposureNotes.find((one) => one.exposure === exposure);
  return note === undefined || isHarmless(answer) ? answer : withNote(answer, exposure, note);
}

function withOrder(answer: Answer, { state }: Transaction, table: DecisionTable): Answer {
  if (state === 'executed' || answer.verdict !== 'prohibited') return answer;
  const row = rowOf(table, 'orderThatWouldBreach');
  return withNote(
    answer,
    'orderThatWouldBreach',
    answer.standing === 'holdOnly' ? row.afterDeadline : row.windDown,
  );
}

function withPerson(answer: Answer, basis: PersonBasis, table: DecisionTable): Answer {
  if (basis === 'nonUs' || basis === 'intermediaryForNonUs') return answer;
  const id = (
    {
      usEntity: 'usPerson',
      foreignBranch: 'foreignBranch',
      personInUs: 'personInUs',
      unknown: 'unknownPerson',
    } as const
  )[basis];
  return withNote(answer, id, noteOf(table, id));
}

function withLicence(answer: Answer, licence: string | null, table: DecisionTable): Answer {
  if (licence === null || isHarmless(answer)) return answer;
  return underDoubt(answer, answerOfNote(table, 'licence', { licence }));
}

function withReview(answer: Answer, match: Match, table: DecisionTable): Answer {
  if (match.outcome !== 'review') return answer;
  const values = { company: match.listingName };
  if (isHarmless(answer))
    return withNote(answer, 'reviewWithoutEffect', noteOf(table, 'reviewWithoutEffect', values));
  return underDoubt(answer, answerOfNote(table, 'review', values));
}

function finished(answer: Answer, transaction: Transaction, context: JudgeContext): Judgement {
  const { table, rules } = context;
  const day = dayOf(transaction.time);
  const reportBy =
    day !== null && isReported(answer, transaction)
      ? businessDaysAfter(day, table.reportWithinBusinessDays)
      : null;
  const keepUntil = day !== null && isRecorded(answer) ? yearsAfter(day, table.keepForYears) : null;
  const reported =
    reportBy === null
      ? answer
      : withNote(answer, 'reportBy', noteOf(table, reportNote(transaction), { day: reportBy }));
  const full =
    keepUntil === null
      ? reported
      : withNote(reported, 'keepUntil', noteOf(table, 'keep', { day: keepUntil }));
  const { verdict, reasons, event, standing } = full;
  return {
    verdict,
    reasons,
    citations: citationsOf(full.rules, rules),
    reportBy,
    keepUntil,
    event,
    standing,
  };
}

/** What was turned down counts as rejected for breaking the rules also where a person has yet to confirm it. */
function isReported({ verdict }: Answer, { state }: Transaction): boolean {
  return verdict === 'prohibited' || (verdict === 'needsReview' && state === 'rejected');
}

/** Records are kept of what is subject to the rules: from the effective date on, and wherever that is in doubt. */
function isRecorded({ verdict, standing }: Answer): boolean {
  if (verdict === 'notCovered') return false;
  return verdict !== 'permitted' || standing === 'windDown' || standing === 'holdOnly';
}

function reportNote({ state }: Transaction): TableNote {
  const ids = { executed: 'reportExecuted', order: 'reportOrder', rejected: 'reportRejected' } as const;
  return ids[state];
}
