/** An API key with which the service in this data directory lets the benchmark in; null where it needs none. */
export function keyFor(_directory: string): Promise<string | null> {
  return Promise.resolve(null);
}
