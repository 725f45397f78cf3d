import { html, type Markup } from './html.ts';

/** The frame of every page. `refreshSeconds` reloads the page where scripts do not run. */
export function layout(title: string, content: Markup, refreshSeconds: number | null = null): string {
  const refresh =
    refreshSeconds === null
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
        </header>
        <main id="content">${content}</main>
        <footer>
          <p>
            This service listens on this computer only (loopback). It has no access control yet; that comes
            with a later version. Anyone who can use this computer can read what was uploaded.
          </p>
          <p>
            Not legal advice. The report states what was compared with what; a person answers for the
            decision.
          </p>
        </footer>
      </body>
    </html> `.text;
}
