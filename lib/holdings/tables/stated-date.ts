import type { Row } from '../rows.ts';
import { datesWithin } from '../typed-dates.ts';
import type { DateOrder } from '../typed-dates.ts';
import { textOf } from './cells.ts';

const asOf =
  /\b(?:as of|as at|as-of|holdings? date|position date|valuation date|report date|positions? as|date|stand|stichtag|per|al|au|a fecha|fecha|data|datum|dato|situazione|fund holdings)\b|截至|截止|日期|基準日|时点/iu;
const otherDate =
  /inception|launch|download|printed|generated|created|maturity|auflage|lancio|creation|creación|lanzamiento|founded|下载|成立|打印/iu;

/** The date that the lines above a table state for the holdings, or `null`; lines that speak of another date do not count. */
export function statedDate(rows: readonly Row[], order: DateOrder | null): string | null {
  const loose = new Set<string>();
  for (const { cells } of rows) {
    const texts = cells.map(textOf).filter((text) => text !== '' && text.length <= 200);
    const line = texts.join(' ');
    if (otherDate.test(line)) continue;
    const dates = texts.flatMap((text) => endsOfPeriods(text, datesWithin(text, order)));
    const isStated = asOf.test(line);
    const [first] = dates.length > 0 || !isStated ? dates : datesWithin(texts.join(', '), order);
    if (first === undefined) continue;
    if (isStated) return first;
    for (const date of dates) loose.add(date);
  }
  const [only] = loose;
  return loose.size === 1 && only !== undefined ? only : null;
}

/** Of a period (`1 January 2021 - 31 December 2021`) only the end: holdings are stated for that day. */
function endsOfPeriods(text: string, dates: readonly string[]): readonly string[] {
  const [from, to] = dates;
  const isPeriod = dates.length === 2 && from !== undefined && to !== undefined && from <= to;
  return isPeriod && /\d\s*(?:[-–—~]|to|through|until|bis|au|al|tot|至|到)\s/iu.test(text) ? [to] : dates;
}

/** The one date that a heading row states (`Market Value USD as of Feb 28 2022`), or `null`; two dates are two columns. */
export function dateOfHeading(rows: readonly Row[], order: DateOrder | null): string | null {
  const texts = rows
    .flatMap(({ cells }) => cells.map(textOf))
    .filter((text) => /\d/.test(text) && text.length <= 120);
  const dates = new Set(
    texts.filter((text) => !otherDate.test(text)).flatMap((text) => datesWithin(text, order)),
  );
  const [only] = dates;
  return dates.size === 1 && only !== undefined ? only : null;
}
