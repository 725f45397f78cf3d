import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this file: `<package root>/reference`, or `<package root>/dist/reference` once compiled. */
const here = dirname(fileURLToPath(import.meta.url));
const above = dirname(here);
const packageRoot = basename(above) === 'dist' ? dirname(above) : above;

/** The place of a data file below `<package root>/reference`; data files are not compiled and stay where they are. */
export function dataPath(relative: string): string {
  return join(packageRoot, 'reference', relative);
}
