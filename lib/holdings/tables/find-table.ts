import type { ReadingChoices } from '../position.ts';
import type { Row } from '../rows.ts';
import { fieldOfColumn } from './fields.ts';
import { isUnknownHeading } from './first-row.ts';
import { findHeader, findUnnamedHeader, headingsAt } from './header.ts';
import type { Header } from './header.ts';
import { headlessFields } from './headless.ts';
import { planTable } from './plan.ts';
import { Sample } from './sample.ts';
import { spansOf } from './side-by-side.ts';
import type { Span } from './side-by-side.ts';
import type { TablePlan } from './table-plan.ts';
import { inStatedTerms } from './stated-terms.ts';
import { isCurrencyAlone, isTwoLined, loneText } from './two-lines.ts';

/** A table found in a sample: its plan, and the places in the sample of its heading (`null` without one). */
export interface FoundPlan {
  readonly plan: TablePlan;
  readonly first: number;
  /** Place of the first row below the heading. */
  readonly body: number;
  /** The tables where several stand side by side, else empty. */
  readonly beside: readonly { readonly plan: TablePlan; readonly span: Span }[];
}

export interface SearchChoices {
  readonly choices: ReadingChoices;
  readonly separator: string | null;
}

/** Rows of the sample that content-based decisions (decimal signs, date order) look at. */
const profiledRows = 200;

/** Rows among which a heading of unknown words is looked for. */
const headingSearchedRows = 30;

/** The table of a sample, headed or not; `null` where there is none. */
export function findTable(sample: Sample, search: SearchChoices): FoundPlan | null {
  const header = findHeader(sample, search.choices, sample.rows.length);
  if (header !== null) return headed(sample, search, header);
  if (Object.keys(search.choices.map).length > 0) return null;
  const unnamed = findUnnamedHeader(sample, search.choices);
  return unnamed === null ? headless(sample, search) : headed(sample, search, unnamed);
}

/** A table that its content alone gives away; a first row that differs in kind from all below it is its heading. */
function headless(sample: Sample, search: SearchChoices): FoundPlan | null {
  const at = unknownHeading(sample);
  const body = at === null ? 0 : at + 1;
  const below = at === null ? sample : new Sample(sample.rows.slice(body));
  const proved = headlessFields(below);
  if (proved === null) return null;
  const profiles = below.profiles({ from: 0, until: below.rows.length }, profiledRows);
  const headings = at === null ? [] : headingsAt(sample, at);
  const taken = new Set(proved.map(({ index }) => index));
  const others = headings.flatMap((heading, index) => {
    const profile = profiles[index];
    return profile === undefined || taken.has(index) ? [] : (fieldOfColumn(index, heading, profile) ?? []);
  });
  const fields = [...proved.map((one) => ({ ...one, heading: headings[one.index] ?? '' })), ...others];
  const headerRow = at === null ? null : (sample.rows[at]?.row ?? null);
  return {
    plan: planTable({ headerRow, headings, fields, profiles, ...search }),
    first: at ?? 0,
    body,
    beside: [],
  };
}

function unknownHeading(sample: Sample): number | null {
  for (let at = 0; at < Math.min(sample.rows.length, headingSearchedRows); at += 1) {
    const below = { from: at + 1, until: sample.rows.length };
    if (isUnknownHeading(sample, at, sample.profiles(below, profiledRows))) return at;
  }
  return null;
}

/** The table whose heading is the sample's first row, or its first two, or `null`. */
export function findNextTable(sample: Sample, search: SearchChoices): FoundPlan | null {
  const header = findHeader(sample, search.choices, 2);
  return header === null ? null : headed(sample, search, header);
}

function headed(sample: Sample, search: SearchChoices, header: Header): FoundPlan {
  const body = header.last + 1;
  if (isTwoLined(sample, { from: body, until: header.until })) return twoLined(sample, search, header);
  const profiles = sample.profiles({ from: body, until: header.until }, profiledRows);
  const headerRow = sample.rows[header.last]?.row ?? null;
  const { headings, fields } = header;
  const byCurrency = sample.rows.slice(body, header.until).some(isCurrencyAlone);
  const planOf = ({ from, until }: Span): TablePlan => {
    const ofSpan = fields.filter(({ index }) => index >= from && index < until);
    const plan = planTable({ headerRow, headings, fields: ofSpan, profiles, ...search });
    return inStatedTerms(plan, beside(sample, header), byCurrency);
  };
  const plan = planOf({ from: 0, until: Infinity });
  const isMapped = Object.keys(search.choices.map).length > 0;
  const spans = isMapped ? [] : spansOf(headings, fields);
  return { plan, first: header.first, body, beside: spans.map((span) => ({ plan: planOf(span), span })) };
}

/** The lines above a heading and the one below it, if that one holds nothing else. */
function beside(sample: Sample, { first, last }: Header): readonly Row[] {
  const below = sample.rows.slice(last + 1, last + 2).filter(({ cells }) => loneText(cells) !== null);
  return [...sample.rows.slice(0, first), ...below];
}

/** A table whose records take two rows: its columns are judged without the rows that hold a name alone. */
function twoLined(
  sample: Sample,
  search: SearchChoices,
  { first, last, headings, until }: Header,
): FoundPlan {
  const below = sample.rows.slice(last + 1, until).filter(({ cells }) => loneText(cells) === null);
  const profiles = new Sample([{ row: 0, cells: headings }, ...below]).profiles(
    { from: 1, until: below.length + 1 },
    profiledRows,
  );
  const fields = headings.flatMap((heading, index) => {
    const profile = profiles[index];
    return profile === undefined ? [] : (fieldOfColumn(index, heading, profile) ?? []);
  });
  const headerRow = sample.rows[last]?.row ?? null;
  const plan = planTable({ headerRow, headings, fields, profiles, ...search });
  return { plan: { ...plan, twoLined: true }, first, body: last + 1, beside: [] };
}
