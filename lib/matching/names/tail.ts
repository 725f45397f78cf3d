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

function isTerm(word: string): boolean {
  return [derivativeWord, debtWord, receiptWord, numberWord, termWord, parWord].some((kind) =>
    kind.test(word),
  );
}

/** Places and single letters may be part of a name, unless its legal form stands before them. */
const behindFormOnly =
  /^(?:HK|LONDON|FRANKFURT|SHANGHAI|SHENZHEN|XETRA|NYSE|HKEX|SEHK|SSE|SZSE|CONNECT|[A-Z])$/;

function startOfTail(core: readonly string[], isTail: (word: string) => boolean): number {
  let start = core.length;
  while (start > 1 && isTail(core[start - 1] ?? '')) start--;
  return start;
}

/**
 * Takes the description of the instrument off the end of a name, and says what it is of. It goes where nothing but
 * such words follow a legal form (`CHINA MOBILE LTD 3.05% 2024 MTN`); without one it needs a coupon, a term of debt
 * or of a derivative, or two numbers (`SEMICONDUCTOR MANUFACTURING 2.693 27/02/25`).
 */
export function takeTail(
  core: string[],
  endsWithForm: (words: readonly string[]) => boolean,
): Exposure | null {
  const behindForm = startOfTail(core, (word) => isTerm(word) || behindFormOnly.test(word));
  if (behindForm < core.length && endsWithForm(core.slice(0, behindForm))) {
    return exposureOf(core.splice(behindForm));
  }
  const start = startOfTail(core, isTerm);
  const tail = core.slice(start);
  const says = (kind: RegExp): boolean => tail.some((word) => kind.test(word));
  const numbers = tail.filter((word) => numberWord.test(word)).length;
  if (!says(derivativeWord) && !says(debtWord) && !says(parWord) && numbers < 2) return null;
  core.length = start;
  return exposureOf(tail);
}

function exposureOf(tail: readonly string[]): Exposure | null {
  const says = (kind: RegExp): boolean => tail.some((word) => kind.test(word));
  if (says(derivativeWord)) return 'derivative';
  if (says(receiptWord)) return 'depositaryReceipt';
  const numbers = tail.filter((word) => /^\d+$/.test(word)).length;
  if ((says(debtWord) || numbers >= 3) && !says(parWord)) return 'debt';
  return says(shareWord) ? 'direct' : null;
}

/** `CALL CHINA MOBILE LTD …`, `TRS CHINA RAILWAY …`, `CALL WTS ON SMIC …`: the kind stands before the name. */
export function takeLeadingTerms(core: string[]): Exposure | null {
  let count = 0;
  while (count < core.length - 1 && derivativeWord.test(core[count] ?? '')) count++;
  if (count === 0) return null;
  if (core[count] === 'ON') count++;
  core.splice(0, count);
  return 'derivative';
}
