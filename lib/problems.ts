import { detached } from './detached.ts';

/**
 * Everything that can be wrong with what a user gave us. The list is closed: a new fault needs a new code here,
 * with the sentence that tells people what to do about it.
 */
export const problemAdvice = {
  fileEmpty: 'The file has no content. Export it again and check its size before sending it.',
  fileEncrypted:
    'The file is password-protected. Remove the password (File > Info > Protect) and send it again.',
  fileLegacyXls:
    'This is an Excel workbook from before 1993 (Excel 4 or older). Open it and save it as .xlsx or .csv.',
  fileHtml:
    'This is a web page without a table of holdings of its own. Export the holdings again, best as .xlsx or .csv.',
  fileOpenDocument:
    'Of OpenDocument files, spreadsheets are read (.ods, .fods). Save the table as one of these, as .xlsx or as .csv.',
  fileBinaryWorkbook: 'This is a binary Excel workbook (.xlsb). Save it as .xlsx or .csv.',
  fileNotSupported:
    'Holdings are read from .xlsx, .xlsm, .xls, .ods, .fods, .csv, .tsv, .txt and .html files, from XML spreadsheets of Excel 2003, from MT535, semt.002, semt.003, 13F, N-PORT, FundApps and GCUS messages, positions as JSON or NDJSON, or a .zip or .gz of these.',
  fileDamaged: 'The file is cut off or damaged. Export or download it again.',
  fileTooLarge: 'The file is larger than this installation accepts. Split it, or raise the limit.',
  contentTooLarge: 'The file unpacks to more than it can honestly hold. It was not read any further.',
  archiveNested: 'The archive holds another archive. Send the inner files themselves.',
  tooManyColumns: 'A row has more columns than a spreadsheet can hold. Check the separator.',
  tooManyRows: 'The sheet has more rows than a spreadsheet can hold. Split the file.',
  cellTooLong: 'A cell holds more text than a spreadsheet cell can. Check the quotation marks.',
  encodingUnreadable: 'The text is in no encoding that is known here. Save it as UTF-8.',
  noTable: 'No holdings table was found. Check that a row names the columns, or name them with --map.',
  noRows: 'A table heading was found but no position below it.',
  sheetNotFound: 'The workbook has no sheet of this name.',
  headingNotFound: 'No heading of this name was found.',
  tooManyProblems: 'Too many rows cannot be read: this is probably not the holdings table. Check the file.',
  rowUnidentified: 'The row has amounts but neither a name nor an identifier. Add one, or remove the row.',
  recordUnreadable: 'The record is no JSON object. Correct it; in NDJSON each object stands on one line.',
  fieldUnusable: 'A field of the record is not known or not of the right kind. Correct it.',
  rowTooShort: 'The row ends before the columns that identify a security. Check the separators in this row.',
  statementIncomplete:
    'The message says of itself that it does not state all holdings. Add its other pages, or ask for a complete statement.',
  amountUnreadable: 'The amount cannot be read as one number. Write it with one decimal sign.',
  dateUnreadable: 'The date cannot be read. Write it as YYYY-MM-DD.',
  identifierInvalid:
    'The identifier fails its check digit; the row was screened by its other columns. Correct it.',
  cellNotCalculated: 'The cell holds a formula without a stored result. Recalculate and save the workbook.',
  cellError: 'The cell holds a spreadsheet error. Correct the formula.',
  actionUnreadable:
    'It is not clear what the row does (buy, sell, dividend, transfer …); it needs a person. Write the side or the type in plain words.',
  sideContradicted:
    'Side, type and sign of the quantity contradict each other. Correct the row, or mark a cancelled trade as cancelled.',
  statusUnreadable:
    'The status of the order is in no word known here; the row is taken as executed. Write executed, open, rejected or cancelled.',
  timeUnreadable:
    'The time cannot be read, or clocks there never showed it or showed it twice; only the day counts. Write HH:MM:SS with an offset.',
  zoneUnreadable:
    'The time zone is not known or stands for several; only the day counts. Write an offset (+08:00) or a name (Asia/Hong_Kong).',
  personBasisUnreadable:
    'The US-person basis is in no word known here; the account is treated as a US person. Write usEntity, foreignBranch, personInUs, nonUs or intermediaryForNonUs.',
  asOfUnreadable:
    'Write the as-of as a date (2022-03-01) or an instant with its zone (2022-03-01T10:00:00-05:00).',
  asOfNotCovered:
    'No rule known here covers that date. E.O. 14032 replaced the earlier regime on 2021-06-03.',
  previousAlone:
    'Earlier holdings were given without the later ones that they are to be compared with. Send those as well.',
  previousUndated:
    'The earlier holdings do not state their day. Give it with --previous-as-of (over HTTP: previousAsOf).',
  previousNotEarlier:
    'The earlier holdings are not earlier than the others. Give the older file as the previous one, and its day with --previous-as-of where it states none (over HTTP: previousAsOf).',
  listUnreadable:
    'This is not a publication of the list in a layout known here (CONS_ENHANCED.XML, CONSOLIDATED.XML, CONS_PRIM/ALT/ADD/COMMENTS.CSV, trade.gov CSL CSV).',
  listEmpty:
    'The publication holds no entry of the programme CMIC-EO13959. Check that it is the consolidated list.',
  fundUnknown:
    'The file does not say whose constituents it lists. Name the fund with it: KEY=FILE, where KEY is its ISIN, ticker or name.',
  fundTwice:
    'Two files list constituents of the same fund. Give one of them, or name the funds apart (KEY=FILE).',
  fundLoop: 'The fund holds itself through others. Each fund was followed once on every way, and no further.',
  fundTooDeep:
    'Funds hold funds through more levels or on more ways than are followed. Look at this one yourself.',
  policyUnreadable: 'The policy cannot be read. Correct the field named and send it again.',
  ownListUnreadable:
    "The firm's own list cannot be read. Give CSV or JSON with name, otherNames, isin, ticker, mic, lei, from, to, effect, reason.",
  whatIfUnreadable:
    'The hypothetical listing cannot be read. Write NAME, YYYY-MM-DD, and behind it what is known: ; isin=… ; ticker=20 HK.',
  decisionsNotFound:
    'No sheet with the columns Alert, Decision and Reviewer was found. Give back a workbook of cmic-check with its headings as they were.',
  decisionsUnreadable:
    'These are no decisions in a layout known here. Give an export of decisions (JSON) or a filled workbook of cmic-check.',
  decisionsOfOther:
    'The decisions belong to another screening. Give back the workbook of the screening they are meant for.',
  decisionUnknown: 'The decision is none of trueMatch, falsePositive, inconclusive. Choose one of these.',
  decisionWithoutReviewer:
    'The decision names nobody who made it. Write a name in the column Reviewer of this row.',
  decisionTooLong: 'The name of a reviewer has at most 200 characters, a comment at most 4,000. Shorten it.',
  decisionConflict: 'Two rows decide the same alert differently. Let them agree, or clear one of them.',
  decisionAlertUnknown: 'The screening has no alert of this name. Restore the column Alert of this row.',
  memoryExhausted: 'Reading the file took more memory than allowed. Split it, or save it as .csv.',
  screeningTooLong:
    'Screening the file took longer than this installation allows. Split it, or have CMIC_SCREENING_MINUTES raised.',
} as const;

export type ProblemCode = keyof typeof problemAdvice;

/**
 * How far a problem reaches: `file` – the input was refused; `row` – the row became no position;
 * `cell` – the row is a position, one of its cells was set aside.
 */
export type ProblemReach = 'file' | 'row' | 'cell';

/** One fault of the input: where it is, what was seen there, and what to do. `row` is 1-based, `null` is unknown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly reach: ProblemReach;
  readonly input: number | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly seen: string | null;
  readonly text: string;
}

/** The longest piece of a user's text that a problem repeats. */
const seenMax = 200;

/** Fills a problem's unknown places with `null` and its text with the standing advice for its code. */
export function problem(code: ProblemCode, reach: ProblemReach, at: Partial<Problem> = {}): Problem {
  return {
    code,
    reach,
    input: at.input ?? null,
    file: at.file ?? null,
    sheet: at.sheet ?? null,
    row: at.row ?? null,
    column: at.column ?? null,
    seen: shown(at.seen ?? null),
    text: at.text ?? problemAdvice[code],
  };
}

/** Problems are kept to the end: what they repeat is a copy, which keeps nothing else of the file. */
function shown(seen: string | null): string | null {
  if (seen === null) return null;
  return seen.length > seenMax ? `${detached(seen.slice(0, seenMax))}…` : detached(seen);
}

/** Thrown when an input is refused as a whole. Anything else that is thrown is a fault of ours. */
export class InputRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: Problem[]) {
    super(problems.map((one) => `${one.code}: ${one.text}`).join('\n'));
    this.name = 'InputRefused';
    this.problems = problems;
  }
}

/** Refuses the whole input with one problem. */
export function refuse(code: ProblemCode, at: Partial<Problem> = {}): never {
  throw new InputRefused(problem(code, 'file', at));
}
