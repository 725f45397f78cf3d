import { foldHeading } from '../../holdings/headings/heading-text.ts';
import { wordTable } from './word-table.ts';
import type { PersonBasis } from '../transaction.ts';

const basisWords: Readonly<Record<PersonBasis, string>> = {
  usEntity:
    'y, yes, true, 1, us, usa, u s, us person, usperson, us entity, usentity, us fund, us citizen, citizen, us company, domestic, united states, us resident, permanent resident, lawful permanent resident, green card, ja, si, oui, sim, 是',
  foreignBranch:
    'foreign branch, foreignbranch, branch, us branch abroad, foreign branch of us entity, overseas branch',
  personInUs:
    'person in us, person in the us, personinus, in us, in the us, located in us, present in us, person in the united states',
  nonUs:
    'n, no, false, 0, non us, nonus, non u s, non us person, not us, not a us person, foreign, foreign person, foreign subsidiary, nein, non, nao, nee, 否, 非美国人',
  intermediaryForNonUs:
    'intermediary for non us, intermediaryfornonus, intermediary for non us person, agent for non us, agent for non us person, intermediary, nominee for non us, acting for non us person',
  unknown: 'unknown, u, tbd, tbc, to be determined, unbekannt, 未知',
};

const basisOf = wordTable(
  ['usEntity', 'foreignBranch', 'personInUs', 'nonUs', 'intermediaryForNonUs', 'unknown'],
  basisWords,
);

/** Reads why an account is bound or not; a bare yes means a US entity. `null` where the words say neither. */
export function readBasis(text: string): PersonBasis | null {
  return basisOf.get(foldHeading(text)) ?? null;
}

const yes = new Set(['y', 'yes', 'true', '1', 'x', 'ja', 'si', 'oui', 'sim', '是']);
const no = new Set(['n', 'no', 'false', '0', 'nein', 'non', 'nao', 'nee', '否']);
const denied = /\b(?:not|no|non|nicht|pas|never)\b|非|不/u;
const divesting =
  /\bdivest(?:ment|iture|ing)?\b|\bverausserung\b|\bdisinvest|\bdesinvest|\bdismission|撤资|剥离|減持|减持/u;

/**
 * Whether a purpose cell attests that the trade serves only to divest: `true`, `false`, or `null` where it speaks of
 * something else. A plain yes or no answers the question that the heading asks.
 */
export function readDivestment(text: string, heading: string): boolean | null {
  const folded = foldHeading(text);
  if (divesting.test(folded)) return !denied.test(folded);
  if (!divesting.test(foldHeading(heading))) return null;
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}

/** The licence that a row names, or `null` for `none`, `no`, dashes and the like. */
export function readLicence(text: string): string | null {
  const folded = foldHeading(text);
  return folded === '' || no.has(folded) || folded === 'none' || folded === 'n a' ? null : text;
}
