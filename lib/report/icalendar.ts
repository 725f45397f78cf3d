/** A property of an iCalendar component; `value` is already in the property's own syntax. */
export type Property = readonly [name: string, value: string];

const octetsMax = 75;

/** The lines of a component, unfolded: RFC 5545, 3.6. */
export function component(name: string, properties: readonly Property[], inner: readonly string[] = []) {
  return [
    `BEGIN:${name}`,
    ...properties.map(([property, value]) => `${property}:${value}`),
    ...inner,
    `END:${name}`,
  ];
}

/** Lines as text with CRLF, folded at 75 octets without parting a character: RFC 5545, 3.1. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A value of type TEXT: RFC 5545, 3.3.11. Other control characters may not stand in a calendar and become blanks. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** An instant in UTC, form 2 of DATE-TIME: `20220603T040100Z`. */
export function utcStamp(iso: string): string {
  const at = new Date(iso).toISOString();
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > octetsMax) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
