/** A page as some program writes it, and what reading it must leave. Positions as `line` prints them. */
export interface Look {
  readonly name: string;
  readonly page: string | Uint8Array;
  readonly positions: readonly string[];
  readonly skipped: Readonly<Record<string, number>>;
  readonly problems?: Readonly<Record<string, number>>;
  readonly heldOn?: string | null;
  readonly encoding?: string;
}
