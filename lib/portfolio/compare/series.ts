import type { ReadingChoices, SecurityText } from '../../holdings/position.ts';
import { differenceOf, type EditionDifference } from '../../listings/difference.ts';
import type { Edition } from '../../listings/listing.ts';
import type { Exposure, Match, Outcome } from '../../matching/match.ts';
import type { PositionChange } from '../../screening/changes.ts';

/** A matched position of the earlier screening: what it came to then, and what it counted as by the decisions of then. */
export interface SeriesRow {
  readonly account: string | null;
  readonly security: SecurityText;
  readonly exposure: Exposure;
  readonly listing: { readonly uid: number; readonly name: string };
  readonly outcome: Outcome;
  readonly counted: Outcome | 'falsePositive';
}

/** The earlier screening of a series, as far as it tells why an outcome changed. */
export interface SeriesRecord {
  readonly screening: string;
  readonly ranAt: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  readonly engine: string;
  readonly knowledgeAsOf: string;
  readonly edition: Edition;
  /** Its files are read again as they were read then. */
  readonly choices: ReadingChoices;
  readonly rows: readonly SeriesRow[];
}

/** What the later run was asked and with what. */
export interface RunFacts {
  readonly asOf: number;
  readonly engine: string;
  readonly knowledgeAsOf: string;
  readonly edition: Edition;
  readonly choices: ReadingChoices;
}

type Why = PositionChange['why'][number];

/** What a line came to in the earlier screening. */
export type Then = Pick<SeriesRow, 'outcome' | 'listing'>;

/** How a line of a series came out: then, its earlier row asked again today, and today. */
export interface Outcomes {
  readonly former: Then | null;
  readonly again: Match | null;
  readonly now: Match | null;
}

/** Tells why outcomes differ; without a series both files were asked the same today, so only the rows can differ. */
export function outcomeCauses(
  series: SeriesRecord | null,
  run: RunFacts,
): (found: Outcomes) => readonly Why[] {
  const difference =
    series === null || series.edition.id === run.edition.id
      ? null
      : differenceOf(series.edition, run.edition);
  const settings = series === null ? [] : settingChanges(series, run);
  return ({ former, again, now }) => [
    ...((former?.outcome ?? null) === (again?.outcome ?? null)
      ? []
      : askedOtherwise(again, { former, difference, settings, series, run })),
    ...((again?.outcome ?? null) === (now?.outcome ?? null) ? [] : [rowsDiffer(again, now)]),
  ];
}

/** Why the same row comes to another outcome than then: what the list changed of the company, else what else was different. */
function askedOtherwise(
  match: Match | null,
  asked: {
    readonly former: Then | null;
    readonly difference: EditionDifference | null;
    readonly settings: readonly string[];
    readonly series: SeriesRecord | null;
    readonly run: RunFacts;
  },
): readonly Why[] {
  const { former, difference, settings, series, run } = asked;
  const notYet = match?.reasons.find(({ code }) => code === 'notYetListed');
  if (notYet !== undefined && settings.length > 0)
    return [{ code: 'setting', text: `${settings.join(' ')} ${notYet.text}` }];
  const uid = match?.uid ?? former?.listing.uid;
  const ofList = difference === null || uid === undefined ? null : listText(uid, difference, run.edition);
  if (ofList !== null) return [{ code: 'list', text: ofList }];
  if (settings.length > 0) return [{ code: 'setting', text: settings.join(' ') }];
  const from = series?.edition.publishedOn ?? 'an unknown date';
  return difference === null
    ? [
        {
          code: 'setting',
          text: 'The same row, list and settings come to another outcome today; what changed is not known.',
        },
      ]
    : [
        {
          code: 'list',
          text: `The list of ${from} was replaced by that of ${run.edition.publishedOn ?? 'an unknown date'}.`,
        },
      ];
}

/** What the list changed of a company; `null` where nothing. */
function listText(
  uid: number,
  { added, removed, changed }: EditionDifference,
  edition: Edition,
): string | null {
  const list = `The list of ${edition.publishedOn ?? 'an unknown date'}`;
  const come = added.find((one) => one.uid === uid);
  if (come !== undefined)
    return `${list} has ${come.name}, which the earlier one had not; listed on ${come.listedOn ?? 'an unknown date'}.`;
  const gone = removed.find((one) => one.uid === uid);
  if (gone !== undefined) return `${list} no longer has ${gone.name}.`;
  const other = changed.find((one) => one.uid === uid);
  return other === undefined ? null : `${list}: ${other.changes.map(({ text }) => text).join(' ')}`;
}

function settingChanges(former: SeriesRecord, now: RunFacts): readonly string[] {
  const day = (at: number): string => new Date(at).toISOString();
  return [
    ...(former.asOf === now.asOf ? [] : [`As of ${day(former.asOf)} then, ${day(now.asOf)} now.`]),
    ...(former.engine === now.engine ? [] : [`Engine ${former.engine} then, ${now.engine} now.`]),
    ...(former.knowledgeAsOf === now.knowledgeAsOf
      ? []
      : [`Reference data of ${former.knowledgeAsOf} then, of ${now.knowledgeAsOf} now.`]),
    ...(JSON.stringify(former.choices) === JSON.stringify(now.choices)
      ? []
      : ['Columns or sheet were chosen otherwise.']),
  ];
}

function rowsDiffer(again: Match | null, now: Match | null): Why {
  const told = (match: Match | null): ReadonlySet<string> => new Set(match?.reasons.map(({ text }) => text));
  const [before, after] = [told(again), told(now)];
  const come = [...after].filter((text) => !before.has(text));
  const gone = [...before].filter((text) => !after.has(text));
  const parts = [
    'The row itself names the security otherwise.',
    ...(come.length === 0 ? [] : [`Now: ${come.join(' ')}`]),
    ...(gone.length === 0 ? [] : [`No longer: ${gone.join(' ')}`]),
  ];
  return { code: 'holding', text: parts.join(' ') };
}
