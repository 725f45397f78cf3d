import type { Exposure } from '../match.ts';

/** Words that say the instrument is a derivative (FAQ 860). */
const derivativeWord =
  /^(?:CALLS?|PUTS?|OPT|OPTIONS?|WRT|WTS|WARRANTS?|FUT|FUTURES?|CFD|TRS|SWAPS?|RTS|RIGHTS?)$/;
/** Words that say it is a bond or a note (FAQ 859). */
const debtWord =
  /^(?:\d+%|[BN]\d{4}[A-Z]?|EMTN|GMTN|MTN|SCP\d*|NOTES?|NTS|BONDS?|BDS|PERP|PERPETUAL|SNR|SR|FRN|CONV|CV|CB|DUE|UNSEC|GTD|REGS|144A)$/;
/** Whether a word of a name, in capitals, says that the instrument is a derivative. */
export function isDerivativeWord(word: string): boolean {
  return derivativeWord.test(word);
}

const receiptWord = /^(?:ADRS?|ADS|GDRS?|BDRS?|CEDEARS?|SPON|SPONS|SPONSORED)$/;
const shareWord = /^(?:ORDS?|ORDINARY|SHS|SH|SHARES?|CLASS|CL|COM|COMMON|STOCK|STK|REG|REGD|REGISTERED)$/;
const numberWord = /^[CP]?\d+[A-Z]{0,2}$/;

/** What else stands behind a company's name: share lines, par values, dates, terms of a contract, marketplaces. */
const termWord =
  /^(?:@|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\d{2,4}|AMERICAN|EUROPEAN|STYLE|EXP|EXPIRY|STRIKE|SINGLE|EACH|REP|REPR|REPS|REPSTG|REPRESENTING|ORD|ORDS|ORDINARY|SHS|SH|SHARES?|CLASS|CL|SER|SERIES|PFD|PREF|NPV|PAR|REG|REGD|REGISTERED|COM|COMMON|STOCK|STK|CNY|CNH|RMB|HKD|USD|EUR|GBP|JPY|YC|HD|DL|EO|SF|LS|ON|LTD\d)$/;
const parWord = /^(?:CNY|CNH|RMB|HKD|USD|EUR|GBP|JPY|HD|DL|EO|SF|LS)\d+$/;

/** Places and single letters may be part of a name, unless its legal form stands before them. */
const behindFormOnly =
  /^(?:HK|LONDON|FRANKFURT|SHANGHAI|SHENZHEN|XETRA|NYSE|HKEX|SEHK|SSE|SZSE|CONNECT|[A-Z])$/;

const derivative = 1;
const debt = 2;
const receipt = 4;
const share = 8;
const number = 16;
const par = 32;
const otherTerm = 64;
const afterForm = 128;
const digits = 256;

const patterns: readonly (readonly [number, RegExp])[] = [
  [derivative, derivativeWord],
  [debt, debtWord],
  [receipt, receiptWord],
  [share, shareWord],
  [number, numberWord],
  [par, parWord],
  [otherTerm, termWord],
  [afterForm, behindFormOnly],
  [digits, /^\d+$/],
];

/** Kinds of which a tail is made, and those beside them that may stand behind a legal form. */
const term = derivative | debt | receipt | number | par | otherTerm;
const termBehindForm = term | afterForm;

/** Takes descriptions of instruments off names. */
export interface TailTaker {
  /**
   * Takes the description of the instrument off the end of a name, and says what it is of. It goes where nothing but
   * such words follow a legal form (`CHINA MOBILE LTD 3.05% 2024 MTN`); without one it needs a coupon, a term of debt
   * or of a derivative, or two numbers (`SEMICONDUCTOR MANUFACTURING 2.693 27/02/25`).
   */
  takeTail(core: string[], endsWithForm: (words: readonly string[]) => boolean): Exposure | null;
  /** `CALL CHINA MOBILE LTD …`, `TRS CHINA RAILWAY …`, `CALL WTS ON SMIC …`: the kind stands before the name. */
  takeLeadingTerms(core: string[]): Exposure | null;
}

/** Words whose kinds are kept; names are many, but made of few words. */
const rememberedWordsMax = 20_000;

/** Makes a taker that remembers the kinds of the words it has met. */
export function tailTaker(): TailTaker {
  const remembered = new Map<string, number>();
  const kindsOf = (word: string): number => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const kinds = patterns.reduce((sum, [kind, pattern]) => (pattern.test(word) ? sum | kind : sum), 0);
    if (remembered.size >= rememberedWordsMax) remembered.clear();
    remembered.set(word, kinds);
    return kinds;
  };
  const startOfTail = (core: readonly string[], kinds: number): number => {
    let start = core.length;
    while (start > 1 && (kindsOf(core[start - 1] ?? '') & kinds) !== 0) start--;
    return start;
  };
  return {
    takeTail: (core, endsWithForm) => {
      const behindForm = startOfTail(core, termBehindForm);
      if (behindForm === core.length) return null;
      if (endsWithForm(core.slice(0, behindForm))) return exposureOf(core.splice(behindForm).map(kindsOf));
      const start = startOfTail(core, term);
      const tail = core.slice(start).map(kindsOf);
      const numbers = tail.filter((kinds) => (kinds & number) !== 0).length;
      if (!says(tail, derivative | debt | par) && numbers < 2) return null;
      core.length = start;
      return exposureOf(tail);
    },
    takeLeadingTerms: (core) => {
      let count = 0;
      while (count < core.length - 1 && (kindsOf(core[count] ?? '') & derivative) !== 0) count++;
      if (count === 0) return null;
      if (core[count] === 'ON') count++;
      core.splice(0, count);
      return 'derivative';
    },
  };
}

function says(tail: readonly number[], kinds: number): boolean {
  return tail.some((one) => (one & kinds) !== 0);
}

function exposureOf(tail: readonly number[]): Exposure | null {
  if (says(tail, derivative)) return 'derivative';
  if (says(tail, receipt)) return 'depositaryReceipt';
  const numbers = tail.filter((one) => (one & digits) !== 0).length;
  if ((says(tail, debt) || numbers >= 3) && !says(tail, par)) return 'debt';
  return says(tail, share) ? 'direct' : null;
}
