import type { Instrument } from '../../../lib/matching/match.ts';
import { matcher, namesOnly } from './product.ts';
import { type Answers, rivals } from './rivals.ts';
import { percent, printTable } from './table.ts';
import { type Expected, type Verdict, judge } from './verdict.ts';

/** One row to be judged, whatever file it comes from. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly expected: Expected;
  /** False where nobody looked at the row because nothing in it resembles a listed company. */
  readonly labelled: boolean;
  readonly instrument: Instrument;
}

export interface Scored extends Case {
  readonly verdict: Verdict;
}

/** Matches the rows as a screening does and compares with what is expected. */
export function score(cases: readonly Case[]): Scored[] {
  return cases.map((one) => ({ ...one, verdict: judge(one.expected, matcher.match(one.instrument)) }));
}

/** Prints the verdicts by the kind of evidence that the rows offer. */
export function printVerdicts(scored: readonly Scored[]): void {
  const kinds = [...new Set(scored.map((one) => one.kind))];
  const line = (name: string, rows: readonly Scored[]): (string | number)[] => {
    const of = (...verdicts: Verdict[]): number =>
      rows.filter((one) => verdicts.includes(one.verdict)).length;
    const due = rows.filter((one) => one.expected.truth === 'listed').length;
    return [
      name,
      rows.length,
      due,
      of('asListed'),
      of('asReview'),
      percent(of('asListed', 'asReview'), due),
      of('missed'),
      of('wrongCompany'),
      of('falseListed'),
      of('falseReview', 'allowedReview'),
      of('related'),
    ];
  };
  printTable(
    [
      'evidence',
      'rows',
      'listed rows',
      'as listed',
      'as review',
      'found',
      'missed',
      'wrong company',
      'false listed',
      'other review',
      'related',
    ],
    [
      ...kinds.map((kind) =>
        line(
          kind,
          scored.filter((one) => one.kind === kind),
        ),
      ),
      line('all', scored),
    ],
  );
}

/** Prints ours and the others on the same rows with nothing but the names. Only rows with a name take part. */
export async function printNamesOnly(all: readonly Case[]): Promise<void> {
  const cases = all.filter((one) => one.instrument.name !== null);
  const texts = [...new Set(cases.map((one) => one.instrument.name ?? ''))];
  const ours = cases.map(({ expected, instrument }) => {
    return judge(expected, matcher.match(namesOnly(instrument)));
  });
  const lines = [tally('cmic-check, as listed or review', cases, ours)];
  for (const rival of rivals) {
    const started = performance.now();
    const answers = await rival.answer(texts);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (answers === null) console.log(`  ${rival.name}: not run, no PostgreSQL server on 127.0.0.1:5432`);
    else lines.push(tally(`${rival.name} (${seconds} s)`, cases, verdictsOf(cases, answers)));
  }
  printTable(['names only', 'found', 'of', 'share', 'wrong company', 'false listed', 'false review'], lines);
}

/** The others only flag; where a person may be asked, a flag is no mistake. */
function verdictsOf(cases: readonly Case[], answers: Answers): Verdict[] {
  return cases.map(({ expected, instrument }) => {
    const uid = answers.get(instrument.name ?? '') ?? null;
    const outcome = expected.truth === 'doubtful' ? 'review' : 'listed';
    return judge(expected, uid === null ? null : { uid, outcome });
  });
}

function tally(name: string, cases: readonly Case[], verdicts: readonly Verdict[]): (string | number)[] {
  const of = (...wanted: Verdict[]): number => verdicts.filter((one) => wanted.includes(one)).length;
  const due = cases.filter((one) => one.expected.truth === 'listed').length;
  const found = of('asListed', 'asReview');
  return [name, found, due, percent(found, due), of('wrongCompany'), of('falseListed'), of('falseReview')];
}
