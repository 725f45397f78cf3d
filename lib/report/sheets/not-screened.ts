import { skipWords } from '../../holdings/skip-names.ts';
import { skipReasons } from '../../holdings/position.ts';
import { isScreened } from '../../screening/record.ts';
import { column, tableOf } from '../sheet.ts';
import { isAbout } from '../report.ts';
import { fundCounts } from '../../screening/fund-limits.ts';
import { counted } from '../words.ts';
import type { Report } from '../report.ts';
import type { Field, Table } from '../sheet.ts';

interface Unscreened {
  readonly what: string;
  readonly rows: number;
  readonly text: string;
}

/** How many rows became no position, and why: rows with a problem first. */
export function notScreened(report: Report): Table {
  const { counts } = report.screening;
  const items: readonly Unscreened[] = [
    {
      what: 'Rows that could not be read',
      rows: counts['problems'] ?? 0,
      text: `These rows may hold ${heldWord(report)} that nobody has looked at (sheet Problems).`,
    },
    ...unseenFunds(report),
    ...skippedRows(report),
  ];
  return tableOf(unscreenedFields, items, { title: 'What was not screened' });
}

function heldWord({ screening }: Report): string {
  if (!isAbout(screening, 'transactions')) return 'positions';
  return isAbout(screening, 'holdings') ? 'positions or transactions' : 'transactions';
}

/** A row of a fund was screened by its own name; what the fund holds was not. */
function unseenFunds({ screening: { funds = [] } }: Report): readonly Unscreened[] {
  const { notLookedThrough } = fundCounts(funds);
  if (notLookedThrough.funds === 0) return [];
  return [
    {
      what: 'In funds not looked through',
      rows: notLookedThrough.positions + notLookedThrough.transactions,
      text: `${counted(notLookedThrough.funds, 'fund')} without constituents: nothing is known of what they hold (FAQ 861).`,
    },
  ];
}

function skippedRows({ extra }: Report): readonly Unscreened[] {
  const totals = new Map<string, number>();
  for (const { kind, skippedByReason } of extra.inputs) {
    if (!isScreened(kind)) continue;
    for (const [reason, rows = 0] of Object.entries(skippedByReason)) {
      totals.set(reason, (totals.get(reason) ?? 0) + rows);
    }
  }
  return Object.entries(skipReasons).flatMap(([reason, text]) => {
    const rows = totals.get(reason) ?? 0;
    return rows === 0 ? [] : [{ what: `Skipped: ${words.get(reason) ?? reason}`, rows, text }];
  });
}

const words: ReadonlyMap<string, string> = new Map(Object.entries(skipWords));

const unscreenedFields: readonly Field<Unscreened>[] = [
  { column: column('Rows', 'text', { widthMin: 34, widthMax: 36 }), show: ({ what }) => what },
  { column: column('Number', 'integer', { widthMin: 21 }), show: ({ rows }) => rows },
  { column: column('Why', 'text', { runsOn: true }), show: ({ text }) => text },
];
