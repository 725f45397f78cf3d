import { column, listSheet, tableOf } from '../sheet.ts';
import { alertGroups, extentFields, instrumentFields } from './alerts.ts';
import { evidence, listingFields } from './fields.ts';
import { countOf } from '../report.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Report } from '../report.ts';
import type { AlertGroup } from './alerts.ts';
import type { Field, Sheet } from '../sheet.ts';

/** One row an affiliate or look-alike, with the reason why it is not counted. */
export function relatedSheet(report: Report): Sheet {
  const table = tableOf(relatedFields, alertGroups(report, isRelated), {
    emptyText: 'No affiliate or look-alike of a listed company was found.',
  });
  return listSheet('Related', table, {
    title: 'Affiliates and look-alikes, not counted',
    notes: [
      'The list names legal persons. Subsidiaries and parents are not covered unless they are listed themselves (OFAC FAQ 857: no 50 percent rule), nor are companies with a similar name. They are shown so that nobody has to wonder.',
    ],
    frozenColumns: 1,
  });
}

function isRelated(alert: AlertJson): boolean {
  return countOf(alert) === 'related';
}

const relatedFields: readonly Field<AlertGroup>[] = [
  { column: column('Alert', 'text', { widthMin: 8, widthMax: 12 }), show: ({ alert }) => alert.id },
  ...instrumentFields,
  ...listingFields<AlertGroup>('Could be taken for', ({ alert }) => alert),
  {
    column: column('Why it is not counted', 'text', { widthMin: 44, widthMax: 52 }),
    show: ({ alert }) => evidence(alert, 'against') ?? evidence(alert, 'for'),
  },
  {
    column: column('What the two have in common', 'text', { widthMin: 36, widthMax: 44 }),
    show: ({ alert }) => (evidence(alert, 'against') === null ? null : evidence(alert, 'for')),
  },
  ...extentFields,
];
