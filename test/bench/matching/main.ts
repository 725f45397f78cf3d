import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instrument } from '../../../lib/matching/match.ts';
import { type CorpusFile, defaultCorpus, readCorpus } from './corpus.ts';
import { kinds, readLabelledSet } from './labelled-set.ts';
import { printNamePairs } from './name-pairs.ts';
import { matcher, readInstrument } from './product.ts';
import { type Scored, printNamesOnly, printVerdicts, score } from './score.ts';
import { printSpeed } from './speed.ts';
import { percent, printTable } from './table.ts';
import { mistakes } from './verdict.ts';

/**
 * How well and how fast rows are matched, beside what a user could otherwise take:
 * `npm run bench:matching -- [--corpus DIR] [--rows] [--only set,corpus,pairs,speed]`. `--rows` prints every mistake.
 * Figures are printed, not asserted; test/lib/matching/labelled.test.ts holds the targets.
 */
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    rows: { type: 'boolean', default: false },
    only: { type: 'string', default: 'set,corpus,pairs,speed' },
  },
});
const parts = new Set(options.only.split(','));
/** A scan of all names for each of the corpus's rows would take minutes; a tenth of them shows as much. */
const every = 10;
const corpus = options.corpus ?? defaultCorpus();

if (parts.has('set')) await labelledSet();
if (parts.has('corpus')) await realFiles();
if (parts.has('pairs')) namePairs();
if (parts.has('speed')) printSpeed();

async function labelledSet(): Promise<void> {
  const rows = readLabelledSet();
  const cases = rows.map(({ id, kind, expected, position }) => ({
    id,
    kind,
    expected,
    labelled: true,
    instrument: readInstrument(position),
  }));
  cases.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  console.log('\nThe labelled set of this repository');
  const scored = score(cases);
  printVerdicts(scored);
  printMistakes(scored);
  console.log('\nThe same rows by their names alone');
  await printNamesOnly(cases);
}

async function realFiles(): Promise<void> {
  if (corpus === null) {
    console.log('\nReal files: not run, no corpus (--corpus DIR)');
    return;
  }
  const { files, excluded } = await readCorpus(corpus);
  console.log(`\nReal files of ${corpus}`);
  for (const { file, why } of excluded) console.log(`  left out: ${file}: ${why}`);
  const scored = files.map(({ cases }) => score(cases));
  printVerdicts(scored.flat());
  printProducts(files.flatMap(({ products }) => products));
  printFiles(files, scored);
  printMistakes(scored.flat());
  console.log(`\nThe labelled rows, and every ${every}th of the others, by their names alone`);
  const all = files.flatMap(({ cases }) => cases);
  await printNamesOnly(all.filter(({ labelled }, at) => labelled || at % every === 0));
}

/** Warrants and CBBCs carry no label; what is said of them is counted apart. */
function printProducts(products: readonly Instrument[]): void {
  const outcomes = products.map((instrument) => matcher.match(instrument)?.outcome ?? 'nothing');
  const of = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  console.log(
    `  beside these, ${products.length} unlabelled warrants and CBBCs: ${of('listed')} on listed companies, ` +
      `${of('review')} for review, ${of('related')} related`,
  );
}

function printFiles(files: readonly CorpusFile[], scored: readonly (readonly Scored[])[]): void {
  const lines = files.map(({ file, cases, labels, met }, at) => {
    const rows = scored[at] ?? [];
    const reviews = rows.filter(({ verdict }) => verdict.endsWith('Review')).length;
    return [file, cases.length, `${met} of ${labels}`, reviews, ((1000 * reviews) / cases.length).toFixed(2)];
  });
  printTable(['file', 'positions', 'labels met', 'for review', 'per 1,000'], lines);
}

function printMistakes(scored: readonly Scored[]): void {
  const bad = scored.filter(({ verdict }) => mistakes.includes(verdict));
  console.log(`  mistakes: ${bad.length}, ${percent(bad.length, scored.length)} of the rows`);
  if (!options.rows) return;
  for (const { id, verdict, instrument } of bad) {
    const { name, identifiers, tickers } = instrument;
    const seen = [name, identifiers.isin, ...tickers.map(({ raw }) => raw)].filter(Boolean);
    console.log(`    ${id} ${verdict}: ${seen.join(' | ')}`);
  }
}

function namePairs(): void {
  const path = corpus === null ? null : join(corpus, 'name_bench_organisations.csv');
  if (path !== null && existsSync(path)) printNamePairs(path, options.rows);
  else console.log('\nOrganisation name pairs: not run, no name_bench_organisations.csv in the corpus');
}
