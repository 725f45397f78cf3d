import { defaultHtmlLimits } from './html/limits.ts';
import type { HtmlLimits } from './html/limits.ts';
import { defaultLegacyLimits } from './legacy-workbook/limits.ts';
import type { LegacyLimits } from './legacy-workbook/limits.ts';
import { defaultTextLimits } from './text/limits.ts';
import type { TextLimits } from './text/limits.ts';
import { defaultWorkbookLimits } from './workbook/limits.ts';
import type { WorkbookLimits } from './workbook/limits.ts';
import { defaultZipLimits } from './zip.ts';
import type { ZipLimits } from './zip.ts';

/** What an input may hold. `unpackedBytesMax` bounds the workbooks of one archive, which are unpacked in memory. */
export interface ReadingLimits {
  readonly text: TextLimits;
  readonly html: HtmlLimits;
  readonly workbook: WorkbookLimits;
  readonly legacy: LegacyLimits;
  readonly archive: ZipLimits;
  readonly unpackedBytesMax: number;
}

/** Limits that honest files of a million rows stay under. */
export const defaultReadingLimits: ReadingLimits = {
  text: defaultTextLimits,
  html: defaultHtmlLimits,
  workbook: defaultWorkbookLimits,
  legacy: defaultLegacyLimits,
  archive: defaultZipLimits,
  unpackedBytesMax: 256 * 1024 ** 2,
};
