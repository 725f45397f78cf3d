/** Invented filings and snapshots in XML: SEC's form 13F, */
export const table = `<?xml version="1.0" encoding="UTF-8"?>
<ns1:informationTable xmlns:ns1="http://www.sec.gov/edgar/document/thirteenf/informationtable">
  <ns1:infoTable>
    <ns1:nameOfIssuer>APPLE INC</ns1:nameOfIssuer>
    <ns1:titleOfClass>COM</ns1:titleOfClass>
    <ns1:cusip>037833100</ns1:cusip>
    <ns1:value>1955500</ns1:value>
    <ns1:shrsOrPrnAmt><ns1:sshPrnamt>10000</ns1:sshPrnamt><ns1:sshPrnamtType>SH</ns1:sshPrnamtType></ns1:shrsOrPrnAmt>
    <ns1:investmentDiscretion>SOLE</ns1:investmentDiscretion>
    <ns1:votingAuthority><ns1:Sole>10000</ns1:Sole><ns1:Shared>0</ns1:Shared><ns1:None>0</ns1:None></ns1:votingAuthority>
  </ns1:infoTable>
  <ns1:infoTable>
    <ns1:nameOfIssuer>ALIBABA GROUP HLDG LTD</ns1:nameOfIssuer>
    <ns1:titleOfClass>SPONSORED ADS</ns1:titleOfClass>
    <ns1:cusip>01609W102</ns1:cusip>
    <ns1:value>110100</ns1:value>
    <ns1:shrsOrPrnAmt><ns1:sshPrnamt>1000</ns1:sshPrnamt><ns1:sshPrnamtType>SH</ns1:sshPrnamtType></ns1:shrsOrPrnAmt>
    <ns1:putCall>Call</ns1:putCall>
  </ns1:infoTable>
</ns1:informationTable>`;

/** SEC's form N-PORT, */
export const nport = `<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/nport" xmlns:com="http://www.sec.gov/edgar/common">
<headerData><submissionType>NPORT-P</submissionType></headerData>
<formData>
<genInfo><regName>Example Trust</regName><seriesName>Example Emerging Markets Fund</seriesName><repPdEnd>2022-10-31</repPdEnd><repPdDate>2021-12-31</repPdDate></genInfo>
<invstOrSecs>
<invstOrSec><name>CHINA MOBILE LTD</name><lei>N/A</lei><title>China Mobile Ltd</title><cusip>000000000</cusip><identifiers><isin value="HK0941009539"/><other otherDesc="SEDOL" value="6073556"/><other otherDesc="USER DEFINED" value="ID-77"/></identifiers><balance>500.00000000</balance><units>NS</units><currencyConditional curCd="HKD" exchangeRt="7.8"/><valUSD>3000.50</valUSD><pctVal>0.12</pctVal><payoffProfile>Long</payoffProfile><assetCat>EC</assetCat><invCountry>HK</invCountry></invstOrSec>
<invstOrSec><name>Goldman Sachs International</name><lei>W22LROWP2IHZNBB6K528</lei><title>SWAP ON CHINA MOBILE LTD</title><cusip>N/A</cusip><identifiers><other otherDesc="INTERNAL" value="SWAP1"/></identifiers><balance>-5.00</balance><units>NC</units><curCd>USD</curCd><valUSD>-12.34</valUSD><pctVal>-0.001</pctVal><payoffProfile>N/A</payoffProfile><assetCat>DE</assetCat><invCountry>GB</invCountry><derivativeInfo><swapDeriv derivCat="SWP"><descRefInstrmnt><otherRefInst><issuerName>China Mobile Ltd</issuerName><issueTitle>China Mobile Ltd</issueTitle><identifiers><isin value="HK0941009539"/></identifiers></otherRefInst></descRefInstrmnt></swapDeriv></derivativeInfo></invstOrSec>
</invstOrSecs>
</formData>
</edgarSubmission>`;

/** and FundApps' positions. */
export const snapshot = `<?xml version="1.0" encoding="UTF-8"?>
<Snapshot Date="2021-12-31">
  <Instruments>
    <Equity InstrumentId="E1" InstrumentName="China Mobile" IssuerName="China Mobile Ltd" ISIN="HK0941009539" SEDOL="6073556" CountryOfIncorporation="HK" InstrumentCurrency="HKD" Market="XHKG" CUSIP=""/>
    <ADR InstrumentId="A1" InstrumentName="Alibaba ADR" ISIN="US01609W1027" CUSIP="01609W102" Market="XNYS"/>
    <Option InstrumentId="O1" InstrumentName="Call on China Mobile" CallOrPut="Call" Market="XHKG">
      <Component InstrumentId="E1"/>
    </Option>
  </Instruments>
  <Portfolios>
    <Portfolio PortfolioId="P-1">
      <Asset AssetId="1" AssetName="CHINA MOBILE" InstrumentId="E1" Quantity="1500" SFTType="Normal"/>
      <Asset AssetId="2" AssetName="CALL CHINA MOBILE" InstrumentId="O1" Quantity="-3" SFTType="Normal"/>
    </Portfolio>
    <Portfolio PortfolioId="P-2">
      <Asset AssetId="3" AssetName="BABA US" InstrumentId="A1" Quantity="20" SFTType="Normal"/>
      <Asset AssetId="4" InstrumentId="UNKNOWN" Quantity="20"/>
    </Portfolio>
  </Portfolios>
</Snapshot>`;
