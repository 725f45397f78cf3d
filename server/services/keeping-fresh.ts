const refreshAfterMs = 1_000;
const usableForMs = 3_000;

/**
 * Reads at most once at a time, and while callers come every second behind their backs: none of them waits then. What
 * was read too long ago is read again first. Measured by a clock that nobody sets.
 */
export function keepingFresh<T>(read: () => Promise<T>): () => Promise<T> {
  let known: { readonly value: T; readonly at: number } | null = null;
  let reading: Promise<T> | null = null;
  const readAgain = (): Promise<T> => {
    const at = performance.now();
    reading ??= read()
      .then((value) => {
        known = { value, at };
        return value;
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  };
  return () => {
    const age = known === null ? Infinity : performance.now() - known.at;
    if (known === null || age > usableForMs) return readAgain();
    // A failure is told to whoever has to wait for the answer.
    if (age > refreshAfterMs) readAgain().catch(() => undefined);
    return Promise.resolve(known.value);
  };
}
