/** The number that `XmlTokens.name` takes for an element of this local name. */
export function elementName(localName: string): number {
  let name = 0;
  for (let at = 0; at < localName.length; at += 1)
    name = (Math.imul(name, 131) + localName.charCodeAt(at)) | 0;
  return name;
}
