import type { NameVocabulary } from '../knowledge.ts';
import type { Exposure } from '../match.ts';
import { hanKey, hanText, hasHan, joined, latinWords } from './normalise.ts';

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

/** Coupon, maturity and par-value texts that follow a company's name in bond and share descriptions. */
const debtWord = /^(?:\d+(?:\d*)%|[BN]\d{4}[A-Z]?|EMTN|GMTN|MTN|NOTES?|BONDS?|PERP|SNR|FRN|CV|CB)$/;
const parWord = /^(?:(?:CNY|RMB|HKD|USD|EUR|GBP|YC|HK)\d*|NPV)$/;
const digitsOnly = /^\d+$/;

/** Builds the parser once; the vocabulary is data of reference/. */
export function nameParser({ legalForms, lineSuffixes, simplified }: NameVocabulary): NameParser {
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
    simplified,
  };
  return { parse: (text) => parse(text, tables) };
}

interface Tables {
  readonly forms: Map<string, Suffix<string>[]>;
  readonly leading: Map<string, Suffix<string>[]>;
  readonly lines: Map<string, Suffix<Exposure>[]>;
  readonly simplified: Readonly<Record<string, string>>;
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

function parse(text: string, tables: Tables): ParsedName {
  const core = ownLatinWords(text);
  const whole = joined(core);
  const derivative = takeDerivative(core);
  const legalForms: string[] = [];
  let exposure: Exposure | null = derivative ? 'derivative' : null;
  for (;;) {
    const form = takeSuffix(core, tables.forms, 1);
    if (form !== null) {
      legalForms.unshift(form);
      continue;
    }
    const line = takeSuffix(core, tables.lines, legalForms.length > 0 ? 1 : 2);
    if (line !== null) {
      exposure ??= line;
      continue;
    }
    const taken = takeDescription(core);
    if (taken === null) break;
    if (taken === 'debt') exposure ??= 'debt';
  }
  takeLeadingForm(core, tables.leading, legalForms);
  return {
    text,
    core,
    joined: joined(core),
    whole,
    legalForms,
    exposure,
    han: hanKey(text, tables.simplified),
    hanText: hanText(text, tables.simplified),
    maybeCut: text.trim().length >= cutLengthMin,
  };
}

/** What follows a company's name in the description of an option, a warrant, a future or a right. */
const derivativeWord = /^(?:CALLS?|PUTS?|OPT|OPTIONS?|WRT|WTS|WARRANTS?|FUT|FUTURES?|CFD|RTS|RIGHTS?)$/;
const derivativeTerm =
  /^(?:[CP]?\d+[A-Z]?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|CALL|PUT|[CP]|AMERICAN|EUROPEAN|STYLE|EXP|EXPIRY|STRIKE|STOCK|SINGLE)$/;

/** Cuts such a description off, where nothing but terms of the contract follow the word for it. */
function takeDerivative(core: string[]): boolean {
  const at = core.findIndex((word, index) => index > 0 && derivativeWord.test(word));
  if (at === -1 || !core.slice(at + 1).every((word) => derivativeTerm.test(word))) return false;
  core.length = at;
  while (core.length > 1 && derivativeTerm.test(core.at(-1) ?? '')) core.pop();
  return true;
}

/** Takes a coupon, a maturity or a par value (`CNY1`, `HKD0.1`) off the end; `null` where there is none. */
function takeDescription(core: string[]): 'debt' | 'par' | null {
  const last = core.at(-1);
  const before = core.at(-2);
  if (core.length <= 2 || last === undefined || before === undefined) return null;
  if (debtWord.test(last)) {
    core.pop();
    return 'debt';
  }
  const parts = parWord.test(last) ? 1 : digitsOnly.test(last) && parWord.test(before) ? 2 : 0;
  core.length -= parts;
  return parts === 0 ? null : 'par';
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

/** Takes the longest known suffix off the end, leaving at least `keep` words (one-letter suffixes leave two). */
function takeSuffix<T>(core: string[], table: Map<string, Suffix<T>[]>, keep: number): T | null {
  const last = core.at(-1);
  const row = last === undefined ? undefined : table.get(last);
  if (row === undefined) return null;
  for (const { words, value } of row) {
    const start = core.length - words.length;
    const least = words.length === 1 && words[0]?.length === 1 ? Math.max(keep, 1) : 1;
    if (start < least) continue;
    if (words.every((word, index) => core[start + index] === word)) {
      core.length = start;
      return value;
    }
  }
  return null;
}
