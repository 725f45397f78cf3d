import { causeWords, changeMeanings, changeTones, changeWords, sideOutcome } from '../change-words.ts';
import { distinct, fileName } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { counted, noAccount, outcomeTones } from '../words.ts';
import { changeKinds, type NotComparedLine, type PositionChange } from '../../screening/changes.ts';
import type { ScreeningJson } from '../../screening/json.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet, Table } from '../sheet.ts';

/** One row a change since the earlier holdings, and under them what could not be compared. `null` where there were none. */
export function changesSheet(report: Report): Sheet | null {
  const { compared, changes = [], notCompared = [] } = report.screening;
  if (compared === undefined) return null;
  const table = tableOf(changeFields(report), changes, {
    emptyText: 'No line of a company on the list, or like one, changed.',
  });
  const rest = tableOf(notComparedFields, notCompared, {
    title: 'Not compared, or not judged',
    tone: 'caution',
  });
  return listSheet('Changes', table, {
    title: `Changes ${sinceText(compared)}`,
    notes: [
      'A change is no breach by itself. Those that no known event explains, and that the law prohibited, are suspected on the sheet Breaches.',
      ...compared.notes,
    ],
    tables: notCompared.length === 0 ? [table] : [table, rest],
    frozenColumns: 3,
    pagesWide: 2,
  });
}

/** `between 2024-01-31 and 2024-02-29`, or against which screening where the files are in no order. */
export function sinceText({ from, to, earlier }: NonNullable<ScreeningJson['compared']>): string {
  if (from !== null && to !== null) return `between ${dayText(from)} and ${dayText(to)}`;
  return `since the screening of ${earlier?.ranAt.slice(0, 10) ?? 'the earlier holdings'}`;
}

/** A day, or an instant by its minute. */
function dayText(moment: string): string {
  return moment.length > 10 ? `${moment.slice(0, 10)} ${moment.slice(11, 16)} New York` : moment;
}

/** What changed, in one sentence; `null` where there was nothing to compare with. `where` says where more of it is. */
export function changesSentence(
  { compared, changes = [], notCompared = [] }: Pick<ScreeningJson, 'compared' | 'changes' | 'notCompared'>,
  where = '',
): string | null {
  if (compared === undefined) return null;
  const parts = changeKinds.flatMap((kind) => {
    const count = changes.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${changeWords[kind].toLowerCase()} ${count}`];
  });
  const left =
    notCompared.length === 0
      ? ''
      : ` ${counted(notCompared.length, 'line')} could not be compared or judged.`;
  return `Changes ${sinceText(compared)}: ${parts.length === 0 ? 'none' : parts.join(', ')}${where}.${left}`;
}

/** Lines by what changed, for the first page; `null` where there was nothing to compare with. */
export function changesTable({ screening: { compared, changes = [] } }: Report): Table | null {
  if (compared === undefined) return null;
  const items = changeKinds.map((kind) => ({ kind, of: changes.filter((one) => one.kind === kind) }));
  const label = { widthMin: 34, widthMax: 36 };
  const figure = { widthMin: 14, widthMax: 22 };
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('What changed', 'text', { ...label, tones: changeTones }),
      show: ({ kind }) => changeWords[kind],
    },
    { column: column('Lines', 'integer', figure), show: ({ of }) => of.length },
    {
      column: column('Not explained', 'integer', figure),
      show: ({ of }) => of.filter(({ unexplained }) => unexplained !== null && unexplained !== '0').length,
    },
    {
      column: column('Companies', 'integer', figure),
      show: ({ of }) => distinct(of.flatMap(({ listing }) => listing?.uid ?? [])).length,
    },
    {
      column: column('Accounts', 'integer', figure),
      show: ({ of }) => distinct(of.map(({ account }) => account)).length,
    },
    {
      column: column('Meaning', 'text', { widthMin: 64, widthMax: 64 }),
      show: ({ kind }) => changeMeanings[kind],
    },
  ];
  return tableOf(fields, items, { title: `Changes ${sinceText(compared)}` });
}

function changeFields(report: Report): readonly Field<PositionChange>[] {
  return [
    {
      column: column('What changed', 'text', { widthMin: 13, tones: changeTones }),
      show: ({ kind }) => changeWords[kind],
    },
    {
      column: column('Account', 'text', { widthMin: 10, widthMax: 16 }),
      show: ({ account, before, after }) =>
        account ?? (before?.position === null && after?.position === null ? 'All of the alert' : noAccount),
    },
    { column: column('Security', 'text', { widthMin: 22, widthMax: 32 }), show: ({ name }) => name },
    { column: column('Line', 'text', { widthMin: 14, widthMax: 18 }), show: ({ line }) => line },
    {
      column: column('Listing', 'text', { widthMin: 24, widthMax: 34 }),
      show: ({ listing }) => listing?.name ?? null,
    },
    { column: column('Quantity before', 'decimal'), show: ({ before }) => before?.quantity ?? null },
    { column: column('Quantity now', 'decimal'), show: ({ after }) => after?.quantity ?? null },
    { column: column('Difference', 'decimal'), show: ({ difference }) => difference },
    { column: column('Not explained', 'decimal'), show: ({ unexplained }) => unexplained },
    ...outcomeFields,
    {
      column: column('Why', 'text', { widthMin: 44, widthMax: 60 }),
      show: ({ why }) => why.map(({ code, text }) => `${causeWords[code]}: ${text}`).join('\n'),
    },
    {
      column: column('How it adds up', 'text', { widthMin: 30, widthMax: 44 }),
      show: ({ arithmetic }) => arithmetic,
    },
    ...placeFields(report),
  ];
}

const outcomeFields: readonly Field<PositionChange>[] = [
  {
    column: column('Outcome before', 'text', { widthMin: 14, tones: outcomeTones }),
    show: ({ before }) => sideOutcome(before),
  },
  {
    column: column('Outcome now', 'text', { widthMin: 14, tones: outcomeTones }),
    show: ({ after }) => sideOutcome(after),
  },
];

function placeFields(report: Report): readonly Field<PositionChange>[] {
  const placeOf = ({ before, after }: PositionChange) => after?.position ?? before?.position ?? null;
  return [
    {
      column: column('File', 'text', { widthMin: 12, widthMax: 24 }),
      show: (change) => fileName(report, placeOf(change)?.input ?? null),
    },
    { column: column('Row', 'ordinal'), show: (change) => placeOf(change)?.row ?? null },
    { column: column('Alert', 'text', { widthMax: 12 }), show: ({ alert }) => alert },
  ];
}

const notComparedFields: readonly Field<NotComparedLine>[] = [
  { column: column('Line', 'text', { widthMin: 13 }), show: ({ line }) => line },
  { column: column('Account', 'text', { widthMin: 10 }), show: ({ account }) => account ?? noAccount },
  { column: column('Security', 'text', { widthMin: 22 }), show: ({ name }) => name },
  { column: column('Why', 'text', { runsOn: true }), show: ({ text }) => text },
];
