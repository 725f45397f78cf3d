import type { MessageLayout } from './formats.ts';

/** The elements that the kinds of XML messages cannot be without, at the beginning of the file. */
const xmlLayouts: readonly (readonly [RegExp, MessageLayout])[] = [
  [/<(?:\w+:)?(?:SctiesBalCtdyRpt|CtdyStmtOfHldgsV?\d*)[\s>]/, 'semt.002'],
  [/<(?:\w+:)?(?:SctiesBalAcctgRpt|AcctgStmtOfHldgsV?\d*)[\s>]/, 'semt.003'],
  [/<(?:\w+:)?informationTable[\s>]/, '13f'],
  [/<(?:\w+:)?edgarSubmission[\s>][^]*?(?:nport|<(?:\w+:)?invstOrSecs?[\s>])/i, 'nport'],
  [/<Snapshot[\s>][^]*?<(?:Instruments|Portfolios)[\s/>]/, 'fundapps-xml'],
];

/** Which kind of message a text is by its beginning, or `null` where it is a table or something else. */
export function messageLayout(text: string): MessageLayout | null {
  if (/^<[?!a-z]/i.test(text)) return xmlLayouts.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (/^BOF\s+PERSHING\s+GLOBAL CUST POS/.test(text)) return 'pershingGcus';
  const isSwift =
    /^\p{Cc}*\{1:[A-Z]\d{2}[A-Z\d]{12}/u.test(text) ||
    /(?:^|[\r\n|]|\{4:)\s*:16R:[A-Z]{3,}\s*[\r\n|]/.test(text);
  return isSwift ? 'mt535' : null;
}
