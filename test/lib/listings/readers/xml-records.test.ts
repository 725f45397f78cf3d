import assert from 'node:assert/strict';
import { readXmlRecords } from '../../../../lib/listings/readers/xml-records.ts';
import { textAt, type XmlElement } from '../../../../lib/xml-records.ts';
import { readPublication } from '../../../../lib/listings/publication.ts';
import { fixtureText, refusalOf, textFile } from '../fixture.ts';

async function recordsOf(xml: string): Promise<XmlElement[]> {
  const records: XmlElement[] = [];
  await readXmlRecords(textFile('a.xml', xml), { 'list/entry': (record) => records.push(record) });
  return records;
}

const whole = fixtureText('enhanced.xml');
const bomb =
  '<!DOCTYPE sanctionsData [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sanctionsData>&b;</sanctionsData>';
const outside = '<!DOCTYPE sdnList [<!ENTITY x SYSTEM "file:///etc/hostname">]><sdnList><a>&x;</a></sdnList>';

const flood = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ');

describe('records of an XML publication', () => {
  it('come one by one, with predefined entities and CDATA resolved and prefixes taken off', async () => {
    const records = await recordsOf(
      '<x:list xmlns:x="u"><x:entry id="1"><n> A &amp; B </n></x:entry><entry><n><![CDATA[<C>]]></n></entry><other/></x:list>',
    );
    assert.deepEqual(
      records.map((one) => textAt(one, 'n')),
      ['A & B', '<C>'],
    );
    assert.equal(records[0]?.attributes['id'], '1');
  });

  const refused: [string, string, RegExp][] = [
    ['a document type', bomb, /document type/],
    ['an external entity', outside, /document type/],
    ['a document type behind a comment', `<?xml version="1.0"?><!-- ${' '.repeat(9000)} -->${bomb}`, /./],
    ['an undeclared entity', whole.replace('CNOOC LTD', 'CNOOC &ltd;'), /damaged or cut off/],
    ['a file cut in the middle', whole.slice(0, Math.floor(whole.length / 2)), /damaged or cut off/],
    ['a file without its last tag', whole.replace('</sanctionsData>', ''), /damaged or cut off/],
    ['crossed tags', whole.replace('</names>', '</name>'), /damaged or cut off/],
    ['text after the end', `${whole}<a/>`, /damaged or cut off/],
    ['nesting without end', `<sanctionsData><entities><entity>${'<a>'.repeat(5000)}`, /nested deeper/],
    [
      'an entry without end',
      `<sanctionsData><entities><entity>${'<a/>'.repeat(60_000)}</entity></entities></sanctionsData>`,
      /larger/,
    ],
    [
      'a value without end',
      `<sanctionsData><entities><entity><a>${'x'.repeat(200_000)}</a></entity></entities></sanctionsData>`,
      /longer/,
    ],
    ['a comment without end', `<sanctionsData><!--${' '.repeat(3_000_000)}--></sanctionsData>`, /longer/],
    ['text without end', `<sanctionsData>${' '.repeat(3_000_000)}</sanctionsData>`, /longer/],
    ['an attribute without end', `<sanctionsData a="${' '.repeat(3_000_000)}"/>`, /longer/],
    ['attributes without end', `<sanctionsData ${flood(400_000)}/>`, /longer/],
    ['a reference without end', `<sanctionsData>&${'a'.repeat(3_000_000)};</sanctionsData>`, /longer/],
    ['a name without end', `<sanctionsData><${'a'.repeat(3_000_000)}/>`, /longer/],
    ['long names in each other', `<sanctionsData>${`<${'a'.repeat(500_000)}>`.repeat(20)}`, /longer/],
    [
      'an entry of many attributes',
      `<sanctionsData><entities><entity>${`<a ${flood(1_000)}/>`.repeat(3_000)}</entity></entities></sanctionsData>`,
      /larger/,
    ],
  ];
  for (const [what, xml, text] of refused) {
    it(`refuses ${what}`, async () => {
      const problem = await refusalOf(readPublication([textFile('CONS_ENHANCED.XML', xml)]));
      assert.equal(problem.code, 'listUnreadable');
      assert.equal(problem.file, 'CONS_ENHANCED.XML');
      assert.match(problem.text, text);
    });
  }

  it('refuses bytes that are not in the encoding of the file, and encodings not known here', async () => {
    const latin = textFile('c.xml', fixtureText('consolidated.xml').replace('Café', 'Caf\u00e9'), 'latin1');
    assert.equal((await refusalOf(readPublication([latin]))).code, 'encodingUnreadable');
    const odd = textFile('c.xml', '<?xml version="1.0" encoding="EBCDIC"?><sdnList/>');
    assert.equal((await refusalOf(readPublication([odd]))).code, 'encodingUnreadable');
  });

  it('reads UTF-16 with a byte order mark, as some editors save', async () => {
    const file = textFile('e.xml', `\ufeff${whole.replace('utf-8', 'utf-16')}`, 'utf16le');
    assert.equal((await readPublication([file])).listings.length, 4);
  });
});
