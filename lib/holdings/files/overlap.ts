import { refuse } from '../../problems.ts';

/** Where an entry of an archive begins, by its directory, and how many packed bytes it claims there. */
interface Placed {
  readonly name: string;
  readonly start: number;
  readonly compressedSize: number;
}

/** Bytes before the content of an entry, at the least: its own header. */
const headerBytes = 30;

/**
 * Refuses an archive whose entries lie over each other: one content then counts many times, and a small file unpacks
 * to any size. No packer writes such a file.
 */
export function refuseOverlaps(entries: readonly Placed[]): void {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || entry.start + headerBytes + entry.compressedSize <= next.start) continue;
    refuse('fileDamaged', {
      seen: `${entry.name} and ${next.name} at the same place`,
      text: 'Entries of the archive lie over each other, as in a zip bomb. Pack the files anew.',
    });
  }
}
