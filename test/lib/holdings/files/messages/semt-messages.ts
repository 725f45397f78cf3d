/** Invented balances of ISO 20022 statements. */

/** A balance with all that surrounds it. */
export const balance = `<BalForAcct>
      <FinInstrmId><ISIN>HK0941009539</ISIN><OthrId><Id>6073556</Id><Tp><Cd>SEDL</Cd></Tp></OthrId><OthrId><Id>X-1</Id><Tp><Prtry>HOUSE</Prtry></Tp></OthrId><Desc>CHINA MOBILE &amp; CO LTD</Desc></FinInstrmId>
      <FinInstrmAttrbts><PlcOfListg><MktIdrCd>XHKG</MktIdrCd></PlcOfListg><ClssfctnTp><ClssfctnFinInstrm>ESVUFR</ClssfctnFinInstrm></ClssfctnTp><DnmtnCcy>HKD</DnmtnCcy></FinInstrmAttrbts>
      <AggtBal><ShrtLngInd>LONG</ShrtLngInd><Qty><Qty><Qty><Unit>1500</Unit></Qty></Qty></Qty></AggtBal>
      <AvlblBal><Qty><Unit>1000</Unit></Qty></AvlblBal>
      <NotAvlblBal><Unit>500</Unit></NotAvlblBal>
      <PricDtls><Val><Amt Ccy="HKD">46.8</Amt></Val></PricDtls>
      <AcctBaseCcyAmts><HldgVal><Amt Ccy="EUR">7967.10</Amt></HldgVal></AcctBaseCcyAmts>
      <InstrmCcyAmts><HldgVal><Amt Ccy="HKD">70200.00</Amt></HldgVal></InstrmCcyAmts>
      <BalBrkdwn><SubBalTp><Cd>BLOK</Cd></SubBalTp><Qty><Qty><Unit>500</Unit></Qty></Qty></BalBrkdwn>
    </BalForAcct>`;

/** A short balance. */
export const short = `<BalForAcct>
      <FinInstrmId><OthrId><Id>01609W102</Id><Tp><Cd>CUSP</Cd></Tp></OthrId><Desc>ALIBABA GROUP HOLDING ADR</Desc></FinInstrmId>
      <AggtBal><ShrtLngInd>SHOR</ShrtLngInd><Qty><Qty><Qty><FaceAmt>20.5</FaceAmt></Qty></Qty></Qty></AggtBal>
      <AcctBaseCcyAmts><HldgVal><Amt Ccy="USD">2435.19</Amt><Sgn>false</Sgn></HldgVal></AcctBaseCcyAmts>
    </BalForAcct>`;

/** A statement of custody of these balances. */
export const statement = (balances: string, page = '<PgNb>1</PgNb><LastPgInd>true</LastPgInd>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:semt.002.001.11">
  <SctiesBalCtdyRpt>
    <Pgntn>${page}</Pgntn>
    <StmtGnlDtls><StmtDtTm><Dt>2021-12-31</Dt></StmtDtTm><UpdTp><Cd>COMP</Cd></UpdTp></StmtGnlDtls>
    <SfkpgAcct><Id>DEPOT-1</Id></SfkpgAcct>
    ${balances}
  </SctiesBalCtdyRpt>
</Document>
`;
