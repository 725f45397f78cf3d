import { counted } from '../../lib/report/words.ts';
import { writeEdition } from '../../lib/listings/edition-json.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { builtInEdition } from '../reference-data.ts';
import type { EditionSummary } from '../services/editions.ts';
import type { Arguments } from './arguments.ts';
import { editionOfFiles } from './edition-files.ts';
import { writeText } from './output.ts';
import { line, textTable, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic list import FILE…`: to the database of the service, or with `--out` to an edition file. */
export async function listImport(given: Arguments, terminal: Terminal): Promise<void> {
  const files = given.plain.slice(1);
  if (files.length === 0) throw new UsageRefused('Name the file or the files of one publication.');
  const edition = await editionOfFiles(files);
  for (const finding of edition.findings)
    line(terminal.err, `${finding.uid} ${finding.name}: ${finding.text}`);
  const out = given.one('out');
  const done = out === null ? await store(edition, terminal) : await write(edition, out, terminal);
  if (out !== '-') line(terminal.out, `${done}: ${describe(edition)}`);
}

async function write(edition: Edition, out: string, terminal: Terminal): Promise<string> {
  await writeText(out, [writeEdition(edition)], terminal.out);
  return `Written to ${out}`;
}

async function store(edition: Edition, terminal: Terminal): Promise<string> {
  const place = readConfiguration(terminal.environment);
  const { addToLibrary } = await import('../services/edition-library.ts');
  return (await addToLibrary(place, edition, terminal.now))
    ? `Stored in ${placeName(place)}`
    : `Known already in ${placeName(place)}`;
}

/** The address of a database may hold a password. */
function placeName({ dataDir, databaseUrl }: Configuration): string {
  return databaseUrl === null ? dataDir : 'the database';
}

function describe({ id, source, publishedOn, listings }: Edition): string {
  return `${source}, published ${publishedOn ?? 'on an unknown date'}, ${counted(listings.length, 'company', 'companies')}, ${id}`;
}

/** `cmic list editions`: the built-in edition, and those of the database if there is one. */
export async function listEditions(given: Arguments, terminal: Terminal): Promise<void> {
  const place = readConfiguration(terminal.environment);
  const { libraryOf } = await import('../services/edition-library.ts');
  const builtIn = builtInEdition();
  const stored = (await libraryOf(place, terminal.now)) ?? [];
  const all = [
    cardOf(builtIn, 'built-in'),
    ...stored.filter((one) => one.id !== builtIn.id).map((one) => cardOf(one, 'database')),
  ];
  const json = given.one('json');
  if (json !== null) await writeText(json, [`${JSON.stringify({ editions: all }, null, 1)}\n`], terminal.out);
  if (json === '-') return;
  const rows = all.map((one) => [
    one.publishedOn ?? 'unknown',
    String(one.listings),
    one.where,
    one.source,
    one.id,
  ]);
  line(terminal.out, textTable(['Published', 'Companies', 'Where', 'Source', 'Id'], rows));
}

interface EditionCard {
  readonly id: string;
  readonly publishedOn: string | null;
  readonly source: string;
  readonly listings: number;
  readonly where: string;
}

function cardOf(edition: Edition | EditionSummary, where: string): EditionCard {
  const { id, publishedOn, source, listings } = edition;
  return {
    id,
    publishedOn,
    source,
    listings: typeof listings === 'number' ? listings : listings.length,
    where,
  };
}
