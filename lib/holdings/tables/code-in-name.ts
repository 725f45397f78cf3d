/** A code that stands beside a name in one cell, and the name without it. */
export interface CodeInName {
  readonly ticker: string;
  readonly rest: string;
}

/**
 * A Hong Kong or mainland code with its venue (`941 HK`, `002415.SZ`, `SEHK: 941`). Other places are left alone:
 * a short word before a country's letters is a name more often than a ticker.
 */
const placed =
  /(?<![\p{L}\p{N}.])(?:\d{3,5}(?:[ .]HK| SEHK)|\d{6}(?:[ .](?:CH|CG|CS|SS|SH|SZ|C1|C2)| SEHK(?:NTL|SZSE))|(?:HKG|SEHK|HKEX|SHA|SSE|SHE|SZSE): ?\d{1,6})(?: Equity)?(?![\p{L}\p{N}])/u;

/** Digits in brackets or six before the name: how mainland codes, and Hong Kong's with a zero first, are written beside one. */
const bare = /[([（【]\s*(\d{6}|0\d{3,4})\s*[)\]）】]|^(\d{6})(?=[\s·:-]+\p{L})/u;

/** A ticker behind its exchange, in brackets: `Alibaba Group Holding Ltd (NYSE:BABA)`, `China Mobile Ltd (HK:941)`. */
const quoted =
  /[([（]\s*((?:NYSE|NASDAQ|NASDAQGS|NASDAQGM|NASDAQCM|AMEX|OTC|OTCMKTS|OTCQX|TSX|LSE|LON|ASX|SGX|XETRA|HK)) ?: ?([A-Z0-9.]{1,8})\s*[)\]）]/u;

/** Letters before the name, apart from it by a dash: a ticker (`CHL - China Mobile Ltd.`) or an acronym of it (`REN - Redes`). */
const lettered = /^[A-Z]{1,5} [-–—] (?=\p{L}.*\p{L}{3})/u;

/** The code that a name cell holds beside the name (`Hikvision (002415 CH)`, `600941 China Mobile A`), or `null`. */
export function codeInName(name: string): CodeInName | null {
  const behindExchange = name.includes(':') ? quoted.exec(name) : null;
  if (behindExchange !== null) {
    const rest = trimmed(name, behindExchange);
    return rest === '' ? null : { ticker: `${behindExchange[1]}:${behindExchange[2]}`, rest };
  }
  if (!/\d{3}/.test(name)) return null;
  const found = placed.exec(name) ?? bare.exec(name);
  if (found === null) return null;
  const ticker = found[1] ?? found[2] ?? found[0].replace(': ', ':');
  const rest = trimmed(name, found);
  return rest === '' ? null : { ticker, rest };
}

/** A name without the code that was found in it. */
function trimmed(name: string, found: RegExpExecArray): string {
  return `${name.slice(0, found.index)} ${name.slice(found.index + found[0].length)}`
    .replaceAll(/[([（【]\s*[)\]）】]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,;:|/·-]+|[\s,;:|/·-]+$/gu, '');
}

/** The name behind letters and a dash, or `null`. The letters themselves are not believed to be a ticker. */
export function nameBehindLetters(name: string): string | null {
  const letters = lettered.exec(name);
  return letters === null ? null : name.slice(letters[0].length);
}
