import { hasEnded, type ScreeningsStore, type ScreeningState } from '../db/screenings-store.ts';

/** How far a screening is. */
export interface HowFar {
  readonly state: ScreeningState;
  readonly rowsRead: number | null;
}

/** Who follows a screening. */
export interface Follower {
  /** How far it is, first as soon as that is known, then whenever it is further. */
  progress(howFar: HowFar): void;
  /** The last that is told: how it ended, or null where the service is about to stop. */
  end(howFar: HowFar | null): void;
}

/** Follows screenings, whichever process works on them. */
export interface Progress {
  /** Returns what ends the following. */
  follow(screening: { readonly number: number; readonly id: string }, follower: Follower): () => void;
  /** Ends all following, now and from here on. */
  stop(): void;
}

type Asked = Pick<ScreeningsStore, 'progress' | 'byNumber'>;

interface Watch {
  readonly followers: Set<Follower>;
  last: HowFar | null;
  timer: NodeJS.Timeout | undefined;
}

const lookEveryMs = 300;

/** Looks into the store, once for all who follow the same screening; `rowsRead` knows of those that run in this process. */
export function createProgress(screenings: Asked, rowsRead: (id: string) => number | null): Progress {
  const watches = new Map<number, Watch>();
  let stopped = false;
  const look = async (number: number, id: string, watch: Watch): Promise<void> => {
    // Where the database is away nothing is told, and it is looked again.
    const now = await howFar(screenings, number, () => rowsRead(id)).catch(() => null);
    if (watches.get(number) !== watch) return;
    if (now !== null && hasEnded(now.state)) {
      watches.delete(number);
      for (const follower of watch.followers) follower.end(now);
      return;
    }
    if (now !== null && (now.state !== watch.last?.state || now.rowsRead !== watch.last.rowsRead)) {
      watch.last = now;
      for (const follower of watch.followers) follower.progress(now);
    }
    watch.timer = setTimeout(() => void look(number, id, watch), lookEveryMs).unref();
  };
  const begin = (number: number, id: string): Watch => {
    const watch: Watch = { followers: new Set(), last: null, timer: undefined };
    watches.set(number, watch);
    void look(number, id, watch);
    return watch;
  };
  return {
    follow: ({ number, id }, follower) => {
      if (stopped) {
        follower.end(null);
        return () => undefined;
      }
      const watch = watches.get(number) ?? begin(number, id);
      watch.followers.add(follower);
      if (watch.last !== null) follower.progress(watch.last);
      return () => {
        watch.followers.delete(follower);
        if (watch.followers.size > 0 || watches.get(number) !== watch) return;
        clearTimeout(watch.timer);
        watches.delete(number);
      };
    },
    stop: () => {
      stopped = true;
      const left = [...watches.values()];
      watches.clear();
      for (const { followers, timer } of left) {
        clearTimeout(timer);
        for (const follower of followers) follower.end(null);
      }
    },
  };
}

async function howFar(
  screenings: Asked,
  number: number,
  rowsHere: () => number | null,
): Promise<HowFar | null> {
  const found = await screenings.progress(number);
  if (found === null) return null;
  if (!hasEnded(found.state)) return { ...found, rowsRead: rowsHere() ?? found.rowsRead };
  const { finish = null } = (await screenings.byNumber(number)) ?? {};
  return { ...found, rowsRead: finish?.counts.rows ?? found.rowsRead };
}
