import { TextDecoder } from 'node:util';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';
import { InputRefused, refuse } from '../../../problems.ts';
import { unbrokenMax, xmlDepthMax } from './limits.ts';
import { malformed, utf8Chunks } from './text.ts';

/** An element of a small part. `path` names the elements around it, root first, by their local names. */
export interface SmallElement {
  readonly name: string;
  readonly path: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Reads the elements of a small XML part (workbook, relations, styles) in their order. An attribute goes by its
 * local name; one of another namespace by that namespace's last word as well: `relationships:id`.
 */
export async function readElements(
  chunks: AsyncIterable<Uint8Array>,
  bytesMax: number,
  meet: (element: SmallElement) => void,
): Promise<void> {
  const { parser, told } = elementParser(meet);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let characters = 0;
  try {
    for await (const chunk of utf8Chunks(chunks)) {
      bytes += chunk.length;
      if (bytes > bytesMax) refuse('contentTooLarge', { seen: `a part of more than ${bytesMax} bytes` });
      const text = decoder.decode(chunk, { stream: true });
      parser.write(text);
      characters += text.length;
      if (characters - told() > unbrokenMax) {
        refuse('contentTooLarge', { seen: 'a tag of more than a million characters' });
      }
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof InputRefused) throw error;
    malformed(error instanceof Error ? error.message : String(error));
  }
}

/** The parser, and at which character it last had something to tell: it holds what came since. */
function elementParser(meet: (element: SmallElement) => void): {
  readonly parser: SaxesParser<{ xmlns: true }>;
  readonly told: () => number;
} {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let told = 0;
  parser.on('doctype', () => malformed('it has a document type'));
  parser.on('opentag', (tag: SaxesTagNS) => {
    told = parser.position;
    if (path.length >= xmlDepthMax) refuse('contentTooLarge', { seen: `XML ${xmlDepthMax} elements deep` });
    meet({ name: tag.local, path, attributes: attributesOf(tag) });
    path.push(tag.local);
  });
  parser.on('closetag', () => {
    told = parser.position;
    path.pop();
  });
  return { parser, told: () => told };
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  return new Map(Object.values(tag.attributes).map((one) => [attributeName(one), one.value]));
}

function attributeName(attribute: SaxesAttributeNS): string {
  if (attribute.uri === '') return attribute.local;
  return `${attribute.uri.slice(attribute.uri.lastIndexOf('/') + 1)}:${attribute.local}`;
}

/** True when `path` names exactly these elements. */
export function isIn(element: SmallElement, ...path: readonly string[]): boolean {
  return element.path.length === path.length && path.every((name, at) => element.path[at] === name);
}
