import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareNames } from '../../../../lib/matching/names/compare-names.ts';
import { nameParser } from '../../../../lib/matching/names/parsed-name.ts';
import { editDistance, lexiconOf } from '../../../../lib/matching/names/word-likeness.ts';
import { dataPath } from '../../../../reference/data-path.ts';
import { readVocabulary } from '../../../../reference/names/read-vocabulary.ts';

const vocabulary = readVocabulary(dataPath('.'));
const { parse } = nameParser(vocabulary);
const lexicon = lexiconOf(vocabulary);
const relation = (a: string, b: string): string | null =>
  compareNames(parse(a), parse(b), lexicon)?.relation ?? null;

describe('two names', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['CHINA MOBILE LTD', 'China Mobile Limited', 'equal'],
    ['AVIC Jonhon OptronicTechnology Co Ltd', 'AVIC JONHON OPTRONIC TECHNOLOGY CO., LTD.', 'equal'],
    ['CHINA COMM CONSTR', 'CHINA COMMUNICATIONS CONSTRUCTION COMPANY LIMITED', 'abbreviated'],
    ['CONSTRUCTION CHINA RAILWAY', 'CHINA RAILWAY CONSTRUCTION', 'abbreviated'],
    ['HANGZHOU HIKVISON DIGITAL TECHNOLOGY', 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY', 'spelling'],
    ['PROVEN HONOR CAPITAL LTD', 'PROVEN HONOUR CAPITAL LIMITED', 'similar'],
    [
      'SEMICONDUCTOR MANUFACTURING INTERN',
      'SEMICONDUCTOR MANUFACTURING INTERNATIONAL CORPORATION',
      'abbreviated',
    ],
    ['CHINA SHIPBUILDING INDUSTRY GROUP', 'CHINA SHIPBUILDING INDUSTRY GROUP POWER COMPANY LIMITED', 'cut'],
    ['JONHON OPTRONIC TECHNOLOGY', 'AVIC JONHON OPTRONIC TECHNOLOGY CO., LTD.', 'partial'],
    ['HIKVISION ROBOTICS', 'HIKVISION', 'contains'],
    ['NANYA TECHNOLOGY CORP', 'ZHEJIANG NANYANG TECHNOLOGY COMPANY LIMITED', null],
    ['LENS TECHNOLOGY CO LTD', 'LEON TECHNOLOGY COMPANY LIMITED', null],
    ['SAUDI ARABIAN GAS COMPANY', 'SAUDI ARABIAN OIL COMPANY', null],
  ];
  for (const [a, b, expected] of cases)
    it(`${a} / ${b}: ${expected ?? 'nothing'}`, () => assert.equal(relation(a, b), expected));
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 8 });

  it('is symmetric, zero only for equal words, and one for one slip', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b, 20), editDistance(b, a, 20));
        assert.equal(editDistance(a, b, 20) === 0, a === b);
        assert.equal(editDistance(a, `${a}X`, 20), 1);
      }),
    );
  });

  it('is the same within any limit', () => {
    const alike = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 8 });
    fc.assert(
      fc.property(alike, alike, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, 20);
        assert.equal(editDistance(a, b, limit) <= limit, distance <= limit);
        if (distance <= limit) assert.equal(editDistance(a, b, limit), distance);
      }),
    );
  });

  it('is given up beyond its limit', () => {
    assert.equal(editDistance('AAAA', 'BBBB', 2), 3);
    assert.equal(editDistance('APPLE', 'APPEL', 2), 1);
  });
});
