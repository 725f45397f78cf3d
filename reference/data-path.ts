import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. Sought upwards, since what is built lies in several depths below it. */
export const packageRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  const above = dirname(folder);
  if (existsSync(join(folder, 'package.json')) || above === folder) return folder;
  return rootAbove(above);
}

/** The place of a data file below `<package root>/reference`; data files are not compiled and stay where they are. */
export function dataPath(relative: string): string {
  return join(packageRoot, 'reference', relative);
}
