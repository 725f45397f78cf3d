/** The end of a screening that this process brought about. */
export interface RunEnd {
  readonly state: EndState;
  /** From taking it up to storing its end; null where it was never taken up here. */
  readonly seconds: number | null;
}

export const endStates = ['done', 'refused', 'fault', 'cancelled'] as const;

export type EndState = (typeof endStates)[number];

/** Tells whoever listens of each screening that ends in this process. */
export interface RunEnds {
  /** Called once the end is stored. */
  tell(end: RunEnd): void;
  onEnded(listen: (end: RunEnd) => void): void;
}

/** The ends of a process; nobody listens yet. */
export function createRunEnds(): RunEnds {
  const listeners: ((end: RunEnd) => void)[] = [];
  return {
    tell: (end) => {
      for (const listen of listeners) listen(end);
    },
    onEnded: (listen) => void listeners.push(listen),
  };
}
