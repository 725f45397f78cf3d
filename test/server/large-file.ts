import JSZip from 'jszip';
import { escaped, sheetXml, workbookBytes } from '../lib/holdings/files/workbook/workbooks.ts';

/** Holdings that take a worker some seconds, none of them listed. */
export function largeHoldings(lines = 300_000): string {
  const rows = Array.from({ length: lines }, (_, at) => `A-1,HOLDING NUMBER ${at} LTD,${at + 1},USD`);
  return ['Account,Security Name,Quantity,Currency', ...rows, ''].join('\n');
}

/** The same as a workbook that is large enough to be read in a thread of its own: nothing in it is compressed. */
export async function largeWorkbook(lines = 30_000): Promise<Uint8Array> {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const rows = largeHoldings(lines)
    .trimEnd()
    .split('\n')
    .map((line) => `<row>${line.split(',').map(cell).join('')}</row>`);
  const book = await JSZip.loadAsync(
    await workbookBytes({ 'xl/worksheets/sheet1.xml': sheetXml(rows.join('')) }),
  );
  return book.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
