/** Words of sentences that names of securities hardly hold. */
const sentenceWord =
  /(?<![\p{L}'’.-])(?:is|are|was|were|has|have|been|may|will|shall|not|this|these|which|below|above|only|ist|sind|wird|werden|nicht|est|sont|au|par|son|está|sono|zijn|worden)(?![\p{L}'’.-])/iu;

/** A remark in a row of its own. */
export function isSentence(text: string): boolean {
  if (text.split(/\s+/u).length < (text.startsWith('(') ? 3 : 6)) return false;
  return /^(?:[*†‡§]|NB\b|\(.*\)$)/u.test(text) || sentenceWord.test(text);
}

/** `# value = current market value`: a remark as programs write it. */
export function isComment(text: string): boolean {
  return /^#\s/.test(text);
}

/** Whole sentences: longer than any name of a security. */
export function isProse(text: string): boolean {
  return text.length > 90 && text.split(/\s+/u).length >= 14;
}
