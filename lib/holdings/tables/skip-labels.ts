import { currencyCodes } from '../../currencies.ts';
import {
  balanceCodes,
  cashPatterns,
  cashPhrases,
  cashWords,
  currencyName,
  totalPhrases,
  totalWords,
} from './skip-words.ts';

/** `應收股利`, `应付赎回款`: what a fund owes or is owed. */
const owedInChinese = /^(?:其他|其它)?[應应](?:收|付)(?!.*(?:公司|股份|集团|集團))/u;

/** Whether a folded label is that of a total and nothing else. */
export function isTotalText(label: string): boolean {
  if (/^\d{1,3}(?: \d+)? % of (?:total )?(?:net )?assets\b/.test(label)) return true;
  if (label.includes(' cost ') && /^total .* cost /.test(label))
    return isTotalText(label.replace(/ cost .*$/, ''));
  if (totalPhrases.has(label)) return true;
  if (!/^(?:grand |sub ?)?totals? |total$/.test(label)) return false;
  return label.split(' ').every((word) => totalWords.has(word));
}

/** Whether a folded label is that of cash, a balance or what is owed. */
export function isCash(text: string): boolean {
  if (text === '') return false;
  const latin = /\p{Script=Han}/u.test(text) ? text.replaceAll(/\p{Script=Han}+/gu, ' ').trim() : '';
  if (/^(?:[a-z]{3} )?cash$/.test(latin) && /现金|現金|存款/u.test(text)) return true;
  if (owedInChinese.test(text)) return true;
  if (cashPhrases.has(text) || isCashWords(text) || balanceCodes.has(text) || currencyName.test(text))
    return true;
  return cashPatterns.some((pattern) => {
    const code = pattern.exec(text);
    if (code === null) return false;
    const currency = code.groups?.['code'];
    return currency === undefined || currencyCodes.has(currency.toUpperCase());
  });
}

/** `Cash & others`, `Cash/Receivables/Payables`: the word and only words that go with it. */
function isCashWords(text: string): boolean {
  const words = text.split(' ');
  return words.includes('cash') && words.length <= 8 && words.every((word) => cashWords.has(word));
}

/** `CASH_USD`, `CUSTODIAL_CASH`, `_CURRENCYCNY`, `HKD Curncy` in place of a ticker. */
export function isMoneyTicker(ticker: string): boolean {
  if (/^[a-z]{3} curncy$/.test(ticker)) return currencyCodes.has(ticker.slice(0, 3).toUpperCase());
  if (/^(?:custodial|settlement|sweep) cash$/.test(ticker)) return true;
  return /^(?:cash|currency) ?[a-z]{3}$/.test(ticker) && currencyCodes.has(ticker.slice(-3).toUpperCase());
}
