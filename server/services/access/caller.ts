import type { Scope } from './roles.ts';

/** Whose data a caller sees. */
export interface Organisation {
  /** Keys the rows of the database; never shown. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
}

/** Who asks: a person who signed in, or a program with a key. */
export interface Caller {
  readonly kind: 'user' | 'key';
  readonly id: string;
  /** What people call them: in records, decisions and logs. */
  readonly name: string;
  readonly organisation: Organisation;
  readonly scopes: readonly Scope[];
}
