/** Blanks of every width, zero-width marks, and the dashes people and typesetters put between groups. */
const separators = /[\s\u00ad\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212]+/gu;

/** No identifier is longer; anything beyond this is prose and is not worth cleaning. */
const longest = 60;

/**
 * An identifier as it is compared: full-width characters folded, upper case, blanks and dashes gone.
 * Text that is too long to be an identifier comes back empty.
 */
export function compact(text: string): string {
  if (text.length > longest) return '';
  if (/^[0-9A-Z]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(separators, '').toUpperCase();
}
