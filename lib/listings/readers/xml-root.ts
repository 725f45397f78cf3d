import { refuse } from '../../problems.ts';
import type { PublicationFile } from './publication-file.ts';
import { markedEncoding } from './text.ts';

const startBytes = 8192;

/** The name of the root element of an XML file, without prefix; `null` for a file that is no XML (CSV). */
export async function xmlRootOf(file: PublicationFile): Promise<string | null> {
  if (file.source.size === 0) refuse('fileEmpty', { file: file.name });
  const bytes = await file.source.read(0, startBytes);
  const text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes).trimStart();
  if (!text.startsWith('<')) return null;
  const content = text.replace(/<\?[\s\S]*?\?>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  if (/^\s*<!/.test(content)) {
    const text = 'It begins with a document type, which no publication of the list does.';
    refuse('listUnreadable', { file: file.name, seen: content.trim().slice(0, 60), text });
  }
  const root = /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(content)?.[1];
  return root ?? refuse('listUnreadable', { file: file.name, seen: content.trim().slice(0, 60) });
}
