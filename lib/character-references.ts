/** A character by its number or its name in HTML: `&amp;`, `&#38;`, `&#x26;`, `&eacute;`. */
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  reg: '®',
  copy: '©',
  trade: '™',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  euro: '€',
  pound: '£',
  yen: '¥',
};

/** `&eacute;`: a letter and the mark on it, as a character that is written behind the letter. */
const marked = /^([a-z])(acute|grave|circ|tilde|uml|ring|cedil|caron)$/i;
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};

/**
 * A text without the character references of HTML: feeds that were made for web pages write `JOHNSON &#38; JOHNSON` into
 * plain text, and what was escaped twice is `&amp;#38;`. What is no reference stays as it is.
 */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  const once = text.replace(reference, resolved);
  return once === text ? text : once.replace(reference, resolved);
}

function resolved(printed: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? letterOf(name) ?? printed;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : printed;
}

function letterOf(name: string): string | undefined {
  const [, letter, mark] = marked.exec(name) ?? [];
  return letter === undefined || mark === undefined
    ? undefined
    : `${letter}${marks[mark.toLowerCase()] ?? ''}`.normalize('NFC');
}
