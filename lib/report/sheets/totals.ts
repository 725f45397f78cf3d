import { accountsOf, atStake, companiesOf, countedAs, groupBy, oncePerPosition } from '../groups.ts';
import { column, tableOf } from '../sheet.ts';
import { countOrder } from '../report.ts';
import * as words from '../words.ts';
import type { Matched, Report } from '../report.ts';
import type { Field, Table } from '../sheet.ts';

const label = { widthMin: 34, widthMax: 36 };
const figure = { widthMin: 14, widthMax: 22 };
/** The last column of the page holds the sentences. */
const sentence = { widthMin: 64, widthMax: 64 };

/** Positions, companies and accounts of each outcome, decisions applied. */
export function byOutcome(report: Report): Table {
  const positions = oncePerPosition(report.matched);
  const items = countOrder
    .map((word) => ({
      word,
      matched: countedAs(report.matched, word),
      positions: countedAs(positions, word).length,
    }))
    .filter(({ word, matched }) => word !== 'falsePositive' || matched.length > 0);
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('Outcome', 'text', { ...label, tones: words.outcomeTones }),
      show: ({ word }) => words.countWords[word],
    },
    { column: column('Positions', 'integer', figure), show: ({ positions }) => positions },
    { column: column('Alerts', 'integer', figure), show: ({ matched }) => alerts(matched) },
    { column: column('Companies', 'integer', figure), show: ({ matched }) => companiesOf(matched).length },
    { column: column('Accounts', 'integer', figure), show: ({ matched }) => accountsOf(matched).length },
    { column: column('Meaning', 'text', sentence), show: ({ word }) => words.countMeanings[word] },
  ];
  return tableOf(fields, items, { title: 'Totals by outcome' });
}

function alerts(matched: readonly Matched[]): number {
  return new Set(matched.map(({ alert }) => alert.id)).size;
}

/** Positions at stake by the status of their listing; statuses that do not occur are left out. */
export function byStatus(report: Report): Table {
  const groups = groupBy(atStake(report), ({ alert }) => alert.status ?? 'unlisted');
  const items = words.statusOrder
    .map((status) => ({ status, matched: groups.get(status) ?? [] }))
    .filter(({ matched }) => matched.length > 0);
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('Status at the as-of instant', 'text', { ...label, tones: words.statusTones }),
      show: ({ status }) => words.statusWords[status],
    },
    {
      column: column('Listed, positions', 'integer', figure),
      show: ({ matched }) => countedAs(oncePerPosition(matched), 'listed').length,
    },
    {
      column: column('Review, positions', 'integer', figure),
      show: ({ matched }) => countedAs(oncePerPosition(matched), 'review').length,
    },
    { column: column('Companies', 'integer', figure), show: ({ matched }) => companiesOf(matched).length },
    { column: column('Accounts', 'integer', figure), show: ({ matched }) => accountsOf(matched).length },
    { column: column('Meaning', 'text', sentence), show: ({ status }) => words.statusMeanings[status] },
  ];
  return tableOf(fields, items, { title: 'Totals by status', emptyText: 'No position is at stake.' });
}
