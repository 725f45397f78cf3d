import type { ListedName, NameKind } from './listing.ts';

const legalForm = /\b(?:LTD|LIMITED|CO|COMPANY|CORP|CORPORATION|INC|INCORPORATED|PLC|LLC)\b|[\u4e00-\u9fff]/i;

const foreignLetter = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Upper case with single blanks: the same name in two layouts, of which one prints capitals only. */
export function foldName(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();
}

/** Letters and digits only: the same name however it is punctuated. */
export function looseName(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The script of a name from the label that the enhanced XML gives, else from its characters. */
export function scriptOf(text: string, label: string | null = null): ListedName['script'] {
  const told = (label ?? '').toLowerCase();
  if (told.includes('simplified')) return 'simplifiedChinese';
  if (told.includes('traditional')) return 'traditionalChinese';
  if (told === '' || told === 'latin') return foreignLetter.test(text) ? 'other' : 'latin';
  return 'other';
}

/** The alias kind that `a.k.a.`, `F.K.A.` or `nka` stands for; `null` for anything else. */
export function aliasKindOf(text: string): NameKind | null {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  return letters === 'aka' || letters === 'fka' || letters === 'nka' ? letters : null;
}

/**
 * The strength of an alias in a layout that does not print it (trade.gov). Only a name that says which company it
 * means – three words or more, or a legal form – is called strong: on the list of 2026-01-08 no alias that OFAC
 * calls weak passes (AVIC, SUGON, LEON TECHNOLOGY). The rest are called weak, which leads to a review, never to silence.
 */
export function strengthByShape(text: string): ListedName['strength'] {
  const words = foldName(text).split(' ');
  return words.length >= 3 || legalForm.test(text) ? 'strong' : 'weak';
}
