/** What the headers of a part say. Names of types and encodings are in lower case. */
export interface PartHeaders {
  readonly type: string;
  readonly charset: string | null;
  readonly boundary: string | null;
  readonly encoding: string;
  readonly location: string | null;
}

/** Reads the headers of a message or of a part of it; what they do not say is as the standard (RFC 2045) has it. */
export function readHeaders(text: string): PartHeaders {
  const lines = text.replaceAll(/(\r\n|\r|\n)[ \t]+/g, ' ').split(/\r\n|\r|\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const type = headers.get('content-type') ?? 'text/plain';
  return {
    type: type.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    charset: parameter(type, 'charset'),
    boundary: parameter(type, 'boundary'),
    encoding: (headers.get('content-transfer-encoding') ?? '7bit').toLowerCase(),
    location: headers.get('content-location') ?? null,
  };
}

function parameter(header: string, name: string): string | null {
  for (const part of header.split(';').slice(1)) {
    const equals = part.indexOf('=');
    if (part.slice(0, Math.max(0, equals)).trim().toLowerCase() !== name) continue;
    const value = part.slice(equals + 1).trim();
    return value.startsWith('"') ? (value.slice(1).split('"', 1)[0] ?? '') : value;
  }
  return null;
}
