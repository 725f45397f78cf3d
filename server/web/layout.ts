import type { Caller } from '../services/access/caller.ts';
import { html, type Markup } from './html.ts';

/** What a page says, without its frame. */
export interface Page {
  readonly title: string;
  readonly content: Markup;
  /** Reloads the page where scripts do not run; absent is never. */
  readonly refreshSeconds?: number;
}

/** A page in its frame, as text. `caller` is who signed in, null on the pages before that. */
export function layout({ title, content, refreshSeconds }: Page, caller: Caller | null): string {
  const refresh =
    refreshSeconds === undefined
      ? null
      : html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}" /></noscript>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – cmic-check</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script src="/assets/page.js" defer></script>
        ${refresh}
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="top">
          <a class="brand" href="/">cmic-check</a>
          <span class="subject">Holdings against the NS-CMIC list (E.O. 13959 as amended)</span>
          ${caller === null ? null : signedIn(caller)}
        </header>
        <main id="content">${content}</main>
        <footer>
          <p>
            Not legal advice. The report states what was compared with what; a person answers for the
            decision.
          </p>
        </footer>
      </body>
    </html> `.text;
}

function signedIn({ name, organisation, scopes }: Caller): Markup {
  return html`<nav class="who" aria-label="Account">
    ${scopes.includes('admin') ? html`<a href="/admin">Administration</a>` : null}
    <span>${name}, ${organisation.name}</span>
    <form method="post" action="/logout"><button type="submit">Sign out</button></form>
  </nav>`;
}
