import type { Random } from './random.ts';

const doubleByte = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The text in one of the encodings that spreadsheets save; what an encoding lacks becomes something else. */
export function encodedText(text: string, random: Random): Buffer {
  const mark = random.chance(0.3) ? '\ufeff' : '';
  switch (random.below(8)) {
    case 0:
      return Buffer.from(mark + text, 'utf16le');
    case 1:
      return Buffer.from(mark + text, 'utf16le').swap16();
    case 2:
      return Buffer.from(text, 'latin1');
    case 3:
      return inDoubleBytes(text, random.pick(doubleByte));
    default:
      return Buffer.from(mark + text);
  }
}

/** Turns a decoder around: no encoder for these encodings is at hand. */
function inDoubleBytes(text: string, encoding: (typeof doubleByte)[number]): Buffer {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const one of text) {
    if (one < '\u0080') bytes.push(one.charCodeAt(0));
    else bytes.push(...(table.get(one) ?? [0x3f]));
  }
  return Buffer.from(bytes);
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const one = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(one).length === 1 && one !== '\ufffd' && !table.has(one)) table.set(one, [lead, trail]);
    }
  }
  return table;
}
