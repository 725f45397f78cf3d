import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuse } from '../../lib/problems.ts';
import { noPolicy, parsePolicy, type Policy } from '../../lib/rules/policy.ts';
import { rules } from '../reference-data.ts';
import { notOpened } from './edition-files.ts';

/** The firm's policy of a JSON file; without one, the law alone. */
export async function policyOfFile(path: string | null): Promise<Policy> {
  if (path === null) return noPolicy;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw notOpened(path, error);
  });
  return parsePolicy(jsonOf(text, path), rules());
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('policyUnreadable', {
      file: basename(path),
      seen: error instanceof Error ? error.message : null,
    });
  }
}
