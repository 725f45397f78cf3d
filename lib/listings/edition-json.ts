import { checkEdition } from './edition-check.ts';
import { commonDigestOf, editionIdOf } from './edition.ts';
import type { Edition } from './listing.ts';

/** The name of the file format that `writeEdition` gives. */
export const editionSchema = 'cmic-check/edition/1';

function lines(name: string, values: readonly unknown[]): string {
  if (values.length === 0) return `"${name}": []`;
  return `"${name}": [\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}

/**
 * An edition as JSON text, one listing and one finding a line, so that two editions can be compared line by line.
 * The same edition always gives the same text.
 */
export function writeEdition(edition: Edition): string {
  const { id, commonDigest, publishedOn, source, format } = edition;
  const head = { schema: editionSchema, id, commonDigest, publishedOn, source, format };
  const fields = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  const content = [...fields, lines('listings', edition.listings), lines('findings', edition.findings)];
  return `{\n${content.join(',\n')}\n}\n`;
}

/**
 * Reads what `writeEdition` wrote. Throws an `Error` that names the listing and the field where anything has the wrong
 * shape, and where the content is not the one that the id was taken of.
 */
export function readEdition(text: string): Edition {
  const edition = checkEdition(JSON.parse(text), editionSchema);
  const id = editionIdOf(edition.listings);
  if (id !== edition.id) {
    throw new Error(`The edition was altered: its content has the id ${id}, not ${edition.id} as it says.`);
  }
  const digest = commonDigestOf(edition.listings);
  if (digest !== edition.commonDigest) {
    throw new Error(`The edition was altered: its common digest is ${digest}, not ${edition.commonDigest}.`);
  }
  return edition;
}
