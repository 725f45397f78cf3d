import type { Response } from 'express';
import { callerIfKnown } from '../routes/caller.ts';
import { layout, type Page } from './layout.ts';

/** Sends a page in its frame, with who is signed in. */
export function sendPage(response: Response, page: Page, status = 200): void {
  response
    .status(status)
    .type('html')
    .send(layout(page, callerIfKnown(response)));
}
