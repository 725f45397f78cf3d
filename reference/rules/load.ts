import { readFileSync } from 'node:fs';
import type { DecisionTable } from '../../lib/rules/decision-table.ts';
import { parseDecisionTable } from '../../lib/rules/parse-decision-table.ts';
import type { Rules } from '../../lib/rules/rules.ts';
import { parseRules } from '../../lib/rules/validate.ts';
import { dataPath } from '../data-path.ts';

/** Reads and checks the rules shipped with this version. Throws an Error that names the file and row at fault. */
export function loadRules(): Rules {
  return parseRules({ rules: readJson('rules/rules.json'), permissions: readJson('rules/permissions.json') });
}

/** Reads the decision table and checks it against the rules. Throws an Error that names the cell at fault. */
export function loadDecisionTable(rules: Rules): DecisionTable {
  return parseDecisionTable(readJson('rules/decision-table.json'), rules);
}

function readJson(relative: string): unknown {
  const path = dataPath(relative);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`reference/${relative} cannot be read`, { cause: error });
  }
}
