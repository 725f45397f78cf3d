import type { Invited } from '../services/access/sign-in.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';

/** Where people sign in. `next` is where they wanted to go; `fault` is why they are still here. */
export function signInPage(next: string, login: string, fault: string | null): Page {
  return {
    title: 'Sign in',
    content: html`<h1>Sign in</h1>
      ${faultLine(fault)}
      <form class="sheet" method="post" action="/login">
        <input type="hidden" name="next" value="${next}" />
        ${field({ name: 'login', label: 'Name', value: login, autocomplete: 'username' })}
        ${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })}
        <button type="submit">Sign in</button>
      </form>
      <p class="hint">
        Whoever has lost the password gets a new link from an administrator, or from “cmic admin setup-link”
        on the computer of the service.
      </p>`,
  };
}

/** What is behind a one-time link: a person chooses a password, the first one of an organisation its name as well. */
export function setupPage(token: string, invited: Invited, fault: string | null): Page {
  const { isFirst, login, name } = invited;
  return {
    title: 'Set up',
    content: html`<h1>${isFirst ? 'Set up cmic-check' : 'Choose a password'}</h1>
      <p class="lead">
        ${
          isFirst
            ? 'You become the administrator of your organisation: you let others in, and make keys for programs. This link works once.'
            : html`You sign in as <strong>${login}</strong>. This link works once.`
        }
      </p>
      ${faultLine(fault)}
      <form class="sheet" method="post" action="/setup">
        <input type="hidden" name="token" value="${token}" />
        ${isFirst ? field({ name: 'organisation', label: 'Organisation', autocomplete: 'organization' }) : null}
        ${isFirst ? field({ name: 'login', label: 'Name to sign in with', hint: 'For example your e-mail address.', autocomplete: 'username' }) : null}
        ${field({ name: 'name', label: 'Your full name', hint: 'It stands beside your decisions, in reports too.', value: isFirst || name === login ? '' : name, autocomplete: 'name' })}
        ${field({ name: 'password', label: 'Password', type: 'password', hint: 'At least 12 characters; several words are good.', autocomplete: 'new-password' })}
        ${field({ name: 'again', label: 'The password again', type: 'password', autocomplete: 'new-password' })}
        <button type="submit">Begin</button>
      </form>`,
  };
}

interface FieldMade {
  readonly name: string;
  readonly label: string;
  readonly type?: 'password';
  readonly value?: string;
  readonly hint?: string;
  readonly autocomplete: string;
}

function field({ name, label, type, value, hint, autocomplete }: FieldMade): Markup {
  return html`<div>
    <label for="${name}">${label}</label>
    <input
      type="${type ?? 'text'}"
      id="${name}"
      name="${name}"
      required
      maxlength="256"
      value="${value ?? ''}"
      autocomplete="${autocomplete}"
    />
    ${hint === undefined ? null : html`<p class="hint">${hint}</p>`}
  </div>`;
}

function faultLine(fault: string | null): Markup | null {
  return fault === null ? null : html`<p class="verdict bad" role="alert">${fault}</p>`;
}
