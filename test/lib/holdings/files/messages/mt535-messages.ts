/** Invented statements of holdings in SWIFT's format. */

/** The general part of a statement. */
export const general = `:16R:GENL
:28E:1/ONLY
:20C::SEME//REF0001
:23G:NEWM
:98A::PREP//20220104
:98A::STAT//20211231
:22F::SFRE//MNTH
:22F::STTY//CUST
:97A::SAFE//DEPOT-1
:17B::ACTI//Y
:16S:GENL`;

/** A holding with sub-balances, attributes, price and value. */
export const mobile = `:16R:FIN
:35B:ISIN HK0941009539
/HK/00941
CHINA MOBILE LTD
:16R:FIA
:94B::PLIS//EXCH/XHKG
:11A::DENO//HKD
:12A::CLAS//ISO/ESVUFR
:16S:FIA
:90B::MRKT//ACTU/HKD46,8
:98A::PRIC//20211230
:93B::AGGR//UNIT/1500,
:16R:SUBBAL
:93C::TAVI//UNIT/AVAI/1000,
:16S:SUBBAL
:16R:SUBBAL
:93C::TAVI//UNIT/NAVL/500,
:16S:SUBBAL
:19A::HOLD//EUR7967,1
:70E::HOLD//SOMETHING ABOUT THE HOLDING
OVER TWO LINES
:16S:FIN`;

/** A short holding of a security without an ISIN. */
export const short = `:16R:FIN
:35B:/US/01609W102
ALIBABA GROUP HOLDING LTD SPON ADR
:93B::AGGR//FAMT/N20,5
:19A::HOLD//NUSD2435,195
:16S:FIN`;

/** A statement in bare fields. */
export const body = (...holdings: string[]): string =>
  [general, ':16R:SUBSAFE', ...holdings, ':16S:SUBSAFE', ':16R:ADDINFO', ':19A::HOLP//EUR7967,1', ':16S:ADDINFO'].join('\n'); // prettier-ignore

/** Fields in the blocks of a message. */
export const inBlocks = (text: string, type = '535'): string =>
  `{1:F01TESTGB2LAXXX0000000000}{2:O${type}0837220104TESTHKHHAXXX00000000002201040137N}{3:{108:X}}{4:\n${text}\n-}{5:{CHK:0123456789AB}}`;
