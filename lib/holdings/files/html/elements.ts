/** Elements that begin and end lines of their own. */
export const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav noscript ol p pre section summary title ul'.split(
    ' ',
  ),
);

/** Elements whose text is no text of the page: choices, drawings, data that Office keeps in pages. */
export const unshown: ReadonlySet<string> = new Set([
  'select',
  'datalist',
  'svg',
  'math',
  'xml',
  'template',
  'object',
]);

/** Elements without an end. */
export const ends: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Parts of a table, into which no cell of another part reaches. */
export const tableParts: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
