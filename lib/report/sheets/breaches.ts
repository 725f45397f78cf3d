import { fileName } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import type { Report } from '../report.ts';
import type { CellValue, Field, Sheet, Tone } from '../sheet.ts';

/** A breach as the contract's JSON carries it. */
interface BreachJson {
  readonly kind?: string;
  readonly certainty?: string;
  readonly alert?: string | null;
  readonly transaction?: { readonly input: number; readonly row: number } | null;
  readonly at?: string | null;
  readonly reportBy?: string | null;
  readonly citations?: readonly string[];
}

/** One row a breach; without transactions the sheet says that nothing could be judged, not that all is well. */
export function breachesSheet(report: Report): Sheet {
  const breaches = report.screening.breaches.map(breachOf);
  const judged = report.screening.inputs.some((input) => input.kind !== 'holdings');
  const table = tableOf(breachFields(report), breaches, {
    emptyText: judged ? noneFound : nothingJudged,
  });
  return listSheet('Breaches', table, {
    notes: ['Holding a listed security, before or after a deadline, is not a breach of law (OFAC FAQ 1046).'],
    paper: 'letter',
  });
}

function breachOf(value: unknown): BreachJson {
  if (!isBreach(value)) throw new Error('A breach is not an object');
  return value;
}

function isBreach(value: unknown): value is BreachJson {
  return typeof value === 'object' && value !== null;
}

const nothingJudged =
  'No transactions and no earlier holdings were given, so no purchase or sale could be judged. This is not a finding that there was no breach.';

const noneFound = 'No breach was found among the transactions and earlier holdings that were given.';

const certaintyTones: Readonly<Record<string, Tone>> = { transaction: 'alert', suspected: 'caution' };

function breachFields(report: Report): readonly Field<BreachJson>[] {
  const alerts = new Map(report.screening.alerts.map((alert) => [alert.id, alert]));
  const listing = ({ alert }: BreachJson): CellValue => alerts.get(alert ?? '')?.listing.name ?? null;
  return [
    { column: column('What happened', 'text', { widthMin: 24 }), show: ({ kind }) => kind ?? null },
    { column: column('When', 'dateTime'), show: ({ at }) => at ?? null },
    { column: column('Listing', 'text', { widthMin: 24, widthMax: 34 }), show: listing },
    {
      column: column('How certain', 'text', { widthMin: 14, tones: certaintyTones }),
      show: ({ certainty }) => certainty ?? null,
    },
    { column: column('Report by', 'date'), show: ({ reportBy }) => reportBy ?? null },
    {
      column: column('Rule and citation', 'text', { widthMin: 24, widthMax: 40 }),
      show: ({ citations }) => citations?.join('; ') ?? null,
    },
    {
      column: column('File', 'text', { widthMin: 12, widthMax: 24 }),
      show: ({ transaction }) => fileName(report, transaction?.input ?? null),
    },
    { column: column('Row', 'ordinal'), show: ({ transaction }) => transaction?.row ?? null },
    { column: column('Alert', 'text', { widthMax: 12 }), show: ({ alert }) => alert ?? null },
  ];
}
