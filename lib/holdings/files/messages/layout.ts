import type { MessageLayout } from './formats.ts';

/** The elements that the kinds of XML messages cannot be without, all of them at the beginning of the file. */
const xmlLayouts: readonly (readonly [MessageLayout, ...RegExp[]])[] = [
  ['semt.002', /<(?:\w+:)?(?:SctiesBalCtdyRpt|CtdyStmtOfHldgsV?\d*)[\s>]/],
  ['semt.003', /<(?:\w+:)?(?:SctiesBalAcctgRpt|AcctgStmtOfHldgsV?\d*)[\s>]/],
  ['13f', /<(?:\w+:)?informationTable[\s>]/],
  ['nport', /<(?:\w+:)?edgarSubmission[\s>]/, /edgar\/nport|<(?:\w+:)?invstOrSecs?[\s>]/i],
  ['fundapps-xml', /<Snapshot[\s>]/, /<(?:Instruments|Portfolios)[\s/>]/],
];

/** A header of a message, and a bare field that opens a block; indented a little at most, so that blanks cost nothing. */
const swiftHeader = /^\p{Cc}{0,8}\{1:[A-Z]\d{2}[A-Z\d]{12}/u;
const swiftBlock = /(?:^|[\r\n|]|\{4:) {0,8}:16R:[A-Z]{3,16} {0,8}[\r\n|]/;

/** Which kind of message a text is by its beginning, or `null` where it is a table or something else. */
export function messageLayout(text: string): MessageLayout | null {
  // A whole submission to EDGAR holds its XML between other documents: it is no XML itself.
  if (text.startsWith('<SEC-')) return null;
  if (/^<[?!a-z]/i.test(text)) {
    const found = xmlLayouts.find(([, ...patterns]) => patterns.every((pattern) => pattern.test(text)));
    return found?.[0] ?? null;
  }
  if (/^BOF {1,20}PERSHING {1,20}GLOBAL CUST POS/.test(text)) return 'pershingGcus';
  return swiftHeader.test(text) || swiftBlock.test(text) ? 'mt535' : null;
}
