import { headingMeanings, identifies } from './headings/vocabulary.ts';
import type { FoundTable, SkipReason } from './position.ts';
import type { LikelyHeading } from './tables/header.ts';
import { skipWords } from './skip-names.ts';

/** Headings that a sentence repeats. */
const shownMax = 12;

/** What to say of a file without a table: what was seen of it, where, and what to do. */
export function noTableText(likely: LikelyHeading | null, isStatement: boolean): string {
  if (isStatement) {
    return 'The statement has no part with open positions. Export it again with the part "Open Positions".';
  }
  if (likely === null)
    return 'No holdings table was found: the file has no row of texts. Check the sheet and its columns.';
  const meanings = likely.headings.map(headingMeanings).filter((found) => found.length > 0);
  const namesSecurities = meanings.some((found) => found.some(({ field }) => identifies(field)));
  const advice = 'name them with --map (--map name=Heading, --map isin=Heading)';
  if (meanings.length === 0) {
    return `No holdings table was found: no row names columns in words known here, and no column holds securities. If row ${likely.row} heads the table, ${advice}.`;
  }
  if (namesSecurities) {
    return `No holdings table was found: row ${likely.row} looks like its heading, but nothing below fits it. Check the rows below, or ${advice}.`;
  }
  return `No holdings table was found: row ${likely.row} heads a table, but no column of it names securities (a name, a ticker, an ISIN). Countries, sectors or prices alone cannot be screened; if a column does name securities, ${advice}.`;
}

/** What to say of a table without a position: where its heading stands, and what became of the rows below it. */
export function noRowsText(
  tables: readonly FoundTable[],
  skipped: Readonly<Partial<Record<SkipReason, number>>>,
  problemRows: number,
): string {
  const row = tables[0]?.headerRow ?? null;
  const where = row === null ? 'A table was found' : `A table heading was found in row ${row}`;
  const reasons = otherRows(skipped, problemRows);
  const rows = reasons === '' ? 'The file ends there.' : `The other rows are: ${reasons}.`;
  return `${where} but no position below it. ${rows} Export the file again with its positions, or name the columns with --map.`;
}

/** What to say of a message without a position: what its records are instead. */
export function noHoldingsText(
  layout: string,
  skipped: Readonly<Partial<Record<SkipReason, number>>>,
  problemRows: number,
): string {
  const reasons = otherRows(skipped, problemRows);
  const records = reasons === '' ? '' : ` Its records are: ${reasons}.`;
  return `The message (${layout}) states no holdings.${records} If something is held, ask for the statement again.`;
}

function otherRows(skipped: Readonly<Partial<Record<SkipReason, number>>>, problemRows: number): string {
  const told = Object.entries(skipWords).filter(([reason]) => reason !== 'heading' && reason !== 'preamble');
  const counts: Readonly<Partial<Record<string, number>>> = skipped;
  const reasons = told.flatMap(([reason, words]) => {
    const count = counts[reason] ?? 0;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  if (problemRows > 0) reasons.push(`${problemRows} that could not be read`);
  return reasons.join(', ');
}

/** Headings as one text to recognise a row by. */
export function shownHeadings(headings: readonly string[]): string | null {
  const texts = headings.filter((text) => text !== '');
  if (texts.length === 0) return null;
  return texts.slice(0, shownMax).join(' | ') + (texts.length > shownMax ? ' | …' : '');
}
