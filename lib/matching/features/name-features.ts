import type { Feature } from './feature.ts';

/** What names say. */
export const nameFeatures = {
  nameEqual: {
    kind: 'name',
    force: 'strong',
    weight: 0.92,
    sentence: 'The name “{position}” is the listed name “{listing}”.',
  },
  nameEqualCore: {
    kind: 'name',
    force: 'strong',
    weight: 0.9,
    sentence:
      'The name “{position}” is the listed name “{listing}” but for legal form, share class or punctuation.',
  },
  nameKnown: {
    kind: 'name',
    force: 'strong',
    weight: 0.88,
    sentence: 'The name “{position}” is a name this company goes by: “{listing}” ({detail}).',
  },
  nameChinese: {
    kind: 'name',
    force: 'strong',
    weight: 0.9,
    sentence: 'The Chinese name “{position}” is this company’s: “{listing}” ({detail}).',
  },
  nameWeak: {
    kind: 'name',
    force: 'weak',
    weight: 0.5,
    sentence: 'The name “{position}” is only a short or shared name of this company: “{listing}” ({detail}).',
  },
  nameAbbreviated: {
    kind: 'name',
    force: 'strong',
    weight: 0.84,
    sentence: 'The name “{position}” is “{listing}” with words shortened as data vendors do.',
  },
  nameSpelling: {
    kind: 'name',
    force: 'strong',
    weight: 0.82,
    sentence: 'The name “{position}” is “{listing}” but for its spelling.',
  },
  nameSimilar: {
    kind: 'name',
    force: 'weak',
    weight: 0.4,
    sentence:
      'The name “{position}” differs from “{listing}” by a letter or two: a slip, or another company.',
  },
  nameCut: {
    kind: 'name',
    force: 'strong',
    weight: 0.8,
    sentence: 'The name “{position}” is “{listing}” cut off as data vendors do; no other known company fits.',
  },
  nameCutAmbiguous: {
    kind: 'name',
    force: 'weak',
    weight: 0.45,
    sentence: 'The name “{position}” may be “{listing}” cut off, but other companies fit too ({detail}).',
  },
  namePartial: {
    kind: 'name',
    force: 'weak',
    weight: 0.55,
    sentence: 'The name “{position}” has the distinctive words of “{listing}”; it lacks {detail}.',
  },
  namePartialSure: {
    kind: 'name',
    force: 'strong',
    weight: 0.78,
    sentence: 'The name “{position}” has the words that only “{listing}” has; it lacks {detail}.',
  },
  nameContains: {
    kind: 'name',
    force: 'refuting',
    weight: 0.2,
    sentence:
      'The name “{position}” holds “{listing}” and more ({detail}): another legal person, not itself on the list (FAQ 857).',
  },
  nameDiffers: {
    kind: 'name',
    force: 'contrary',
    weight: -0.35,
    sentence: 'The name “{position}” is not a name known for this company.',
  },
  nameStrange: {
    kind: 'name',
    force: 'note',
    weight: -0.1,
    sentence:
      'The name “{position}” is not known for this company; its code at the exchange says that it was renamed.',
  },
  nameOfProduct: {
    kind: 'name',
    force: 'weak',
    weight: 0.5,
    sentence:
      'The name “{position}” is of a product on “{listing}” ({detail}); a traded product that gives exposure is covered at any weight (FAQ 860, 861).',
  },
  nameCommon: {
    kind: 'name',
    force: 'contrary',
    weight: -0.1,
    sentence: 'The name “{position}” is also another company’s: “{listing}”.',
  },
  legalFormForeign: {
    kind: 'name',
    force: 'contrary',
    weight: -0.25,
    sentence:
      'The legal form in “{position}” is not the listed company’s (“{listing}”): perhaps another legal person.',
  },
} as const satisfies Record<string, Feature>;
