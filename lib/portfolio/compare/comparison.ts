import { listingFinder } from '../../listings/find-listing.ts';
import type { Edition } from '../../listings/listing.ts';
import type { Breach } from '../../rules/breach.ts';
import type { BreachContext } from '../../rules/breaches.ts';
import type { Policy } from '../../rules/policy.ts';
import { eventsByAccount, type QuantityEvent } from '../../rules/quantities.ts';
import { suspectedBreaches } from '../../rules/suspected-breaches.ts';
import type { ComparedRecord } from '../../screening/changes.ts';
import type { MatchedTransaction } from '../../transactions/judge.ts';
import { type AccountFound, type AccountQuestion, findInAccount } from './account.ts';
import { type Converted, conversionEvents, type KnownLines } from './conversions.ts';
import type { Gatherer } from './gather.ts';
import { lineResolver, lineText } from './line-keys.ts';
import { type LinesByAccount, linesByAccount, outcomeRank } from './lines.ts';
import { type Movement, movementEvent, movementOf, movementsWithin } from './movements.ts';
import { outcomeCauses, type RunFacts, type SeriesRecord, type SeriesRow } from './series.ts';
import type { Span } from './window.ts';

/** What a comparison is made from, once every file was read. */
export interface ComparisonParts {
  readonly gathered: Gatherer;
  readonly span: Span;
  readonly transactions: readonly MatchedTransaction[];
  /** Names of the inputs, by their numbers. */
  readonly files: readonly string[];
  readonly known: KnownLines;
  readonly series: SeriesRecord | null;
  readonly run: RunFacts;
}

/** What is judged by, and against. */
export interface ComparisonContext extends BreachContext {
  readonly edition: Edition;
  readonly policy: Policy;
}

/** What a comparison with earlier holdings came to. */
export interface Compared {
  readonly breaches: readonly Breach[];
  readonly record: ComparedRecord;
}

/** Compares two sets of holdings, line by line of each account; suspects what no known event explains. */
export function compare(parts: ComparisonParts, context: ComparisonContext): Compared {
  const { span, series } = parts;
  const sorted = sortedOut(parts);
  const shared = sharedBy(sorted, parts, context);
  const found = [...sorted.accounts].map(([account, lines]) => findInAccount(shared(account, lines)));
  const events = [...sorted.events, ...found.flatMap(({ settled }) => settled)];
  return {
    breaches: span.from === null ? [] : breachesAmong(found, events, { span, context }),
    record: {
      from: span.from?.text ?? null,
      to: span.to?.text ?? null,
      earlier: series === null ? null : { screening: series.screening, ranAt: series.ranAt },
      notes: [...span.notes, ...sorted.converted.notes],
      countedBefore: Object.assign({}, ...found.map((one) => one.countedBefore)),
      changes: found.flatMap(({ changes }) => changes),
      notCompared: found.flatMap(({ notCompared }) => notCompared),
    },
  };
}

interface SortedOut {
  readonly accounts: LinesByAccount;
  readonly movements: readonly Movement[];
  readonly converted: Converted;
  readonly events: readonly QuantityEvent[];
  readonly thenBy: ReadonlyMap<string, SeriesRow>;
}

/** Settles which line every row is of, and what is known to have happened to the lines in between. */
function sortedOut({ gathered, span, transactions, files, known, series }: ComparisonParts): SortedOut {
  const { before, after } = gathered;
  const trades = transactions.flatMap(({ transaction, subject: { match } }) =>
    match === null ? [] : [{ transaction, keys: gathered.keysOf(transaction.security, match.exposure) }],
  );
  const former = (series?.rows ?? []).map((row) => ({
    row,
    keys: gathered.keysOf(row.security, row.exposure),
  }));
  const keyed = [...before.rows, ...after.rows, ...trades, ...former];
  const lineOf = lineResolver(
    keyed.map(({ keys }) => keys),
    known.aliases,
  );
  const accounts = linesByAccount(before.rows, after.rows, lineOf);
  const stated = new Set([...before.accounts, ...after.accounts]);
  const placed = trades
    .flatMap(({ transaction, keys }) => movementOf(transaction, lineOf(keys), files) ?? [])
    .map((one) => ({ ...one, account: accountOf(one, stated) }));
  const movements = span.from === null ? [] : movementsWithin(placed, { from: span.from.on, to: span.to.on });
  const booked = new Set(
    movements.filter(({ isAction }) => isAction).map(({ account, line }) => lineId(account, line)),
  );
  const isBooked = (account: string | null, line: string): boolean => booked.has(lineId(account, line));
  const converted: Converted =
    span.to === null
      ? { events: [], unclear: new Map(), notes: [] }
      : conversionEvents(known.conversions, accounts, { to: span.to.on, isBooked });
  const thenBy = new Map(
    former
      .toSorted((a, b) => outcomeRank[a.row.outcome] - outcomeRank[b.row.outcome])
      .map(({ row, keys }) => [lineId(row.account, lineOf(keys)), row]),
  );
  return { accounts, movements, converted, events: inOrder(movements, converted), thenBy };
}

function lineId(account: string | null, line: string): string {
  return JSON.stringify([account, line]);
}

/** One file without accounts compares as one account, whatever the transactions call it. */
function accountOf({ account }: Movement, stated: ReadonlySet<string | null>): string | null {
  const [only = null] = stated;
  return stated.size === 1 && (account === null || only === null) ? only : account;
}

/** On the day of a corporate action, trades are of the new line. */
function inOrder(movements: readonly Movement[], converted: Converted): readonly QuantityEvent[] {
  const moved = movements.flatMap((one) => {
    const event = movementEvent(one);
    return event === null || one.on === null ? [] : [{ on: one.on, event }];
  });
  return [...converted.events, ...moved]
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ event }) => event);
}

/** What is asked of each account; what is the same for all of them is made once. */
function sharedBy(
  { accounts, movements, converted, events, thenBy }: SortedOut,
  { gathered, span, series, run }: ComparisonParts,
  { policy, edition }: ComparisonContext,
): (account: string | null, lines: AccountQuestion['lines']) => AccountQuestion {
  const eventsIn = eventsByAccount(events);
  const listingOf = listingFinder(edition);
  const causes = outcomeCauses(series, run);
  const alertOf = alertsByLine(accounts);
  const unclear = movements.filter(({ quantity, account }) => quantity === null || account === null);
  return (account, lines) => ({
    account,
    lines,
    isInBoth: gathered.before.accounts.has(account) && gathered.after.accounts.has(account),
    events: span.from === null ? null : eventsIn(account),
    // A transaction that names no account may be of any of them.
    unclear: unclear.filter((one) =>
      one.account === account ? one.quantity === null : one.account === null,
    ),
    unclearActions: converted.unclear.get(account) ?? new Set(),
    basis: (account === null ? undefined : policy.accounts[account]) ?? 'unknown',
    listingOf,
    alertOf,
    thenOf: series === null ? undefined : (line) => thenBy.get(lineId(account, line)) ?? null,
    causes,
  });
}

/** What is gone from one account may still be held in another, under the same alert. */
function alertsByLine(accounts: LinesByAccount): (line: string) => string | null {
  const alerts = new Map<string, string>();
  for (const lines of accounts.values())
    for (const { line, after } of lines.values()) {
      const alert = after?.alert ?? null;
      if (alert !== null) alerts.set(line, alert);
    }
  return (line) => alerts.get(line) ?? null;
}

function breachesAmong(
  found: readonly AccountFound[],
  events: readonly QuantityEvent[],
  {
    span,
    context,
  }: { readonly span: Extract<Span, { readonly from: object }>; readonly context: BreachContext },
): readonly Breach[] {
  const snapshot = (at: number, side: 'before' | 'after') => ({
    at,
    accounts: null,
    lines: found.flatMap((one) => one[side]),
  });
  const named = events.map((event) => ({
    ...event,
    line: lineText(event.line),
    ...(event.kind === 'lineChange' ? { to: lineText(event.to) } : {}),
  }));
  return suspectedBreaches(snapshot(span.from.at, 'before'), snapshot(span.to.at, 'after'), named, context)
    .breaches;
}
