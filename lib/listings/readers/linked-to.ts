import type { ListedLink } from '../listing.ts';

const marker = 'Linked To: ';

function bracketsOpen(text: string): number {
  return text.split('(').length - text.split(')').length;
}

/** The name between two markers: without the bracket that closes the remark or opens the next one. */
function nameIn(piece: string): string {
  const text = piece
    .trim()
    .replace(/\s*;$/, '')
    .replace(/\s*\($/, '')
    .replace(/;$/, '')
    .trim();
  return text.endsWith(')') && bracketsOpen(text) < 0 ? text.slice(0, -1).trim() : text;
}

/**
 * The names after `Linked To:` in a remark, with or without brackets around it, and what else the remark says.
 * These layouts print neither the number of the other entry nor the relation.
 */
export function readLinks(remark: string): { links: ListedLink[]; rest: string } {
  const [before = '', ...pieces] = remark.split(marker);
  const links = pieces
    .map(nameIn)
    .filter((name) => name !== '')
    .map((name): ListedLink => ({ uid: null, name, relation: null }));
  return { links, rest: pieces.length > 0 ? before.replace(/\($/, '').trim() : before.trim() };
}

/** Gives links their entry numbers where a primary name is the same; a final stop may belong to the name or not. */
export function resolveLinks<E extends { uid: number; name: string; links: readonly ListedLink[] }>(
  entries: readonly E[],
): E[] {
  const byName = new Map(entries.map((entry) => [entry.name.toUpperCase(), entry]));
  const resolved = (link: ListedLink): ListedLink => {
    const name = link.name.toUpperCase();
    const target = byName.get(name) ?? byName.get(`${name}.`) ?? byName.get(name.replace(/\.$/, ''));
    return link.uid === null && target ? { ...link, uid: target.uid, name: target.name } : link;
  };
  return entries.map((entry) => ({ ...entry, links: entry.links.map(resolved) }));
}
