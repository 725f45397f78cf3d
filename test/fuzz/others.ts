import { fixtureText } from '../lib/listings/fixture.ts';
import { nport, snapshot, table } from '../lib/holdings/files/messages/filing-messages.ts';
import {
  baba,
  detailB,
  dollars,
  file as gcusFile,
  mobile as gcusMobile,
} from '../lib/holdings/files/messages/gcus-records.ts';
import { body, inBlocks, mobile, short } from '../lib/holdings/files/messages/mt535-messages.ts';
import { balance, short as shortBalance, statement } from '../lib/holdings/files/messages/semt-messages.ts';
import type { Random } from './random.ts';

const twoPages = [
  inBlocks(body(mobile)).replace('1/ONLY', '00001/MORE'),
  inBlocks(body(short)).replace('1/ONLY', '00002/LAST').replace('REF0001', 'REF0002'),
].join('\n');

const subAccount = `<SubAcctDtls><SfkpgAcct><Id>SUB-1</Id></SfkpgAcct>${shortBalance.replaceAll('BalForAcct', 'BalForSubAcct')}</SubAcctDtls>`;

const inLines: readonly string[] = [
  inBlocks(body(mobile, short)),
  body(mobile, short),
  body(mobile, short).replaceAll('\n', '|'),
  twoPages,
  gcusFile(gcusMobile, detailB, baba, dollars),
];

const inXml: readonly string[] = [
  statement(balance + shortBalance),
  statement(balance + subAccount, '<PgNb>2</PgNb><LastPgInd>false</LastPgInd>'),
  statement(balance)
    .replaceAll('semt.002.001.11', 'semt.003.001.11')
    .replaceAll('SctiesBalCtdyRpt', 'SctiesBalAcctgRpt'),
  statement(balance).replaceAll('SctiesBalCtdyRpt', 'CtdyStmtOfHldgsV01'),
  table,
  nport,
  snapshot,
];

/** A statement of holdings as a message of lines: MT535, GCUS. */
export function lineMessage(random: Random): string {
  return random.pick(inLines);
}

/** A statement of holdings as a message in XML: semt, 13F, N-PORT, FundApps. */
export function xmlMessage(random: Random): string {
  return random.pick(inXml);
}

const publications = ['enhanced.xml', 'consolidated.xml', 'trade-gov.csv', 'trade-gov-older.csv'].map(
  (name) => fixtureText(name),
);

/** A publication of the list. */
export function publication(random: Random): string {
  return random.pick(publications);
}
