const positionsFor = /^positions for (?:account )?(.+?)(?: as of .*)?$/iu;
const labelled =
  /^(?:(?:securities |custody |safekeeping |brokerage |trading |cds |cash\/securities |investment )?account|depotnummer|kontonummer|depotkonto|wertpapierdepot|compte[- ]titres|portfolio|client|mandate|konto|depot|kunde|mandat|conto|compte|cuenta|cliente|conta|rekening|rachunek|счет|口座|계좌|账户|帳戶|证券账户|證券帳戶|證券賬戶|賬戶|账号|帳號|组合|客户编号|客戶編號|客户|客戶|資金賬號|资金账号)(?: ?(?:no\.?|number|code|name|nr\.?|id|#|号码|號碼|号|號))?\s*[:：]\s*(\S.*)$/iu;
const labelAlone =
  /^(?:(?:securities |custody |safekeeping |brokerage |trading |cds |cash\/securities |investment )?account|depotnummer|kontonummer|depotkonto|wertpapierdepot|compte[- ]titres|portefeuille|portfolio|konto|depot|conto|compte|cuenta|conta|rekening|rachunek|client number|client code|unique client code|client account|口座|口座番号|계좌|계좌번호|账户|帳戶|证券账户|證券帳戶|證券賬戶|賬戶|账号|帳號|组合|客户号|客戶號|客户编号|客戶編號|счет|договор|资金账号|資金賬號)(?: ?(?:no\.?|number|code|name|nr\.?|id|#|号|號|号码|號碼))?\s*[:：]?$/iu;
const numbered =
  /^(?:(?:client|customer)(?= (?:no|number|id))|account|portfolio|konto|depot|kundenstamm|kundennummer|conto|compte|cuenta|conta|rekening|账户|帳戶|组合)(?: (?:no\.?|number|nr\.?|id))?\s+(?=\S*\d)(?!\d{1,4}[./-]\d{1,2}[./-])(\S.*)$/iu;
/** What follows an account in its line under a label of its own: `1234 - Stand: 28.02.2022`, `123 - Dossier: 00123`. */
const nextLabel = /\s+[-–—|·,;]\s+\p{L}[\p{L} .]{1,30}[:：]\s.*$/u;
/** What stands beside the word where it heads a column and names no account. */
const aboutAccounts = /\b(?:value|balance|name|number|type|total|currency|no\.?)$/iu;
/** No line with several labels has more of them, or is longer. */
const labelsMax = 8;
const lineMax = 200;
const masked = /^.{1,60}(?:\.{3}|…|[*x]{3,})\d{2,6}$/iu;

/** The account that a line outside the table names (`Positions for account …901 as of …`, `Konto: 123`), or `null`. */
export function accountOfLine(texts: readonly string[]): string | null {
  const [first, second] = texts;
  if (first === undefined) return null;
  const found = positionsFor.exec(first)?.[1] ?? labelled.exec(first)?.[1] ?? numbered.exec(first)?.[1];
  if (found !== undefined) return /^all[- ]accounts$/i.test(found) ? null : withoutNextLabel(found);
  if (labelAlone.test(first) && second !== undefined && texts.length === 2) {
    return aboutAccounts.test(second) ? null : second;
  }
  if (texts.length >= 3) return accountAmong(texts);
  return texts.length === 1 && masked.test(first) ? first : null;
}

/** `营业部：上海 | 客户号：10023456 | 日期：2022-02-28`, `Account Information | Account | U1234567`: labels side by side. */
function accountAmong(texts: readonly string[]): string | null {
  if (texts.length > labelsMax) return null;
  const labels = texts.filter((text) => /^[^\d:：]{2,30}[:：]/u.test(text));
  const [, label, value] = texts;
  if (labels.length === texts.length) {
    const found = texts.flatMap((text) => labelled.exec(text)?.[1] ?? [])[0];
    return found ?? null;
  }
  const isPair = texts.length === 3 && /\d/.test(value ?? '') && labelAlone.test(label ?? '');
  return isPair && /information|details|资料|信息|資料/iu.test(texts[0] ?? '') ? (value ?? null) : null;
}

function withoutNextLabel(account: string): string {
  if (account.length > lineMax) return account;
  const own = account.replace(nextLabel, '');
  return /\d/.test(own) ? own : account;
}
