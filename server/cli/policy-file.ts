import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Policy, readPolicy } from '../../lib/rules/policy.ts';
import { rules } from '../reference-data.ts';
import { notOpened } from './edition-files.ts';

/** The firm's policy of a JSON file; `null`, the law alone, without one. */
export async function policyOfFile(path: string | null): Promise<Policy | null> {
  if (path === null) return null;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw notOpened(path, error);
  });
  return readPolicy(text, basename(path), rules());
}
