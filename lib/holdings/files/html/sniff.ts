/** Elements that a page may begin with; XML of other kinds begins with others. */
const pageElements = new Set(
  'html head body table caption colgroup col thead tbody tfoot tr td th div span p br hr pre center font form b i u a strong style script meta title link base h1 h2 h3 h4 h5 h6 section main article header footer nav ul ol li img iframe frameset frame noscript'.split(
    ' ',
  ),
);

/** Headers of a message that a saved page begins with, as far as they are looked at. */
const headersMax = 16 * 1024;

/** Whether a text is a web page, by its beginning: by its first element, or by a whole table below some words. */
export function isPage(text: string): boolean {
  if (!text.startsWith('<')) return isPageBelowWords(text);
  const start = afterProlog(text);
  if (/^<!doctype\s+html\b/i.test(text.slice(start, start + 100))) return true;
  const name = /^<([a-z][a-z0-9]*)[\s/>]/i.exec(text.slice(start, start + 20))?.[1]?.toLowerCase();
  if (name === undefined || !pageElements.has(name)) return false;
  return name === 'html' || /<(html|head|body|table|tr|frameset|form|div|script|style)\b/i.test(text);
}

/** Lines of cells: a table of text, whose descriptions may well hold markup. */
const separated = /^[^<\n]*([,;\t|])[^<\n]*\1/m;

/** Programs print a warning before the page; a table of text that holds markup in its cells is no page. */
function isPageBelowWords(text: string): boolean {
  const table = /<table[\s>]/i.exec(text);
  if (table === null || !/<tr[\s>]/i.test(text) || !/<td[\s>]/i.test(text)) return false;
  return !separated.test(text.slice(0, table.index));
}

/** Where the first element or the document type begins: behind declarations of XML, instructions and comments. */
function afterProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && text.charAt(at).trim() === '') at += 1;
    const end = text.startsWith('<!--', at)
      ? endOf(text, '-->', at)
      : text.startsWith('<?', at) || /^<!(?!doctype)/i.test(text.slice(at, at + 9))
        ? endOf(text, '>', at)
        : null;
    if (end === null) return at;
    at = end;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Whether a text is a page saved with what belongs to it (MHTML), or a page in a message: headers of MIME say so. */
export function isSavedPage(text: string): boolean {
  if (!/^[a-z][\w-]{0,60}:/i.test(text)) return false;
  const headers: string[] = [];
  for (const line of text.slice(0, headersMax).split(/\r\n|\r|\n/)) {
    if (line === '') break;
    if (!/^([a-z][\w-]{0,60}:|[ \t])/i.test(line)) return false;
    headers.push(line);
  }
  const all = headers.join('\n');
  return /^MIME-Version:/im.test(all) && /^Content-Type:\s*(multipart\/|text\/html)/im.test(all);
}
