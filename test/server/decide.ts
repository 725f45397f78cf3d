import exceljs from 'exceljs';
import request from 'supertest';
import type { ServiceAtWork } from './service-at-work.ts';

/** One position of a listed company by ISIN in two accounts, one that a person must decide, one affiliate. */
export const toDecide = [
  'Account,Security Name,ISIN,Ticker,MIC,Quantity,Market Value,Currency',
  'A-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,002415,XSHE,12000,412000.50,CNY',
  'B-2,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,002415,XSHE,1000,41200.50,CNY',
  'A-1,SENSETIME GROUP INC,,0020,XHKG,12,1.00,HKD',
  '',
].join('\n');

/** Screens that file; gives the id of the screening. */
export async function screened(service: ServiceAtWork, content = toDecide): Promise<string> {
  const answer = await request(service.server)
    .post('/api/v1/screenings?name=h.csv')
    .type('text/csv')
    .send(content)
    .expect(201);
  return answer.body.id;
}

/** The workbook of a screening, opened to be filled in. */
export async function workbookOf(service: ServiceAtWork, id: string): Promise<exceljs.Workbook> {
  const answer = await request(service.server)
    .get(`/api/v1/screenings/${id}/report.xlsx`)
    .responseType('arraybuffer')
    .expect(200);
  return workbookFrom(answer.body);
}

export async function workbookFrom(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Fills in the decision columns of every row of an alert. */
export function fillAlert(
  workbook: exceljs.Workbook,
  alert: string,
  values: Readonly<Record<string, string>>,
): void {
  const sheet = workbook.getWorksheet('Positions');
  if (sheet === undefined) throw new Error('there is no sheet Positions');
  let headings: string[] = [];
  sheet.eachRow((row) => {
    const texts = Array.from({ length: row.cellCount + 1 }, (_, column) =>
      column === 0 ? '' : row.getCell(column).text,
    );
    if (texts.includes('Decision')) headings = texts;
    if (headings.length === 0 || texts[headings.indexOf('Alert')] !== alert) return;
    for (const [heading, value] of Object.entries(values))
      row.getCell(headings.indexOf(heading)).value = value;
  });
}

/** The bytes of a workbook. */
export async function savedBytes(workbook: exceljs.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
