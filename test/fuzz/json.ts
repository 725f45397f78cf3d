import type { Random } from './random.ts';

const keys =
  'name otherName isin cusip sedol figi lei uscc identifier ticker venue mic country currency assetClass account heldOn clientRef quantity marketValue Name isn __proto__ constructor positions'.split(
    ' ',
  );

const values: readonly unknown[] = [
  'CNE100000PM8',
  'HANGZHOU HIKVISION DIGITAL A',
  '中国移动',
  '941 HK',
  'XHKG',
  'CNY',
  '2022-03-01',
  '1,234.5',
  '-5',
  '',
  ' ',
  'x'.repeat(300),
  '\ud800',
  '"\\\n{}[],',
  0,
  -0,
  12.5,
  '#1e400',
  '#12345678901234567890',
  '#-0.0',
  '#007',
  '#NaN',
  1e-7,
  true,
  null,
  [],
  {},
  [['a'], { b: { c: [1] } }],
];

/** Positions as a program states them, in an array or an object on each line, and what programs state by mistake. */
export function madeJson(random: Random): string {
  const position = (): unknown => {
    if (random.chance(0.03)) return random.pick(values);
    const count = random.below(7);
    return Object.fromEntries(Array.from({ length: count }, () => [random.pick(keys), random.pick(values)]));
  };
  const usual = { name: 'China Mobile', isin: 'HK0941009539', quantity: 5 };
  const positions = Array.from({ length: random.below(12) }, () => (random.chance(0.6) ? usual : position()));
  // What stands behind a hash comes as it is, so that numbers can be written that no program would write.
  const text = (value: unknown, indent = 0): string =>
    JSON.stringify(value, null, indent).replaceAll(/"#([^"]*)"/g, '$1');
  switch (random.below(4)) {
    case 0:
      return positions.map((one) => text(one)).join(random.pick(['\n', '\r\n', '\n\n']));
    case 1:
      return text({ positions }, random.below(3));
    case 2:
      return `[${positions.map((one) => text(one)).join(random.pick([',', ' ,\n', ',,', ' ']))}${random.pick([']', ']', ',]', ''])}`;
    default:
      return escaped(text(positions, random.below(3)), random);
  }
}

/** Characters as escapes, and other ways to write the same. */
function escaped(text: string, random: Random): string {
  return text.replaceAll(/[A-Za-z]/g, (one) =>
    random.chance(0.1) ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one,
  );
}
