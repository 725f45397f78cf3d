import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../reference/data-path.ts';

const packageFile: { readonly version: string } = JSON.parse(
  readFileSync(join(packageRoot, 'package.json'), 'utf8'),
);

/** The version of this program, from its package file; recorded with every screening. */
export const engineVersion: string = packageFile.version;
