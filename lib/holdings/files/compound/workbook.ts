import { problemAdvice, refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { openCompound } from './open.ts';

/** What a compound file holds when it is no workbook, by a name in its root. */
const others: readonly (readonly [string, string])[] = [
  ['WordDocument', 'an old Word document (.doc)'],
  ['PowerPoint Document', 'an old PowerPoint presentation (.ppt)'],
  ['__properties_version1.0', 'an Outlook message (.msg)'],
];

/** The names of a workbook's stream. A file that holds both was saved for Excel 97 and for Excel 5, the same twice. */
const workbookNames = ['Workbook', 'Book'];

/**
 * The stream of the old workbook in a compound file.
 * @throws InputRefused when it is encrypted, holds something else, or is damaged.
 */
export async function workbookStream(source: ByteSource): Promise<ByteSource> {
  const compound = await openCompound(source);
  if (['EncryptedPackage', 'EncryptionInfo'].some((name) => compound.find(name) !== undefined)) {
    refuse('fileEncrypted', { seen: 'an encrypted Office file' });
  }
  const entry = workbookNames.map((name) => compound.find(name)).find((found) => found?.isStream === true);
  if (entry !== undefined) return compound.stream(entry);
  const other = others.find(([name]) => compound.find(name) !== undefined);
  const what = other?.[1] ?? 'a Microsoft compound file without a workbook';
  return refuse('fileNotSupported', {
    seen: what,
    text: `This is ${what}. ${problemAdvice.fileNotSupported}`,
  });
}
