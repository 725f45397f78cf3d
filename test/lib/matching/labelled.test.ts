import { strict as assert } from 'node:assert';
import { type LabelledRow, readLabelledSet } from '../../bench/matching/labelled-set.ts';
import { edition, matcher, readInstrument } from '../../bench/matching/product.ts';
import { type Verdict, judge } from '../../bench/matching/verdict.ts';
import type { Match } from '../../../lib/matching/match.ts';

interface Judged {
  readonly row: LabelledRow;
  readonly match: Match | null;
  readonly verdict: Verdict;
}

const judged: Judged[] = readLabelledSet().map((row) => {
  const match = matcher.match(readInstrument(row.position));
  return { row, match, verdict: judge(row.expected, match) };
});

/** The share of rows with one of the verdicts. */
function share(rows: readonly Judged[], verdicts: readonly Verdict[]): number {
  return rows.filter(({ verdict }) => verdicts.includes(verdict)).length / rows.length;
}

function listing(rows: readonly Judged[], verdicts: readonly Verdict[]): string {
  return rows
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ row, match, verdict }) => {
      const { name, tickers, identifiers } = row.position.security;
      const seen = [name, ...Object.values(identifiers), ...tickers].filter((text) => text !== null);
      const answer = match === null ? 'nothing' : `${match.outcome} ${match.uid} ${match.listingName}`;
      const codes = match?.reasons.map(({ code }) => code).join(', ') ?? '';
      return `  ${row.id} ${verdict}: ${seen.join(' | ')} -> ${answer} (${codes})`;
    })
    .join('\n');
}

function none(rows: readonly Judged[], verdicts: readonly Verdict[]): void {
  const bad = listing(rows, verdicts);
  assert.equal(bad, '', `\n${bad}`);
}

function atLeast(rows: readonly Judged[], good: readonly Verdict[], min: number): void {
  const reached = share(rows, good);
  const bad = listing(
    rows,
    (['missed', 'wrongCompany', 'asReview', 'asListed'] as const).filter((one) => !good.includes(one)),
  );
  assert.ok(reached >= min, `${(reached * 100).toFixed(2)} % instead of ${min * 100} %:\n${bad}`);
}

const found = ['asListed', 'asReview'] as const;
const listed = judged.filter(({ row }) => row.expected.truth === 'listed');
const ofKind = (...kinds: readonly string[]): Judged[] =>
  listed.filter(({ row }) => kinds.includes(row.kind));

describe('the labelled set', () => {
  it('is large, and names every listed company in at least five ways', () => {
    assert.ok(judged.length >= 1500, `${judged.length} rows`);
    const spellings = new Map<number, number>();
    for (const { row } of ofKind('nameOnly', 'chinese')) {
      for (const uid of row.expected.uids) spellings.set(uid, (spellings.get(uid) ?? 0) + 1);
    }
    const few = edition.listings.filter(({ uid }) => (spellings.get(uid) ?? 0) < 5);
    assert.deepEqual(
      few.map(({ name }) => name),
      [],
    );
  });

  it('says every row once', () => {
    const ids = judged.map(({ row }) => row.id);
    assert.equal(new Set(ids).size, ids.length);
    const texts = judged.map(({ row: { position } }) => JSON.stringify([position.security, position.heldOn]));
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
    );
  });
});

describe('matching of the labelled set', () => {
  it('finds every row with an identifier of a listed company', () => {
    none(ofKind('identifier'), ['missed', 'wrongCompany']);
  });

  it('finds every row with a ticker and venue of a listed company', () => {
    none(ofKind('tickerVenue'), ['missed', 'wrongCompany']);
  });

  it('never takes a listed company for another one', () => {
    none(listed, ['wrongCompany']);
  });

  for (const kind of ['nameOnly', 'chinese', 'mixed']) {
    it(`finds 99 % of the ${kind} rows of listed companies`, () => {
      atLeast(ofKind(kind), found, 0.99);
    });

    it(`calls 90 % of the ${kind} rows of listed companies listed`, () => {
      atLeast(ofKind(kind), ['asListed'], 0.9);
    });
  }

  it('calls no row listed that is not', () => {
    none(judged, ['falseListed']);
  });

  it('sends fewer than 2 in 1,000 rows of ordinary companies to review', () => {
    const ordinary = judged.filter(({ row }) => row.group.startsWith('ordinary-'));
    const reviewed = share(ordinary, ['falseReview', 'allowedReview']);
    const bad = listing(ordinary, ['falseReview', 'allowedReview']);
    assert.ok(reviewed < 0.002, `${(reviewed * 1000).toFixed(1)} in 1,000:\n${bad}`);
  });
});
