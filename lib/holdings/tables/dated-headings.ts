import { headingMeanings } from '../headings/vocabulary.ts';
import type { ColumnField } from '../position.ts';
import type { Row } from '../rows.ts';
import { textOf } from './cells.ts';
import { datesWithin, resemblesDate } from '../typed-dates.ts';
import type { DateOrder } from '../typed-dates.ts';
import { dateOfHeading, statedDate } from './stated-date.ts';
import type { FieldOfColumn } from './fields.ts';

/** No heading of an amount is longer. */
const lineMax = 120;

const amounts: ReadonlySet<string> = new Set<ColumnField>(['quantity', 'marketValue', 'weight', 'price']);

/**
 * The fields of a table that states its amounts for several days: of each amount only the columns of the latest day
 * stay (`Market Value 31/12/2020`, `Market Value 31/12/2021`). Days that cannot be told apart change nothing.
 */
export function withoutFormerDays(fields: readonly FieldOfColumn[]): FieldOfColumn[] {
  const stated = fields.flatMap((one) => {
    const day = one.rank >= 0 && amounts.has(one.field) ? dayOfHeading(one.heading) : null;
    return day === null ? [] : [{ ...one, day }];
  });
  const isFormer = ({ index, field }: FieldOfColumn): boolean => {
    const own = stated.find((one) => one.index === index);
    return own !== undefined && stated.some((one) => one.field === field && one.day > own.day);
  };
  return fields.map((one) => (isFormer(one) ? { ...one, field: 'none' } : one));
}

/** The day for which the lines above a table or its heading state its holdings, or `null`. */
export function dayOfTable(
  { above, heading }: { readonly above: readonly Row[]; readonly heading: readonly Row[] },
  order: DateOrder | null,
): string | null {
  return statedDate(above, order) ?? dateOfHeading(heading, order) ?? latestDay(heading, order);
}

/** The day by which a sheet is named (`2022-02-28`, `Holdings 28 Feb 2022`), or `null`. */
export function dayOfSheet(name: string | null, order: DateOrder | null): string | null {
  const days = name === null ? [] : datesWithin(name, order);
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** The latest day that headings of amounts, or headings that are but a day, state; `null` without any. */
function latestDay(rows: readonly Row[], order: DateOrder | null): string | null {
  const headings = rows.flatMap(({ cells }) => cells.map(textOf)).filter((text) => text.length <= lineMax);
  const days = headings.flatMap((heading) => {
    const [meaning] = headingMeanings(heading);
    const isOfAmounts = meaning !== undefined && amounts.has(meaning.field);
    return isOfAmounts || resemblesDate(heading) ? datesWithin(heading, order) : [];
  });
  return days.toSorted().at(-1) ?? null;
}

/** The day or the year of a heading as text that sorts, or `null`. */
function dayOfHeading(heading: string): string | null {
  const [day] = datesWithin(heading, null);
  return day ?? /(?<![\d.,])(?:19|20)\d{2}(?![\d.,])/u.exec(heading)?.[0] ?? null;
}
