import { countWords, exposureWords, outcomeTones, outcomeWords, statusTones, statusWord } from '../words.ts';
import { countOf } from '../report.ts';
import { column } from '../sheet.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { CellValue, Column, Field } from '../sheet.ts';

/** Identifiers with a column of their own; the others share one. */
const ownColumn = new Set(['isin', 'ticker', 'mic']);

const schemeWords: Readonly<Record<string, string>> = {
  cusip: 'CUSIP',
  sedol: 'SEDOL',
  figi: 'FIGI',
  lei: 'LEI',
  uscc: 'USCC',
};

/** Every identifier that has no column of its own: `CUSIP 910…; SEDOL B1L…`. */
export function otherIdentifiers(identifiers: Readonly<Record<string, string>>): string | null {
  const others = Object.entries(identifiers)
    .filter(([scheme]) => !ownColumn.has(scheme))
    .map(([scheme, value]) => `${schemeWords[scheme] ?? scheme} ${value}`);
  return others.length === 0 ? null : others.join('; ');
}

/** ISIN, ticker, venue and the rest, of whatever carries identifiers. */
export function identifierFields<T>(of: (item: T) => Readonly<Record<string, string>>): readonly Field<T>[] {
  return [
    {
      column: column('ISIN', 'text', { widthMin: 14, widthMax: 14 }),
      show: (item) => of(item)['isin'] ?? null,
    },
    { column: column('Ticker', 'text', { widthMax: 12 }), show: (item) => of(item)['ticker'] ?? null },
    { column: column('Venue', 'text', { widthMax: 8 }), show: (item) => of(item)['mic'] ?? null },
    {
      column: column('Other identifiers', 'text', { widthMin: 12, widthMax: 20 }),
      show: (item) => otherIdentifiers(of(item)),
    },
  ];
}

/** The listing's name and its number on the list. */
export function listingFields<T>(heading: string, of: (item: T) => AlertJson): readonly Field<T>[] {
  return [
    {
      column: column(heading, 'text', { widthMin: 20, widthMax: 34 }),
      show: (item) => of(item).listing.name,
    },
    { column: column('UID', 'ordinal'), show: (item) => of(item).listing.uid },
  ];
}

export const outcomeColumn: Column = column('Outcome', 'text', { widthMin: 9, tones: outcomeTones });
export const statusColumn: Column = column('Status', 'text', {
  widthMin: 12,
  widthMax: 17,
  tones: statusTones,
});

/** The outcome in words, coloured. */
export function outcomeField<T>(of: (item: T) => AlertJson): Field<T> {
  return { column: outcomeColumn, show: (item) => outcomeWords[of(item).outcome] };
}

/** What it counts as in words, coloured: the outcome, unless a reviewer decided otherwise. */
export function countField<T>(heading: string, of: (item: T) => AlertJson): Field<T> {
  return { column: { ...outcomeColumn, heading }, show: (item) => countWords[countOf(of(item))] };
}

/** The status in words, coloured. What is not counted does not share the status of the listing. */
export function statusField<T>(of: (item: T) => AlertJson): Field<T> {
  const show = (alert: AlertJson) => (alert.counted === null ? 'Not counted' : statusWord(alert.status));
  return { column: statusColumn, show: (item) => show(of(item)) };
}

/** The kind of exposure in words. */
export function exposureField<T>(of: (item: T) => AlertJson): Field<T> {
  return {
    column: column('Exposure', 'text', { widthMin: 10, widthMax: 12 }),
    show: (item) => exposureWords[of(item).exposure],
  };
}

/** The reasons of one side, one sentence a line; `null` where there are none. */
export function evidence(alert: AlertJson, speaks: 'for' | 'against'): string | null {
  const sentences = alert.reasons.filter((reason) => reason.speaks === speaks).map((reason) => reason.text);
  return sentences.length === 0 ? null : sentences.join('\n');
}

/** All reasons, one sentence a line, those against marked as such. */
export function allReasons(alert: AlertJson): string | null {
  const side = (speaks: 'for' | 'against') => alert.reasons.filter((reason) => reason.speaks === speaks);
  const sentences = [
    ...side('for').map(({ text }) => text),
    ...side('against').map(({ text }) => `Against: ${text}`),
  ];
  return sentences.length === 0 ? null : sentences.join('\n');
}

/** A published instant in New York time, or its bare date where no instant is known. */
export function instantOrDate(at: string | null, on: string | null): CellValue {
  return at === null ? { kind: 'date', value: on } : at;
}

/** An instant with its offset as such; a bare day as a date. */
export function instantOrDay(at: string | null): CellValue {
  return at === null || at.includes('T') ? at : { kind: 'date', value: at };
}
