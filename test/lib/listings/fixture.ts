import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bufferSource } from '../../../lib/holdings/rows.ts';
import type { Edition } from '../../../lib/listings/listing.ts';
import { readPublication, type PublicationFile } from '../../../lib/listings/publication.ts';
import { InputRefused, type Problem } from '../../../lib/problems.ts';

/** Tests run from dist/test/…; their fixtures stay in test/…. */
const folder = fileURLToPath(new URL('../../../../test/lib/listings/fixtures/', import.meta.url));

export function fixtureBytes(name: string): Buffer {
  return readFileSync(folder + name);
}

export function fixtureText(name: string, encoding: BufferEncoding = 'utf8'): string {
  return fixtureBytes(name).toString(encoding);
}

export function fixtureFile(name: string, as = name): PublicationFile {
  return { name: as, source: bufferSource(fixtureBytes(name)) };
}

export function textFile(name: string, text: string, encoding: BufferEncoding = 'utf8'): PublicationFile {
  return { name, source: bufferSource(Buffer.from(text, encoding)) };
}

export const csvSet = ['prim.csv', 'alt.csv', 'add.csv', 'comments.csv'];

export function readFixtures(...names: string[]): Promise<Edition> {
  return readPublication(names.map((name) => fixtureFile(name)));
}

/** The one problem with which a publication is refused. */
export async function refusalOf(reading: Promise<unknown>): Promise<Problem> {
  try {
    await reading;
  } catch (thrown) {
    assert.ok(thrown instanceof InputRefused, `not a refusal: ${String(thrown)}`);
    assert.equal(thrown.problems.length, 1);
    return thrown.problems[0]!;
  }
  return assert.fail('it was not refused');
}

/** Findings as `code uid`, in order. */
export function findingCodes(edition: Edition): string[] {
  return edition.findings.map(({ code, uid }) => `${code} ${uid}`);
}
