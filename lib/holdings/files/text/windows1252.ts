/** What Windows-1252 puts at 0x80 to 0x9F, where Latin-1 has control characters; five places are unassigned. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252. Not by `TextDecoder`: since Node 20.18.3 that one reads 0x80 to 0x9F as Latin-1 whenever it
 * is handed a whole text at once (nodejs/node#56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replaceAll(/[\u0080-\u009f]/g, (one) => upperControls[one.charCodeAt(0) - 0x80] ?? one);
}
