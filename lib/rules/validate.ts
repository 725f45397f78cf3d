import { date, dateOrNull, fail, fields, list, oneOf, text, texts } from './fields.ts';
import { exposures, outcomes, ruleStates, standings } from './rules.ts';
import type { ExposureNote, Permission, Rule, Rules } from './rules.ts';

/** The content of the rule files as parsed JSON, not yet trusted. */
export interface RuleFiles {
  readonly rules: unknown;
  readonly permissions: unknown;
}

/**
 * Checks the rule files and returns them typed. Throws an Error that names the row at fault: a bad rule is a fault of
 * the installation, and nothing may be judged by it.
 */
export function parseRules(files: RuleFiles): Rules {
  const law = fields(files.rules, 'rules');
  const practice = fields(files.permissions, 'permissions');
  const rules: Rules = {
    checkedOn: date(law, 'checkedOn', 'rules'),
    coveredFrom: date(law, 'coveredFrom', 'rules'),
    rules: list(law, 'rules', 'rules').map(parseRule),
    permissions: list(practice, 'permissions', 'permissions').map(parsePermission),
    exposureNotes: list(practice, 'exposureNotes', 'permissions').map(parseExposureNote),
    limits: texts(practice, 'limits', 'permissions'),
  };
  checkIds(rules);
  checkComplete(rules);
  return rules;
}

function parseRule(value: unknown, at: number): Rule {
  const row = fields(value, `rule ${at + 1}`);
  const where = `rule ${typeof row.id === 'string' ? row.id : at + 1}`;
  const from = dateOrNull(row, 'from', where);
  const to = dateOrNull(row, 'to', where);
  if (from !== null && to !== null && to < from) fail(where, 'to', `lies before ${from}`);
  return {
    id: text(row, 'id', where),
    title: text(row, 'title', where),
    text: text(row, 'text', where),
    citation: text(row, 'citation', where),
    state: oneOf(row, 'state', ruleStates, where),
    from,
    to,
    caution: row.caution === null ? null : parseCaution(row.caution, where),
  };
}

function parseCaution(value: unknown, where: string): NonNullable<Rule['caution']> {
  const row = fields(value, `${where}, caution`);
  return { text: text(row, 'text', `${where}, caution`), from: date(row, 'from', `${where}, caution`) };
}

function parsePermission(value: unknown, at: number): Permission {
  const row = fields(value, `permission ${at + 1}`);
  const where = `permission ${String(row.outcome)}/${String(row.standing)}`;
  return {
    outcome: oneOf(row, 'outcome', outcomes, where),
    standing: oneOf(row, 'standing', standings, where),
    text: text(row, 'text', where),
    rules: texts(row, 'rules', where),
    onlyIf: row.onlyIf === null ? null : text(row, 'onlyIf', where),
    cautions: texts(row, 'cautions', where),
  };
}

function parseExposureNote(value: unknown, at: number): ExposureNote {
  const row = fields(value, `exposure note ${at + 1}`);
  const where = `exposure note ${String(row.exposure)}`;
  return {
    exposure: oneOf(row, 'exposure', exposures, where),
    text: text(row, 'text', where),
    rules: texts(row, 'rules', where),
  };
}

/** Ids are unique, and every id that is referred to exists. */
function checkIds(rules: Rules): void {
  const ids = new Set<string>();
  for (const { id } of rules.rules) {
    if (ids.has(id)) fail(`rule ${id}`, 'id', 'is used twice');
    ids.add(id);
  }
  for (const one of rules.permissions) {
    const where = `permission ${one.outcome}/${one.standing}`;
    for (const id of [...one.rules, ...one.cautions, ...(one.onlyIf === null ? [] : [one.onlyIf])]) {
      if (!ids.has(id)) fail(where, 'rules', `names an unknown rule: ${id}`);
    }
  }
  for (const one of rules.exposureNotes) {
    const unknown = one.rules.find((id) => !ids.has(id));
    if (unknown !== undefined)
      fail(`exposure note ${one.exposure}`, 'rules', `names an unknown rule: ${unknown}`);
  }
}

/** Every outcome has exactly one unconditional permission for every standing. */
function checkComplete(rules: Rules): void {
  for (const outcome of outcomes) {
    for (const standing of standings) {
      const rows = rules.permissions.filter(
        (one) => one.outcome === outcome && one.standing === standing && one.onlyIf === null,
      );
      if (rows.length !== 1)
        fail(`permission ${outcome}/${standing}`, 'rows', `${rows.length} instead of one`);
    }
  }
}
