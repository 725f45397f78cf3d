import { basisOf } from '../../lib/decisions/basis.ts';
import { standingOf } from '../../lib/decisions/basis-lines.ts';
import type { FilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import { resolveRows, type ResolvedRows } from '../../lib/decisions/resolve-rows.ts';
import { refuse } from '../../lib/problems.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import { alertsOf, type AlertSources } from './decided-alerts.ts';

/** The decisions of a workbook on the alerts of its screening as they are stored here, not as the workbook has them. */
export async function decisionsIn(
  parts: AlertSources,
  read: FilledWorkbook,
  asked: { readonly screening: string | null; readonly at: string },
): Promise<ResolvedRows> {
  const stored = await screeningOf(parts, read, asked.screening);
  const edition = await parts.editions.byId(stored.edition);
  const alerts = new Map((await alertsOf(parts, stored)).map((one) => [one.alert.id, one]));
  return resolveRows(read.rows, { file: read.file, screening: stored.id, at: asked.at }, (id) => {
    const decided = alerts.get(id);
    return decided === undefined
      ? null
      : { basis: basisOf(decided.alert, edition), standing: standingOf(decided) };
  });
}

async function screeningOf(
  { storage }: AlertSources,
  { file, origin }: FilledWorkbook,
  asked: string | null,
): Promise<StoredScreening> {
  if (origin === null)
    return refuse('decisionsOfOther', {
      file,
      text: 'The workbook does not say which screening it belongs to. Restore the line "Screening …" above the table of the sheet Positions.',
    });
  const stored = await storage.read.screenings.byId(origin.screening);
  const isAsked = asked === null || asked === origin.screening;
  if (stored === null || !isAsked)
    return refuse('decisionsOfOther', {
      file,
      seen: origin.screening,
      text: isAsked
        ? 'The workbook belongs to a screening that is not stored here. Make its decisions portable with "cmic decisions export" and send that file.'
        : 'The workbook belongs to another screening. Give it back on the page of that one.',
    });
  if (stored.state !== 'done' || stored.edition !== origin.edition)
    return refuse('decisionsOfOther', {
      file,
      seen: origin.edition,
      text: 'The workbook was made with another edition of the list than the screening of that name here.',
    });
  return stored;
}
