/** What a caller may do: see, have screened, decide, administer. In the order of a caller's trust. */
export const scopes = ['read', 'screen', 'review', 'admin'] as const;

export type Scope = (typeof scopes)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One call of the API. What is not declared as one cannot be reached, and what is, is described and tested. */
export interface Operation {
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces: `/screenings/{id}`. */
  readonly path: `/${string}`;
  /** What a caller needs to be allowed to. */
  readonly scope: Scope;
  readonly summary: string;
  /** Where a call is to go. It stays for twelve months at least after callers are told. */
  readonly deprecated?: Deprecation;
}

/** That a call will be gone: told to every caller with every answer. */
export interface Deprecation {
  /** The day from which on it was told, as YYYY-MM-DD, UTC. */
  readonly since: string;
  /** The day from which on the call may answer nothing. */
  readonly sunset: string;
  /** Where it is said what to call instead. */
  readonly link: string;
}

/** The declared operation that a request asks for, if there is one at the address and by the method. */
export interface Found {
  /** The methods that the address takes; empty where nothing is there. */
  readonly methods: readonly Method[];
  readonly operation: Operation | null;
}

/** Finds the operation of a request among the declared ones; `path` begins behind `/api/v1`. HEAD counts as GET. */
export function createFinder(operations: readonly Operation[]): (method: string, path: string) => Found {
  const patterns = operations.map((operation) => ({ operation, pattern: patternOf(operation.path) }));
  return (method, path) => {
    const here = patterns.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
    const asked = method === 'HEAD' ? 'GET' : method;
    return {
      methods: here.map((one) => one.method),
      operation: here.find((one) => one.method === asked) ?? null,
    };
  };
}

/** What the addresses of a template look like; a parameter in braces is one step. Never throws. */
export function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\{[^}]+\}/g, '[^/]+')}/?$`, 'i');
}
