import { apartReport, firmKinds } from '../apart.ts';
import { counted } from '../words.ts';
import { ownListsTable } from './own-lists.ts';
import { hypotheses } from './what-if.ts';
import type { Report } from '../report.ts';
import type { Table } from '../sheet.ts';

/** What the first page says of lists beside the law: nothing where none was given. */
export function apartSummary(report: Report): {
  readonly notes: readonly string[];
  readonly tables: readonly Table[];
} {
  const { apart } = report.screening;
  if (apart === undefined) return { notes: [], tables: [] };
  const whatIf = apartReport(report, ['whatIf']);
  const firm = apartReport(report, firmKinds);
  const sheets = [...(whatIf === null ? [] : ['What if']), ...(firm === null ? [] : ['Own lists'])].join(
    ', ',
  );
  const { listed, review, breaches } = apart.counts;
  const found = [
    `${counted(listed, 'row')} found`,
    `${review} to review`,
    ...(breaches === 0
      ? []
      : [counted(breaches, "breach of the firm's own lists", "breaches of the firm's own lists")]),
  ].join(', ');
  return {
    notes: [
      `Apart from all that, and no law: ${found} by lists given beside the law (${sheets}). No figure of the law counts them.`,
    ],
    tables: [
      ...(whatIf === null ? [] : [hypotheses(whatIf)]),
      ...(firm === null ? [] : [ownListsTable(firm)]),
    ],
  };
}
