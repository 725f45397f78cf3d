import { judge } from './judge.ts';
import type { ReadHow } from './judge.ts';

/** Leaves out pieces of a file for as long as it meets the same fault, large pieces first. */
export async function minimised(bytes: Uint8Array, read: ReadHow): Promise<Uint8Array> {
  const wanted = await faultOf(bytes, read);
  if (wanted === null) return bytes;
  let kept = Buffer.from(bytes);
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const shorter = Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]);
      if ((await faultOf(shorter, read)) === wanted) kept = shorter;
      else at += size;
    }
  }
  return kept;
}

/** Where a file meets a fault: the first two lines of what is said about it. */
async function faultOf(bytes: Uint8Array, read: ReadHow): Promise<string | null> {
  const verdict = await judge(bytes, read);
  if (verdict.kind !== 'fault') return null;
  return verdict.text.replaceAll(/\d+/g, '#').split('\n').slice(0, 2).join('\n');
}
