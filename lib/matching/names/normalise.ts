import { joinedNumbers } from './numbers.ts';

/** Han, including the compatibility and extension blocks that company names use. */
const han = /\p{Script=Han}/u;
const hanRuns = /[\p{Script=Han}·]+/gu;
const marks = /\p{M}+/gu;

/** Latin letters that do not decompose into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Æ: 'AE',
  Œ: 'OE',
  ß: 'SS',
  Þ: 'TH',
  İ: 'I',
};

/** Words that carry nothing between the words of a name. */
const fillers = new Set(['AND', 'OF', 'THE', 'FOR']);

/** True where the text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

/**
 * The words of a Latin-script name: upper case, without accents and punctuation. Apostrophes and abbreviating points
 * inside a word vanish (`XI'AN` -> `XIAN`, `S.A.` -> `SA`), everything else that is no letter or digit parts words.
 * Words that files write or leave out at will (`AND`, `OF`, `THE`) are dropped, numbers in letters become digits.
 */
export function latinWords(text: string): string[] {
  const plain = isPlain(text);
  let upper = plain ? text.toUpperCase() : unaccented(text);
  // Each step is tried only where there is something for it: most names hold nothing of all this.
  if (!plain || upper.includes("'") || upper.includes('`')) upper = upper.replace(apostrophes, '');
  if (upper.includes('HONG')) upper = upper.replace(hongKong, 'HK');
  if (upper.includes('.')) upper = upper.replace(abbreviatingPoints, '$1');
  if (!plain) upper = upper.replace(hanRuns, ' ');
  return joinedNumbers(partedWords(upper));
}

const apostrophes = /['’‘`´]/g;
const hongKong = /\bHONG\s*-?\s*KONG\b/g;
const abbreviatingPoints = /\b([A-Z])\.(?=[A-Z]\b)/g;

/** The runs of capitals, digits and `%#@`, fillers left out. */
function partedWords(upper: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= upper.length; at++) {
    if (at < upper.length && isOfWord(upper.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const word = upper.slice(start, at);
      if (!fillers.has(word)) words.push(word);
      start = -1;
    }
  }
  return words;
}

function isOfWord(code: number): boolean {
  if (code >= 65) return code <= 90;
  // `@`, the digits, `#` and `%`
  return code === 64 || (code >= 48 && code <= 57) || code === 35 || code === 37;
}

/** True for letters without accents, digits and common marks: most names, and nothing there to take apart. */
function isPlain(text: string): boolean {
  return plainText.test(text);
}

const plainText = /^[\x20-\x7e]*$/;

function unaccented(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[ØŁĐÆŒÞİ]|ß/g, (letter) => letters[letter] ?? letter);
}

/** Prefixes and suffixes that Chinese quotation systems put around a short name (ST, ex-dividend, unprofitable). */
const quotationMarks = /^(?:\*?ST|S\*ST|XD|XR|DR|N|C)(?=\p{Script=Han})|-?(?:UW|U|W|A|B|H|SW|R)$/giu;

const chineseForms = /(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司|(?<=.{4})股份)$/u;

/**
 * The Chinese part of a name in simplified characters, without quotation marks; `null` where there is none.
 * `simplified` maps traditional characters to simplified ones.
 */
export function hanText(text: string, simplified: Readonly<Record<string, string>>): string | null {
  if (!han.test(text)) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/[\s()（）[\]【】,，.。]/g, '')
    .replace(quotationMarks, '');
  const only = Array.from(plain).filter((character) => han.test(character));
  return only.map((one) => simplified[one] ?? one).join('');
}

/** The same without its legal form, as a comparison key. `text` is a `hanText`. */
export function hanKey(text: string | null): string | null {
  const key = text?.replace(chineseForms, '') ?? '';
  return key.length >= 2 ? key : null;
}

/** Words joined, for names that differ only by where they are parted (`GREAT WALL`, `GREATWALL`). */
export function joined(words: readonly string[]): string {
  return words.join('');
}
