import type { NameVocabulary } from '../knowledge.ts';
import type { Exposure } from '../match.ts';
import { hanKey, hanText, hasHan, joined, latinWords } from './normalise.ts';

/** A name taken apart: the words that name the company, its legal form, and what the rest says about the instrument. */
export interface ParsedName {
  readonly text: string;
  /** The company's own words, without legal form and share-class suffixes. */
  readonly core: readonly string[];
  readonly joined: string;
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
const parWord = /^(?:(?:CNY|RMB|HKD|USD|EUR|GBP|YC|HK)\d*|NPV|\d+)$/;

/** Builds the parser once; the vocabulary is data of reference/. */
export function nameParser(vocabulary: NameVocabulary): NameParser {
  const forms = suffixTable(vocabulary.legalForms.map(({ form, family }) => ({ text: form, value: family })));
  const lines = suffixTable(
    vocabulary.lineSuffixes.map(({ suffix, exposure }) => ({ text: suffix, value: exposure })),
  );
  return { parse: (text) => parse(text, forms, lines, vocabulary.simplified) };
}

function suffixTable<T>(entries: readonly { text: string; value: T }[]): Map<string, Suffix<T>[]> {
  const table = new Map<string, Suffix<T>[]>();
  for (const { text, value } of entries) {
    const words = latinWords(text);
    const last = words.at(-1);
    if (last === undefined) continue;
    const row = table.get(last) ?? [];
    row.push({ words, value });
    table.set(last, row);
  }
  for (const row of table.values()) row.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function parse(
  text: string,
  forms: Map<string, Suffix<string>[]>,
  lines: Map<string, Suffix<Exposure>[]>,
  simplified: Readonly<Record<string, string>>,
): ParsedName {
  const core = ownLatinWords(text);
  const legalForms: string[] = [];
  let exposure: Exposure | null = null;
  for (;;) {
    const form = takeSuffix(core, forms, 1);
    if (form !== null) {
      legalForms.unshift(form);
      continue;
    }
    const line = takeSuffix(core, lines, legalForms.length > 0 ? 1 : 2);
    if (line !== null) {
      exposure ??= line;
      continue;
    }
    const last = core.at(-1);
    if (core.length > 2 && last !== undefined && debtWord.test(last)) exposure = 'debt';
    else if (!(core.length > 2 && last !== undefined && parWord.test(last))) break;
    core.pop();
  }
  return {
    text,
    core,
    joined: joined(core),
    legalForms,
    exposure,
    han: hanKey(text, simplified),
    hanText: hanText(text, simplified),
    maybeCut: text.trim().length >= cutLengthMin,
  };
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
