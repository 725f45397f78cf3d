import { newYorkInstant, calendarDateIn, newYork, formatInstant } from '../../dates/instants.ts';
import { ruleTime } from '../../dates/as-of.ts';
import type { ReadingResult } from '../../holdings/position.ts';
import { refuse } from '../../problems.ts';

/** A day or an instant that holdings are stated for: `text` as it is told, `on` its day in New York. */
export interface Moment {
  readonly at: number;
  readonly on: string;
  readonly text: string;
}

/** Both moments, or why the files are in no order (then nothing can be suspected of what lies between). */
export type Span =
  | { readonly from: Moment; readonly to: Moment; readonly notes: readonly string[] }
  | { readonly from: null; readonly to: null; readonly notes: readonly string[] };

interface Dated {
  readonly name: string;
  readonly heldOn: ReadingResult['heldOn'];
}

/** What is known of when the files were held. */
export interface GivenDates {
  readonly before: readonly Dated[];
  readonly after: readonly Dated[];
  /** The instant for earlier files that state no day. */
  readonly previousAsOf: number | null;
  /** The instant for later files that state no day. */
  readonly asOf: number;
  /** A series goes on without suspicion where somebody who names an earlier file is asked for its day. */
  readonly isSeries: boolean;
}

/**
 * Between which moments the files lie: the day that each states, else the instant that was given for it. Refused
 * (`previousUndated`, `previousNotEarlier`) where that is not known, and where the earlier file is not earlier.
 */
export function spanOfFiles(given: GivenDates): Span {
  const { before, after, previousAsOf, asOf, isSeries } = given;
  const from = momentOf(before, previousAsOf, 'first');
  const to = momentOf(after, asOf, 'last');
  const name = before[0]?.name ?? null;
  if (from === null || to === null) {
    if (!isSeries) refuse('previousUndated', { file: name });
    return { from: null, to: null, notes: [`${name ?? 'The earlier file'} states no day. ${unordered}`] };
  }
  if (to.at <= from.at) {
    const seen = `earlier ${from.text}, later ${to.text}`;
    if (!isSeries) refuse('previousNotEarlier', { file: name, seen });
    return {
      from: null,
      to: null,
      notes: [`The earlier holdings are of ${from.text}, these of ${to.text}: not later. ${unordered}`],
    };
  }
  const several = [...severalDays(before, 'earlier', 'first'), ...severalDays(after, 'later', 'last')];
  return { from, to, notes: [...several, convention] };
}

const unordered = 'What changed is shown; whether a change was a breach was not asked.';

const convention =
  'A file is taken to hold the trades of its own day: trades after the day of the earlier file, up to and including that of the later one, explain a change.';

function momentOf(files: readonly Dated[], otherwise: number | null, take: 'first' | 'last'): Moment | null {
  const days = files.flatMap(({ heldOn }) => heldOn ?? []).toSorted();
  const undated = files.some(({ heldOn }) => heldOn === null);
  const moments = [
    ...days.map((on) => ({ at: newYorkInstant(on, ruleTime), on, text: on })),
    ...(undated && otherwise !== null
      ? [{ at: otherwise, on: calendarDateIn(otherwise, newYork), text: formatInstant(otherwise, newYork) }]
      : []),
  ].toSorted((a, b) => a.at - b.at);
  if (undated && otherwise === null) return null;
  return (take === 'first' ? moments[0] : moments.at(-1)) ?? null;
}

function severalDays(files: readonly Dated[], which: string, take: string): readonly string[] {
  const days = new Set(files.map(({ heldOn }) => heldOn));
  return days.size < 2 ? [] : [`The ${which} files are of several days; the ${take} counts.`];
}
