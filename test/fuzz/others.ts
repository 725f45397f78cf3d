import {
  baba,
  detailB,
  dollars,
  file as gcusFile,
  mobile as gcusMobile,
} from '../lib/holdings/files/messages/gcus-records.ts';
import { hikvision, mobile as stated, ndjson } from '../lib/holdings/files/messages/json-positions.ts';
import { body, inBlocks, mobile, short } from '../lib/holdings/files/messages/mt535-messages.ts';
import { specOf, workbookBytes } from '../lib/holdings/files/legacy-workbook/workbooks.ts';
import type { Random } from './random.ts';
import type { MadeCell } from './tables.ts';

const semt = `<?xml version="1.0"?>
<Document><SctiesBalCtdyRpt><Pgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></Pgntn>
<StmtGnlDtls><StmtDtTm><Dt>2021-12-31</Dt></StmtDtTm></StmtGnlDtls><SfkpgAcct><Id>A</Id></SfkpgAcct>
<BalForAcct><FinInstrmId><ISIN>HK0941009539</ISIN><Desc>CHINA MOBILE</Desc></FinInstrmId><AggtBal><Qty><Unit>5</Unit></Qty></AggtBal></BalForAcct>
<BalForAcct><FinInstrmId><Desc>SMIC</Desc></FinInstrmId><AggtBal><Qty><Unit>7</Unit></Qty></AggtBal></BalForAcct>
</SctiesBalCtdyRpt></Document>
`;

const filing = `<?xml version="1.0"?>
<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable"><infoTable><nameOfIssuer>CHINA MOBILE LTD</nameOfIssuer><titleOfClass>SPON ADR</titleOfClass><cusip>16941M109</cusip><value>12</value><shrsOrPrnAmt><sshPrnamt>5</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt></infoTable></informationTable>
`;

const printed = `STATEMENT OF HOLDINGS AS OF 30.09.2022

SECURITY                        ISIN             QUANTITY        VALUE
HANGZHOU HIKVISION DIGITAL A    CNE100000PM8    12.000,00   366.000,00
NESTLE SA-REG                   CH0038863350       100,00    11.000,00
TOTAL                                                       377.000,00
`;

const messages: readonly string[] = [
  inBlocks(body(mobile, short)),
  body(mobile, short),
  semt,
  filing,
  printed,
  ndjson,
  JSON.stringify([hikvision, stated], null, 1),
  gcusFile(gcusMobile, detailB, baba, dollars),
];

/** A statement of holdings as a message or in print. */
export function message(random: Random): string {
  return random.pick(messages);
}

/** A table as an old workbook. */
export function legacyWorkbook(rows: readonly (readonly MadeCell[])[], random: Random): Buffer {
  const short = rows.map((row) =>
    row.slice(0, 200).map((cell) => (typeof cell === 'string' ? cell.slice(0, 255) : cell)),
  );
  return workbookBytes(specOf(short, random.chance(0.3) ? 5 : 8));
}
