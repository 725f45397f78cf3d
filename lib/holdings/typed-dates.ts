import { monthOfWord } from './month-names.ts';

/** Which of two numbers comes first where both could be the month. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const time = String.raw`(?:[T,\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?)?`;
const letters = String.raw`([\p{L}]{3,12})\.?`;
const year = String.raw`(\d{4}|\d{2})`;

const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, 'iu');
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/u;
const dayWord = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?:\s+de\b)?[-/\s.]*${letters}(?:\s+de\b)?[-/\s,.]*${year}${time}$`,
  'iu',
);
const wordDay = new RegExp(
  String.raw`^${letters}[-/\s]*(\d{1,2})(?:st|nd|rd|th)?[-/\s,]+${year}${time}$`,
  'iu',
);
const numbers = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2${year}${time}$`, 'iu');
const iso = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A calendar date as people type it, as ISO text; `null` where it is none, or where day and month cannot be told
 * apart and `order` does not settle it. Two-digit years are 1970 to 2069. Dots between numbers mean day first.
 */
export function readTypedDate(text: string, order: DateOrder | null): string | null {
  if (iso.test(text)) return calendarDate(text.slice(0, 4), text.slice(5, 7), text.slice(8, 10));
  if (text.length > 40) return null;
  const typed = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  const byYear = yearFirst.exec(typed) ?? compactDay.exec(typed) ?? chinese.exec(typed);
  if (byYear !== null) return calendarDate(byYear[1], byYear[2], byYear[3]);
  const byNumber = numbers.exec(typed);
  if (byNumber !== null) return inOrder(byNumber, order);
  const byDay = dayWord.exec(typed);
  if (byDay !== null) return calendarDate(byDay[3], monthNumber(byDay[2]), byDay[1]);
  const byWord = wordDay.exec(typed);
  return byWord === null ? null : calendarDate(byWord[3], monthNumber(byWord[1]), byWord[2]);
}

/** The order that a column of dates proves (a first or a second number above 12), or `null`. */
export function dateOrderIn(texts: Iterable<string>): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const found = numbers.exec(text.trim());
    if (found === null) continue;
    if (found[2] === '.' || Number(found[1]) > 12) dayFirst = true;
    else if (Number(found[3]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dayFirst' : 'monthFirst';
}

/** Whether the text has the look of a date, readable or not. */
export function resemblesDate(text: string): boolean {
  return readTypedDate(text, 'dayFirst') !== null || readTypedDate(text, 'monthFirst') !== null;
}

/** Numbers that go on in further dots are of a template or a version (`S.06.02.01.02`), not of a day. */
const inside =
  /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?<!\d\.|\d|\bS\.)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\.\d)|\d{1,2}(?:st|nd|rd|th|\.|er)?(?: de\b)?[-/ .]{0,2}\p{L}{3,12}\.?(?: de\b)?[-/ ,.]{1,2}\d{2,4}|\p{L}{3,12}\.?[- ]\d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?<!\d)(?:19|20)\d{6}(?!\d)/giu;

/** Every readable date inside a line of text, in its order. */
export function datesWithin(line: string, order: DateOrder | null): string[] {
  const typed = line.normalize('NFKC').replaceAll(/\s+/gu, ' ');
  const found: string[] = [];
  for (const [piece] of typed.matchAll(inside)) {
    const date = readTypedDate(piece, order);
    if (date !== null) found.push(date);
  }
  return found;
}

/** A spreadsheet's serial day (1900 system) as a date; `null` outside 1954 to 2119, where it is more likely no date. */
export function serialAsDate(serial: number): string | null {
  if (serial < 20_000 || serial > 80_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function inOrder(found: RegExpExecArray, order: DateOrder | null): string | null {
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (found[2] === '.' || first > 12 || first === second) return calendarDate(found[4], found[3], found[1]);
  if (second > 12) return calendarDate(found[4], found[1], found[3]);
  if (order === null) return null;
  return order === 'dayFirst'
    ? calendarDate(found[4], found[3], found[1])
    : calendarDate(found[4], found[1], found[3]);
}

function monthNumber(word: string | undefined): string | undefined {
  const folded = (word ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return monthOfWord.get(folded)?.toString();
}

function calendarDate(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): string | null {
  if (yearText === undefined || monthText === undefined || dayText === undefined) return null;
  const short = Number(yearText);
  const full = yearText.length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  const [month, day] = [Number(monthText), Number(dayText)];
  if (full < 1900 || full > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysIn(full, month)) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(full: number, month: number): number {
  if (month === 2) return full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
