import type { ReadingChoices } from '../position.ts';
import { findHeader } from './header.ts';
import type { Header } from './header.ts';
import { headlessFields } from './headless.ts';
import { planTable } from './plan.ts';
import type { Sample } from './sample.ts';
import type { TablePlan } from './table-plan.ts';

/** A table found in a sample: its plan, and the places in the sample of its heading (`null` without one). */
export interface FoundPlan {
  readonly plan: TablePlan;
  readonly first: number;
  /** Place of the first row below the heading. */
  readonly body: number;
}

export interface SearchChoices {
  readonly choices: ReadingChoices;
  readonly separator: string | null;
}

/** Rows of the sample that content-based decisions (decimal signs, date order) look at. */
const profiledRows = 200;

/** The table of a sample, headed or not; `null` where there is none. */
export function findTable(sample: Sample, search: SearchChoices): FoundPlan | null {
  const header = findHeader(sample, search.choices, sample.rows.length);
  if (header !== null) return headed(sample, search, header);
  if (Object.keys(search.choices.map).length > 0) return null;
  const fields = headlessFields(sample);
  if (fields === null) return null;
  const profiles = sample.profiles({ from: 0, until: sample.rows.length }, profiledRows);
  return {
    plan: planTable({ headerRow: null, headings: [], fields, profiles, ...search }),
    first: 0,
    body: 0,
  };
}

/** The table whose heading is the sample's first row, or its first two, or `null`. */
export function findNextTable(sample: Sample, search: SearchChoices): FoundPlan | null {
  const header = findHeader(sample, search.choices, 2);
  return header === null ? null : headed(sample, search, header);
}

function headed(sample: Sample, search: SearchChoices, header: Header): FoundPlan {
  const body = header.last + 1;
  const profiles = sample.profiles({ from: body, until: header.until }, profiledRows);
  const headerRow = sample.rows[header.last]?.row ?? null;
  const { headings, fields } = header;
  return {
    plan: planTable({ headerRow, headings, fields, profiles, ...search }),
    first: header.first,
    body,
  };
}
