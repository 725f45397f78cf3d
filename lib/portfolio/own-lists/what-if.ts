import type { VenueTable } from '../../identifiers/ticker.ts';
import { looseName } from '../../listings/names.ts';
import { refuse } from '../../problems.ts';
import {
  dateOf,
  isinOf,
  leiOf,
  type RefuseField,
  type StatedCompany,
  type StatedTicker,
  tickersOf,
} from './stated-company.ts';

/** `NAME, DATE; isin=…; ticker=20 HK`: the name may hold commas, the date is what follows the last of them. */
const shape = /^(?<name>[^;]*),\s*(?<date>[^,;]*)(?<further>(?:;[^;]*)*)$/;

/** A hypothetical listing, with the text it was read from. */
export interface WhatIf extends StatedCompany {
  readonly text: string;
}

const furtherFields = ['isin', 'ticker', 'mic', 'lei', 'otherName'] as const;

type Further = ReadonlyMap<string, readonly string[]>;

/**
 * Reads hypothetical listings, each from a text `NAME, 2026-12-01` with identifiers behind it where they are known
 * (`; isin=…; ticker=20 HK; otherName=…`). `firstDay` is the first day that the rules cover. Refused
 * (`whatIfUnreadable`): texts of another shape, dates that are none, identifiers that fail their check digit, a company
 * asked for twice.
 */
export function readWhatIfs(
  texts: readonly string[],
  { venues, firstDay }: { readonly venues: VenueTable; readonly firstDay: string },
): readonly WhatIf[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const refuseField: RefuseField = (field, value, why) => bad(text, field, `${field} "${value}" ${why}`);
    const one = readOne(text, venues, refuseField);
    if (one.from !== null && one.from < firstDay)
      refuseField('date', one.from, `lies before ${firstDay}, the first day that the rules cover`);
    const key = looseName(one.label);
    if (seen.has(key)) bad(text, 'name', `"${one.label}" is asked for twice`);
    seen.add(key);
    return one;
  });
}

function readOne(text: string, venues: VenueTable, refuseField: RefuseField): WhatIf {
  const { name = '', date = '', further = '' } = shape.exec(text.trim())?.groups ?? {};
  const label = name.trim();
  if (!/\p{L}/u.test(label)) bad(text, 'name', 'there is no name before a date');
  const fields = furtherOf(further, text);
  const [mic = null, ...more] = fields.get('mic') ?? [];
  if (more.length > 0) bad(text, 'mic', 'mic is given twice');
  const tickers = (fields.get('ticker') ?? []).flatMap((ticker): readonly StatedTicker[] =>
    tickersOf(ticker, mic, { table: venues, refuse: refuseField }),
  );
  return {
    text: text.trim(),
    label,
    names: [label, ...(fields.get('otherName') ?? [])],
    isins: (fields.get('isin') ?? []).map((isin) => isinOf(isin, refuseField)),
    tickers,
    leis: (fields.get('lei') ?? []).map((lei) => leiOf(lei, refuseField)),
    effect: 'asListed',
    from: dateOf('date', date.trim(), refuseField),
    to: null,
    reason: null,
  };
}

function furtherOf(further: string, text: string): Further {
  const found = new Map<string, string[]>();
  for (const part of further.split(';').slice(1)) {
    const [, field = '', value = ''] = /^\s*(\w+)\s*=\s*(.*\S)\s*$/.exec(part) ?? [];
    const known = furtherFields.find((one) => one === field);
    if (known === undefined)
      bad(text, field || 'further', `"${part.trim()}" is none of ${furtherFields.join('=, ')}=`);
    found.set(field, [...(found.get(field) ?? []), value]);
  }
  return found;
}

function bad(seen: string, column: string, why: string): never {
  return refuse('whatIfUnreadable', {
    column,
    seen,
    text: `The hypothetical listing cannot be read: ${why}. Write NAME, YYYY-MM-DD, and behind it what is known: ; isin=… ; ticker=20 HK.`,
  });
}
