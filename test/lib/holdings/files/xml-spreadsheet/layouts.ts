import type { Fixture } from '../../layouts/fixture.ts';
import { data, row, sheet, spreadsheet } from './spreadsheets.ts';

/** A file of bytes, and what reading it must leave. */
export interface FileFixture extends Pick<
  Fixture,
  'name' | 'layout' | 'heldOn' | 'skipped' | 'problems' | 'positions'
> {
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly rows: number;
  readonly hidden?: readonly boolean[];
}

const utf8 = (text: string) => (): Uint8Array => Buffer.from(text);

/** In an encoding of one byte a character, by turning its decoder around. */
function inSingleBytes(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from(
      { length: 256 },
      (_, byte) => [decoder.decode(Uint8Array.of(byte), { stream: true }), byte] as const,
    ),
  );
  return Uint8Array.from(text, (one) => bytes.get(one) ?? 0x3f);
}

/** iShares writes every tag with a prefix, ends styles without it, puts two marks before it, and escapes no ampersand. */
function ishares(
  name: string,
  sheets: readonly (readonly [string, readonly (readonly (string | number)[])[]])[],
): string {
  const cell = (value: string | number): string =>
    `<ss:Cell ss:StyleID="Left"><ss:Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</ss:Data></ss:Cell>`;
  const worksheets = sheets.map(
    ([title, rows]) =>
      `<ss:Worksheet ss:Name="${title}">\n<ss:Table>\n${rows
        .map((cells) => `<ss:Row>\n${cells.map(cell).join('\n')}\n</ss:Row>`)
        .join('\n')}\n</ss:Table>\n</ss:Worksheet>`,
  );
  return (
    '\uFEFF\uFEFF<?xml version="1.0"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n' +
    `<ss:Styles>\n<ss:Style ss:ID="Default">\n<ss:Alignment ss:Horizontal="Left"/>\n</Style>\n<ss:Style ss:ID="Left">\n<ss:Font ss:Bold="1"/>\n</ss:Style>\n</ss:Styles>\n` +
    `<!-- ${name} -->\n${worksheets.join('\n')}\n</ss:Workbook>`
  );
}

const codes =
  '<Styles><Style ss:ID="Default" ss:Name="Normal"><NumberFormat/></Style><Style ss:ID="s62"><NumberFormat ss:Format="000000"/></Style>' +
  '<Style ss:ID="s63"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="s64"><NumberFormat ss:Format="Standard"/></Style>' +
  '<Style ss:ID="s65" ss:Parent="s62"><Font ss:Bold="1"/></Style></Styles>';

/** XML spreadsheets as they are met. Rows are invented or public facts. */
export const xmlSpreadsheets: readonly FileFixture[] = [
  {
    name: 'iShares US, four sheets',
    bytes: utf8(
      ishares('iShares S&P 500 & China', [
        [
          'Holdings',
          [
            ['28-Feb-2022'],
            ['iShares S&P China ETF'],
            ['Fund Holdings as of', '28-Feb-2022'],
            ['Inception Date', 'May 15, 2011'],
            ['Shares Outstanding', 1048850],
            [' '],
            ['Ticker', 'Name', 'Sector', 'Asset Class', 'Market Value', 'Weight (%)', 'Notional Value', 'Quantity', 'Price', 'Location', 'Exchange', 'Currency', 'FX Rate', 'Market Currency', 'Accrual Date'], // prettier-ignore
            ['002415', 'HANGZHOU HIKVISION DIGITAL TECHNOL', 'Information Technology', 'Equity', 3940.5, 0.01, 3940.5, 1000, 3.94, 'China', 'Shenzhen Stock Exchange', 'USD', 6.31, 'CNY', '--'], // prettier-ignore
            ['SPGI', 'S&P GLOBAL INC', 'Financials', 'Equity', 38000, 0.11, 38000, 100, 380, 'United States', 'New York Stock Exchange Inc.', 'USD', 1, 'USD', '--'], // prettier-ignore
            ['USD', 'USD CASH', 'Cash and/or Derivatives', 'Cash', 120.25, 0, 120.25, 120.25, 100, 'United States', '--', 'USD', 1, 'USD', '--'], // prettier-ignore
            [' '],
            ['The content contained herein is owned or licensed by BlackRock & its affiliates.'],
          ],
        ],
        ['Historical', [['As Of', 'NAV per Share', 'Ex-Dividends', 'Shares Outstanding'], ['Feb 28, 2022', 63.7, '--', 1048850]]], // prettier-ignore
        [
          'Performance',
          [
            ['Month End Date', 'Monthly Total (NAV Return)'],
            ['Feb 28, 2022', -3.1],
          ],
        ],
        ['Distributions', [['Record Date', 'Ex-Date', 'Payable Date', 'Total Distribution'], ['Dec 13, 2021', 'Dec 13, 2021', 'Dec 17, 2021', 0.41]]], // prettier-ignore
      ]),
    ),
    layout: 'ishares',
    heldOn: '2022-02-28',
    rows: 18,
    skipped: { preamble: 5, blank: 2, heading: 1, cash: 1, disclaimer: 1, noTable: 6 },
    positions: [
      'Holdings!8 | name=HANGZHOU HIKVISION DIGITAL TECHNOL | ticker=002415 | venue=Shenzhen Stock Exchange | country=China | ccy=CNY | class=Equity | qty=1000 | value=3940.5 USD | weight=0.01 | on=2022-02-28',
      'Holdings!9 | name=S&P GLOBAL INC | ticker=SPGI | venue=New York Stock Exchange Inc. | country=United States | ccy=USD | class=Equity | qty=100 | value=38000 USD | weight=0.11 | on=2022-02-28',
    ],
  },
  {
    name: 'SSGA, with the fund above the table and a note below it',
    bytes: utf8(
      spreadsheet(
        sheet(
          row('Fund Name:', 'SPDR S&amp;P China ETF') +
            row('Ticker Symbol:', 'GXC') +
            row('Holdings:', 'As of 28-Feb-2022') +
            '<Row ss:Index="5">' +
            ['Name', 'Ticker', 'Identifier', 'SEDOL', 'Weight', 'Sector', 'Shares Held', 'Local Currency']
              .map((one) => data(one, 'String'))
              .join('') + // prettier-ignore
            '</Row>' +
            row('CHINA MOBILE LTD', '941', 'HK0941009539', '6073556', 1.234567, '-', 150000, 'HKD') +
            row('APPLE INC', 'AAPL', '037833100', '2046251', 0.5, 'Technology', 10, 'USD') +
            '<Row ss:Index="10"><Cell ss:MergeAcross="7"><Data ss:Type="String">Past performance is not a reliable indicator of future performance.</Data></Cell></Row>',
          'holdings',
        ),
      ),
    ),
    layout: 'ssga',
    heldOn: '2022-02-28',
    rows: 10,
    skipped: { preamble: 3, blank: 3, heading: 1, disclaimer: 1 },
    positions: [
      'holdings!6 | name=CHINA MOBILE LTD | sedol=6073556 | isin=HK0941009539 | ticker=941 | ccy=HKD | qty=150000 | weight=1.234567 | on=2022-02-28',
      'holdings!7 | name=APPLE INC | sedol=2046251 | cusip=037833100 | ticker=AAPL | ccy=USD | qty=10 | weight=0.5 | on=2022-02-28',
    ],
  },
  {
    name: 'an export of SAP, typed throughout, with codes by their format',
    bytes: utf8(
      spreadsheet(
        codes +
          sheet(
            row('Depot', 'Wertpapierbezeichnung', 'ISIN', 'Symbol', 'Stück', 'Kurswert', 'Währung', 'Stichtag') +
              row(data(4711, 'Number', 'ss:StyleID="s65"'), 'Hangzhou Hikvision', 'CNE100000PM8', data(2415, 'Number', 'ss:StyleID="s62"'), data('1200', 'Number', 'ss:StyleID="s64"'), data('43020.50', 'Number'), 'CNY', data('2022-02-28T00:00:00.000', 'DateTime', 'ss:StyleID="s63"')) + // prettier-ignore
              row(data(4711, 'Number', 'ss:StyleID="s65"'), 'Kweichow Moutai', 'CNE0000018R8', data(600519, 'Number', 'ss:StyleID="s62"'), data('10', 'Number'), data('18000', 'Number', 'ss:Formula="=RC[-1]*1800"'), 'CNY', data('2022-02-28T00:00:00.000', 'DateTime', 'ss:StyleID="s63"')), // prettier-ignore
            'Bestand',
          ),
      ),
    ),
    layout: null,
    heldOn: '2022-02-28',
    rows: 3,
    skipped: { heading: 1 },
    positions: [
      'Bestand!2 | account=004711 | name=Hangzhou Hikvision | isin=CNE100000PM8 | ticker=002415 | ccy=CNY | qty=1200 | value=43020.5 CNY | on=2022-02-28',
      'Bestand!3 | account=004711 | name=Kweichow Moutai | isin=CNE0000018R8 | ticker=600519 | ccy=CNY | qty=10 | value=18000 CNY | on=2022-02-28',
    ],
  },
  {
    name: 'a Russian broker, in Windows-1251, with headings that are merged downwards',
    bytes: () =>
      inSingleBytes(
        spreadsheet(
          sheet(
            '<Row><Cell ss:MergeAcross="4"><Data ss:Type="String">Отчет брокера за 28.02.2022</Data></Cell></Row>' +
              '<Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">Наименование</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">ISIN</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">Количество</Data></Cell><Cell ss:Index="5" ss:MergeDown="1"><Data ss:Type="String">Валюта</Data></Cell></Row>' +
              '<Row><Cell ss:Index="4"/></Row>' +
              row('China Mobile Ltd', 'HK0941009539', 500, null, 'HKD') +
              row('Итого', null, 500),
            'Портфель',
          ),
          'windows-1251',
        ),
        'windows-1251',
      ),
    layout: null,
    heldOn: '2022-02-28',
    rows: 6,
    skipped: { preamble: 1, blank: 2, heading: 1, total: 1 },
    positions: ['Портфель!5 | name=China Mobile Ltd | isin=HK0941009539 | ccy=HKD | qty=500 | on=2022-02-28'],
  },
  {
    name: 'a French portal, in Windows-1252',
    bytes: () =>
      inSingleBytes(
        spreadsheet(
          sheet(
            row('Libellé', 'Code ISIN', 'Quantité', 'Valorisation', 'Devise') +
              row('L’Oréal', 'FR0000120321', 3, 1050.75, 'EUR') +
              row('China Télécom', 'CNE1000002V2', 4000, 1640, 'HKD'),
            'Relevé',
          ),
          'windows-1252',
        ),
        'windows-1252',
      ),
    layout: null,
    heldOn: null,
    rows: 3,
    skipped: { heading: 1 },
    positions: [
      'Relevé!2 | name=L’Oréal | isin=FR0000120321 | ccy=EUR | qty=3 | value=1050.75 EUR',
      'Relevé!3 | name=China Télécom | isin=CNE1000002V2 | ccy=HKD | qty=4000 | value=1640 HKD',
    ],
  },
  {
    name: 'an Indian fund, with a scheme in a hidden sheet',
    bytes: utf8(
      spreadsheet(
        sheet(
          row('Example Mutual Fund') +
            row('Monthly Portfolio Statement as on February 28, 2022') +
            '<Row/>' +
            row(
              'Name of the Instrument',
              'ISIN',
              'Industry',
              'Quantity',
              'Market/Fair Value (Rs. in Lacs)',
              '% to Net Assets',
            ) + // prettier-ignore
            row('Equity &amp; Equity related') +
            row(
              'Alibaba Group Holding Ltd ADR',
              'US01609W1027',
              'Retailing',
              1500,
              120.5,
              '<Cell ss:Formula="=RC[-1]/2000"><Data ss:Type="Number">0.0602</Data></Cell>',
            ) + // prettier-ignore
            row('GRAND TOTAL', null, null, null, 120.5, 0.0602),
          'SCHEME-A',
        ) +
          sheet(
            row('Name of the Instrument', 'ISIN', 'Industry', 'Quantity', 'Market/Fair Value (Rs. in Lacs)', '% to Net Assets') + // prettier-ignore
              row('China Mobile Ltd', 'HK0941009539', 'Telecom', 200, 1.5, 0.01),
            'SCHEME-B',
            '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>',
          ),
      ),
    ),
    layout: 'india-monthly',
    heldOn: '2022-02-28',
    rows: 9,
    skipped: { preamble: 2, blank: 1, heading: 2, section: 1, total: 1 },
    hidden: [false, true],
    positions: [
      'SCHEME-A!6 | name=Alibaba Group Holding Ltd ADR | isin=US01609W1027 | qty=1500 | value=12050000 INR | weight=0.0602 | on=2022-02-28',
      'SCHEME-B!2 | name=China Mobile Ltd | isin=HK0941009539 | qty=200 | value=150000 INR | weight=0.01',
    ],
  },
];
