import assert from 'node:assert/strict';
import { sniff } from '../../../../lib/holdings/files/sniff.ts';

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** Bytes that are evenly spread over all values. */
const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 97 + (index >> 8) * 41) & 0xff);

const cases: [string, Uint8Array | string, string][] = [
  ['a table', 'a,b\n1,2\n', 'text'],
  ['one byte', 'a', 'text'],
  ['a heading in angle brackets', '<TICKER>,<PER>,<CLOSE>\nA,D,1\n', 'text'],
  ['a table with NULs for padding', `a\0\0,b\n${'1,2\n'.repeat(500)}\0\0\0\0`, 'text'],
  ['UTF-16 with a mark', utf16('a;b\n'), 'text'],
  ['UTF-16 without a mark', utf16('代码;名称\n600519;贵州茅台\n').subarray(2), 'text'],
  ['Chinese in GB18030', Uint8Array.from([0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0x0a]), 'text'],
  ['nothing', '', 'blank'],
  ['blanks', ' \t\r\n \0\0', 'blank'],
  ['a lone mark', '\uFEFF', 'blank'],
  ['blanks in UTF-16', utf16('  \r\n'), 'blank'],
  ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'zip'],
  ['an empty zip file', Uint8Array.from([0x50, 0x4b, 5, 6, 0, 0]), 'zip'],
  ['a compound file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'compound'],
  ['a web page', '\n<!DOCTYPE html>\n<html><table>', 'html'],
  ['a page of Office', '<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'html'],
  ['a bare table', '\uFEFF<table><tr><td>a', 'html'],
  ['a page that begins with its style', '<style>td {}</style><TABLE border=1>', 'html'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  ['a page behind comments', '<!-- saved from url=(0014)about:internet -->\n<!--x--><html><body>', 'html'],
  [
    'a page below the words of a program',
    'Notice: undefined index\n<br><table border=1><tr><td>a</td>',
    'html',
  ],
  ['a page of frames', '<HTML><FRAMESET rows="*,39"><FRAME src="a.htm">', 'html'],
  ['rows without a table', '<tr><td>ISIN</td></tr>', 'html'],
  ['a line that begins like a tag', '<b>,c\n1,2\n', 'text'],
  ['a table of text with tables of markup in its cells', 'Holdings\nName,ISIN,About\nA,CNE100000PM8,<table><tr><td>x</td></tr></table>\n', 'text'], // prettier-ignore
  ['a table of markup', 'Name,Link\nA,<a href="x">x</a>\n', 'text'],
  ['a page in UTF-16', utf16('<table><tr>'), 'html'],
  ['a saved page', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n', 'savedPage'],
  ['a page saved by a browser', 'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n', 'savedPage'], // prettier-ignore
  ['a table with a word and a colon', 'Account: 1\nISIN,Quantity\n', 'text'],
  ['tables of a program in XML', '<?xml version="1.0"?><NewDataSet><Table><ISIN>x</ISIN></Table></NewDataSet>', 'fileNotSupported: an XML document'], // prettier-ignore
  ['Excel 2003 XML', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>', 'xmlSpreadsheet'], // prettier-ignore
  ['Excel 2003 XML in UTF-16', utf16('<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'), 'xmlSpreadsheet'], // prettier-ignore
  ['Excel 2003 XML without its instruction', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'xmlSpreadsheet'], // prettier-ignore
  [
    'flat OpenDocument',
    '<?xml version="1.0"?><office:document xmlns:table="x"><table:table>',
    'flatDocument',
  ],
  ['flat OpenDocument under another prefix', '<o:document a="b" xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0">', 'flatDocument'], // prettier-ignore
  ['the content of an OpenDocument file', '<?xml version="1.0"?><office:document-content xmlns:office="x">', 'flatDocument'], // prettier-ignore
  ['Word 2003 XML', '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="x"/>', 'fileNotSupported: an XML document'], // prettier-ignore
  ['other XML', '<Snapshot><Asset/></Snapshot>', 'fileNotSupported: an XML document'],
  ['a whole submission to EDGAR', '<SEC-DOCUMENT>0001-22-1.txt : 20220214\n<XML><informationTable></XML>', 'submission'], // prettier-ignore
  ['JSON', '[{"title": "x"}]', 'fileNotSupported: a JSON document without positions at its beginning'],
  ['PDF', '%PDF-1.7\n', 'fileNotSupported: a PDF document'],
  ['gzip', Uint8Array.from([0x1f, 0x8b, 8]), 'gzip'],
  ['a tar archive', Buffer.concat([Buffer.from('a.csv'), Buffer.alloc(252), Buffer.from('ustar\u000000')]), 'fileNotSupported: a tar archive'], // prettier-ignore
  ['7z', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'fileNotSupported: a 7z archive'],
  ['RAR', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0]), 'fileNotSupported: a RAR archive'],
  ['PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'fileNotSupported: a PNG image'],
  ['JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'fileNotSupported: a JPEG image'],
  ['the records of Excel 5', Uint8Array.from([9, 8, 8, 0, 0, 5, 5, 0]), 'records'],
  ['the records of Excel 97', Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0]), 'records'],
  ['Excel 2', Uint8Array.from([9, 0, 4, 0, 2, 0]), 'fileLegacyXls: an Excel workbook from before 1993'],
  ['Excel 3', Uint8Array.from([9, 2, 6, 0, 0, 0]), 'fileLegacyXls: an Excel workbook from before 1993'],
  ['Excel 4', Uint8Array.from([9, 4, 6, 0, 0, 0]), 'fileLegacyXls: an Excel workbook from before 1993'],
  ['noise', noise, 'fileNotSupported: no text and no kind of file that is known here'],
];

describe('sniff', () => {
  for (const [what, content, expected] of cases) {
    it(`tells ${what}`, () => {
      const sniffed = sniff(Buffer.from(content));
      const told = sniffed.kind === 'refused' ? `${sniffed.code}: ${sniffed.what}` : sniffed.kind;
      assert.equal(told, expected);
    });
  }
});
