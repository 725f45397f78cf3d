import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../lib/listings/listing.ts';
import type { Knowledge } from '../lib/matching/knowledge.ts';
import { dataPath } from './data-path.ts';

/** What a screening needs of reference/, as it was read and checked when the program was put together. */
export interface Prepared {
  readonly edition: () => Edition;
  readonly knowledge: () => Knowledge;
}

/** Beside the programs put together (server/build/bundle.ts), from where alone this finds it. */
const beside = fileURLToPath(new URL('../bundle/', import.meta.url));

interface KeptTable {
  readonly path: string;
  readonly bytes: number;
}

/**
 * What was prepared, `null` where nothing was, or where any table is not the same, byte for byte, as it was then: data
 * may be renewed without building anew, and must then be read and checked. Comparing takes a millisecond, reading and
 * checking a third of the time in which a check starts.
 */
export function readPrepared(folder: string = beside, root: string = dataPath('.')): Prepared | null {
  try {
    const tables: readonly KeptTable[] = JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8'));
    const kept = readFileSync(join(folder, 'tables.bin'));
    let start = 0;
    for (const { path, bytes } of tables) {
      const end = start + bytes;
      if (!kept.subarray(start, end).equals(readFileSync(join(root, path)))) return null;
      start = end;
    }
  } catch {
    return null;
  }
  return {
    edition: () => JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')),
    knowledge: () => JSON.parse(readFileSync(join(folder, 'knowledge.json'), 'utf8')),
  };
}

/** Keeps what was read and checked, with a copy of every table of `root`. */
export function writePrepared(
  edition: Edition,
  knowledge: Knowledge,
  folder: string,
  root: string = dataPath('.'),
): void {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv') || path.endsWith('.json'))
    .sort();
  const tables = paths.map((path) => ({ path, content: readFileSync(join(root, path)) }));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  write(
    'tables.json',
    tables.map(({ path, content }): KeptTable => ({ path, bytes: content.length })),
  );
  writeFileSync(join(folder, 'tables.bin'), Buffer.concat(tables.map(({ content }) => content)));
  write('edition.json', edition);
  write('knowledge.json', knowledge);
}
