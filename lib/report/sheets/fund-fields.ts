import { percentOf, shareText } from '../../shares.ts';
import { Exact } from '../../exact.ts';
import { column } from '../sheet.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Report } from '../report.ts';
import type { Field } from '../sheet.ts';

/** What of a row the fields of a fund are worked out from; `value` is that of the fund's units. */
export interface FundHolding {
  readonly alert: AlertJson;
  readonly value: string | null;
}

const routesShown = 5;
const amountPlaces = 2;

/** The share of the fund, the amount that it comes to, and the way; no field where the report has no such exposure. */
export function fundFields<T>(report: Report, of: (item: T) => FundHolding): readonly Field<T>[] {
  if (!hasLookThrough(report)) return [];
  return [
    {
      column: column('Share of fund, %', 'decimal', { widthMin: 12, widthMax: 16 }),
      show: (item) => shareOf(of(item)),
    },
    {
      column: column('Exposure through fund, about', 'money', { widthMin: 14, widthMax: 20 }),
      show: (item) => amountOf(of(item)),
    },
    {
      column: column('Way through funds', 'text', { widthMin: 36, widthMax: 56 }),
      show: (item) => routesText(of(item).alert),
    },
    {
      column: column('Constituents of', 'text', { widthMin: 20, widthMax: 36 }),
      show: (item) => daysText(of(item).alert),
    },
  ];
}

/** Whether any position is exposure through a fund that was looked through. */
export function hasLookThrough(report: Report): boolean {
  return report.screening.alerts.some(({ lookThrough }) => lookThrough !== undefined);
}

export const fundNote =
  'Exposure through a fund: quantity and value are those of the fund’s units. The share and the amount are approximate, as of the day of the constituents; a fund is covered at any share (FAQ 861).';

function shareOf({ alert: { lookThrough } }: FundHolding): string | null {
  const weight = lookThrough?.weight ?? null;
  return weight === null ? null : new Exact(percentOf(weight)).toDecimalPlaces(6).toFixed();
}

function amountOf({ alert: { lookThrough }, value }: FundHolding): string | null {
  const weight = lookThrough?.weight ?? null;
  if (weight === null || value === null) return null;
  return new Exact(value).times(weight).toDecimalPlaces(amountPlaces).toFixed();
}

/** One line a way, heaviest first. */
function routesText({ lookThrough }: AlertJson): string | null {
  if (lookThrough === undefined) return null;
  const { routes, routesInAll } = lookThrough;
  const lines = routes
    .slice(0, routesShown)
    .map(({ path, weight }) => `${path.join(' > ')}: ${shareText(weight)}`);
  const more = routesInAll - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(';\n');
}

function daysText({ lookThrough }: AlertJson): string | null {
  if (lookThrough === undefined) return null;
  return lookThrough.sources.map(({ fund, on }) => `${fund}: ${on ?? 'unknown'}`).join(';\n');
}
