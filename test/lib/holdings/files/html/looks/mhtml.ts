import type { Look } from './look.ts';

const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=us-ascii">
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>Equity</x:Name><x:WorksheetSource HRef=3D"book_files/sheet001.htm"/></x:ExcelWorksheet>
<x:ExcelWorksheet><x:Name>Funds &amp; more</x:Name><x:WorksheetSource HRef=3D"book_files/sheet002.htm"/></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
<frameset rows=3D"*,39" border=3D0><frame src=3D"book_files/sheet001.htm" name=3D"frSheet"><frame src=3D"book_files/tabstrip.htm"></frameset></html>`;

const quoted = `<html><body><table><tr><td>ISIN</td><td>Name</td><td>Quantity</td></tr>=
<tr><td>CNE100000PM8</td><td>HANGZHOU HIK=
VISION</td><td align=3Dright>12,000</td></tr><tr><td>FR0000121972</td><td>SCHNEIDER =C9LECTRIC SE</td><td>7</td></tr></table></body></html>`;

const plain =
  '<html><meta charset=utf-8><table><tr><td>ISIN</td><td>Name</td><td>Quantity</td></tr><tr><td>HK0941009539</td><td>中国移动</td><td>500</td></tr></table></html>';

function part(headers: readonly string[], body: string): string {
  return ['------=_NextPart_01D8', ...headers, '', body, ''].join('\r\n');
}

/** A workbook that Excel saved as one file of a web page. */
export const excelArchive = [
  'MIME-Version: 1.0',
  'X-Document-Type: Workbook',
  'Content-Type: multipart/related;',
  '\tboundary="----=_NextPart_01D8"',
  '',
  'This document is a Single File Web Page, also known as a Web Archive file.',
  '',
  part(['Content-Location: file:///C:/0E8C5A4B/book.htm', 'Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/html; charset="us-ascii"'], page.replaceAll('<x:', '<x:').replaceAll('\n', '\r\n')), // prettier-ignore
  part(['Content-Location: file:///C:/0E8C5A4B/book_files/sheet001.htm', 'Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/html; charset="windows-1252"'], quoted.replaceAll('\n', '\r\n')), // prettier-ignore
  part(['Content-Location: file:///C:/0E8C5A4B/book_files/sheet002.htm', 'Content-Transfer-Encoding: base64', 'Content-Type: text/html; charset="utf-8"'], (Buffer.from(plain).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')), // prettier-ignore
  part(
    ['Content-Location: file:///C:/0E8C5A4B/book_files/stylesheet.css', 'Content-Type: text/css'],
    'td {}',
  ),
  '------=_NextPart_01D8--\r\n',
].join('\r\n');

export const archives: readonly Look[] = [
  {
    name: 'a workbook that Excel saved as a single-file web page',
    page: excelArchive,
    positions: [
      'Equity!2 | name=HANGZHOU HIKVISION | isin=CNE100000PM8 | qty=12000',
      'Equity!3 | name=SCHNEIDER ÉLECTRIC SE | isin=FR0000121972 | qty=7',
      'Funds & more!2 | name=中国移动 | isin=HK0941009539 | qty=500',
    ],
    skipped: { heading: 2 },
    encoding: 'windows-1252, utf-8',
  },
];
