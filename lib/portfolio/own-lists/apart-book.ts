import { calendarDateIn, newYork } from '../../dates/instants.ts';
import type { OwnListKind, OwnTerm } from '../../listings/own-list.ts';
import type { Breach } from '../../rules/breach.ts';
import type { BreachContext } from '../../rules/breaches.ts';
import { type PolicySubject, termBreaches } from '../../rules/policy-breaches.ts';
import { type CountedRow, countedIds } from '../../screening/alerts.ts';
import type { ApartAlert, ApartRecord } from '../../screening/apart.ts';
import {
  type BookContext,
  type Held,
  type InstrumentBook,
  instrumentBook,
} from '../../screening/instrument-book.ts';
import type { OwnList } from './own-list.ts';

/** What a security came to against the lists beside the law. */
export interface FoundApart {
  readonly alerts: readonly string[];
  /** Venue that the ticker of a matched security was read at. */
  readonly mic: string | null;
  /** What the policy restricts of it, for the breaches of the run. */
  readonly ofPolicy: readonly OwnTerm[];
  /** What the firm's own lists ask of it. */
  readonly ofFirm: readonly OwnTerm[];
}

/** Matches the securities of a run against lists beside the law, each list in a book of its own. */
export interface ApartBook {
  take(held: Held, row: CountedRow): FoundApart;
  /** Judges a position or transaction by the firm's own lists. */
  judge(subject: PolicySubject, found: FoundApart): void;
  /** What was found; `null` where there is no list. */
  record(): ApartRecord | null;
}

export const nothingApart: FoundApart = { alerts: [], mic: null, ofPolicy: [], ofFirm: [] };

const letters: Readonly<Record<OwnListKind, string>> = {
  whatIf: 'w',
  firm: 'f',
  policy: 'p',
  otherList: 'o',
};

interface ListBook {
  readonly list: OwnList;
  readonly book: InstrumentBook;
  readonly terms: ReadonlyMap<number, readonly OwnTerm[]>;
}

/** An empty book over these lists. Ids of alerts are `w1` (hypothetical), `f1` (firm), `p1` (policy), `o1` (other list). */
export function apartBook(
  lists: readonly OwnList[],
  context: Pick<BookContext, 'venues'> & BreachContext,
): ApartBook {
  const nextIds = new Map(Object.entries(letters).map(([kind, letter]) => [kind, countedIds(letter)]));
  const books = lists.map((list): ListBook => {
    const { edition, matcher } = list;
    const { venues, asOf } = context;
    return {
      list,
      book: instrumentBook({ edition, matcher, venues, asOf }, { nextId: nextIds.get(list.kind) }),
      terms: new Map(list.entries.map(({ listing, terms }) => [listing.uid, terms])),
    };
  });
  const breaches: Breach[] = [];
  const today = calendarDateIn(context.asOf, newYork);
  return {
    take: (held, row) => {
      if (books.length === 0) return nothingApart;
      const day = row === 'position' ? today : held.heldOn;
      return takeAll(
        books.filter((one) => !isOver(one, held, day)),
        held,
        row,
      );
    },
    judge: (subject, { ofFirm }) => {
      if (ofFirm.length > 0) breaches.push(...termBreaches(subject, ofFirm, context));
    },
    record: () => (books.length === 0 ? null : recordOf(books, breaches)),
  };
}

/** An entry that ended before the day asks nothing more; one that begins later is shown with its day. */
function isOver({ book, terms }: ListBook, held: Held, day: string | null): boolean {
  const asked = terms.get(book.match(held)?.uid ?? 0);
  return asked !== undefined && asked.every(({ to }) => to !== null && day !== null && to < day);
}

function takeAll(books: readonly ListBook[], held: Held, row: CountedRow): FoundApart {
  let found = nothingApart;
  for (const { list, book, terms } of books) {
    const { match, alert, mic } = book.take(held, row);
    if (match === null || alert === null) continue;
    const asked = match.outcome === 'listed' ? (terms.get(match.uid) ?? []) : [];
    const isFirm = list.kind === 'firm';
    found = {
      alerts: [...found.alerts, alert],
      mic: found.mic ?? mic,
      ofPolicy: isFirm ? found.ofPolicy : [...found.ofPolicy, ...asked],
      ofFirm: isFirm ? [...found.ofFirm, ...asked] : found.ofFirm,
    };
  }
  return found;
}

function recordOf(books: readonly ListBook[], breaches: readonly Breach[]): ApartRecord {
  const alerts = books.flatMap(({ book }, list) =>
    book.alerts.records().map((alert): ApartAlert => ({ ...alert, list })),
  );
  const counts = { listed: 0, review: 0, related: 0, breaches: breaches.length };
  for (const { book } of books)
    for (const outcome of ['listed', 'review', 'related'] as const)
      counts[outcome] += book.outcomes.position[outcome] + book.outcomes.transaction[outcome];
  return { lists: books.map(({ list }, number) => listOf(list, number, alerts)), alerts, breaches, counts };
}

function listOf(list: OwnList, number: number, alerts: readonly ApartAlert[]): ApartRecord['lists'][number] {
  const { kind, title, sha256, companies, entries } = list;
  const matched = new Set(alerts.filter((one) => one.list === number).map(({ match }) => match.uid));
  const found = kind === 'whatIf' ? entries : entries.filter(({ listing }) => matched.has(listing.uid));
  return { kind, title, sha256, companies, found };
}
