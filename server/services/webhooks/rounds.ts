/** Work that is done again and again, one round at a time. */
export interface Rounds {
  /** The next round comes at once. */
  soon(): void;
  /** No round begins any more; resolves once the last one has ended. */
  stop(): Promise<void>;
}

/** While the database is away, the log is not to fill with it. */
const pausesAfterFault = 10;

/** Builds rounds of these tasks, which begin with the first `soon`. A task that fails is told and stops no other. */
export function createRounds(
  tasks: readonly (() => Promise<void>)[],
  everyMs: number,
  fault: (error: unknown) => void,
): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let isStopping = false;
  const go = async (): Promise<void> => {
    let pauses = 1;
    for (const task of tasks) {
      if (isStopping) return;
      await task().catch((error: unknown) => {
        fault(error);
        pauses = pausesAfterFault;
      });
    }
    next(everyMs * pauses);
  };
  const next = (inMs: number): void => {
    clearTimeout(timer);
    if (isStopping) return;
    timer = setTimeout(() => {
      round = round.then(go);
    }, inMs);
  };
  return {
    soon: () => next(0),
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await round;
    },
  };
}
