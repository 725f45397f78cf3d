/** A record: its number, its length, its content. */
export function record(type: number, ...content: readonly (Uint8Array | readonly number[])[]): Buffer {
  const body = Buffer.concat(content.map((piece) => Buffer.from(piece)));
  return Buffer.concat([u16(type, body.length), body]);
}

/** Numbers of two bytes each. */
export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, 2 * at);
  return bytes;
}

/** Numbers of four bytes each. */
export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * at);
  return bytes;
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text of BIFF8: in one byte a character where that is enough. */
export function unicode(text: string, size: 1 | 2 = 2): Buffer {
  const wide = /[^\0-\u00ff]/u.test(text);
  const head = size === 1 ? [text.length] : [...u16(text.length)];
  return Buffer.concat([
    Buffer.from([...head, wide ? 1 : 0]),
    Buffer.from(text, wide ? 'utf16le' : 'latin1'),
  ]);
}

/** A text of BIFF5, already in the bytes of its code page. */
export function byteText(bytes: Uint8Array, size: 1 | 2 = 2): Buffer {
  const head = size === 1 ? Buffer.from([bytes.length]) : u16(bytes.length);
  return Buffer.concat([head, bytes]);
}

/** What a sheet's records hold; the pieces below are put between its BOF and EOF. */
export function substream(version: 5 | 8, type: number, ...records: readonly Uint8Array[]): Buffer {
  return Buffer.concat([bof(version, type), ...records, record(0x000a)]);
}

export function bof(version: 5 | 8, type: number): Buffer {
  return version === 8
    ? record(0x0809, u16(0x0600, type, 0x0dbb, 0x07cc), u32(0x41, 6))
    : record(0x0809, u16(0x0500, type, 0x0dbb, 0x07cc));
}

export const number = (row: number, column: number, value: number, style = 0): Buffer =>
  record(0x0203, u16(row, column, style), double(value));

export const rk = (row: number, column: number, bits: number, style = 0): Buffer =>
  record(0x027e, u16(row, column, style), u32(bits));

export const mulRk = (
  row: number,
  column: number,
  ...cells: readonly (readonly [number, number])[]
): Buffer =>
  record(
    0x00bd,
    u16(row, column),
    ...cells.flatMap(([style, bits]) => [u16(style), u32(bits)]),
    u16(column + cells.length - 1),
  );

export const blank = (row: number, column: number, style = 0): Buffer =>
  record(0x0201, u16(row, column, style));

export const boolErr = (row: number, column: number, value: number, isError = false): Buffer =>
  record(0x0205, u16(row, column, 0), [value, isError ? 1 : 0]);

export const label = (row: number, column: number, text: Uint8Array, type = 0x0204): Buffer =>
  record(type, u16(row, column, 0), text);

export const sharedLabel = (row: number, column: number, index: number): Buffer =>
  record(0x00fd, u16(row, column, 0), u32(index));

/** The eight bytes of a formula's result. */
export const result = {
  number: (value: number): Buffer => double(value),
  text: Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]),
  truth: (value: boolean): Buffer => Buffer.from([1, 0, value ? 1 : 0, 0, 0, 0, 0xff, 0xff]),
  error: (code: number): Buffer => Buffer.from([2, 0, code, 0, 0, 0, 0xff, 0xff]),
  emptyText: Buffer.from([3, 0, 0, 0, 0, 0, 0xff, 0xff]),
};

/** A formula, `=1` unless its tokens are given; `flags` 2 says that it is to be calculated on load. */
export const formula = (
  row: number,
  column: number,
  came: Uint8Array,
  { flags = 0, style = 0, tokens = [0x1e, 1, 0] } = {},
): Buffer => record(0x0006, u16(row, column, style), came, u16(flags), u32(0), u16(tokens.length), tokens);

/** The text that a formula came to. */
export const formulaText = (text: Uint8Array): Buffer => record(0x0207, text);
