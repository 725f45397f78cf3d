import { foldHeading } from '../../holdings/headings/heading-text.ts';
import type { Side, TransactionType } from '../transaction.ts';
import { actionWords } from './action-words.ts';
import type { ActionWord } from './action-words.ts';

/**
 * What a word says a row does. `kind`: `act` – something happens to a security; `generic` – a trade, not said which
 * way; `cash` – a payment, a fee, a tax; `cancelled` – the row takes back or was taken back.
 */
export interface Action {
  readonly kind: 'act' | 'generic' | 'cash' | 'cancelled';
  readonly type: TransactionType;
  readonly side: Side | null;
}

const act = (type: TransactionType, side: Side | null = null): Action => ({ kind: 'act', type, side });

const actionOf: Readonly<Record<ActionWord, Action>> = {
  buy: act('trade', 'buy'),
  sell: act('trade', 'sell'),
  short: act('trade', 'short'),
  cover: act('trade', 'cover'),
  openBuy: act('derivativeOpen', 'buy'),
  openSell: act('derivativeOpen', 'sell'),
  closeBuy: act('derivativeClose', 'buy'),
  closeSell: act('derivativeClose', 'sell'),
  fundPurchase: act('fundPurchase', 'buy'),
  fundSale: act('fundSale', 'sell'),
  dividend: act('dividend'),
  reinvestment: act('reinvestment', 'buy'),
  split: act('split'),
  rightsReceipt: act('rightsReceipt'),
  rightsExercise: act('rightsExercise', 'buy'),
  rightsSale: act('rightsSale', 'sell'),
  exercise: act('exercise'),
  expiry: act('expiry'),
  conversion: act('conversion'),
  redemption: act('redemption'),
  tender: act('tender', 'sell'),
  merger: act('merger'),
  loan: act('loan'),
  recall: act('recall'),
  grant: act('grant'),
  gift: act('gift'),
  transfer: act('transfer'),
  cash: { kind: 'cash', type: 'unknown', side: null },
  generic: { kind: 'generic', type: 'trade', side: null },
};

const cancelled: Action = { kind: 'cancelled', type: 'unknown', side: null };

const byPhrase: ReadonlyMap<string, Action> = collect();
const hanPhrases = [...byPhrase.keys()]
  .filter((phrase) => /\p{Script=Han}/u.test(phrase) && phrase.length >= 2)
  .sort((a, b) => b.length - a.length);

const phraseWordsMax = 6;
const shortTextWords = 4;
const cancelling =
  /\b(?:cancel\w*|cxl|cxld|canc|storno|storniert\w*|annull\w*|annul\w*|anulad\w*|busted|bust)\b|撤单|撤單|撤销|取消/u;
const reinvesting = /\bre ?invest|\bdrip\b|wiederanlage|再投/u;

/**
 * Reads the words of a side, type or action cell (`YOU BOUGHT … (Cash)`, `Verkauf`, `融券卖出`, `BTC`); `null` where
 * they say nothing known. The whole text goes first, then its beginning, then any word in it.
 */
export function readAction(text: string): Action | null {
  const folded = foldHeading(text.slice(0, 200));
  if (folded === '') return null;
  const whole = byPhrase.get(folded);
  if (whole !== undefined && whole.kind !== 'generic') return whole;
  if (cancelling.test(folded) && !/\b[ag]?dr cancel/.test(folded)) return cancelled;
  if (/^reinvest dividend$/.test(folded)) return actionOf.dividend;
  if (reinvesting.test(folded)) return actionOf.reinvestment;
  if (whole !== undefined) return whole;
  return inWords(folded.split(' ')) ?? ofHan(folded);
}

/** The action that a single-letter or numeric code means, judged by all codes of its column together. */
export function sideCodes(texts: readonly string[]): ReadonlyMap<string, Action> {
  const seen = new Set(texts.map((text) => text.toUpperCase()));
  const codes = new Map<string, Action>();
  if (seen.size === 0 || [...seen].some((code) => code.length > 2)) return codes;
  if ([...seen].every((code) => /^[1-6]$/.test(code))) return fixSides;
  const set = (code: string, action: Action): void => void (seen.has(code) && codes.set(code, action));
  if (seen.has('V')) {
    for (const buy of ['A', 'C', 'K']) set(buy, actionOf.buy);
    set('V', actionOf.sell);
  } else if (seen.has('K') && !seen.has('B')) {
    set('K', actionOf.buy);
  }
  return codes;
}

/** FIX tag 54: 1 buy, 2 sell, 3 buy minus, 4 sell plus, 5 sell short, 6 sell short exempt. */
const fixSides: ReadonlyMap<string, Action> = new Map([
  ['1', actionOf.buy],
  ['2', actionOf.sell],
  ['3', actionOf.buy],
  ['4', actionOf.sell],
  ['5', actionOf.short],
  ['6', actionOf.short],
]);

/** The longest phrase that begins at a word; single letters mean something only alone. */
function startingAt(words: readonly string[], at: number): Action | null {
  for (let length = Math.min(phraseWordsMax, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    if (phrase.length < 3) continue;
    const found = byPhrase.get(phrase);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * A payment counts where the text begins with it, an event wherever it stands, a bare `trade` only without either.
 * Inside a long text only purchases and sales count: `… INCOME TRUST` is a name, and no dividend to be waved through.
 */
function inWords(words: readonly string[]): Action | null {
  let other: Action | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const found = startingAt(words, at);
    const isOfName = at > 0 && words.length > shortTextWords && found?.side === null;
    if (found === null || isOfName) continue;
    if (found.kind === 'act' || (found.kind === 'cash' && at === 0)) return found;
    other ??= found;
  }
  return other;
}

function ofHan(folded: string): Action | null {
  const phrase = hanPhrases.find((one) => folded.includes(one));
  return phrase === undefined ? null : (byPhrase.get(phrase) ?? null);
}

function collect(): Map<string, Action> {
  const found = new Map<string, Action>();
  const words: Readonly<Record<string, string>> = actionWords;
  for (const [word, action] of Object.entries(actionOf)) {
    for (const key of (words[word] ?? '').split(',').map(foldHeading)) {
      if (!found.has(key)) found.set(key, action);
    }
  }
  return found;
}
