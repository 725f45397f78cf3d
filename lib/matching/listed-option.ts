/** A listed option as its symbol spells it out. */
export interface ListedOption {
  /** Ticker of the underlying: letters of the United States, or a code with the letters of its venue (`941 HK`). */
  readonly underlying: string;
  /** `null` where the symbol has the month alone. */
  readonly expiresOn: string | null;
  readonly side: 'call' | 'put';
}

/**
 * The symbol of the Options Clearing Corporation – root, yymmdd, C or P, strike in thousandths (`CHL   220121C00030000`)
 * – and the brokers' shorter one (` -CHL220121C30`).
 */
const clearing = /^[-+\s]*([A-Z]{1,6})\d?\s*(\d{2})(\d{2})(\d{2})([CP])(?:\d{8}|\d+(?:\.\d+)?)$/;

/** A terminal's: underlying and venue, month, month/day/year or month/year, side and strike (`941 HK 03/30/22 C55 Equity`). */
const terminal =
  /^([A-Z0-9]{1,6} [A-Z]{2}) (\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{2}))? ([CP])\d+(?:\.\d+)?(?: EQUITY)?$/;

/** The shortest one: a letter, the day, the side and a digit. */
const shortest = 9;

/** Whether the text has the length and the end of such a symbol: the strike, or a word behind it. Hardly any other has. */
export function mayBeListedOption(symbol: string): boolean {
  if (symbol.length < shortest) return false;
  const text = symbol.trimEnd();
  const last = text.charCodeAt(text.length - 1);
  return (last >= 48 && last <= 57) || text.slice(-6).toUpperCase() === 'EQUITY';
}

/** Takes such a symbol apart; `null` for any other ticker. */
export function readListedOption(symbol: string): ListedOption | null {
  if (!mayBeListedOption(symbol)) return null;
  const text = symbol.trim().toUpperCase();
  return text.includes(' ') ? (readTerminal(text) ?? readClearing(text)) : readClearing(text);
}

function readClearing(text: string): ListedOption | null {
  const [, root, year, month, day, side] = clearing.exec(text) ?? [];
  if (root === undefined || Number(month) > 12 || Number(day) > 31) return null;
  return { underlying: `${root} US`, expiresOn: `20${year}-${month}-${day}`, side: sideOf(side) };
}

function readTerminal(text: string): ListedOption | null {
  const [, underlying, month = '', day, year, side] = terminal.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
  if (underlying === undefined || Number(month) > 12 || Number(day ?? 0) > 31) return null;
  const isDay = day !== undefined && year !== undefined;
  const expiresOn = isDay ? `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  return { underlying, expiresOn, side: sideOf(side) };
}

function sideOf(letter: string | undefined): 'call' | 'put' {
  return letter === 'C' ? 'call' : 'put';
}
