import type { MessageLayout } from './formats.ts';
import { arrayStart } from './json-objects.ts';

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
  if (swiftHeader.test(text) || swiftBlock.test(text)) return 'mt535';
  return /^[[{]/.test(text) ? jsonLayout(text) : null;
}

/** A field that names a security: without one at the beginning, JSON is something else than positions. */
const namingField = /"(?:name|isin|cusip|sedol|figi|lei|uscc|identifier|ticker)"\s*:/;

function jsonLayout(text: string): MessageLayout | null {
  if (!namingField.test(text)) return /^\{\s*"positions"\s*:\s*\[\s*\]/.test(text) ? 'json' : null;
  const [start] = arrayStart.exec(text) ?? [];
  if (start !== undefined) return /^\s*\{\s*"/.test(text.slice(start.length)) ? 'json' : null;
  return isFlatObject(text.split(/[\r\n]/, 1)[0] ?? '') ? 'ndjson' : null;
}

/** Whether a line is an object of one level: the documents of other programs have more, or do not end in their line. */
function isFlatObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return (
      typeof value === 'object' &&
      value !== null &&
      !Object.values(value).some((one) => typeof one === 'object' && one !== null)
    );
  } catch {
    return false;
  }
}
