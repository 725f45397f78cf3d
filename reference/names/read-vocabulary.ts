import type { NameVocabulary } from '../../lib/matching/knowledge.ts';
import { choice, matching, provenance, refuseRepeats, required } from '../table/cells.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const folder = 'names/vocabulary';
const exposures = ['direct', 'depositaryReceipt', 'debt'] as const;
const oneHan = /^\p{Script=Han}$/u;

function readWords(
  root: string,
  file: string,
  columns: readonly string[],
  key: readonly string[],
): readonly Row[] {
  const rows = readTable(root, `${folder}/${file}`, [...columns, 'confidence', 'source']);
  rows.forEach(provenance);
  refuseRepeats(rows, (row) => key.map((name) => row.cells[name]).join('/'), key[0] ?? '');
  return rows;
}

function capitals(row: Row, column: string): string {
  const value = required(row, column);
  if (value !== value.toUpperCase()) throw badCell(row, column, 'is not in capitals.');
  return value;
}

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

function readForms(root: string): NameVocabulary['legalForms'] {
  return readWords(root, 'legal-forms.csv', ['form', 'family'], ['form'])
    .map((row) => ({ form: capitals(row, 'form'), family: required(row, 'family') }))
    .sort((a, b) => longestFirst(a.form, b.form));
}

function readAbbreviations(root: string): NameVocabulary['abbreviations'] {
  const full = new Map<string, string[]>();
  for (const row of readWords(root, 'abbreviations.csv', ['short', 'full'], ['short', 'full'])) {
    const short = capitals(row, 'short');
    full.set(short, [...(full.get(short) ?? []), capitals(row, 'full')]);
  }
  return Object.fromEntries(full);
}

function readSuffixes(root: string): NameVocabulary['lineSuffixes'] {
  return readWords(root, 'line-suffixes.csv', ['suffix', 'exposure'], ['suffix'])
    .map((row) => ({ suffix: capitals(row, 'suffix'), exposure: choice(row, 'exposure', exposures) }))
    .sort((a, b) => longestFirst(a.suffix, b.suffix));
}

/** A character that is itself simplified further would make folding depend on the order. */
function readSimplified(root: string): NameVocabulary['simplified'] {
  const rows = readWords(root, 'simplified.csv', ['traditional', 'simplified'], ['traditional']);
  const keys = new Set(rows.map((row) => required(row, 'traditional')));
  const pairs = rows.map((row) => {
    const to = matching(row, 'simplified', oneHan, 'one Chinese character');
    if (keys.has(to)) throw badCell(row, 'simplified', 'is itself a traditional character of this table.');
    return [matching(row, 'traditional', oneHan, 'one Chinese character'), to] as const;
  });
  return Object.fromEntries(pairs);
}

/** The words that names are compared with: legal forms, abbreviations, line suffixes, common words, characters. */
export function readVocabulary(root: string): NameVocabulary {
  return {
    legalForms: readForms(root),
    abbreviations: readAbbreviations(root),
    lineSuffixes: readSuffixes(root),
    commonWords: readWords(root, 'common-words.csv', ['word'], ['word']).map((row) => capitals(row, 'word')),
    simplified: readSimplified(root),
  };
}
