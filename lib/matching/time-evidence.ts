import { type Evidence, evidence } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import type { Subject } from './subjects.ts';

/** A listed company that merged into another one, and the day its own shares were gone. */
interface Absorbed {
  readonly on: string;
  readonly into: string;
}

/** Says what has become of a company by the day of the holding; built once. */
export type TimeIndex = (subject: Subject, heldOn: string | null) => Evidence[];

/**
 * After a merger into a company that is not on the list nobody can hold the old shares: a row that still names them is
 * old, mistaken, or means the survivor's, whose treatment is disputed. A person must look.
 */
export function timeIndex({ actions }: Knowledge): TimeIndex {
  const absorbed = new Map<number, Absorbed>();
  for (const { uid, kind, from, to } of actions) {
    const gone = actions.find((one) => one.uid === uid && one.kind === 'delisting');
    if (
      kind === 'merger' &&
      gone?.effectiveOn &&
      gone.from !== null &&
      sameCode(from, gone.from) &&
      to !== null
    ) {
      absorbed.set(uid, { on: gone.effectiveOn, into: to });
    }
  }
  return ({ listing }, heldOn) => {
    const merger = listing === null ? undefined : absorbed.get(listing.uid);
    if (merger === undefined || heldOn === null || heldOn < merger.on) return [];
    return [evidence('absorbed', heldOn, merger.on, merger.into)];
  };
}

/** Whether the company that disappeared (`NAME (601989)`) is the one whose line (`601989 XSHG`) ended. */
function sameCode(from: string | null, line: string): boolean {
  const code = line.split(' ')[0] ?? '';
  return from !== null && code !== '' && from.includes(`(${code})`);
}
