/** The parts of an address as the two XML layouts name them; absent parts are `null`. */
export interface AddressParts {
  readonly lines: readonly (string | null)[];
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

function joined(parts: readonly (string | null)[], separator: string): string | null {
  return parts.filter((part) => part !== null && part !== '').join(separator) || null;
}

/** One address on one line, in the order in which OFAC's CSV set prints it: `31 Jinrong Street, Beijing 100033, China`. */
export function addressText(parts: AddressParts): string | null {
  const place = joined([joined([parts.city, parts.state], ', '), parts.postalCode], ' ');
  return joined([...parts.lines, place, parts.country], ', ');
}
