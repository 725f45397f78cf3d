import { skipReasons } from '../../holdings/position.ts';
import { fileName } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { countText, counted } from '../words.ts';
import type { InputRecord } from '../../screening/record.ts';
import type { Problem } from '../../problems.ts';
import type { SkippedRun } from '../../holdings/position.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet, Table, Tone } from '../sheet.ts';

/** Rows that could not be read, cells set aside, rows skipped, and the proof that no row is missing. */
export function problemsSheet(report: Report): Sheet {
  const trouble = tableOf(troubleFields, troublesOf(report), {
    title: 'What was not read, and why',
    emptyText: 'Every row was read as a position; nothing was set aside or skipped.',
  });
  return listSheet('Problems', trouble, {
    title: 'Problems and skipped rows',
    notes: [
      'Rows read = positions + rows skipped + rows with a problem, for every file.',
      ...unlisted(report),
    ],
    tables: [reconciliation(report), trouble],
    filtered: 1,
    paper: 'letter',
  });
}

/** Beyond this many files the reconciliation above the table would push it off the screen. */
const filesApart = 6;

function reconciliation(report: Report): Table {
  const inputs = report.extra.inputs;
  const total: InputSums = { name: `All ${inputs.length} files (each on sheet Method)`, ...sums(inputs) };
  const items = inputs.map((input) => ({ name: input.name, ...sums([input]) }));
  return tableOf(sumFields, inputs.length > filesApart ? [total] : items, {
    title: 'Reconciliation',
    emptyText: 'No file was given.',
  });
}

interface InputSums {
  readonly name: string;
  readonly rows: number;
  readonly positions: number;
  readonly skipped: number;
  readonly problemRows: number;
  readonly cellProblems: number;
}

function sums(inputs: readonly InputRecord[]): Omit<InputSums, 'name'> {
  const of = (count: (account: InputRecord['account']) => number) =>
    inputs.reduce((sum, input) => sum + count(input.account), 0);
  return {
    rows: of((account) => account.rows),
    positions: of((account) => account.positions),
    skipped: of((account) => account.skipped),
    problemRows: of((account) => account.problemRows),
    cellProblems: of((account) => account.cellProblems),
  };
}

/** Whether a file's rows are all accounted for, in words that cannot be overlooked. */
export function addsUp(account: InputRecord['account']): 'yes' | 'NO' {
  return account.rows === account.positions + account.skipped + account.problemRows ? 'yes' : 'NO';
}

const sumFields: readonly Field<InputSums>[] = [
  { column: column('File', 'text', { widthMin: 18, widthMax: 26 }), show: ({ name }) => name },
  { column: column('Rows read', 'integer', { widthMin: 14 }), show: ({ rows }) => rows },
  { column: column('= positions', 'integer', { widthMin: 12 }), show: ({ positions }) => positions },
  { column: column('+ skipped', 'integer', { widthMin: 10 }), show: ({ skipped }) => skipped },
  { column: column('+ problems', 'integer', { widthMin: 10 }), show: ({ problemRows }) => problemRows },
  {
    column: column('Adds up', 'text', { tones: { yes: 'good', NO: 'alert' } }),
    show: (account) => addsUp(account),
  },
  {
    column: column('Cells set aside', 'integer', { widthMin: 14 }),
    show: ({ cellProblems }) => cellProblems,
  },
];

interface Trouble {
  readonly kind: 'File refused' | 'Row not read' | 'Cell set aside' | 'Skipped';
  readonly file: string | null;
  readonly sheet: string | null;
  readonly fromRow: number | null;
  readonly toRow: number | null;
  readonly rows: number | null;
  readonly column: string | null;
  readonly seen: string | null;
  readonly code: string;
  readonly text: string;
}

const kindTones: Readonly<Record<string, Tone>> = {
  'File refused': 'alert',
  'Row not read': 'alert',
  'Cell set aside': 'caution',
  Skipped: 'neutral',
};

const kinds = { file: 'File refused', row: 'Row not read', cell: 'Cell set aside' } as const;

function troublesOf(report: Report): readonly Trouble[] {
  const problems = report.screening.problems.map((problem) => troubleOf(problem, report));
  const skipped = report.extra.skipped.map((run) => skippedOf(run, report));
  const ofKind = (kind: Trouble['kind']) => problems.filter((trouble) => trouble.kind === kind);
  return [...ofKind('File refused'), ...ofKind('Row not read'), ...ofKind('Cell set aside'), ...skipped];
}

function troubleOf(problem: Problem, report: Report): Trouble {
  return {
    kind: kinds[problem.reach],
    file: problem.file ?? fileName(report, problem.input),
    sheet: problem.sheet,
    fromRow: problem.row,
    toRow: problem.row,
    rows: problem.reach === 'row' ? 1 : null,
    column: problem.column,
    seen: problem.seen,
    code: problem.code,
    text: problem.text,
  };
}

function skippedOf(run: SkippedRun, report: Report): Trouble {
  return {
    kind: 'Skipped',
    file: fileName(report, run.input),
    sheet: run.sheet,
    fromRow: run.fromRow,
    toRow: run.toRow,
    rows: run.rows,
    column: null,
    seen: run.seen,
    code: run.reason,
    text: skipReasons[run.reason],
  };
}

const troubleFields: readonly Field<Trouble>[] = [
  { column: column('File', 'text', { widthMin: 18, widthMax: 26 }), show: ({ file }) => file },
  {
    column: column('What', 'text', { widthMin: 14, tones: kindTones }),
    show: ({ kind }) => kind,
  },
  { column: column('Sheet', 'text', { widthMax: 14 }), show: ({ sheet }) => sheet },
  { column: column('From row', 'ordinal'), show: ({ fromRow }) => fromRow },
  { column: column('To row', 'ordinal'), show: ({ toRow }) => toRow },
  { column: column('Rows', 'integer'), show: ({ rows }) => rows },
  { column: column('Column', 'text', { widthMin: 10, widthMax: 14 }), show: ({ column }) => column },
  { column: column('Seen', 'text', { widthMin: 16, widthMax: 26 }), show: ({ seen }) => seen },
  { column: column('Code', 'text', { widthMax: 18 }), show: ({ code }) => code },
  {
    column: column('Reason, and what to do', 'text', { widthMin: 40, widthMax: 50 }),
    show: ({ text }) => text,
  },
];

/** Problems that were counted and, there being too many, not listed one by one. */
function unlisted(report: Report): readonly string[] {
  const listed = new Map<string, number>();
  for (const { code } of report.screening.problems) listed.set(code, (listed.get(code) ?? 0) + 1);
  return Object.entries(report.extra.problemsByCode).flatMap(([code, count = 0]) => {
    const more = count - (listed.get(code) ?? 0);
    if (more <= 0) return [];
    return [
      `${counted(more, 'further problem')} ${code} counted and not listed (${countText(count)} in all).`,
    ];
  });
}
