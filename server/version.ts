import { readFileSync } from 'node:fs';

const packageFile: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The version of this program, from its package file; recorded with every screening. */
export const engineVersion: string = packageFile.version;
