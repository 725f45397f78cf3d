import { foldHeading } from '../headings/heading-text.ts';
import type { ColumnField } from '../position.ts';
import type { FieldOfColumn } from './fields.ts';
import type { ColumnProfile } from './sample.ts';

/** Headings of names that are as often those of whose holdings a row belongs to. */
const ofHolders = new Set('产品名称,產品名稱,entity name'.split(','));

/** Words for kinds of securities. */
const kinds = new Set(
  (
    'common preferred ordinary stock stocks share shares equity equities etf etfs etn etns etc etcs bond bonds fund funds mutual unit units trust trusts adr adrs gdr ' +
    'option options warrant warrants certificate certificates exchange traded notes index and azione azioni obbligazione obbligazioni fondo fondi certificato certificati ' +
    'aktie aktien anleihe anleihen fonds zertifikat zertifikate action actions obligation obligations accion acciones bono bonos fondos'
  ).split(' '),
);

/** The text of a column is looked at where so many cells are filled. */
const rowsMin = 2;

/**
 * Of several columns of names those that name no security, once another one does: kinds of securities (`Product` over
 * `Common Shares`), and the portfolios of which several rows are (`产品名称`).
 */
export function withNamesOfOthers(
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): readonly FieldOfColumn[] {
  const has = (field: ColumnField): boolean => fields.some((one) => one.field === field);
  const names = fields.filter(({ field }) => field === 'name').toSorted((a, b) => a.rank - b.rank);
  const others = names.filter(({ index, rank }) => rank >= 0 && !isOfKinds(profiles[index]));
  if (names.length < 2 || others.length === 0) return fields;
  const [best] = others;
  return fields.map((one): FieldOfColumn => {
    if (one.field !== 'name' || one.rank < 0 || one.index === best?.index) return one;
    const profile = profiles[one.index];
    if (isOfKinds(profile)) return { ...one, field: has('assetClass') ? 'none' : 'assetClass' };
    const isHolder = ofHolders.has(foldHeading(one.heading)) && isRepeated(profile);
    return isHolder ? { ...one, field: has('account') ? 'none' : 'account' } : one;
  });
}

function isOfKinds(profile: ColumnProfile | undefined): boolean {
  if (profile === undefined || profile.count.filled < rowsMin) return false;
  return profile.texts.every((text) =>
    foldHeading(text)
      .split(' ')
      .every((word) => kinds.has(word)),
  );
}

function isRepeated(profile: ColumnProfile | undefined): boolean {
  return (
    profile !== undefined && profile.count.filled >= rowsMin && profile.distinct <= profile.count.filled / 2
  );
}
