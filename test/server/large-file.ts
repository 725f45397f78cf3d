/** Holdings that take a worker some seconds, none of them listed. */
export function largeHoldings(lines = 300_000): string {
  const rows = Array.from({ length: lines }, (_, at) => `A-1,HOLDING NUMBER ${at} LTD,${at + 1},USD`);
  return ['Account,Security Name,Quantity,Currency', ...rows, ''].join('\n');
}
