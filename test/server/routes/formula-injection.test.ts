import assert from 'node:assert/strict';
import request from 'supertest';
import { defaultZipLimits, openZip } from '../../../lib/holdings/files/zip.ts';
import { bufferSource } from '../../../lib/holdings/rows.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const attacks = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  "=cmd|'/c calc'!A0",
  '\t=1+1',
];

/** Formulas in every cell that a report repeats: account, name, venue, reference, the name of the file. */
const table = [
  'Account,Security Name,ISIN,Quantity,Exchange,Client Reference',
  ...attacks.map((text, at) => {
    const quoted = `"${text.replaceAll('"', '""')}"`;
    return `${quoted},${quoted},CNE100000PM8,${at === 0 ? '=5*5' : 10},${quoted},${quoted}`;
  }),
].join('\n');

describeOnBoth('formulas in a file of holdings', () => {
  let service: ServiceAtWork;
  let address = '';
  before(async () => {
    service = await startForTest();
    const answer = await request(service.server)
      .post('/api/v1/screenings')
      .query({ name: '=1+1.csv' })
      .type('text/csv')
      .send(table)
      .expect(201);
    address = answer.headers['location'] ?? '';
    assert.equal(answer.body.counts.positions, attacks.length);
  });
  after(() => service.end());

  it('are text in the workbook, in every sheet', async () => {
    const { body } = await request(service.server).get(`${address}/report.xlsx`).responseType('arraybuffer');
    const zip = await openZip(bufferSource(new Uint8Array(body)), defaultZipLimits);
    let texts = '';
    for (const entry of zip.entries.filter(({ name }) => /sheet\d+\.xml$|sharedStrings/.test(name))) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of zip.read(entry)) chunks.push(chunk);
      const xml = Buffer.concat(chunks).toString('utf8');
      assert.doesNotMatch(
        xml.replaceAll(/<(conditionalFormatting|dataValidation)\b.*?<\/\1>/gs, ''),
        /<f[ >]/,
      );
      texts += xml;
    }
    assert.match(texts, />=1\+1</);
  });

  it('are guarded by an apostrophe in the CSV', async () => {
    const { text } = await request(service.server).get(`${address}/positions.csv`).buffer(true);
    assert.doesNotMatch(text, /(?:^|,|")[\s]*[=+@]/m);
    assert.match(text, /'=1\+1/);
  });

  it('leave an amount that is no number a problem', async () => {
    const { body } = await request(service.server).get(`${address}/problems`);
    assert.equal(body.items[0].code, 'amountUnreadable');
  });
});
