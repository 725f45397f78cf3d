/** A position with a name that JSON has to escape, and one that is stated by its ticker. */
export const hikvision = {
  account: 'A-1',
  name: 'HIKVISION "A" {SZ} \\',
  isin: 'CNE100000PM8',
  quantity: '12000',
  marketValue: '412000.50',
  currency: 'CNY',
  heldOn: '2022-02-28',
  clientRef: 'row-7',
};
export const mobile = { ticker: '0941', mic: 'XHKG', quantity: 1500 };

export const ndjson = `${JSON.stringify(hikvision)}\n${JSON.stringify(mobile)}\n`;
