/**
 * How a number is to be understood by its cell's format. `date`: a serial date; `timeOfDay`: a date format that
 * shows hours, so that a value below one is a time; `zeros`: the digits that an all-zeros format fills up to, or 0.
 */
export interface NumberFormat {
  readonly date: boolean;
  readonly timeOfDay: boolean;
  readonly zeros: number;
}

/** A number that is just a number. */
export const plainFormat: NumberFormat = { date: false, timeOfDay: false, zeros: 0 };
const dateFormat: NumberFormat = { date: true, timeOfDay: false, zeros: 0 };
const timeFormat: NumberFormat = { date: true, timeOfDay: true, zeros: 0 };

/** First and last number of the formats that every spreadsheet knows unsaid (ECMA-376 18.8.30); 46 is elapsed time. */
const builtInFormats: readonly (readonly [number, number, NumberFormat])[] = [
  [14, 17, dateFormat],
  [18, 21, timeFormat],
  [22, 22, dateFormat],
  [27, 31, dateFormat],
  [32, 35, timeFormat],
  [36, 36, dateFormat],
  [45, 45, timeFormat],
  [47, 47, timeFormat],
  [50, 54, dateFormat],
  [55, 56, timeFormat],
  [57, 58, dateFormat],
];

/** The format of a number that no `numFmt` element describes. */
export function builtInFormat(id: number): NumberFormat {
  return builtInFormats.find(([first, last]) => id >= first && id <= last)?.[2] ?? plainFormat;
}

/** A format code has at most 255 characters; one that asks for more zeros is none. */
const allZeros = /^0{2,255}$/;

/** Understands a format code (`yyyy-mm-dd`, `000000`, `[h]:mm`, `#,##0.00 "USD"`) by its first section. */
export function customFormat(code: string): NumberFormat {
  const shown = withoutLiterals(code);
  if (/\[(?:h+|m+|s+)\]/i.test(shown)) return plainFormat;
  const section = shown.replace(/\[[^[\]]*\]/g, '').split(';', 1)[0] ?? '';
  if (allZeros.test(section.trim())) return { date: false, timeOfDay: false, zeros: section.trim().length };
  return dateOrPlain(section);
}

/** Digits mark an amount; in a date they stand for parts of a second only (`ss.000`). */
function dateOrPlain(section: string): NumberFormat {
  if (/general/i.test(section)) return plainFormat;
  const letters = section.replace(/s[.,]0+/gi, 's').replace(/am\/pm|a\/p/gi, 'h');
  if (/[#?0]/.test(letters) || !/[ymdhs]/i.test(letters)) return plainFormat;
  return /[hs]/i.test(letters) && !/[yd]/i.test(letters) ? timeFormat : dateFormat;
}

/** Takes away quoted text, escaped characters, widths (`_x`) and fillings (`*x`). */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*./gsu, '');
}
