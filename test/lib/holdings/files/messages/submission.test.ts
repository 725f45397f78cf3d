import assert from 'node:assert/strict';
import { nport, table } from './filing-messages.ts';
import { linesOf, readFile, refusalOf } from './helpers.ts';

const header = `<SEC-DOCUMENT>0001234567-22-000001.txt : 20220214
<SEC-HEADER>0001234567-22-000001.hdr.sgml : 20220214
ACCESSION NUMBER:		0001234567-22-000001
CONFORMED SUBMISSION TYPE:	13F-HR
CONFORMED PERIOD OF REPORT:	20211231
FILED AS OF DATE:		20220214
</SEC-HEADER>
`;
const cover = `<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler"><headerData/></edgarSubmission>
`;

function document(type: string, xml: string): string {
  return `<DOCUMENT>\n<TYPE>${type}\n<FILENAME>x.xml\n<TEXT>\n<XML>\n${xml.trim()}\n</XML>\n</TEXT>\n</DOCUMENT>\n`;
}

const end = '</SEC-DOCUMENT>\n';
const submission = `${header}${document('13F-HR', cover)}${document('INFORMATION TABLE', table)}${end}`;
const lineOfTable = submission.slice(0, submission.indexOf(table.trim())).split('\n').length - 1;

describe('a whole submission to EDGAR', () => {
  it('is read by its information table, for the day in its header and by the lines of the file', async () => {
    const [first, second] = await linesOf(table);
    assert.ok(first !== undefined && second !== undefined);
    const placed = (text: string): string =>
      text.replace(
        /^(\d+)(.*)$/,
        (_, row: string, rest: string) => `${Number(row) + lineOfTable}${rest} | on=2021-12-31`,
      );
    assert.deepEqual(await linesOf(submission), [placed(first), placed(second)]);
    const { result } = await readFile(submission);
    assert.deepEqual([result.layout, result.heldOn], ['13f', '2021-12-31']);
  });

  it('is the same wherever the bytes that are read at once end', async () => {
    const readAtOnce = 1024 ** 2;
    const [before, after] = [`${header}${document('13F-HR', cover)}`, document('INFORMATION TABLE', table)];
    const mark = before.length + after.indexOf('<XML>');
    const expected = (await linesOf(submission)).map((text) => text.replace(/^\d+/, ''));
    for (let shift = -8; shift <= 8; shift += 1) {
      const filler = `${'x'.repeat(readAtOnce - mark - 1 + shift)}\n`;
      const found = await linesOf(`${before}${filler}${after}${end}`);
      assert.deepEqual(
        found.map((text) => text.replace(/^\d+/, '')),
        expected,
      );
      assert.ok(found[0]?.startsWith(String(lineOfTable + 1 + 3)));
    }
  });

  it('is read where it files a form N-PORT, which says its day itself', async () => {
    const filed = `${header}${document('NPORT-P', nport)}${end}`;
    const days = (await readFile(filed)).positions.map(({ heldOn }) => heldOn);
    assert.deepEqual([...new Set(days)], ['2021-12-31']);
  });

  it('is refused where nothing in it, or several documents, state holdings as XML', async () => {
    const printed = `${header}<DOCUMENT>\n<TYPE>13F-HR\n<TEXT>\n<TABLE>\n<S> <C>\nALIBABA 01609W102 100\n</TABLE>\n${end}`;
    for (const text of [printed, `${header}${document('13F-HR', cover)}${end}`]) {
      const problem = await refusalOf(text);
      assert.equal(problem.code, 'fileNotSupported');
      assert.match(problem.text, /older filings hold their table as print/);
    }
    const twice = await refusalOf(`${submission}${document('INFORMATION TABLE', table)}`);
    assert.match(twice.text, /with 2 XML documents that state holdings.*one by one/);
  });

  it('is refused where it is cut off', async () => {
    const problem = await refusalOf(submission.slice(0, submission.indexOf('</ns1:informationTable>')));
    assert.deepEqual([problem.code, problem.seen], ['fileDamaged', 'an XML document without its end']);
  });

  it('costs little where it is nothing but marks', async () => {
    const problem = await refusalOf(`${header}${'<XML></XML>'.repeat(400_000)}`);
    assert.equal(problem.code, 'contentTooLarge');
  });
});
