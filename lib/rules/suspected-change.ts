import type { Decimal } from 'decimal.js';
import { calendarDateIn, formatInstant, newYork } from '../dates/instants.ts';
import type { Listing } from '../listings/listing.ts';
import type { PersonBasis } from '../transactions/transaction.ts';
import { citationsOf } from './answer.ts';
import type { Breach, BreachKind } from './breach.ts';
import type { BreachContext } from './breaches.ts';
import { noteOf } from './decision-table.ts';
import type { Note, TableEvent, TableNote } from './decision-table.ts';
import type { Expected } from './quantities.ts';
import { rulingAt } from './ruling.ts';
import { edgesOf } from './span.ts';
import { yearsAfter } from './years.ts';

/** What an account holds of one line (one security) that was matched as a listed company's. Quantities are decimal text. */
export interface HeldLine {
  readonly account: string | null;
  readonly basis: PersonBasis;
  readonly listing: Listing;
  /** What tells this security from the company's others: an ISIN, or code and venue. */
  readonly line: string;
  readonly exposure: 'fund' | 'other';
  readonly quantity: string | null;
  readonly alert: string | null;
}

/** A change that the given events leave open. */
export interface Change {
  readonly held: HeldLine;
  readonly difference: Decimal;
  readonly before: Expected | undefined;
  readonly after: string;
}

/** The instants of the two snapshots. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

type Suspected = 'buy' | 'sell' | 'sellShort' | 'coverShort' | 'fundBuy' | 'fundSell';

const kinds = {
  buy: 'purchaseAfterEffective',
  coverShort: 'coverAfterDeadline',
  sell: 'saleAfterDeadline',
  sellShort: 'shortSale',
  fundBuy: 'fundPurchase',
  fundSell: 'fundSaleAfterDeadline',
} as const satisfies Record<Suspected, BreachKind> & Partial<Record<TableEvent, BreachKind>>;

/**
 * The breach that a change suggests; `null` where what would explain it was nowhere prohibited in the window. `all`
 * are the other changes, among which an opposite one may point to a transfer.
 */
export function suspectedBreach(
  change: Change,
  all: readonly Change[],
  window: Window,
  context: BreachContext,
): Breach | null {
  const event = suspectedEvent(change);
  const found = prohibitionIn(window, event, change.held.listing, context);
  if (found === null) return null;
  const notes = notesOn(change, all, window, { context, partly: found.partly });
  const mayDo = noteOf(context.table, 'mayDoSuspected');
  const rules = [...found.rules, ...notes.flatMap(({ note }) => note.rules), ...mayDo.rules];
  const { account, listing, alert } = change.held;
  return {
    kind: kinds[event],
    certainty: 'suspected',
    alert,
    listing: { uid: listing.uid, name: listing.name },
    account,
    transaction: null,
    position: null,
    at: formatInstant(window.to, newYork),
    atSource: null,
    quantity: change.difference.toFixed(),
    amount: null,
    currency: null,
    reasons: [...notes.map(({ code, note }) => ({ code, text: note.text })), ...found.reasons],
    citations: citationsOf(rules, context.rules),
    mayDo: mayDo.text,
    reportBy: null,
    keepUntil: yearsAfter(calendarDateIn(window.to, newYork), context.table.keepForYears),
  };
}

/** What would explain the change: a short position that shrinks was covered, one that grows was sold short. */
function suspectedEvent({ held, difference, before, after }: Change): Suspected {
  const fund = held.exposure === 'fund';
  if (difference.isPositive()) {
    const wasShort = before?.quantity.isNegative() === true;
    if (wasShort && (after.startsWith('-') || after === '0')) return 'coverShort';
    return fund ? 'fundBuy' : 'buy';
  }
  if (after.startsWith('-')) return 'sellShort';
  return fund ? 'fundSell' : 'sell';
}

/** The ruling that prohibits the event somewhere in the window, and whether it does so in a part of it only. */
function prohibitionIn(window: Window, event: TableEvent, listing: Listing, context: BreachContext) {
  const turns = edgesOf(listing).filter((edge) => window.from < edge && edge < window.to);
  const asked = { event, listing, transaction: { solelyToDivest: null, settlesOn: null } };
  const answers = [window.from, ...turns, window.to].map((at) => rulingAt(at, asked, context));
  const prohibited = answers.findLast(({ verdict }) => verdict === 'prohibited');
  if (prohibited === undefined) return null;
  return { ...prohibited, partly: answers.some(({ verdict }) => verdict !== 'prohibited') };
}

function notesOn(
  change: Change,
  all: readonly Change[],
  window: Window,
  { context, partly }: { readonly context: BreachContext; readonly partly: boolean },
): readonly { readonly code: TableNote; readonly note: Note }[] {
  const note = (code: TableNote, values: Readonly<Record<string, string>> = {}) => ({
    code,
    note: noteOf(context.table, code, values),
  });
  const { held, difference, before, after } = change;
  const opposite = all.find(
    (one) => one !== change && one.held.line === held.line && one.difference.plus(difference).isZero(),
  );
  return [
    note(difference.isPositive() ? 'suspectedIncrease' : 'suspectedDecrease', {
      from: calendarDateIn(window.from, newYork),
      to: calendarDateIn(window.to, newYork),
      difference: difference.abs().toFixed(),
      arithmetic: `${after} now, ${before?.arithmetic ?? '0'} before (${held.line})`,
    }),
    ...(partly ? [note('suspectedInPart')] : []),
    ...(held.basis === 'unknown' ? [note('unknownPerson')] : []),
    ...(opposite === undefined
      ? []
      : [note('suspectedTransfer', { account: opposite.held.account ?? 'the other account' })]),
  ];
}
