import { type ApartReport, apartReport, firmKinds } from '../apart.ts';
import { type Holding, holdingsOf } from '../groups.ts';
import { distinct } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { noAccount } from '../words.ts';
import { apartCountFields, figure } from './apart-fields.ts';
import { amountFields } from './deadlines.ts';
import { allReasons } from './fields.ts';
import type { OwnListKind } from '../../listings/own-list.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet, Table, Tone } from '../sheet.ts';

const kindWords: Readonly<Record<OwnListKind, string>> = {
  whatIf: 'What if',
  firm: "Firm's list",
  policy: "Firm's policy",
  otherList: 'Other US list',
};

const kindTones: Readonly<Record<string, Tone>> = {
  [kindWords.firm]: 'caution',
  [kindWords.policy]: 'caution',
  [kindWords.otherList]: 'caution',
};

/** `listed` on such a list says no more than that the security is of a company that the list names. */
const foundWords = { listed: 'Found', review: 'Review', falsePositive: 'Found', related: 'Related' } as const;
const foundTones: Readonly<Record<string, Tone>> = { Found: 'calm', Review: 'caution' };

/** One row a company and account on lists of the firm's own; `null` where there was no list. */
export function ownListsSheet(given: Report): Sheet | null {
  const apart = apartReport(given, firmKinds);
  if (apart === null) return null;
  const table = tableOf(holdingFields(apart), holdingsOf(apart.report), {
    emptyText: 'No position is a security of a company on these lists.',
  });
  return listSheet('Own lists', table, {
    title: "The firm's own lists and rules",
    lead: {
      text: 'Rules of the firm, not law: the NS-CMIC list says nothing of these entries, and no other sheet counts them as listed.',
      tone: 'caution',
    },
    notes: [
      'What these lists and the policy of the firm forbid stands on the sheet Breaches, marked as a rule of the firm.',
      ...(apart.lists.some(({ list }) => list.kind === 'otherList') ? [otherListNote] : []),
    ],
    frozenColumns: 3,
  });
}

const otherListNote =
  'Other US lists are known here in part. What is not found may stand on them all the same: ask the list itself.';

function holdingFields(apart: ApartReport): readonly Field<Holding>[] {
  const listOf = ({ first }: Holding): ApartReport['lists'][number] | undefined =>
    apart.lists.find(({ number }) => number === apart.alert(first.alert.id).list);
  return [
    {
      column: column('Not law', 'text', { widthMin: 13, tones: kindTones }),
      show: (holding) => kindWords[listOf(holding)?.list.kind ?? 'firm'],
    },
    {
      column: column('List', 'text', { widthMin: 16, widthMax: 30 }),
      show: (holding) => listOf(holding)?.list.title ?? null,
    },
    {
      column: column('Company', 'text', { widthMin: 20, widthMax: 34 }),
      show: ({ first }) => first.alert.listing.name,
    },
    {
      column: column('Account', 'text', { widthMin: 10, widthMax: 20 }),
      show: ({ first }) => first.position.account ?? noAccount,
    },
    {
      column: column('Outcome', 'text', { widthMin: 9, tones: foundTones }),
      show: ({ first }) => foundWords[first.alert.outcome],
    },
    ...amountFields,
    {
      column: column('What the list asks', 'text', { widthMin: 40, widthMax: 60 }),
      show: ({ matched }) => distinct(matched.map(({ alert }) => alert.permitted)).join('\n'),
    },
    {
      column: column('Evidence', 'text', { widthMin: 40, widthMax: 60 }),
      show: ({ matched }) => distinct(matched.map(({ alert }) => allReasons(alert))).join('\n'),
    },
  ];
}

/** For the first page: one row a list, how many companies it names, and what was found of them. */
export function ownListsTable({ lists, report, alert }: ApartReport): Table {
  const items = lists.map(({ list, number }) => ({
    list,
    matched: report.matched.filter((one) => alert(one.alert.id).list === number),
  }));
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('Not law', 'text', { widthMin: 34, widthMax: 36 }),
      show: ({ list }) => (list.kind === 'firm' ? `${kindWords.firm}: ${list.title}` : list.title),
    },
    { column: column('Companies named', 'integer', figure), show: ({ list }) => list.companies },
    ...apartCountFields,
    {
      column: column('Meaning', 'text', { widthMin: 64, widthMax: 64 }),
      show: () => 'A rule of the firm: the law says nothing of it.',
    },
  ];
  return tableOf(fields, items, { title: "The firm's own lists and rules (not law)" });
}
