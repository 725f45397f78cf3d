import type { Request } from 'express';

const nameLengthMax = 200;

/** The last part of a name, without control characters: names come from callers and end up in reports. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain === '' ? 'upload' : plain.slice(-nameLengthMax);
}

/** What a raw body is called: `?name=`, `X-Content-Name`, or the file name of Content-Disposition (RFC 6266). */
export function nameOfBody(request: Request, asked: string | undefined): string {
  const header = request.get('X-Content-Name') ?? request.get('X-ContentName');
  return plainName(asked ?? header ?? dispositionName(request.get('Content-Disposition') ?? '') ?? '');
}

function dispositionName(disposition: string): string | null {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return decoded(extended.trim());
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1];
  return quoted?.replaceAll(/\\(.)/g, '$1') ?? /filename\s*=\s*([^;\s]+)/i.exec(disposition)?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
