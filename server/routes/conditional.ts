import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** What else may be said of an answer that has a tag. */
export interface TagChoices {
  /** What the tag is made of, where it is less than the body: the tag is a weak one then. */
  readonly apartFrom?: object;
  /** When what is shown was last changed, as ISO text or a day. Only told: the tag alone decides. */
  readonly modified?: string | null;
}

/**
 * Answers 304 where the caller has what the tag (`"…"` or `W/"…"`) stands for, and sets the headers that go with it
 * (RFC 9110 13.1.2). A date would not tell apart what was changed within a second, so only tags are compared.
 */
export function isUnchanged({ request, response }: Exchange, tag: string): boolean {
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
  if (!names(request.get('If-None-Match'), tag)) return false;
  response.status(304).end();
  return true;
}

/** Sends a body as JSON with a tag that changes as it does, or 304 where the caller has it. */
export function sendTagged(exchange: Exchange, body: object, choices: TagChoices = {}): void {
  const { response } = exchange;
  const text = JSON.stringify(body);
  const { apartFrom, modified = null } = choices;
  if (modified !== null) setModified(response, modified);
  const tag = apartFrom === undefined ? tagOf(text) : `W/${tagOf(JSON.stringify(apartFrom))}`;
  if (isUnchanged(exchange, tag)) return;
  // Not by `send`: it would compare dates as well.
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(text);
}

/** When what is shown was last changed: ISO text, or a day, which stands for its beginning in UTC. */
export function setModified(response: Response, modified: string): void {
  response.setHeader('Last-Modified', new Date(modified).toUTCString());
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

const listedTag = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/** Whether the field names the tag: the comparison for it is the weak one. */
function names(field: string | undefined, tag: string): boolean {
  if (field === undefined) return false;
  if (field.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return [...field.matchAll(listedTag)].some(([, listed]) => listed === opaque);
}
