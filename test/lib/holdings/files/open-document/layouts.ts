import type { FileFixture } from '../xml-spreadsheet/layouts.ts';
import { contentXml, date, flatXml, number, odsBytes, repeatedRow, row, table, text } from './documents.ts';

const blank = (times: number): string => `<table:table-cell table:number-columns-repeated="${times}"/>`;

const hiddenStyle =
  '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

/** A text as LibreOffice writes it: with the type twice, and the style. */
const calc = (value: string): string => text(value, 'calcext:value-type="string" table:style-name="ce1"');

/** OpenDocument spreadsheets as they are met. Rows are invented or public facts. */
export const openDocuments: readonly FileFixture[] = [
  {
    name: 'LibreOffice, with a hidden sheet, blanks to the last row and column, and codes by their format',
    bytes: () =>
      odsBytes(
        contentXml(
          table(
            row(calc('Holdings as of'), date('2022-02-28', '28.02.22'), blank(16382)) +
              repeatedRow(2, blank(16384)) +
              row(
                calc('Code'),
                calc('Name'),
                calc('ISIN'),
                calc('Quantity'),
                calc('Market Value'),
                calc('Currency'),
                calc('Weight'),
                blank(16377),
              ) + // prettier-ignore
              row(
                number(2415, '002415'),
                calc('Hangzhou Hikvision'),
                calc('CNE100000PM8'),
                number('1200', '1.200'),
                number('43020.5', '43.020,50 CNY', 'currency'),
                calc('CNY'),
                number('0.0525', '5,25 %', 'percentage'),
              ) + // prettier-ignore
              row(
                number(600519),
                calc('Kweichow Moutai'),
                calc('CNE0000018R8'),
                number(10),
                number(18000),
                calc('CNY'),
                number('0.5', '50 %', 'percentage'),
              ) + // prettier-ignore
              repeatedRow(1048568, blank(16384)) +
              row(blank(16384)),
            'Holdings',
            'table:style-name="ta1"',
          ) +
            table(
              row('ISIN', 'Name', 'Quantity') + row('HK0941009539', 'China Mobile', 7),
              'Old',
              'table:style-name="ta2"',
            ) +
            table(
              row('ISIN', 'Name', 'Quantity') + row('HK0883013259', 'CNOOC', 9),
              "'file:///home/a/b.ods'#$Sheet1",
            ),
          hiddenStyle,
        ),
      ),
    layout: null,
    heldOn: '2022-02-28',
    rows: 8,
    skipped: { preamble: 1, blank: 2, heading: 2 },
    hidden: [false, true],
    positions: [
      'Holdings!5 | name=Hangzhou Hikvision | isin=CNE100000PM8 | ticker=002415 | ccy=CNY | qty=1200 | value=43020.5 CNY | weight=0.0525 | on=2022-02-28',
      'Holdings!6 | name=Kweichow Moutai | isin=CNE0000018R8 | ticker=600519 | ccy=CNY | qty=10 | value=18000 CNY | weight=0.5 | on=2022-02-28',
      'Old!2 | name=China Mobile | isin=HK0941009539 | qty=7',
    ],
  },
  {
    name: 'Google Sheets, in one line, with blanks in texts',
    bytes: () =>
      odsBytes(
        contentXml(
          table(
            row('Symbol', 'Description', 'Quantity', 'Current Value', 'Type') +
              row('BABA', 'ALIBABA<text:s/>GROUP <text:s text:c="2"/>HOLDING<text:line-break/>ADR', 12, number('1294.08', '$1,294.08'), 'Equity') + // prettier-ignore
              row('AAPL', '<table:table-cell office:value-type="string"><text:p><text:span>APPLE</text:span> <text:a>INC</text:a></text:p></table:table-cell>', 3, number('495.36', '$495.36'), 'Equity'), // prettier-ignore
            'Sheet1',
          ),
        ),
        { 'META-INF/manifest.xml': '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>' }, // prettier-ignore
      ),
    layout: null,
    heldOn: null,
    rows: 3,
    skipped: { heading: 1 },
    positions: [
      'Sheet1!2 | name=ALIBABA GROUP HOLDING ADR | ticker=BABA | class=Equity | qty=12 | value=1294.08 ?',
      'Sheet1!3 | name=APPLE INC | ticker=AAPL | class=Equity | qty=3 | value=495.36 ?',
    ],
  },
  {
    name: 'Calligra and Gnumeric, with headings in a group of their own and notes',
    bytes: () =>
      odsBytes(
        contentXml(
          '<table:calculation-settings/>' +
            table(
              `<table:table-header-rows>${row('Account', 'Security', 'ISIN', 'Quantity')}</table:table-header-rows>` +
                `<table:table-rows><table:table-row-group>${row('A-1', 'China Mobile', '<table:table-cell office:value-type="string" office:string-value="HK0941009539"><office:annotation><dc:creator>x</dc:creator><text:p>CNE100000PM8</text:p></office:annotation><text:p>HK0941009539</text:p></table:table-cell>', 500)}` + // prettier-ignore
                `<table:table-row-group table:display="false">${row('A-2', 'CNOOC', 'HK0883013259', 700)}</table:table-row-group></table:table-row-group></table:table-rows>` +
                '<table:shapes><draw:frame><draw:object><table:table><table:table-rows><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table-rows></table:table></draw:object></draw:frame></table:shapes>',
            ),
        ),
      ),
    layout: null,
    heldOn: null,
    rows: 3,
    skipped: { heading: 1 },
    positions: [
      'Holdings!2 | account=A-1 | name=China Mobile | isin=HK0941009539 | qty=500',
      'Holdings!3 | account=A-2 | name=CNOOC | isin=HK0883013259 | qty=700',
    ],
  },
  {
    name: 'a flat document, with merged headings and lots that repeat as rows',
    bytes: () =>
      Buffer.from(
        flatXml(
          table(
            row('<table:table-cell table:number-columns-spanned="4" office:value-type="string"><text:p>Portfolio of 28 February 2022</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/>') + // prettier-ignore
              row('Security Name', 'ISIN', 'Quantity', 'Trade Date') +
              repeatedRow(2, 'China Mobile', 'HK0941009539', 100, date('2021-05-03')) +
              row('CNOOC', 'HK0883013259', '<table:table-cell table:formula="of:=SUM([.C3:.C4])"/>', date('2021-05-04')), // prettier-ignore
            'Positions',
          ),
        ),
      ),
    layout: null,
    heldOn: '2022-02-28',
    rows: 5,
    skipped: { preamble: 1, heading: 1 },
    problems: { cellNotCalculated: 1 },
    positions: [
      'Positions!3 | name=China Mobile | isin=HK0941009539 | qty=100 | on=2022-02-28',
      'Positions!4 | name=China Mobile | isin=HK0941009539 | qty=100 | on=2022-02-28',
      'Positions!5 | name=CNOOC | isin=HK0883013259 | on=2022-02-28',
    ],
  },
  {
    name: 'Excel, which writes what it does not know as texts',
    bytes: () =>
      odsBytes(
        contentXml(
          table(
            row('Account Number', 'Account Name', 'Symbol', 'Description', 'Quantity', 'Last Price', 'Current Value') + // prettier-ignore
              row(
                number('12345678901234567', '12345678901234567'),
                'Joint',
                'CHL',
                'CHINA MOBILE LTD ADR',
                number('15', '15.00'),
                number('30.1'),
                number('451.5', '$451.50', 'currency'),
              ) + // prettier-ignore
              row(
                number('12345678901234567', '12345678901234567'),
                'Joint',
                'SNP',
                'SINOPEC ADR',
                number('0', '#N/A').replace(
                  '<table:table-cell',
                  '<table:table-cell table:formula="of:=VLOOKUP([.C3];[.A1];1)"',
                ),
                number('48'),
                number('96', '$96.00', 'currency'),
              ) + // prettier-ignore
              repeatedRow(1048573, blank(16384)),
            'Portfolio_Positions',
          ),
        ),
        { mimetype: 'application/vnd.oasis.opendocument.spreadsheet-template' },
      ),
    layout: 'fidelity',
    heldOn: null,
    rows: 3,
    skipped: { heading: 1 },
    problems: { cellError: 1 },
    positions: [
      'Portfolio_Positions!2 | account=12345678901234567 | name=CHINA MOBILE LTD ADR | ticker=CHL | qty=15 | value=451.5 ?',
      'Portfolio_Positions!3 | account=12345678901234567 | name=SINOPEC ADR | ticker=SNP | value=96 ?',
    ],
  },
];
