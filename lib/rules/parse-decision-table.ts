import { rulingBases, tableEvents, tableNotes, tablePeriods } from './decision-table.ts';
import type { Cell, DecisionTable, Note, Ruling, TableNote, TableRow } from './decision-table.ts';
import { date, fail, fields, list, oneOf, text, texts } from './fields.ts';
import type { Fields } from './fields.ts';
import type { Rules } from './rules.ts';
import type { VerdictWord } from './verdict.ts';

const verdictWords = [
  'permitted',
  'permittedIfDivesting',
  'prohibited',
  'needsReview',
  'notCovered',
] as const satisfies readonly VerdictWord[];

/** The `{…}` places that the engine fills in a note; any other would reach a reader unfilled. */
const notePlaces: Readonly<Partial<Record<TableNote, readonly string[]>>> = {
  review: ['company'],
  reviewWithoutEffect: ['company'],
  licence: ['licence'],
  notListed: ['listedOn'],
  delisted: ['delistedOn'],
  removalDay: ['delistedOn'],
  dateNotCovered: ['coveredFrom'],
  edgeMinute: ['minute'],
  edgeWithoutEffect: ['minute'],
  settlesLater: ['settlesOn'],
  reportRejected: ['day'],
  reportOrder: ['day'],
  reportExecuted: ['day'],
  keep: ['day'],
  suspectedIncrease: ['from', 'to', 'difference', 'arithmetic'],
  suspectedDecrease: ['from', 'to', 'difference', 'arithmetic'],
  suspectedTransfer: ['account'],
  policyRestricted: ['name', 'reason'],
};

/**
 * Checks the decision table (parsed JSON) against the rules that it cites and returns it typed. Throws an Error that
 * names the cell or note at fault: nothing may be judged by a table with a hole.
 */
export function parseDecisionTable(value: unknown, rules: Rules): DecisionTable {
  const file = fields(value, 'decision table');
  const known = new Set(rules.rules.map(({ id }) => id));
  const rows = list(file, 'rows', 'decision table').map((row, at) => parseRow(row, at, known));
  return {
    checkedOn: date(file, 'checkedOn', 'decision table'),
    reportWithinBusinessDays: count(file, 'reportWithinBusinessDays'),
    keepForYears: count(file, 'keepForYears'),
    rows: complete(rows),
    notes: parseNotes(file, known),
  };
}

function complete(rows: readonly TableRow[]): DecisionTable['rows'] {
  for (const event of tableEvents) {
    const found = rows.filter((row) => row.event === event).length;
    if (found !== 1) fail(`row ${event}`, 'rows', `${found} instead of one`);
  }
  return new Map(rows.map((row) => [row.event, row]));
}

function parseRow(value: unknown, at: number, known: ReadonlySet<string>): TableRow {
  const row = fields(value, `row ${at + 1}`);
  const event = oneOf(row, 'event', tableEvents, `row ${at + 1}`);
  const [before, during, after] = tablePeriods;
  const cell = (period: string): Cell => parseCell(row[period], `cell ${event}/${period}`, known);
  return {
    event,
    title: text(row, 'title', `row ${event}`),
    beforeEffective: cell(before),
    windDown: cell(during),
    afterDeadline: cell(after),
  };
}

function parseCell(value: unknown, where: string, known: ReadonlySet<string>): Cell {
  const cell = fields(value, where);
  const variant = (name: string): Ruling | null =>
    cell[name] === null ? null : parseRuling(cell[name], `${where}, ${name}`, known);
  return {
    ...parseRuling(cell, where, known),
    attested: variant('attested'),
    denied: variant('denied'),
    underRule: parseUnderRule(cell.underRule, `${where}, underRule`, known),
  };
}

function parseUnderRule(value: unknown, where: string, known: ReadonlySet<string>): Cell['underRule'] {
  if (value === null) return null;
  const rule = text(fields(value, where), 'rule', where);
  if (!known.has(rule)) fail(where, 'rule', `names an unknown rule: ${rule}`);
  return { ...parseRuling(value, where, known), rule };
}

function parseRuling(value: unknown, where: string, known: ReadonlySet<string>): Ruling {
  const row = fields(value, where);
  const rules = ruleIds(row, where, known);
  if (rules.length === 0) fail(where, 'rules', 'cite nothing');
  const sentence = text(row, 'text', where);
  if (/[{}]/.test(sentence)) fail(where, 'text', 'has a place that nothing fills');
  return {
    verdict: oneOf(row, 'verdict', verdictWords, where),
    text: sentence,
    rules,
    basis: oneOf(row, 'basis', rulingBases, where),
  };
}

function parseNotes(file: Fields, known: ReadonlySet<string>): DecisionTable['notes'] {
  const given = fields(file.notes, 'notes');
  const stray = Object.keys(given).find((id) => !tableNotes.some((one) => one === id));
  if (stray !== undefined) fail(`note ${stray}`, 'id', 'is not known');
  return new Map(tableNotes.map((id) => [id, parseNote(given[id], id, known)]));
}

function parseNote(value: unknown, id: TableNote, known: ReadonlySet<string>): Note {
  const where = `note ${id}`;
  const row = fields(value, where);
  const rules = ruleIds(row, where, known);
  const verdict = row.verdict === null ? null : oneOf(row, 'verdict', verdictWords, where);
  if (verdict !== null && rules.length === 0) fail(where, 'rules', 'cite nothing');
  const sentence = text(row, 'text', where);
  const places = [...sentence.matchAll(/\{(\w*)\}/g)].map(([, place]) => place ?? '');
  const open = places.find((place) => !(notePlaces[id] ?? []).includes(place));
  if (open !== undefined) fail(where, 'text', `has a place that nothing fills: {${open}}`);
  return { verdict, text: sentence, rules };
}

function ruleIds(row: Fields, where: string, known: ReadonlySet<string>): readonly string[] {
  const ids = texts(row, 'rules', where);
  const unknown = ids.find((id) => !known.has(id));
  return unknown === undefined ? ids : fail(where, 'rules', `names an unknown rule: ${unknown}`);
}

function count(file: Fields, field: string): number {
  const value = file[field];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    fail('decision table', field, 'is no whole number above zero');
  return value;
}
