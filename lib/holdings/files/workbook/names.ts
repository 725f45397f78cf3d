/** What `XmlTokens.next` met. `more`: the bytes end inside a token and the next chunk is needed. */
export const token = { more: 0, open: 1, close: 2, text: 3, end: 4 } as const;
export type Token = (typeof token)[keyof typeof token];

/** Where an attribute's value lies in the bytes of a scanner; `start` is -1 when the attribute is absent. */
export interface Span {
  start: number;
  end: number;
}

/** The number that `XmlTokens.name` takes for an element of this local name. */
export function elementName(localName: string): number {
  let name = 0;
  for (let at = 0; at < localName.length; at += 1)
    name = (Math.imul(name, 131) + localName.charCodeAt(at)) | 0;
  return name;
}
