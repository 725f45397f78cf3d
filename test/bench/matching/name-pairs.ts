import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { type NameComparison, compareNames } from '../../../lib/matching/names/compare-names.ts';
import { nameParser } from '../../../lib/matching/names/parsed-name.ts';
import { lexiconOf } from '../../../lib/matching/names/word-likeness.ts';
import { token_set_ratio } from 'fuzzball';
import { jaroWinkler } from './jaro-winkler.ts';
import { knowledge } from './product.ts';
import { printTable } from './table.ts';

/** Two organisation names that a person judged, with the score that a published matcher gives them. */
interface Pair {
  readonly id: string;
  readonly name1: string;
  readonly name2: string;
  readonly same: boolean;
  readonly peerScore: number;
}

/** The threshold at which the score beside the pairs was published, with F1 0.865. */
const peerMin = 0.7;

/** The share of a name's weight from which matching takes a shortened name for sure. */

const parser = nameParser(knowledge.vocabulary);
const lexicon = lexiconOf(knowledge.vocabulary);

/** Our own decision on two names: the relations on which matching rests a name match, in either direction. */
function sameByOurs(name1: string, name2: string): boolean {
  const [a, b] = [parser.parse(name1), parser.parse(name2)];
  if (a.hanText !== null && b.hanText !== null && a.han === b.han) return true;
  return isSame(compareNames(a, b, lexicon)) || isSame(compareNames(b, a, lexicon));
}

/**
 * Every word of both names is found again. Shortened names (`cut`, `partial`) count in matching only where no other
 * known company fits, which two names alone cannot tell.
 */
function isSame(comparison: NameComparison | null): boolean {
  return comparison !== null && wholeRelations.has(comparison.relation);
}

const wholeRelations: ReadonlySet<NameComparison['relation']> = new Set([
  'equal',
  'abbreviated',
  'spelling',
  'similar',
]);

/** Prints precision, recall and F1 of ours, of the published score, and of common likenesses on the same pairs. */
export function printNamePairs(path: string, withMisses: boolean): void {
  const pairs = readPairs(path);
  const upper = (text: string): string => text.toUpperCase();
  const deciders: readonly (readonly [string, (pair: Pair) => boolean])[] = [
    ['cmic-check', ({ name1, name2 }) => sameByOurs(name1, name2)],
    [`published score >= ${peerMin}`, ({ peerScore }) => peerScore >= peerMin],
    ['Jaro-Winkler >= 0.90', ({ name1, name2 }) => jaroWinkler(upper(name1), upper(name2)) >= 0.9],
    ['fuzzball token set ratio >= 90', ({ name1, name2 }) => token_set_ratio(name1, name2) >= 90],
  ];
  console.log(`\n${pairs.length} organisation name pairs`);
  printTable(
    ['decided by', 'right yes', 'false yes', 'missed', 'precision', 'recall', 'F1'],
    deciders.map(([name, decide]) => measures(name, pairs, decide)),
  );
  if (!withMisses) return;
  for (const pair of pairs) {
    if (sameByOurs(pair.name1, pair.name2) !== pair.same)
      console.log(`    ${pair.id} ${pair.same ? 'missed' : 'false yes'}: ${pair.name1} | ${pair.name2}`);
  }
}

function measures(
  name: string,
  pairs: readonly Pair[],
  decide: (pair: Pair) => boolean,
): (string | number)[] {
  const yes = pairs.filter(decide);
  const right = yes.filter((pair) => pair.same).length;
  const due = pairs.filter((pair) => pair.same).length;
  const [precision, recall] = [right / yes.length, right / due];
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3));
  return [name, right, yes.length - right, due - right, ...figures];
}

function readPairs(path: string): Pair[] {
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ case_id: id = '', name1 = '', name2 = '', is_match: same, peer_score: score }) => ({
    id,
    name1,
    name2,
    same: same === 'true',
    peerScore: Number(score),
  }));
}
