/** One small trade file in a layout that is met in practice, and what reading it must leave; trades as `line` prints them. */
export interface TradeFixture {
  readonly name: string;
  readonly text: string;
  readonly separator?: string;
  readonly layout: string | null;
  readonly skipped: Readonly<Record<string, number>>;
  readonly problems?: Readonly<Record<string, number>>;
  readonly transactions: readonly string[];
}
