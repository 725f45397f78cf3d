import { sumOf } from '../amounts.ts';
import { groupBy } from '../groups.ts';
import { distinct } from '../report.ts';
import { amountText, noAccount } from '../words.ts';
import { column } from '../sheet.ts';
import { identifierFields } from './fields.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Matched, Report } from '../report.ts';
import type { Field } from '../sheet.ts';

/** An alert with the positions that it stands for. */
export interface AlertGroup {
  readonly alert: AlertJson;
  readonly matched: readonly Matched[];
}

/** The alerts that are wanted, most certain first. */
export function alertGroups(report: Report, isWanted: (alert: AlertJson) => boolean): readonly AlertGroup[] {
  const wanted = report.screening.alerts.filter(isWanted);
  const matchedById = groupBy(wanted.length === 0 ? [] : report.matched, ({ alert }) => alert.id);
  return wanted
    .map((alert) => ({ alert, matched: matchedById.get(alert.id) ?? [] }))
    .sort((a, b) => b.alert.score - a.alert.score);
}

const accountsShown = 5;

function accountsText(matched: readonly Matched[]): string | null {
  const accounts = distinct(matched.map(({ position }) => position.account ?? noAccount));
  const more = accounts.length - accountsShown;
  return [...accounts.slice(0, accountsShown), ...(more > 0 ? [`and ${more} more`] : [])].join('; ') || null;
}

/** One line a currency, never added together: `CNY 412,000.50`. */
function valuesText(matched: readonly Matched[]): string | null {
  const lines = [...groupBy(matched, ({ position }) => position.currency ?? '')].map(([currency, group]) => {
    const value = sumOf(group.map(({ position }) => position.marketValue));
    return value === null ? null : `${currency || '(no currency stated)'} ${amountText(value)}`;
  });
  return lines.filter((line) => line !== null).join('\n') || null;
}

/** The instrument of an alert: name and identifiers as the file states them. */
export const instrumentFields: readonly Field<AlertGroup>[] = [
  {
    column: column('Instrument', 'text', { widthMin: 18, widthMax: 32 }),
    show: ({ alert }) => alert.instrument.name,
  },
  ...identifierFields<AlertGroup>(({ alert }) => alert.instrument.identifiers),
];

/** How much hangs on an alert: positions, accounts, values by currency. */
export const extentFields: readonly Field<AlertGroup>[] = [
  { column: column('Positions', 'integer', { widthMin: 10 }), show: ({ alert }) => alert.positions },
  {
    column: column('Accounts', 'text', { widthMin: 12, widthMax: 22 }),
    show: ({ matched }) => accountsText(matched),
  },
  {
    column: column('Value by currency', 'text', { widthMin: 18, widthMax: 24 }),
    show: ({ matched }) => valuesText(matched),
  },
];
