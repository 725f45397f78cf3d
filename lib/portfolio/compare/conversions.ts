import type { CorporateAction, Knowledge } from '../../matching/knowledge.ts';
import type { QuantityEvent } from '../../rules/quantities.ts';
import { differenceOf, expectedQuantities, isRounding } from '../../rules/quantities.ts';
import { type Aliases, knownLines, lineText, schemeOf } from './line-keys.ts';
import { type ComparedLine, isNothing, type LinesByAccount } from './lines.ts';

/** A corporate action that turned units of one line into units of another, as far as it is known. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** The day from which the new line is held; `null` where it is not known. */
  readonly on: string | null;
  readonly ratio: string | null;
  readonly text: string;
  /** How sure that is, and who says so. */
  readonly source: string;
}

/** What reference data knows of lines: which numbers are of one security, and what became of it. */
export interface KnownLines {
  readonly aliases: Pick<Aliases, 'of'>;
  readonly conversions: readonly Conversion[];
}

const words: Readonly<Partial<Record<CorporateAction['kind'], string>>> = {
  codeChange: 'change of code',
  merger: 'share exchange',
  shareConsolidation: 'consolidation of shares',
};

/** Takes what a comparison needs out of the reference data; made once. What rests on memory alone explains nothing. */
export function knownLinesOf(knowledge: Knowledge): KnownLines {
  const known = knownLines(knowledge);
  const conversions = knowledge.actions.flatMap((action) => {
    const { kind, from, to, ratio, confidence, source } = action;
    const [old, now] = [lineIn(from, knowledge, known), lineIn(to, knowledge, known)];
    const word = words[kind];
    if (word === undefined || old === null || now === null || confidence === 'unverified') return [];
    const on = action.effectiveOn ?? endOf(action, knowledge.actions);
    const day = on === null ? '' : ` of ${on}`;
    return [{ from: old, to: now, on, ratio, text: `${word}${day}`, source: `${confidence}: ${source}` }];
  });
  return { aliases: known, conversions };
}

/** Where the day of a merger is not known, the day on which the old line ended is. */
function endOf({ kind, uid, from }: CorporateAction, actions: readonly CorporateAction[]): string | null {
  if (kind !== 'merger') return null;
  const end = actions.find(
    (one) => one.kind === 'delisting' && one.uid === uid && from?.includes(`(${one.from?.split(' ')[0]})`),
  );
  return end?.effectiveOn ?? null;
}

const quotedLine = /^([A-Z0-9]+) (X[A-Z0-9]{3}|OTCM)(?: ([A-Z]{2}[A-Z0-9]{9}[0-9]))?$/;

/** The line that an action names: `300114 XSHE CNE100000T08`, or a company with its code, `NAME (601989)`. */
function lineIn(text: string | null, knowledge: Knowledge, known: Pick<Aliases, 'of'>): string | null {
  const quoted = quotedLine.exec(text ?? '');
  if (quoted !== null) {
    const [, code = '', mic = '', isin] = quoted;
    const key = `ticker ${code} ${mic}`;
    return isin === undefined ? (known.of(key) ?? key) : `isin ${isin}`;
  }
  const [, code] = /\(([0-9]{6})\)$/.exec(text ?? '') ?? [];
  if (code === undefined) return null;
  const lines = [...knowledge.securities, ...knowledge.lookalikes.flatMap((one) => one.securities)];
  const mics = new Set(lines.filter((one) => one.code === code).map(({ mic }) => mic));
  const [mic] = mics;
  if (mics.size !== 1 || mic === undefined || mic === null) return null;
  const key = `ticker ${code} ${mic}`;
  return known.of(key) ?? key;
}

/** What the conversions come to in these files. */
export interface Converted {
  /** Those that explain a change, each with the day from which it counts. */
  readonly events: readonly { readonly on: string; readonly event: QuantityEvent }[];
  /** Lines, by account, of which an action whose day or ratio is not known may be the reason. */
  readonly unclear: ReadonlyMap<string | null, ReadonlySet<string>>;
  /** What was applied, with its source, in sentences. */
  readonly notes: readonly string[];
}

type IsBooked = (account: string | null, line: string) => boolean;

/**
 * The conversions as events, each for the accounts in whose files it shows: the old line was held and is gone. One
 * into a company that is not on the list explains a decrease only where the new shares are there. Accounts that book it
 * among their transactions (`isBooked`) are left to those.
 */
export function conversionEvents(
  conversions: readonly Conversion[],
  accounts: LinesByAccount,
  { to, isBooked }: { readonly to: string; readonly isBooked: IsBooked },
): Converted {
  const events: { on: string; event: QuantityEvent }[] = [];
  const unclear = new Map<string | null, Set<string>>();
  const notes: string[] = [];
  for (const { from, to: into, on, ratio, text, source } of conversions) {
    if (on !== null && on > to) continue;
    const only = new Set<string | null>();
    for (const [account, lines] of accounts) {
      const old = lines.get(from);
      if (old === undefined || !isReplaced(old) || isBooked(account, from) || isBooked(account, into))
        continue;
      const now = lines.get(into);
      if (ratio === null || on === null || old.before?.quantity === null) {
        if (now !== undefined) addAll(unclear, account, [from, into]);
      } else if (explains({ old, now, ratio, into })) only.add(account);
    }
    if (on === null || ratio === null || only.size === 0) continue;
    events.push({ on, event: { kind: 'lineChange', line: from, to: into, ratio, text, only } });
    notes.push(
      `Taken into account: ${text}, one ${lineText(from)} into ${ratio} ${lineText(into)} (${source}).`,
    );
  }
  return { events, unclear, notes };
}

function isReplaced({ before, after }: ComparedLine): boolean {
  return before !== null && !isNothing(before) && isNothing(after);
}

function explains(found: {
  readonly old: ComparedLine;
  readonly now: ComparedLine | undefined;
  readonly ratio: string;
  readonly into: string;
}): boolean {
  const { old, now, ratio, into } = found;
  const isListed = now?.after?.match?.outcome === 'listed' || now?.before?.match?.outcome === 'listed';
  if (isListed) return true;
  const quantities = new Map([[old.line, old.before?.quantity ?? '0']]);
  const held = now?.before?.quantity ?? null;
  if (held !== null) quantities.set(into, held);
  const event = { kind: 'lineChange', line: old.line, to: into, ratio, text: '' } as const;
  const expected = expectedQuantities(quantities, old.account, [event]).get(into);
  const left = differenceOf(now?.after?.quantity ?? '0', expected);
  return !left.isNegative() || isRounding(left, expected);
}

function addAll(
  unclear: Map<string | null, Set<string>>,
  account: string | null,
  lines: readonly string[],
): void {
  const known = unclear.get(account) ?? new Set<string>();
  unclear.set(account, known);
  for (const line of lines) known.add(line);
}

/**
 * Lines of one company that stand in one file each and are named by different kinds of numbers: they may be one
 * security. `explained` are those whose change is known otherwise.
 */
export function unclearLines(
  lines: Iterable<ComparedLine>,
  isExplained: (line: ComparedLine) => boolean,
): ReadonlySet<string> {
  const open = [...lines].filter(
    (one) => (one.before === null) !== (one.after === null) && !isExplained(one),
  );
  const unclear = new Set<string>();
  for (const gone of open.filter(({ after }) => after === null)) {
    for (const come of open.filter(({ before }) => before === null)) {
      const [a, b] = [schemeOf(gone.line), schemeOf(come.line)];
      const isOne = uidOf(gone) === uidOf(come) && exposureOf(gone) === exposureOf(come);
      if (isOne && (a !== b || a === 'name' || a === 'code'))
        for (const { line } of [gone, come]) unclear.add(line);
    }
  }
  return unclear;
}

function uidOf({ before, after }: ComparedLine): number | null {
  return (after ?? before)?.match?.uid ?? null;
}

function exposureOf({ before, after }: ComparedLine): string | null {
  return (after ?? before)?.match?.exposure ?? null;
}
