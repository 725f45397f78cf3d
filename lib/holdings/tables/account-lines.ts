const positionsFor = /^positions for (?:account )?(.+?)(?: as of .*)?$/iu;
const labelled =
  /^(?:(?:securities |custody |safekeeping |brokerage |cash\/securities |investment )?account|depotnummer|kontonummer|depotkonto|wertpapierdepot|compte[- ]titres|portfolio|client|mandate|konto|depot|kunde|mandat|conto|compte|cuenta|cliente|conta|rekening|账户|帳戶|证券账户|證券帳戶|證券賬戶|賬戶|账号|帳號|组合|客户|客戶|資金賬號|资金账号)(?: ?(?:no\.?|number|name|nr\.?|id|#|号码|號碼|号|號))?\s*[:：]\s*(\S.*)$/iu;
const labelAlone =
  /^(?:(?:securities |custody |safekeeping |brokerage |cash\/securities |investment )?account|depotnummer|kontonummer|depotkonto|wertpapierdepot|compte[- ]titres|portefeuille|portfolio|konto|depot|conto|compte|cuenta|conta|rekening|账户|帳戶|证券账户|證券帳戶|證券賬戶|賬戶|账号|帳號|组合)(?: ?(?:no\.?|number|name|nr\.?|id|#|号|號|号码|號碼))?\s*[:：]?$/iu;
const numbered =
  /^(?:account|portfolio|konto|depot|conto|compte|cuenta|conta|rekening|账户|帳戶|组合)(?: (?:no\.?|number|nr\.?|id))?\s+(?=\S*\d)(?!\d{1,4}[./-]\d{1,2}[./-])(\S.*)$/iu;
/** What stands beside the word where it heads a column and names no account. */
const aboutAccounts = /\b(?:value|balance|name|number|type|total|currency|no\.?)$/iu;
const masked = /^.{1,60}(?:\.{3}|…|[*x]{3,})\d{2,6}$/iu;

/** The account that a line outside the table names (`Positions for account …901 as of …`, `Konto: 123`), or `null`. */
export function accountOfLine(texts: readonly string[]): string | null {
  const [first, second] = texts;
  if (first === undefined) return null;
  const found = positionsFor.exec(first)?.[1] ?? labelled.exec(first)?.[1] ?? numbered.exec(first)?.[1];
  if (found !== undefined) return /^all[- ]accounts$/i.test(found) ? null : found;
  if (labelAlone.test(first) && second !== undefined && texts.length === 2) {
    return aboutAccounts.test(second) ? null : second;
  }
  return texts.length === 1 && masked.test(first) ? first : null;
}
