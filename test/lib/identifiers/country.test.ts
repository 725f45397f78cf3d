import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCountry } from '../../../lib/identifiers/country.ts';

const spellings: Readonly<Record<string, string>> = {
  CN: 'China,CHINA,Cina,Chine,Kina,中国,中國,CN,chn,PRC,P.R. China,VR China,China (Mainland)',
  HK: 'Hong Kong,HONG KONG,Hongkong,香港,中国香港,HK,HKG,Hong Kong SAR,Hong Kong SAR China,Hong Kong (China)',
  TW: 'Taiwan,Taïwan,台湾,台灣,臺灣,TW,TWN,Taiwan (Province of China)',
  US: 'United States,USA,U.S.A.,United States of America,Vereinigte Staaten,Stati Uniti,États-Unis,Estados Unidos,Verenigde Staten,美国,US',
  DE: 'Germany,Deutschland,Germania,Allemagne,Alemania,Alemanha,Duitsland,德国,DEU',
  JP: 'Japan,Giappone,Japon,Japón,Japão,日本,JPN',
  KR: 'Korea,Corea,Corée,South Korea,Korea (South),Südkorea,Republic of Korea,Corea del Sud,Zuid-Korea,韩国,KOR',
  GB: 'United Kingdom,UK,Great Britain,Vereinigtes Königreich,Regno Unito,Royaume-Uni,Reino Unido,Verenigd Koninkrijk,英国,GBR',
  FR: 'France,Frankreich,Francia,Frankrijk,França,法国,FRA',
  IT: 'Italy,Italien,Italia,Italie,Italië,Itália,意大利,ITA',
  CH: 'Switzerland,Schweiz,Svizzera,Suisse,Suiza,Suíça,Zwitserland,瑞士,CHE',
  CA: 'Canada,Kanada,Canadá,加拿大,CAN',
  BR: 'Brazil,Brasilien,Brasile,Brésil,Brasil,Brazilië,巴西,BRA',
  IN: 'India,Indien,Inde,Índia,印度,IND',
  SG: 'Singapore,Singapur,Singapour,Singapura,新加坡,SGP',
  RU: 'Russia,Russland,Russie,Rusia,Rússia,Rusland,Russian Federation,俄罗斯,RUS',
  MO: 'Macau,Macao,澳门,MAC',
  ZA: 'South Africa,Sud Africa,Sudafrica,Südafrika,Afrique du Sud,ZAF',
  MY: 'Malaysia,Malesia,Malaisie,MYS',
  KY: 'Cayman Islands,The Cayman Islands,Kaimaninseln,CYM',
};

describe('identifiers/country', () => {
  it('reads names in the languages of the files, and both codes', () => {
    for (const [code, texts] of Object.entries(spellings)) {
      for (const text of texts.split(',')) assert.equal(readCountry(` ${text} `), code, text);
    }
  });

  it('reads the inverted spelling of registers', () => {
    assert.equal(readCountry("China, People's Republic of"), 'CN');
    assert.equal(readCountry('Korea, Republic of'), 'KR');
    assert.equal(readCountry('Taiwan, Province of China'), 'TW');
    assert.equal(readCountry("Korea, Democratic People's Republic of"), 'KP');
  });

  it('reads every country by its English name', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const code of ['AD', 'AE', 'AF', 'ZA', 'ZM', 'ZW', 'VN', 'TR', 'BA', 'TT', 'CI', 'CW']) {
      assert.equal(readCountry(english.of(code) ?? ''), code);
    }
  });

  it('answers null for what is no country', () => {
    for (const text of [
      '',
      ' ',
      '-',
      '--',
      'N/A',
      'Europe',
      'Emerging Markets',
      'ZZ',
      'XYZ',
      '12',
      'x'.repeat(99),
    ]) {
      assert.equal(readCountry(text), null, text);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCountry(text)));
  });
});
