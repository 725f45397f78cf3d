import { html, type Markup } from './html.ts';

/** A button that does one thing; `label` says it to who hears the page. */
export function adminButton(action: string, text: string, label: string): Markup {
  return html`<form method="post" action="${action}">
    <button class="plain" type="submit" aria-label="${label}">${text}</button>
  </form>`;
}
