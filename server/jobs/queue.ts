/** Runs jobs in the order they came, never more than `width` at once. */
export interface Queue {
  /** Settles as the job does. */
  add<T>(job: () => Promise<T>): Promise<T>;
  /** Resolves once nothing is running; jobs that have not begun are dropped. */
  stop(): Promise<void>;
}

/** A queue of the given width (1 or more). */
export function createQueue(width: number): Queue {
  let waiting: (() => void)[] = [];
  let running = 0;
  let stopped = false;
  let idle: () => void = () => undefined;
  const next = (): void => {
    if (running === 0 && stopped) idle();
    if (running >= width || stopped) return;
    const begin = waiting.shift();
    if (begin === undefined) return;
    running += 1;
    begin();
  };
  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          void job()
            .then(resolve, reject)
            .finally(() => {
              running -= 1;
              next();
            });
        });
        next();
      }),
    stop: () =>
      new Promise((resolve) => {
        stopped = true;
        waiting = [];
        idle = resolve;
        next();
      }),
  };
}
