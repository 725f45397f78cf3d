import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { carriedAlert, type CarriedAlert } from '../../lib/decisions/basis-lines.ts';
import type { Decision } from '../../lib/decisions/decision.ts';
import type { FilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import { resolveRows } from '../../lib/decisions/resolve-rows.ts';
import { InputRefused, problem, refuse } from '../../lib/problems.ts';
import { runReadDecisionsTask } from '../jobs/read-decisions-task.ts';
import { readDecisionsFile } from '../services/decision-content.ts';
import { notOpened, openFile } from './edition-files.ts';

/** Decisions of files, and how many rows of workbooks had a comment but no decision. */
export interface FileDecisions {
  readonly decisions: readonly Decision[];
  readonly withoutDecision: number;
}

/** Reads decisions from exports (JSON) and filled workbooks, each known by its content. A decision in two files counts once. */
export async function decisionsOfFiles(paths: readonly string[], now: () => number): Promise<FileDecisions> {
  const found = new Map<string, Decision>();
  let withoutDecision = 0;
  for (const path of paths) {
    const read = (await isJson(path)) ? await exported(path, now()) : await filled(path);
    withoutDecision += read.withoutDecision;
    for (const decision of read.decisions) found.set(decision.id, decision);
  }
  return { decisions: [...found.values()], withoutDecision };
}

async function isJson(path: string): Promise<boolean> {
  const source = await openFile(path);
  try {
    const start = Buffer.from(await source.read(0, 100)).toString('utf8');
    return /^\uFEFF?\s*\{/.test(start);
  } finally {
    await source.close();
  }
}

async function exported(path: string, now: number): Promise<FileDecisions> {
  const file = basename(path);
  const read = readDecisionsFile(parsed(await readFile(path, 'utf8'), file), now);
  if (read.kind === 'read') return { decisions: read.value, withoutDecision: 0 };
  throw new InputRefused(
    ...read.faults.map(({ pointer, text }) =>
      problem('decisionsUnreadable', 'file', { file, seen: pointer, text }),
    ),
  );
}

function parsed(text: string, file: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return value;
  } catch (error) {
    return refuse('decisionsUnreadable', { file, seen: error instanceof Error ? error.message : null });
  }
}

/** A workbook does not say when its cells were filled in: not later than it was saved last. */
async function filled(path: string): Promise<FileDecisions> {
  const savedAt = await lastSaved(path);
  const file = basename(path);
  const workbook = await runReadDecisionsTask({ kind: 'readDecisions', file: { name: file, path } });
  const { origin, rows, withoutDecision } = workbook;
  if (origin === null)
    return refuse('decisionsOfOther', {
      file,
      text: 'The workbook does not say which screening it belongs to. Restore the line "Screening …" above the table of the sheet Positions.',
    });
  const asked = { file, screening: origin.screening, at: savedAt };
  const { made, unchanged } = resolveRows(rows, asked, (id) => alertIn(workbook, id, origin.edition));
  return { decisions: [...unchanged, ...made], withoutDecision };
}

async function lastSaved(path: string): Promise<string> {
  try {
    const { mtime } = await stat(path);
    return mtime.toISOString();
  } catch (error) {
    throw notOpened(path, error);
  }
}

function alertIn({ file, basis }: FilledWorkbook, id: string, edition: string): CarriedAlert | null {
  if (basis.size === 0)
    return refuse('decisionsUnreadable', {
      file,
      text: 'The workbook lacks its sheet Method, or the lines there that say what decisions rest on. Give back the workbook as it was made.',
    });
  try {
    return carriedAlert(id, edition, basis);
  } catch (error) {
    return refuse('decisionsUnreadable', {
      file,
      sheet: 'Method',
      seen: error instanceof Error ? error.message : null,
      text: 'Lines of the sheet Method that say what decisions rest on were changed. Give back the workbook as it was made.',
    });
  }
}
