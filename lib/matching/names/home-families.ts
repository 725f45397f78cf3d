/**
 * Families of legal forms that Chinese, Hong Kong and offshore companies bear. A name with any other form (Inc., AG,
 * plc) is another legal person's.
 */
export const homeFamilies: ReadonlySet<string> = new Set([
  'company',
  'companyChinese',
  'companyLimited',
  'corporation',
  'corporationLimited',
  'jointStock',
  'jointStockChinese',
  'limited',
  'limitedChinese',
  'limitedLiability',
  'unlimitedLiability',
  'privateLimited',
]);
