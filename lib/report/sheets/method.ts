import { distinct } from '../report.ts';
import { column, tableOf } from '../sheet.ts';
import type { BasisLine } from '../../decisions/basis-lines.ts';
import { addsUp } from './problems.ts';
import type { InputRecord } from '../../screening/record.ts';
import type { Report } from '../report.ts';
import type { CellValue, Field, Sheet, Table } from '../sheet.ts';

/** How the result came about: list, engine, inputs, rules, what is uncertain, where it ends. */
export function methodSheet(report: Report): Sheet {
  return {
    name: 'Method',
    title: 'Method, sources and limits',
    lead: {
      text: 'This report is not legal advice. It shows what was compared with what, and why.',
      tone: 'calm',
    },
    notes: [],
    tables: [
      identity(report),
      uncertain(report),
      rules(report),
      inputs(report),
      settings(report),
      listFindings(report),
      limits(report),
      decisionBasis(report),
    ],
    filtered: null,
    frozenColumns: 0,
    chart: null,
    paper: 'letter',
    pagesWide: 1,
  };
}

const first = { widthMin: 26, widthMax: 26 };
const wide = { widthMin: 68, widthMax: 68 };
const third = { widthMin: 32, widthMax: 32 };
const figure = { widthMin: 9, widthMax: 11 };

interface Fact {
  readonly item: string;
  readonly value: CellValue;
}

const factFields: readonly Field<Fact>[] = [
  { column: column('Item', 'text', first), show: ({ item }) => item },
  { column: column('Value', 'text', wide), show: ({ value }) => value },
];

const formats: Readonly<Record<string, string>> = {
  enhancedXml: 'OFAC CONS_ENHANCED.XML',
  consolidatedXml: 'OFAC CONSOLIDATED.XML',
  consolidatedCsv: 'OFAC CONS_PRIM/ALT/ADD/COMMENTS.CSV',
  tradeGovCsv: 'trade.gov Consolidated Screening List, CSV',
  builtIn: 'built in',
};

function identity({ screening, extra }: Report): Table {
  const { edition } = screening;
  const facts: readonly Fact[] = [
    { item: 'As of', value: { kind: 'dateTime', value: screening.asOf } },
    { item: 'Ran at', value: { kind: 'dateTime', value: screening.ranAt } },
    { item: 'Screening', value: screening.id },
    { item: 'Engine', value: `cmic-check ${screening.engine}` },
    {
      item: 'List published on',
      value: edition.publishedOn === null ? 'not stated' : { kind: 'date', value: edition.publishedOn },
    },
    { item: 'List source', value: edition.source },
    { item: 'List layout', value: formats[extra.listFormat ?? ''] ?? 'not recorded' },
    { item: 'List edition (content digest)', value: edition.id },
    { item: 'Listings in the edition', value: { kind: 'integer', value: edition.listings } },
    { item: 'Securities, affiliates, names as of', value: knowledgeDate(screening.method.knowledgeAsOf) },
  ];
  return tableOf(factFields, facts, { title: 'What was compared with what', headed: false });
}

function knowledgeDate(text: string): CellValue {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { kind: 'date', value: text } : text;
}

function uncertain({ screening }: Report): Table {
  type Point = (typeof screening.method.uncertain)[number];
  const fields: readonly Field<Point>[] = [
    { column: column('Point', 'text', first), show: ({ title }) => title },
    { column: column('What is uncertain', 'text', wide), show: ({ text }) => text },
    { column: column('How this report treats it', 'text', third), show: ({ state }) => state },
  ];
  return tableOf(fields, screening.method.uncertain, {
    title: 'Uncertain or disputed: read this first',
    tone: 'caution',
    emptyText: 'None recorded.',
  });
}

function rules({ screening }: Report): Table {
  type Rule = (typeof screening.method.rules)[number];
  const fields: readonly Field<Rule>[] = [
    { column: column('Rule', 'text', first), show: ({ title }) => title },
    { column: column('What it says', 'text', wide), show: ({ text }) => text },
    { column: column('Citation', 'text', third), show: ({ citation }) => citation },
  ];
  return tableOf(fields, screening.method.rules, { title: 'Rules applied', emptyText: 'None recorded.' });
}

function inputs({ extra }: Report): Table {
  return tableOf(inputFields, extra.inputs, { title: 'Files', emptyText: 'No file was given.' });
}

const inputFields: readonly Field<InputRecord>[] = [
  { column: column('File', 'text', first), show: ({ name }) => name },
  { column: column('SHA-256, and how it was read', 'text', wide), show: readingText },
  { column: column('Kind, and held on', 'text', third), show: kindText },
  { column: column('Bytes', 'integer', figure), show: ({ bytes }) => bytes },
  { column: column('Rows', 'integer', figure), show: ({ account }) => account.rows },
  { column: column('Positions', 'integer', figure), show: ({ account }) => account.positions },
  { column: column('Skipped', 'integer', figure), show: ({ account }) => account.skipped },
  { column: column('Problems', 'integer', figure), show: ({ account }) => account.problemRows },
  {
    column: column('Adds up', 'text', { widthMin: 8, tones: { yes: 'good', NO: 'alert' } }),
    show: ({ account }) => addsUp(account),
  },
];

function kindText({ kind, heldOn }: InputRecord): string {
  return heldOn === null ? `${kind}; states no date` : `${kind}, held on ${heldOn}`;
}

function readingText(input: InputRecord): string {
  const text =
    input.encoding === null ? null : `Text in ${input.encoding}, separator ${separatorWord(input)}.`;
  const layout = input.layout === null ? null : `Known layout: ${input.layout}.`;
  const tables = input.tables.map(({ sheet, headerRow, columns }) => {
    const meanings = Object.entries(columns).map(([field, heading]) => `${field} = "${heading}"`);
    const place = sheet === null ? 'Table' : `Sheet "${sheet}"`;
    return `${place}, ${headerRow === null ? 'no heading row' : `headings in row ${headerRow}`}: ${meanings.join(', ')}.`;
  });
  return [input.sha256, text, layout, ...tables].filter((line) => line !== null).join('\n');
}

function separatorWord({ separator }: InputRecord): string {
  return separator === '\t' ? 'tab' : separator === null ? 'none' : `"${separator}"`;
}

function settings({ screening }: Report): Table {
  const facts = Object.entries(screening.method.settings).flatMap(([name, value]) =>
    settingFacts(name, value),
  );
  return tableOf(factFields, facts, { title: 'Settings', headed: false, emptyText: 'All as they come.' });
}

/** Nested settings become dotted names, so that each value has its own line. */
function settingFacts(name: string, value: unknown): readonly Fact[] {
  if (value === null || value === undefined) return [{ item: name, value: 'not set' }];
  if (typeof value === 'string') return [{ item: name, value }];
  if (typeof value !== 'object') return [{ item: name, value: JSON.stringify(value) }];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0) return [{ item: name, value: 'none' }];
  return entries.flatMap(([key, inner]) => settingFacts(`${name}.${key}`, inner));
}

function listFindings({ screening }: Report): Table {
  type Finding = (typeof screening.method.listFindings)[number];
  const fields: readonly Field<Finding>[] = [
    { column: column('Listing', 'text', first), show: ({ name, uid }) => `${name} (${uid})` },
    { column: column('What is odd in the publication', 'text', wide), show: ({ text }) => text },
    { column: column('Seen', 'text', third), show: ({ seen }) => seen },
    { column: column('Code', 'text', { widthMax: 18 }), show: ({ code }) => code },
  ];
  return tableOf(fields, screening.method.listFindings, {
    title: 'Oddities of the list itself (kept as published)',
    emptyText: 'None found.',
  });
}

function limits({ screening }: Report): Table {
  const numbered = distinct(screening.method.limits).map((text, index) => ({
    item: `Limit ${index + 1}`,
    value: text,
  }));
  return tableOf(factFields, numbered, {
    title: 'Limits',
    headed: false,
    emptyText: 'None recorded.',
  });
}

/**
 * For the program that reads the workbook back. One line each, cut off by the cell beside it: text that ran over the
 * edge would make every page of the sheet small in print.
 */
function decisionBasis({ extra }: Report): Table {
  return tableOf(basisFields, extra.basis, {
    title: 'What decisions made in this workbook rest on (read by cmic-check when it is given back)',
    headed: false,
    emptyText: 'There is nothing to decide.',
  });
}

const basisFields: readonly Field<BasisLine>[] = [
  { column: column('Item', 'text', first), show: ({ item }) => item },
  { column: column('Content', 'text', { ...wide, runsOn: true }), show: ({ text }) => text },
  { column: column('Note', 'text', third), show: () => 'Leave as it is.' },
];
