import { noteOf } from './decision-table.ts';
import type { DecisionTable, Note, Ruling, TableEvent, TableNote } from './decision-table.ts';
import type { Rules, Standing } from './rules.ts';
import type { Verdict, VerdictWord } from './verdict.ts';

/** A verdict on its way: its rules still as ids, and what it was found by. */
export interface Answer {
  readonly verdict: VerdictWord;
  readonly reasons: Verdict['reasons'];
  readonly rules: readonly string[];
  readonly event: TableEvent | null;
  readonly standing: Standing | null;
}

/** Whether an answer leaves nothing to do: what comes on top of it, a doubt or a licence, changes nothing then. */
export function isHarmless({ verdict }: Pick<Answer, 'verdict'>): boolean {
  return verdict === 'permitted' || verdict === 'notCovered';
}

/** The answer that a note alone gives. Throws where the note has no verdict: it is one that only accompanies. */
export function answerOfNote(
  table: DecisionTable,
  id: TableNote,
  values: Readonly<Record<string, string>> = {},
): Answer {
  const note = noteOf(table, id, values);
  if (note.verdict === null) throw new Error(`note ${id} gives no verdict`);
  const reasons = [{ code: id, text: note.text }];
  return { verdict: note.verdict, reasons, rules: note.rules, event: null, standing: null };
}

/** The answer that a ruling gives; a basis that is no text and no public answer is said. */
export function answerOfRuling(table: DecisionTable, ruling: Ruling, code: string): Answer {
  const { basis } = ruling;
  const doubt = basis === 'inference' || basis === 'notAddressed' ? noteOf(table, basis) : null;
  return {
    verdict: ruling.verdict,
    reasons: [{ code, text: ruling.text }, ...(doubt === null ? [] : [{ code: basis, text: doubt.text }])],
    rules: [...ruling.rules, ...(doubt?.rules ?? [])],
    event: null,
    standing: null,
  };
}

/** The answer with a note put behind it; the verdict stays. */
export function withNote(answer: Answer, code: string, note: Pick<Note, 'text' | 'rules'>): Answer {
  return {
    ...answer,
    reasons: [...answer.reasons, { code, text: note.text }],
    rules: [...answer.rules, ...note.rules],
  };
}

/** The answer put under a doubt: the doubt's verdict and sentence first, then what would hold without it. */
export function underDoubt(answer: Answer, doubt: Answer): Answer {
  return {
    ...answer,
    verdict: doubt.verdict,
    reasons: [...doubt.reasons, ...answer.reasons],
    rules: [...doubt.rules, ...answer.rules],
  };
}

/** The citations of rules, each once, in order. Throws on an id that is none: the loader has refused such tables. */
export function citationsOf(ids: readonly string[], rules: Rules): readonly string[] {
  const known = new Map(rules.rules.map((rule) => [rule.id, rule.citation]));
  const cited = ids.map((id) => {
    const citation = known.get(id);
    if (citation === undefined) throw new Error(`no rule ${id}`);
    return citation;
  });
  return [...new Set(cited)];
}
