/** OFAC's number of an entry; copies that went through a table tool carry it as `50530.0`. `null` for anything else. */
export function readEntryNumber(text: string | null | undefined): number | null {
  const digits = /^([1-9]\d{0,8})(?:\.0+)?$/.exec(text?.trim() ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
