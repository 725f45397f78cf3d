import type { QuantityEvent } from '../../rules/quantities.ts';
import type { ChangeKind, PositionChange } from '../../screening/changes.ts';
import type { QuantityChange } from './explained.ts';
import { lineText } from './line-keys.ts';
import { changeSide, type ComparedLine, matchOf, nameOf } from './lines.ts';
import type { Outcomes } from './series.ts';

type Why = PositionChange['why'][number];

/** A line with what was found of it. `changed` is `null` where a quantity is not known. */
export interface FoundLine {
  readonly line: ComparedLine;
  readonly changed: QuantityChange | null;
  readonly former: Outcomes['former'];
  readonly causes: (found: Outcomes) => readonly Why[];
}

/** The changes of a line: new or gone, or another quantity and another outcome, each with why. */
export function changesOfLine({ line, changed, former, causes }: FoundLine): readonly PositionChange[] {
  const { before, after } = line;
  const [again, now] = [before?.match ?? null, after?.match ?? null];
  if (former === null && again === null && now === null) return [];
  if (before === null || after === null)
    return [
      {
        ...blank(line, before === null ? 'new' : 'gone', changed),
        before: changeSide(before, former?.outcome),
      },
    ];
  const quantity = changed !== null && isChange(changed) ? [blank(line, 'quantity', changed)] : [];
  if ((former?.outcome ?? null) === (now?.outcome ?? null)) return quantity;
  return [
    ...quantity,
    {
      ...blank(line, 'outcome', null),
      ...(matchOf(line) === null && former !== null ? { listing: former.listing } : {}),
      before: { ...base(changeSide(before)), outcome: former?.outcome ?? null },
      why: causes({ former, again, now }),
    },
  ];
}

function base(side: PositionChange['before']): NonNullable<PositionChange['before']> {
  return side ?? { quantity: null, outcome: null, position: null };
}

/** A quantity that stays although units are known to have come or gone is a change as well. */
function isChange({ difference, unexplained }: QuantityChange): boolean {
  return difference !== '0' || (unexplained !== null && unexplained !== '0');
}

function blank(line: ComparedLine, kind: ChangeKind, changed: QuantityChange | null): PositionChange {
  const match = matchOf(line);
  return {
    kind,
    account: line.account,
    line: lineText(line.line),
    name: nameOf(line),
    listing: match === null ? null : { uid: match.uid, name: match.listingName },
    alert: line.after?.alert ?? null,
    before: changeSide(line.before),
    after: changeSide(line.after),
    difference: changed?.difference ?? null,
    unexplained: changed?.unexplained ?? null,
    arithmetic: changed?.arithmetic ?? null,
    why: whyOf(kind, changed),
  };
}

const stated: Readonly<Record<Exclude<ChangeKind, 'outcome'>, string>> = {
  new: 'The later holdings have it, the earlier ones do not.',
  gone: 'The earlier holdings have it, the later ones do not.',
  quantity: 'The two files state different quantities.',
};

const unmoved = 'The two files state the same quantity although units are known to have come or gone.';

function whyOf(kind: ChangeKind, changed: QuantityChange | null): readonly Why[] {
  if (kind === 'outcome') return [];
  const events = changed?.events ?? [];
  const of = (code: 'transaction' | 'corporateAction', own: readonly QuantityEvent[]): readonly Why[] =>
    own.length === 0 ? [] : [{ code, text: eventsText(own) }];
  const known = [
    ...of(
      'transaction',
      events.filter((event) => event.kind === 'movement'),
    ),
    ...of(
      'corporateAction',
      events.filter((event) => event.kind !== 'movement'),
    ),
  ];
  if (changed?.unexplained === '0' && known.length > 0) return known;
  const open =
    changed === null || changed.unexplained === null ? '' : ' No event that is known explains it in full.';
  const text = changed?.difference === '0' ? unmoved : stated[kind];
  return [...known, { code: 'holding', text: `${text}${open}` }];
}

const eventsNamed = 5;

function eventsText(events: readonly QuantityEvent[]): string {
  const texts = events
    .slice(0, eventsNamed)
    .map((event) =>
      event.kind === 'movement' ? `${event.quantity} (${event.text})` : `× ${event.ratio} (${event.text})`,
    );
  const more = events.length - eventsNamed;
  return `${[...texts, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`;
}
