import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { dataPath } from '../../reference/data-path.ts';

/** A copy of the tables that a test may damage; `restore` puts one file back. */
export interface TablesCopy {
  readonly root: string;
  /** Changes one cell of the first row in which `column` of `where` has that value. */
  edit(file: string, where: readonly [string, string], change: readonly [string, string]): void;
  /** Replaces the text of a file. */
  rewrite(file: string, change: (text: string) => string): void;
  restore(file: string): void;
  remove(): void;
}

const text = (path: string): string => readFileSync(path, 'utf8');

/** Copies reference/*.csv into a new temporary directory. */
export function copyTables(): TablesCopy {
  const root = mkdtempSync(join(tmpdir(), 'reference-'));
  cpSync(dataPath('.'), root, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  const rewrite = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(root, file), change(text(join(root, file))));
  return {
    root,
    rewrite,
    edit(file, [key, value], [column, replacement]) {
      rewrite(file, (before) => {
        const { data, meta } = papaparse.parse<Record<string, string>>(before.trimEnd(), { header: true });
        const row = data.find((one) => one[key] === value);
        if (row === undefined) throw new Error(`${file} has no row with ${key} ${value}`);
        row[column] = replacement;
        return `${papaparse.unparse(data, { columns: meta.fields ?? [], newline: '\n' })}\n`;
      });
    },
    restore: (file) => writeFileSync(join(root, file), text(dataPath(file))),
    remove: () => rmSync(root, { recursive: true }),
  };
}
