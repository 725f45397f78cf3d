import type { ProblemCode } from '../../problems.ts';

/** A kind of file known by its first bytes that holds no holdings we read; `what` completes "This is …". */
export interface Magic {
  readonly what: string;
  readonly code: ProblemCode;
  readonly bytes: readonly number[];
  /** Where in the file the bytes stand. */
  readonly at: number;
}

function ascii(text: string): number[] {
  return Array.from(text, (one) => one.charCodeAt(0));
}

function unsupported(what: string, bytes: readonly number[], at = 0): Magic {
  return { what, code: 'fileNotSupported', bytes, at };
}

function excel4(bytes: readonly number[]): Magic {
  return { what: 'an Excel workbook from before 1993', code: 'fileLegacyXls', bytes, at: 0 };
}

/** The zip format's first bytes: a first entry, an empty archive, a spanned one. */
export const zipMagics: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

/** The first bytes of a gzip file. */
export const gzipMagic: readonly number[] = [0x1f, 0x8b];

/** The first bytes of Microsoft's compound file, which old and encrypted Office files are. */
export const compoundMagic: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The first bytes of the records of an Excel workbook, 5.0 to 2003, that stand in no compound file. */
export const recordMagics: readonly (readonly number[])[] = [
  [0x09, 0x08, 0x08, 0x00, 0x00, 0x05],
  [0x09, 0x08, 0x10, 0x00, 0x00, 0x06],
];

/** Files that people send instead of a spreadsheet. */
export const magics: readonly Magic[] = [
  unsupported('a PDF document', ascii('%PDF-')),
  unsupported('a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  unsupported('a RAR archive', [...ascii('Rar!'), 0x1a, 0x07]),
  unsupported('a bzip2 archive', [...ascii('BZh'), 0x39, 0x31, 0x41, 0x59]),
  unsupported('an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  unsupported('a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]),
  unsupported('a tar archive', ascii('ustar'), 257),
  unsupported('a PNG image', [0x89, 0x50, 0x4e, 0x47]),
  unsupported('a JPEG image', [0xff, 0xd8, 0xff]),
  unsupported('a GIF image', ascii('GIF8')),
  unsupported('a TIFF image', [0x49, 0x49, 0x2a, 0x00]),
  unsupported('a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]),
  unsupported('an RTF document', ascii('{\\rtf')),
  unsupported('an SQLite database', ascii('SQLite format 3\0')),
  unsupported('a Parquet file', ascii('PAR1')),
  unsupported('a PostScript document', ascii('%!PS')),
  unsupported('a program', [0x4d, 0x5a, 0x90, 0x00]),
  unsupported('a program', [0x7f, 0x45, 0x4c, 0x46]),
  excel4([0x09, 0x00, 0x04, 0x00]),
  excel4([0x09, 0x02, 0x06, 0x00]),
  excel4([0x09, 0x04, 0x06, 0x00]),
];

/** Whether a file begins with these bytes, or has them at another place. */
export function beginsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
