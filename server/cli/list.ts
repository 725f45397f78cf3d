import { counted, statusWord } from '../../lib/report/words.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { rules } from '../reference-data.ts';
import { askedInstant } from '../services/as-of.ts';
import { listingsView, listingView, type ListingsView, type ListingView } from '../services/listing-views.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { editionOfFiles } from './edition-files.ts';
import { listDiff } from './list-diff.ts';
import { tellListDoubts } from './list-doubts.ts';
import { listEditions, listImport } from './list-editions.ts';
import { writeText } from './output.ts';
import { line, textTable, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

type Verb = (args: Arguments, terminal: Terminal) => Promise<void>;

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['show', show],
  ['diff', listDiff],
  ['import', listImport],
  ['editions', listEditions],
]);

/** `cmic list`: the list itself, one company of it, or its editions. */
export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {
    'as-of': { type: 'string' },
    list: { type: 'string', many: 'files' },
    json: { type: 'string' },
    out: { type: 'string' },
  });
  const [verb] = given.plain;
  const perform = verb === undefined ? showAll : verbs.get(verb);
  if (perform === undefined) throw new UsageRefused(`"cmic list ${verb}" is unknown. See "cmic help list".`);
  if (given.has('out') && verb !== 'import') throw new UsageRefused('--out belongs to "cmic list import".');
  await perform(given, terminal);
  return 0;
}

async function asked(
  given: Arguments,
  terminal: Terminal,
): Promise<{ readonly edition: Edition; readonly asOf: number }> {
  const asOf = askedInstant(given.one('as-of'), rules(), terminal.now);
  const edition = await editionOfFiles(given.all('list'));
  tellListDoubts(given.has('list') ? edition : null, terminal);
  return { edition, asOf };
}

async function showAll(given: Arguments, terminal: Terminal): Promise<void> {
  const { edition, asOf } = await asked(given, terminal);
  const view = listingsView(edition, asOf);
  const json = given.one('json');
  if (json !== null) await writeText(json, [`${JSON.stringify(view, null, 1)}\n`], terminal.out);
  if (json !== '-') line(terminal.out, tableOf(view));
}

function tableOf({ edition, asOf, listings }: ListingsView): string {
  const heading = ['UID', 'Listed', 'Effective', 'Divest', 'Status', 'Company'];
  const rows = listings.map((one) => [
    String(one.uid),
    one.listedOn ?? '?',
    one.effectiveOn ?? '?',
    one.divestOn ?? '?',
    statusWord(one.status),
    one.name,
  ]);
  const title = `${counted(listings.length, 'company', 'companies')}, list published ${edition.publishedOn ?? 'on an unknown date'}`;
  return `${title}; status as of ${asOf} (New York)\n\n${textTable(heading, rows)}`;
}

async function show(given: Arguments, terminal: Terminal): Promise<void> {
  const { edition, asOf } = await asked(given, terminal);
  const uid = given.plain[1];
  if (uid === undefined || given.plain.length > 2)
    throw new UsageRefused('Write "cmic list show UID" with one number of the list.');
  const listing = edition.listings.find((one) => String(one.uid) === uid);
  if (listing === undefined)
    throw new UsageRefused(`The list published ${edition.publishedOn ?? ''} has no company ${uid}.`);
  const view = listingView(listing, asOf);
  const json = given.one('json');
  if (json !== null) await writeText(json, [`${JSON.stringify(view, null, 1)}\n`], terminal.out);
  if (json !== '-') line(terminal.out, cardOf(view));
}

function cardOf(view: ListingView): string {
  const facts = [
    ['Listed on', view.listedOn ?? 'unknown'],
    ['Prohibited from', view.effectiveAt ?? 'unknown'],
    ['Divest before', view.divestBefore ?? 'unknown'],
    ['Status', statusWord(view.status)],
    ...(view.delistedOn === null ? [] : [['Delisted on', view.delistedOn]]),
  ];
  const names = view.names.map((one) => [one.kind, one.text]);
  const identifiers = view.identifiers.map((one) => [
    one.scheme,
    `${one.value}${one.country === null ? '' : ` ${one.country}`}`,
  ]);
  return [
    `${view.uid}  ${view.name}`,
    ...[...facts, ...names, ...identifiers].map(([what = '', text = '']) => `  ${what.padEnd(18)} ${text}`),
  ].join('\n');
}
