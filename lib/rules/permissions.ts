import { calendarDateIn, newYork } from '../dates/instants.ts';
import type { Exposure, Outcome } from '../matching/match.ts';
import { isInForce } from './rules.ts';
import type { Permission, Rule, Rules, Standing } from './rules.ts';

/** What a US person may do, in words, and the rules it rests on. */
export interface Permitted {
  readonly text: string;
  readonly citations: readonly string[];
}

/** What is asked: the outcome of a match, where its listing stands, the instant, and what kind of instrument it is. */
export interface PermissionQuestion {
  readonly outcome: Outcome;
  readonly standing: Standing;
  readonly at: number;
  readonly exposure: Exposure;
}

/**
 * What a US person may do by the rules in force on the day asked for, with cautions about rules that are unverified.
 * Throws where the rules have no sentence for the question (the loader sees to it that they have).
 */
export function permittedText(question: PermissionQuestion, rules: Rules): Permitted {
  const day = calendarDateIn(question.at, newYork);
  const known = new Map(rules.rules.map((rule) => [rule.id, rule]));
  const permission = findPermission(question, rules, day);
  const note =
    question.outcome === 'related'
      ? undefined
      : rules.exposureNotes.find((one) => one.exposure === question.exposure);
  const cautions = permission.cautions.flatMap((id) => cautionText(known.get(id), day) ?? []);
  const ids = [...permission.rules, ...(note?.rules ?? [])];
  return {
    text: [permission.text, ...(note === undefined ? [] : [note.text]), ...cautions].join(' '),
    citations: [...new Set(ids.flatMap((id) => known.get(id)?.citation ?? []))],
  };
}

function findPermission({ outcome, standing }: PermissionQuestion, rules: Rules, day: string): Permission {
  const fitting = rules.permissions.filter((one) => one.outcome === outcome && one.standing === standing);
  const conditional = fitting.find((one) => {
    const condition = rules.rules.find((rule) => rule.id === one.onlyIf);
    return condition !== undefined && isInForce(condition, day);
  });
  const found = conditional ?? fitting.find((one) => one.onlyIf === null);
  if (found === undefined) throw new Error(`no rule says what is permitted: ${outcome}, ${standing}`);
  return found;
}

function cautionText(rule: Rule | undefined, day: string): string | null {
  if (rule?.state !== 'unverified' || rule.caution === null || day < rule.caution.from) return null;
  return rule.caution.text;
}
