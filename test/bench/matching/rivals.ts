import { token_set_ratio } from 'fuzzball';
import { jaroWinkler } from './jaro-winkler.ts';
import { printedNames } from './product.ts';
import { trigramAnswers } from './trigram-database.ts';

/** The company that another method finds for each text, by OFAC's number; `null` where it flags none. */
export type Answers = ReadonlyMap<string, number | null>;

/** What a user would otherwise take, over the names that the list prints. Answers `null` where it cannot be run here. */
export interface Rival {
  readonly name: string;
  readonly answer: (texts: readonly string[]) => Promise<Answers | null>;
}

const printed = printedNames().map(({ uid, text }) => ({ uid, text: text.toUpperCase() }));

/** The nearest printed name at or above `min`, by a likeness of two upper-case texts. */
function scan(likeness: (a: string, b: string) => number, min: number): Rival['answer'] {
  return (texts) => {
    const answers = new Map<string, number | null>();
    for (const text of texts) answers.set(text, nearest(text.toUpperCase(), likeness, min));
    return Promise.resolve(answers);
  };
}

function nearest(text: string, likeness: (a: string, b: string) => number, min: number): number | null {
  let best = min;
  let found: number | null = null;
  for (const one of printed) {
    const like = likeness(text, one.text);
    if (like < best || (found !== null && like === best)) continue;
    best = like;
    found = one.uid;
  }
  return found;
}

export const rivals: readonly Rival[] = [
  { name: 'Jaro-Winkler >= 0.90', answer: scan((a, b) => jaroWinkler(a, b, 0.9), 0.9) },
  {
    name: 'fuzzball token set ratio >= 90',
    answer: scan((a, b) => token_set_ratio(a, b), 90),
  },
  { name: 'PostgreSQL pg_trgm > 0.5', answer: (texts) => trigramAnswers(texts, printed) },
];
