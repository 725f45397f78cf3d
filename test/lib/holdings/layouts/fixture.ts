/** One small file in a layout that is met in practice, and what reading it must leave. Positions as `line` prints them. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly separator?: string;
  readonly layout: string | null;
  readonly heldOn: string | null;
  readonly headerRow: number | null;
  readonly skipped: Readonly<Record<string, number>>;
  readonly problems?: Readonly<Record<string, number>>;
  readonly positions: readonly string[];
}
