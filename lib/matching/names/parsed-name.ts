import type { NameVocabulary } from '../knowledge.ts';
import type { Exposure } from '../match.ts';
import { homeFamilies } from './home-families.ts';
import { hanKey, hanText, hasHan, joined, latinWords } from './normalise.ts';
import { type TailTaker, tailTaker } from './tail.ts';

/** A name taken apart: the words that name the company, its legal form, and what the rest says about the instrument. */
export interface ParsedName {
  readonly text: string;
  /** The company's own words, without legal form and share-class suffixes. */
  readonly core: readonly string[];
  readonly joined: string;
  /** All words joined, legal form and suffixes included. */
  readonly whole: string;
  /** Families of the legal forms found at the end, outermost last; empty where there is none. */
  readonly legalForms: readonly string[];
  /** What the suffixes say the instrument is, `null` where they say nothing. */
  readonly exposure: Exposure | null;
  /** Chinese part as a comparison key, or `null`. */
  readonly han: string | null;
  /** The same with its legal form, for telling legal persons of one group apart. */
  readonly hanText: string | null;
  /** True where the text is as long as the columns in which vendors cut names, so its end may be missing. */
  readonly maybeCut: boolean;
}

/** A vocabulary prepared for taking names apart: suffix words keyed by their last word, longest first. */
export interface NameParser {
  readonly parse: (text: string) => ParsedName;
}

interface Suffix<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Shortest text that a vendor's column cuts; shorter names are whole (HKEX short names have 15 characters). */
const cutLengthMin = 15;

/** Builds the parser once; the vocabulary is data of reference/. */
export function nameParser({
  legalForms,
  lineSuffixes,
  simplified,
  commonWords,
}: NameVocabulary): NameParser {
  const forms = legalForms.map(({ form, family }) => ({ words: latinWords(form), value: family }));
  const tables: Tables = {
    forms: tableBy((words) => words.at(-1), forms),
    leading: tableBy(
      (words) => words[0],
      forms.filter(({ value }) => leadingFamilies.has(value)),
    ),
    lines: tableBy(
      (words) => words.at(-1),
      lineSuffixes.map(({ suffix, exposure }) => ({ words: latinWords(suffix), value: exposure })),
    ),
    cutForms: byCutEnd(
      forms
        .filter(({ value }) => homeFamilies.has(value))
        .toSorted((a, b) => b.words.length - a.words.length),
    ),
    simplified,
    commonWords: new Set(commonWords),
    tails: tailTaker(),
  };
  return { parse: (text) => parse(text, tables) };
}

interface Tables {
  readonly forms: Map<string, Suffix<string>[]>;
  readonly leading: Map<string, Suffix<string>[]>;
  readonly lines: Map<string, Suffix<Exposure>[]>;
  /** Forms of Chinese and offshore companies, longest first, by what may be left of their last word. */
  readonly cutForms: ReadonlyMap<string, readonly Suffix<string>[]>;
  readonly simplified: Readonly<Record<string, string>>;
  readonly commonWords: ReadonlySet<string>;
  readonly tails: TailTaker;
}

/** Keyed by one word of each suffix, longest first, so that `CO LTD` is tried before `LTD`. */
function tableBy<T>(
  keyOf: (words: readonly string[]) => string | undefined,
  entries: readonly Suffix<T>[],
): Map<string, Suffix<T>[]> {
  const table = new Map<string, Suffix<T>[]>();
  for (const entry of entries) {
    const key = keyOf(entry.words);
    if (key !== undefined) table.set(key, [...(table.get(key) ?? []), entry]);
  }
  for (const row of table.values()) row.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Keyed by each beginning of the form's last word, so that one look says whether a word may be a form cut off. */
function byCutEnd(forms: readonly Suffix<string>[]): Map<string, Suffix<string>[]> {
  const table = new Map<string, Suffix<string>[]>();
  for (const form of forms) {
    const end = form.words.at(-1) ?? '';
    for (let length = 1; length < end.length; length++) {
      const beginning = end.slice(0, length);
      const row = table.get(beginning);
      if (row === undefined) table.set(beginning, [form]);
      else row.push(form);
    }
  }
  return table;
}

function parse(text: string, tables: Tables): ParsedName {
  const core = ownLatinWords(text.includes('(') ? withoutAcronym(text.replace(optionRoot, '$1')) : text);
  const whole = joined(core);
  const words = core.length;
  const led = tables.tails.takeLeadingTerms(core);
  const endsInside = cutAfterOf.test(text);
  const tail = endsInside
    ? null
    : tables.tails.takeTail(core, (before) => endsWithForm(before, tables.forms));
  let exposure: Exposure | null = led ?? tail;
  if (text.length >= cutColumnMin && !endsInside) takeCutForm(core, tables.cutForms);
  const legalForms: string[] = [];
  for (;;) {
    const form = takeSuffix(core, tables.forms, 1);
    if (form !== null) {
      legalForms.unshift(form);
      continue;
    }
    const line = takeSuffix(core, tables.lines, legalForms.length > 0 || isWholeName(core, tables) ? 1 : 2);
    if (line === null) break;
    exposure ??= line;
  }
  takeLeadingForm(core, tables.leading, legalForms);
  const chinese = hanText(text, tables.simplified);
  return {
    text,
    core,
    joined: core.length === words ? whole : joined(core),
    whole,
    legalForms,
    exposure,
    han: hanKey(chinese),
    hanText: chinese,
    maybeCut: text.trim().length >= cutLengthMin,
  };
}

/** `AVIATION INDUSTRY CORPORATION OF C`: what follows `OF` is part of the name, however short. */
const cutAfterOf = /\bof\s+\S{1,4}$/i;

/** `PUT (CHL) CHINA MOBILE LTD`: brokers put the ticker between the side of an option and the name. */
const optionRoot = /^\s*((?:PUT|CALL)S?)\s*\([A-Z.]{1,6}\)/i;

/** `CHINA NATIONAL NUCLEAR CORP (CNNC)`: an acronym behind the name repeats it. */
function withoutAcronym(text: string): string {
  const [, name = '', acronym = ''] = acronymBehind.exec(text.trim()) ?? [];
  if (acronym === '' || name[0]?.toUpperCase() !== acronym[0]) return text;
  let at = 0;
  for (const letter of name.toUpperCase()) if (letter === acronym[at]) at++;
  return at === acronym.length ? name : text;
}

const acronymBehind = /^(.*\S)\s*\(([A-Z]{3,6})(?:\s+\w{2,4}\.?)?\)$/;

/** Names of this length may have been cut inside their legal form (iShares cuts at 34, Bloomberg at 30). */
const cutColumnMin = 28;

/** Takes a legal form off whose last word was cut (`COMPANY LIM`, `CO L`, `CORPORATI`). */
function takeCutForm(core: string[], cutForms: ReadonlyMap<string, readonly Suffix<string>[]>): void {
  for (const { words } of cutForms.get(core.at(-1) ?? '') ?? []) {
    const start = core.length - words.length;
    if (start <= 1 || !standsAt(start, words, words.length - 1, core)) continue;
    core.length = start;
    return;
  }
}

/** Whether the first `count` of the words stand in the name from `start` on. */
function standsAt(start: number, words: readonly string[], count: number, name: readonly string[]): boolean {
  for (let at = 0; at < count; at++) if (name[start + at] !== words[at]) return false;
  return true;
}

function endsWithForm(words: readonly string[], forms: Map<string, Suffix<string>[]>): boolean {
  const row = forms.get(words.at(-1) ?? '') ?? [];
  return row.some(({ words: form }) => {
    const start = words.length - form.length;
    return start > 0 && standsAt(start, form, form.length, words);
  });
}

/** Families of legal forms that stand before the name (`OAO Gazprom`, `PT Telkom`). */
const leadingFamilies = new Set(['jointStock', 'jointStockRussian', 'limitedLiability', 'sarl', 'persero']);

function takeLeadingForm(core: string[], leading: Map<string, Suffix<string>[]>, legalForms: string[]): void {
  const found = leading.get(core[0] ?? '')?.find(({ words }) => {
    return core.length > words.length && words.every((word, index) => core[index] === word);
  });
  if (found === undefined) return;
  core.splice(0, found.words.length);
  legalForms.unshift(found.value);
}

/** Few letters beside a Chinese name are marks of a quotation system (`*ST`, `-UW`, `A`), not a name. */
const latinBesideHanMin = 6;

function ownLatinWords(text: string): string[] {
  const words = latinWords(text);
  return hasHan(text) && joined(words).length < latinBesideHanMin ? [] : words;
}

/** `SMIC-H`, `HIKVISION A`: one word long enough to name a company, and the letter of its line of shares. */
function isWholeName(core: readonly string[], { commonWords }: Tables): boolean {
  const [name = ''] = core;
  return core.length === 2 && name.length >= 4 && !commonWords.has(name);
}

/** Takes the longest known suffix off the end, leaving at least `keep` words (one-letter suffixes leave two). */
function takeSuffix<T>(core: string[], table: Map<string, Suffix<T>[]>, keep: number): T | null {
  const last = core.at(-1);
  const row = last === undefined ? undefined : table.get(last);
  if (row === undefined) return null;
  for (const { words, value } of row) {
    const start = core.length - words.length;
    const least = words.length === 1 && words[0]?.length === 1 ? Math.max(keep, 1) : 1;
    if (start < least || !standsAt(start, words, words.length, core)) continue;
    core.length = start;
    return value;
  }
  return null;
}
