import { Decimal } from 'decimal.js';
import { isCurrencyMark } from './currencies.ts';

/** Which character stands before the fraction in a column of typed amounts. */
export type DecimalSign = 'point' | 'comma';

/** A typed amount taken apart. `sign` is the decimal sign that the text itself proves, `null` where it proves none. */
interface TypedAmount {
  readonly negative: boolean;
  /** Digits, one optional decimal point and exponent, once groups are gone; `null` where the text is ambiguous. */
  readonly plain: string | null;
  readonly sign: DecimalSign | null;
  /** Set where one character stands before exactly three digits and may be either sign: `1,234`. */
  readonly ambiguous: { readonly whole: string; readonly rest: string; readonly mark: '.' | ',' } | null;
}

const missingAmounts = new Set(
  '- -- --- – — − . n/a #n/a na n.a. n/d n.d. k.a. s/d nan null none nil unassigned'.split(' '),
);

/** Whether the text is what files write where there is no amount: empty, dashes, `N/A`. */
export function isMissingAmount(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || missingAmounts.has(trimmed.toLowerCase());
}

/**
 * Reads one amount as people type it (`1'234.56`, `1.234,56-`, `(HK$ 12)`, `="3.42%"`) into plain decimal text.
 * Percent and currency marks are dropped. `null`: not one number, or `1,234` without a known decimal sign.
 */
export function readAmount(text: string, sign: DecimalSign | null): string | null {
  if (sign === 'point' && plainFraction.test(text)) return text;
  if (plainInteger.test(text)) return text;
  const typed = takeApart(text);
  if (typed === null) return null;
  const plain = typed.ambiguous === null ? agreed(typed, sign) : resolved(typed.ambiguous, sign);
  if (plain === null) return null;
  return tidy(typed.negative ? negated(plain) : plain);
}

/**
 * The decimal sign that a column's cells prove together, or `null`. A stray contradiction in twenty is outvoted; the
 * stray cell then is unreadable. Groups beside bare whole numbers (`1,234` and `950`) count as proof when they repeat.
 */
export function decimalSignIn(texts: Iterable<string>): DecimalSign | null {
  const proved = { point: 0, comma: 0 };
  const grouped = { point: 0, comma: 0 };
  let whole = 0;
  for (const text of texts) {
    const typed = takeApart(text);
    if (typed === null) continue;
    if (typed.ambiguous !== null) grouped[typed.ambiguous.mark === ',' ? 'point' : 'comma'] += 1;
    else if (typed.sign === null) whole += 1;
    else proved[typed.sign] += 1;
  }
  const all = proved.point + proved.comma;
  if (all > 0) {
    if (proved.point >= all * 0.95) return 'point';
    return proved.comma >= all * 0.95 ? 'comma' : null;
  }
  if (whole === 0) return null;
  if (grouped.point >= 3 && grouped.comma === 0) return 'point';
  return grouped.comma >= 3 && grouped.point === 0 ? 'comma' : null;
}

/** Whether the text reads as an amount under one decimal sign or the other. */
export function isAmount(text: string): boolean {
  return plainInteger.test(text) || takeApart(text) !== null;
}

/** An amount times a unit of its heading (`in millions` is `1000000`), exactly. */
export function scaled(amount: string, unit: string): string {
  return unit === '1' ? amount : new Decimal(amount).times(unit).toFixed();
}

const plainInteger = /^(?:0|-?[1-9]\d*)$/;
const plainFraction = /^(?:0|-?[1-9]\d*)\.\d+$/;

const wordBefore = /^([\p{L}\p{Sc}.]{1,5})\s*(?=[-−(+.\d])/u;
const wordAfter = /(?<=[\d.)])\s*([\p{L}\p{Sc}][\p{L}\p{Sc}.]{0,4})$/u;

/** Text without its wrapping, currency, percent and minus marks; the sign is kept apart. */
function bare(text: string): { body: string; negative: boolean } | null {
  let body = text.normalize('NFKC').trim();
  const wrapped = /^="?([^"]*)"?$/.exec(body);
  if (wrapped?.[1] !== undefined) body = wrapped[1].trim();
  let minus = 0;
  for (let pass = 0; pass < 4; pass += 1) {
    const before = body;
    const inside = /^\((.+)\)$/.exec(body);
    if (inside?.[1] !== undefined) {
      body = inside[1].trim();
      minus += 1;
    }
    const signed = body.replace(/^[-−–﹣]\s*|\s*[-−–﹣]$/u, '');
    if (signed !== body) minus += 1;
    body = withoutCurrency(signed).replace(/\s*%$/u, '').trim();
    if (body === before) break;
  }
  if (minus > 1 || body === '') return null;
  return { body: body.replace(/^\+\s*/u, ''), negative: minus === 1 };
}

function withoutCurrency(body: string): string {
  const before = wordBefore.exec(body);
  const rest = before?.[1] !== undefined && isCurrencyMark(before[1]) ? body.slice(before[0].length) : body;
  const after = wordAfter.exec(rest);
  return after?.[1] !== undefined && isCurrencyMark(after[1]) ? rest.slice(0, after.index) : rest;
}

function takeApart(text: string): TypedAmount | null {
  if (text.length > 60 || !/\d/.test(text.normalize('NFKC'))) return null;
  const stripped = bare(text);
  if (stripped === null) return null;
  const { negative } = stripped;
  const parts = /^([\d.,'’ʼ`´\s]*\d[.,]?)(?:e([+-]?\d{1,3}))?$/iu.exec(stripped.body);
  if (parts?.[1] === undefined) return null;
  const body = parts[1].replace(/['’ʼ`´\s]/gu, '_');
  const exponent = parts[2] === undefined ? '' : `e${parts[2]}`;
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const typed = (plain: string | null, sign: DecimalSign | null): TypedAmount | null =>
    plain === null ? null : { negative, plain: plain + exponent, sign, ambiguous: null };
  if (points + commas === 0) return typed(ungrouped(body, '_'), null);
  if (points > 0 && commas > 0) {
    const sign = body.lastIndexOf('.') > body.lastIndexOf(',') ? 'point' : 'comma';
    return typed(sign === 'point' ? fraction(body, '.', ',') : fraction(body, ',', '.'), sign);
  }
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1) return typed(ungrouped(body, mark), mark === ',' ? 'point' : 'comma');
  const either = exponent === '' ? /^([1-9]\d{0,2})[.,](\d{3})$/.exec(body) : null;
  if (either?.[1] !== undefined && either[2] !== undefined) {
    return { negative, plain: null, sign: null, ambiguous: { whole: either[1], rest: either[2], mark } };
  }
  return typed(fraction(body, mark, '_'), mark === '.' ? 'point' : 'comma');
}

/** Whole and fraction around one decimal sign; the whole may be grouped by `group`. */
function fraction(body: string, mark: string, group: string): string | null {
  const at = body.lastIndexOf(mark);
  const rest = body.slice(at + 1);
  if (body.indexOf(mark) !== at || !/^\d*$/.test(rest)) return null;
  const whole = at === 0 ? '0' : ungrouped(body.slice(0, at), group);
  if (whole === null) return null;
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** Digits without groups of three, or of two before the last three (Indian counting); `null` for any other grouping. */
function ungrouped(whole: string, group: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  const groups = whole.split(group);
  const [first, ...others] = groups;
  if (first === undefined || !groups.every((one) => /^\d+$/.test(one))) return null;
  const last = others.pop();
  if (last?.length !== 3) return null;
  const thousands = first.length <= 3 && others.every((one) => one.length === 3);
  const lakhs = first.length <= 2 && others.length > 0 && others.every((one) => one.length === 2);
  return thousands || lakhs ? groups.join('') : null;
}

function agreed(typed: TypedAmount, sign: DecimalSign | null): string | null {
  return sign === null || typed.sign === null || typed.sign === sign ? typed.plain : null;
}

function resolved(typed: NonNullable<TypedAmount['ambiguous']>, sign: DecimalSign | null): string | null {
  if (sign === null) return null;
  const isFraction = (sign === 'point') === (typed.mark === '.');
  return isFraction ? `${typed.whole}.${typed.rest}` : typed.whole + typed.rest;
}

function negated(plain: string): string {
  return plain.startsWith('-') ? plain.slice(1) : `-${plain}`;
}

/** Plain decimal text without needless zeros in front, without an exponent, and without a negative zero. */
function tidy(plain: string): string {
  const positional = /e/i.test(plain) ? new Decimal(plain).toFixed() : plain;
  const trimmed = positional.replace(/^(-?)0+(?=\d)/, '$1');
  return /^-0(?:\.0*)?$/.test(trimmed) ? trimmed.slice(1) : trimmed;
}
