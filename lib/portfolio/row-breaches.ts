import type { Breach } from '../rules/breach.ts';
import type { BreachContext } from '../rules/breaches.ts';
import { policyBreaches, type PolicySubject } from '../rules/policy-breaches.ts';
import type { Policy } from '../rules/policy.ts';

/**
 * Breaches of the firm's rules by one row. A row has several subjects where it is a fund that leads to several
 * companies: holding it breaks a rule once, and the further companies add only what restricts them.
 */
export function rowBreaches(
  [first, ...others]: readonly PolicySubject[],
  policy: Policy,
  context: BreachContext,
): readonly Breach[] {
  if (first === undefined) return [];
  const breaches = [...policyBreaches([first], policy, context)];
  if (others.length === 0) return breaches;
  const told = new Set(breaches.map(keyOf));
  for (const breach of policyBreaches(others, policy, context)) {
    if (!told.has(keyOf(breach))) breaches.push(breach);
    told.add(keyOf(breach));
  }
  return breaches;
}

function keyOf({ kind, reasons }: Breach): string {
  return kind === 'heldAfterDeadline' ? kind : `${kind} ${reasons.map(({ text }) => text).join(' ')}`;
}
