import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { openHoldings } from '../../../lib/holdings/files/open.ts';
import type { Position } from '../../../lib/holdings/position.ts';
import { readPositions } from '../../../lib/holdings/read-positions.ts';
import type { Instrument } from '../../../lib/matching/match.ts';
import { InputRefused } from '../../../lib/problems.ts';
import { openFileSource } from '../../../server/jobs/file-source.ts';
import type { Kind } from './labelled-set.ts';
import { edition, readInstrument } from './product.ts';
import type { Case } from './score.ts';
import type { Expected } from './verdict.ts';

/**
 * The rows of one real file. `products` are warrants and CBBCs of the Hong Kong exchange, which the labels leave out;
 * `labels` counts the labels of the file, `met` those that met a row.
 */
export interface CorpusFile {
  readonly file: string;
  readonly cases: readonly Case[];
  readonly products: readonly Instrument[];
  readonly labels: number;
  readonly met: number;
}

/** A file that the product does not read, and what it says about it. */
export interface Excluded {
  readonly file: string;
  readonly why: string;
}

/** By file, then by the place of the row in it. */
type Labels = ReadonlyMap<string, ReadonlyMap<string, Expected>>;

const choices = { map: {}, sheet: null };
const notListed: Expected = { truth: 'not', uids: [] };

/** Reads every file of DIR/holdings through the product and labels its rows with DIR/labels.csv. */
export async function readCorpus(
  folder: string,
): Promise<{ files: readonly CorpusFile[]; excluded: readonly Excluded[] }> {
  const labels = readLabels(join(folder, 'labels.csv'));
  const files: CorpusFile[] = [];
  const excluded: Excluded[] = [];
  for (const file of readdirSync(join(folder, 'holdings')).sort()) {
    try {
      files.push(await readFile(join(folder, 'holdings', file), file, labels));
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error;
      excluded.push({ file, why: error.problems[0]?.text ?? error.message });
    }
  }
  return { files, excluded };
}

async function readFile(path: string, file: string, labels: Labels): Promise<CorpusFile> {
  const source = await openFileSource(path);
  const known = labels.get(file) ?? new Map<string, Expected>();
  const cases: Case[] = [];
  const products: Instrument[] = [];
  try {
    for (const opened of await openHoldings(source, file)) {
      await readPositions(opened, 0, choices, (position) => {
        const instrument = readInstrument(position);
        const label = labelOf(position, known);
        if (label === null && structuredProduct.test(instrument.name ?? '')) products.push(instrument);
        else cases.push(caseOf(instrument, `${file}:${place(position.row, position.column)}`, label));
      });
    }
  } finally {
    await source.close();
  }
  return { file, cases, products, labels: known.size, met: cases.filter((one) => one.labelled).length };
}

/** Where securities stand side by side, one row holds many: there a place is the row and the column, from 1. */
function place(row: number | string, column?: number | string): string {
  return column === undefined || column === '' ? `${row}` : `${row}:${column}`;
}

function labelOf({ row, column }: Position, known: ReadonlyMap<string, Expected>): Expected | null {
  return known.get(place(row, column)) ?? known.get(place(row)) ?? null;
}

/** Short names of warrants (`HS-SMIC@EC2603B`, inline `HS-CMOB@L 2112A`) and of CBBCs (`UB#C MOBRC2809A`). */
const structuredProduct = /@(?:E[CP]|L )\d{4}[A-Z]$|^[A-Z]{2}#.+R[CP]\d{4}[A-Z0-9]$/;

function caseOf(instrument: Instrument, id: string, label: Expected | null): Case {
  return {
    id,
    kind: kindOf(instrument),
    expected: label ?? notListed,
    labelled: label !== null,
    instrument,
  };
}

/** The best evidence that a row offers. */
function kindOf({ identifiers, tickers, name }: Instrument): Kind {
  if (Object.keys(identifiers).length > 0) return 'identifier';
  if (tickers.some((one) => one.mic !== null && one.basis !== 'none')) return 'tickerVenue';
  if (/\p{Script=Han}/u.test(name ?? '')) return 'chinese';
  return tickers.length > 0 ? 'tickerOnly' : 'nameOnly';
}

/** Labels by file and record number; a look-alike whose reason says that the case is ambiguous may go to review. */
function readLabels(path: string): Labels {
  const byName = new Map(edition.listings.map(({ uid, name }) => [name, uid]));
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const labels = new Map<string, Map<string, Expected>>();
  for (const { file = '', row = '', column = '', expected = '', nearest = '', reason = '' } of data) {
    const uid = byName.get(expected.startsWith('LISTED ') ? expected.slice(7) : nearest);
    const uids = uid === undefined ? [] : [uid];
    const truth = expected.startsWith('LISTED ')
      ? 'listed'
      : reason.startsWith('ambiguous')
        ? 'doubtful'
        : 'not';
    if (truth === 'listed' && uid === undefined) throw new Error(`${path}: ${expected} is on no list`);
    const rows = labels.get(file) ?? new Map<string, Expected>();
    labels.set(file, rows.set(place(row, column), { truth, uids }));
  }
  return labels;
}

/** The corpus where the benchmark is run from, if it is there. */
export function defaultCorpus(): string | null {
  const folder = join(process.cwd(), '../shared/corpus');
  return existsSync(join(folder, 'labels.csv')) ? folder : null;
}
