import { alpha2Codes } from './country-codes.ts';

/** Languages whose country names are taken from the Unicode tables that come with the runtime; earlier ones win. */
const languages = [
  'en',
  'de',
  'fr',
  'it',
  'es',
  'nl',
  'pt',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'sv',
  'da',
  'nb',
  'pl',
];

/** Names that data vendors, registries and people use and the Unicode tables do not. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  BN: ['Brunei Darussalam'],
  BO: ['Bolivia, Plurinational State of'],
  BR: ['Brazil', 'Brasil', 'Brasilien', 'Brasile', 'Brésil', 'Brazilië'],
  CD: ['Congo, Democratic Republic of the', 'DR Congo'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  CN: [
    'China',
    "People's Republic of China",
    "China, People's Republic of",
    'PRC',
    'P.R.C.',
    'PR China',
    'P.R. China',
    'Mainland China',
    'China Mainland',
    'China (Mainland)',
    'VR China',
    'Volksrepublik China',
    'Repubblica Popolare Cinese',
    'Rép. pop. de Chine',
    'République populaire de Chine',
    'República Popular China',
    'República Popular da China',
    'Volksrepubliek China',
    '中华人民共和国',
    '中華人民共和國',
    '中国大陆',
    '中國大陸',
    '中國',
  ],
  CZ: ['Czech Republic', 'Tschechische Republik', 'Repubblica Ceca'],
  GB: [
    'UK',
    'U.K.',
    'Great Britain',
    'Britain',
    'England',
    'Großbritannien',
    'Grossbritannien',
    'Gran Bretagna',
  ],
  GR: ['EL'],
  HK: [
    'Hong Kong',
    'Hongkong',
    'Hong-Kong',
    'Hong Kong SAR',
    'Hong Kong S.A.R.',
    'Hong Kong (SAR)',
    'Hong Kong, China',
    'Hong Kong (China)',
    'China, Hong Kong SAR',
    'China (Hong Kong)',
    'HKSAR',
    '香港',
    '中国香港',
    '中國香港',
    '香港特别行政区',
    '香港特別行政區',
  ],
  IR: ['Iran, Islamic Republic of', 'Iran (Islamic Republic of)'],
  KP: ["Korea, Democratic People's Republic of", "Korea (Democratic People's Republic of)"],
  KR: [
    'Korea',
    'South Korea',
    'Korea, South',
    'Korea (South)',
    'Korea Republic',
    'Korea, Republic of',
    'Korea (Republic of)',
    'Republic of Korea',
    'Republik Korea',
    'Südkorea',
    'Repubblica di Corea',
    'Corea',
    'Corée',
    'Zuid-Korea',
    '韩国',
    '韓國',
    '南韩',
  ],
  LA: ['Laos', "Lao People's Democratic Republic"],
  MD: ['Moldova, Republic of'],
  MK: ['Macedonia'],
  MO: ['Macau', 'Macao', 'Macau SAR', 'Macao SAR', '澳门', '澳門', '中国澳门'],
  MY: ['Malesia'],
  NL: ['Holland'],
  PS: ['Palestine'],
  RU: [
    'Russia',
    'Russian Federation',
    'Russische Föderation',
    'Federazione Russa',
    'Fédération de Russie',
    '俄国',
  ],
  SK: ['Slovak Republic'],
  SY: ['Syrian Arab Republic'],
  TR: ['Turkey', 'Türkiye', 'Turkei'],
  TW: [
    'Taiwan',
    'Taiwan, Province of China',
    'Taiwan (Province of China)',
    'Taiwan, China',
    'Taiwan (China)',
    'Taiwan, Republic of China',
    'Chinese Taipei',
    'Republic of China',
    '台湾',
    '台灣',
    '臺灣',
    '中国台湾',
  ],
  TZ: ['Tanzania, United Republic of'],
  US: [
    'U.S.',
    'U.S.A.',
    'United States of America',
    'America',
    'Vereinigte Staaten von Amerika',
    "Stati Uniti d'America",
    "États-Unis d'Amérique",
    'Estados Unidos de América',
    'Estados Unidos da América',
    'EE.UU.',
    'EUA',
    'Verenigde Staten van Amerika',
    'VS',
    '美国',
    '美國',
  ],
  VE: ['Venezuela, Bolivarian Republic of'],
  VG: ['Virgin Islands, British', 'Virgin Islands (British)', 'BVI'],
  VI: ['Virgin Islands, U.S.', 'Virgin Islands (U.S.)'],
  VN: ['Viet Nam', 'Vietnam'],
  ZA: ['Sud Africa', 'Republic of South Africa'],
};

let known: ReadonlyMap<string, string> | undefined;

/** Country name (as `countryKey` spells it) -> ISO 3166 alpha-2. Built once, at the first question. */
export function countryNames(): ReadonlyMap<string, string> {
  known ??= gather();
  return known;
}

/** A country's name without case, accents, punctuation and the words that come and go (`The`, `of`, `and`). */
export function countryKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|of|and)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function gather(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [code, spellings] of Object.entries(otherNames)) {
    for (const spelling of spellings) names.set(countryKey(spelling), code);
  }
  for (const language of languages) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of alpha2Codes) {
      const key = countryKey(regions.of(code) ?? '');
      if (key !== '' && !names.has(key)) names.set(key, code);
    }
  }
  return names;
}
