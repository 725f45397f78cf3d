import type { FindListing } from '../../listings/find-listing.ts';
import type { QuantityEvent } from '../../rules/quantities.ts';
import type { HeldLine } from '../../rules/suspected-change.ts';
import {
  type ComparedFrame,
  type NotComparedLine,
  notComparedTexts,
  type NotComparedWhy,
  type PositionChange,
} from '../../screening/changes.ts';
import type { PersonBasis } from '../../transactions/transaction.ts';
import { changesOfLine } from './changes.ts';
import { unclearLines } from './conversions.ts';
import { expectedLines, type QuantityChange, quantityChange, settledMovement } from './explained.ts';
import { lineText } from './line-keys.ts';
import { type ComparedLine, matchOf, nameOf, type Side } from './lines.ts';
import type { Movement } from './movements.ts';
import type { Outcomes, SeriesRow, Then } from './series.ts';

/** What is known when the lines of one account are compared. */
export interface AccountQuestion {
  readonly account: string | null;
  readonly lines: ReadonlyMap<string, ComparedLine>;
  /** Whether the account stands in both files. */
  readonly isInBoth: boolean;
  /** Events of the account in their order; `null` where the files are in no order. */
  readonly events: readonly QuantityEvent[] | null;
  /** Transactions of the account that are no clear events. */
  readonly unclear: readonly Movement[];
  /** Lines of which a corporate action that is not fully known may be the reason. */
  readonly unclearActions: ReadonlySet<string>;
  readonly basis: PersonBasis;
  readonly listingOf: FindListing;
  /** The alert of a line in any account of the later holdings. */
  readonly alertOf: (line: string) => string | null;
  /** What the earlier screening of the series said of a line; `undefined` without a series. */
  readonly thenOf: ((line: string) => SeriesRow | null) | undefined;
  readonly causes: (found: Outcomes) => PositionChange['why'];
}

/** What the comparison of one account came to. `before` and `after` are the lines to be judged. */
export interface AccountFound {
  readonly changes: readonly PositionChange[];
  readonly notCompared: readonly NotComparedLine[];
  readonly before: readonly HeldLine[];
  readonly after: readonly HeldLine[];
  /** Transactions without direction, taken the way that explains what was open. */
  readonly settled: readonly QuantityEvent[];
  readonly countedBefore: ComparedFrame['countedBefore'];
}

interface Assessed {
  readonly line: ComparedLine;
  readonly changed: QuantityChange | null;
  readonly settled: QuantityEvent | null;
  readonly why: NotComparedWhy | null;
}

/** Compares the lines of one account, and says which of them can be judged. */
export function findInAccount(asked: AccountQuestion): AccountFound {
  const { isInBoth } = asked;
  const assessed = isInBoth
    ? assess(asked)
    : [...asked.lines.values()].map((line) => ({
        line,
        changed: null,
        settled: null,
        why: 'accountMissing' as const,
      }));
  const matched = assessed.filter((one) => isMatched(one, asked));
  const judged = matched.filter(({ why, line }) => why === null && isListed(line));
  const isBound = asked.basis !== 'nonUs' && asked.basis !== 'intermediaryForNonUs';
  return {
    changes: isInBoth
      ? matched.flatMap((one) =>
          changesOfLine({ ...one, former: thenOf(one.line, asked), causes: asked.causes }),
        )
      : [],
    notCompared: [
      ...matched.flatMap(({ line, why }) => (why === null ? [] : [notCompared(line, why)])),
      ...(isBound ? [] : judged.map(({ line }) => notCompared(line, 'notBound'))),
    ],
    before: isBound ? judged.flatMap(({ line }) => heldLine(line, line.before, asked)) : [],
    after: isBound ? judged.flatMap(({ line }) => heldLine(line, line.after, asked)) : [],
    settled: judged.flatMap(({ settled }) => settled ?? []),
    countedBefore: countedBefore(matched, asked),
  };
}

function assess(asked: AccountQuestion): readonly Assessed[] {
  const { account, events, unclear, unclearActions } = asked;
  const lines = [...asked.lines.values()];
  const expected = events === null ? null : expectedLines(lines, account, events);
  const changes = new Map(lines.map((line) => [line.line, quantityChange(line, expected, events ?? [])]));
  const isExplained = ({ line }: ComparedLine): boolean => changes.get(line)?.unexplained === '0';
  const unclearOnes = unclearLines(lines, isExplained);
  return lines.map((line): Assessed => {
    const changed = changes.get(line.line) ?? null;
    const of = (why: NotComparedWhy | null, settled: QuantityEvent | null = null): Assessed => ({
      line,
      changed:
        settled === null || changed === null
          ? changed
          : { ...changed, unexplained: '0', events: [...changed.events, settled] },
      settled,
      why,
    });
    if (changed === null) return of('quantityUnknown');
    if (changed.unexplained === '0') return of(null);
    if (unclearOnes.has(line.line)) return of('lineUnclear');
    if (unclearActions.has(line.line)) return of('actionUnclear');
    const own = unclear.filter((one) => one.line === line.line);
    if (own.length === 0 || changed.unexplained === null) return of(null);
    const settled = settledMovement(own, changed.unexplained, account);
    return settled === null ? of('transactionUnclear') : of(null, settled);
  });
}

/** Lines that nothing ever matched are kept only because another row of theirs might. */
function isMatched({ line }: Assessed, asked: AccountQuestion): boolean {
  return matchOf(line) !== null || thenOf(line, asked) !== null;
}

function isListed({ before, after }: ComparedLine): boolean {
  return before?.match?.outcome === 'listed' || after?.match?.outcome === 'listed';
}

/** Without a series, what the earlier row comes to today stands for what it came to then. */
function thenOf(line: ComparedLine, { thenOf: of }: AccountQuestion): Then | null {
  if (of !== undefined) return of(line.line);
  const match = line.before?.match ?? null;
  return match === null
    ? null
    : { outcome: match.outcome, listing: { uid: match.uid, name: match.listingName } };
}

function notCompared(line: ComparedLine, why: NotComparedWhy): NotComparedLine {
  return {
    account: line.account,
    line: lineText(line.line),
    name: nameOf(line),
    why,
    text: notComparedTexts[why],
  };
}

/** A line as it is judged: under the listing that it is listed for on either side. */
function heldLine(line: ComparedLine, side: Side | null, asked: AccountQuestion): readonly HeldLine[] {
  const { basis, listingOf, alertOf } = asked;
  const { account, before, after } = line;
  const match = [after?.match, before?.match].find((one) => one?.outcome === 'listed') ?? null;
  const listing = listingOf(match?.uid ?? null);
  if (side === null || match === null || listing === null) return [];
  const exposure = match.exposure === 'fund' ? 'fund' : 'other';
  const { quantity } = side;
  return [
    { account, basis, listing, line: lineText(line.line), exposure, quantity, alert: alertOf(line.line) },
  ];
}

function countedBefore(
  found: readonly Assessed[],
  { thenOf: of }: AccountQuestion,
): ComparedFrame['countedBefore'] {
  return Object.fromEntries(
    found.flatMap(({ line }) => {
      const former = of?.(line.line) ?? null;
      const alert = line.after?.alert ?? null;
      return former === null || alert === null ? [] : [[alert, former.counted] as const];
    }),
  );
}
