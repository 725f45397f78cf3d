/** Words as databases and order management systems cut them (`ACCT_CD`, `SEC_NM`, `LOC_CRRNCY_CD`), spelt out. */
const spelt: Readonly<Record<string, string>> = {
  acct: 'account',
  amt: 'amount',
  avail: 'available',
  ccy: 'currency',
  cd: 'code',
  cntry: 'country',
  crncy: 'currency',
  crrncy: 'currency',
  ctry: 'country',
  curr: 'currency',
  cur: 'currency',
  desc: 'description',
  descr: 'description',
  dt: 'date',
  exch: 'exchange',
  ident: 'identifier',
  inst: 'instrument',
  instr: 'instrument',
  iss: 'issuer',
  loc: 'local',
  mkt: 'market',
  nbr: 'number',
  nm: 'name',
  no: 'number',
  nr: 'number',
  num: 'number',
  pct: 'percent',
  pos: 'position',
  posn: 'position',
  port: 'portfolio',
  prc: 'price',
  px: 'price',
  qty: 'quantity',
  sec: 'security',
  secid: 'security id',
  shrs: 'shares',
  shs: 'shares',
  sym: 'symbol',
  tckr: 'ticker',
  tkr: 'ticker',
  typ: 'type',
  val: 'value',
  wt: 'weight',
};

/** A folded heading with its abbreviations spelt out; the same text where there are none. */
export function speltOut(folded: string): string {
  return folded
    .split(' ')
    .map((word) => (Object.hasOwn(spelt, word) ? (spelt[word] ?? word) : word))
    .join(' ');
}
