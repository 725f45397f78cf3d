import assert from 'node:assert/strict';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { open, refusalOf, relations, sheetsOf, sheetXml, workbookBytes } from './workbooks.ts';
import type { Parts } from './workbooks.ts';

const sheet = 'xl/worksheets/sheet1.xml';

describe('a workbook that would like to act', () => {
  const rows = async (data: string, parts: Parts = {}): Promise<unknown> =>
    (await sheetsOf(await open({ [sheet]: sheetXml(data), ...parts })))['Holdings'];

  it('by macros is read without them', async () => {
    const parts: Parts = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'vbaProject', 'vbaProject.bin'],
      ),
      'xl/vbaProject.bin': new Uint8Array(5000).fill(0xcc),
    };
    const source = bufferSource(
      await workbookBytes({ [sheet]: sheetXml('<row><c><v>7</v></c></row>'), ...parts }),
    );
    const [file] = await openHoldings(source, 'holdings.xlsm');
    assert.deepEqual(await sheetsOf(file!), { Holdings: [[7]] });
  });

  it('by formulas is read by the results that it stores, and runs none', async () => {
    const formulas = ['WEBSERVICE("http://127.0.0.1/")', "cmd|'/c calc'!A0", 'HYPERLINK("x","y")', '1/0'];
    const cells = formulas.map((text) => `<c><f>${text}</f><v>5</v></c>`).join('');
    assert.deepEqual(await rows(`<row>${cells}</row>`), [[5, 5, 5, 5]]);
    const fault = { kind: 'fault', fault: 'notCalculated', text: '=…' };
    assert.deepEqual(await rows('<row><c><f>1+1</f></c></row>'), [[fault]]);
  });

  it('by parts outside of itself is read without them', async () => {
    const outside =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId9" Type="x/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/>' +
      '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const parts = { 'xl/_rels/workbook.xml.rels': outside };
    assert.deepEqual(await rows('<row><c><v>7</v></c></row>', parts), [[7]]);
  });

  it('by a sheet that lies outside of the package is refused', async () => {
    for (const target of ['../../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'C:\\x.xml']) {
      const parts = { 'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', target]) };
      assert.equal((await refusalOf(open(parts).then(sheetsOf))).code, 'fileDamaged');
    }
  });
});
