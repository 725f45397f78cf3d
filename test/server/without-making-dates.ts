import { partsOf } from '../lib/report/workbook/written.ts';

/** The parts of a workbook by name, without what says when it was made: document properties, and "Ran at" on Method. */
export async function withoutMakingDates(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const parts = [...(await partsOf(bytes))].map(
    ([name, text]) =>
      [
        name,
        text
          .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*</g, '<dcterms:$1><')
          .replaceAll(/<row\b(?:(?!<\/row>).)*?>Ran at<.*?<\/row>/gs, ''),
      ] as const,
  );
  return Object.fromEntries(parts);
}
