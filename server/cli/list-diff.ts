import { counted } from '../../lib/report/words.ts';
import { differenceOf } from '../../lib/listings/difference.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { editionView } from '../services/listing-views.ts';
import type { Arguments } from './arguments.ts';
import { editionOfFiles } from './edition-files.ts';
import { writeText } from './output.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

type Difference = ReturnType<typeof differenceOf>;

/** `cmic list diff A B`: companies added, taken off and changed from A to B. */
export async function listDiff(given: Arguments, terminal: Terminal): Promise<void> {
  const [, from, to, ...rest] = given.plain;
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new UsageRefused(
      'Write "cmic list diff A B": two editions, each "built-in", an edition file, or the files of a publication with commas between.',
    );
  }
  const [before, after] = [await editionNamed(from), await editionNamed(to)];
  const difference = differenceOf(before, after);
  const json = given.one('json');
  const view = { from: editionView(before), to: editionView(after), ...difference };
  if (json !== null) await writeText(json, [`${JSON.stringify(view, null, 1)}\n`], terminal.out);
  if (json !== '-') line(terminal.out, textOf(before, after, difference));
}

function editionNamed(name: string): Promise<Edition> {
  return editionOfFiles(name === 'built-in' ? [] : name.split(',').filter((path) => path !== ''));
}

function textOf(before: Edition, after: Edition, difference: Difference): string {
  const { added, removed, changed, unchanged, notCompared } = difference;
  return [
    `${nameOf(before)} -> ${nameOf(after)}`,
    `${added.length} added, ${removed.length} taken off, ${changed.length} changed, ${unchanged} unchanged`,
    ...added.map((one) => `+ ${one.uid}  ${one.name}  listed on ${one.listedOn ?? 'an unknown date'}`),
    ...removed.map((one) => `- ${one.uid}  ${one.name}`),
    ...changed.flatMap((one) => [
      `~ ${one.uid}  ${one.name}`,
      ...one.changes.map((change) => `    ${change.text}`),
    ]),
    ...notCompared.map((sentence) => `Not compared: ${sentence}`),
  ].join('\n');
}

function nameOf(edition: Edition): string {
  return `${edition.source}, published ${edition.publishedOn ?? 'on an unknown date'} (${counted(edition.listings.length, 'company', 'companies')})`;
}
