import type { KeyView } from '../services/access/keys.ts';
import type { UserView } from '../services/access/people.ts';
import { roles, scopes, type Role, type Scope } from '../services/access/roles.ts';
import type { WebhookView } from '../services/webhooks/webhook-views.ts';
import { listSection, type ListState } from './admin-list.ts';
import { adminButton } from './admin-parts.ts';
import { webhookSection } from './admin-webhooks.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';

/** What the page for administrators is made from. `shown` is what was just made: a secret is seen this once. */
export interface Administration {
  readonly organisation: string;
  readonly users: readonly UserView[];
  readonly keys: readonly KeyView[];
  readonly webhooks: readonly WebhookView[];
  readonly list: ListState;
  readonly shown: Shown | null;
  /** Why what was asked for was not done. */
  readonly fault: string | null;
}

/** A one-time link, a key or the secret of a webhook, and whose it is. */
export interface Shown {
  readonly what: 'link' | 'key' | 'secret';
  readonly who: string;
  readonly text: string;
  /** Null where it does not end by itself. */
  readonly until: string | null;
}

/** People, keys of programs, and what this service runs on. */
export function adminPage(all: Administration): Page {
  return {
    title: 'Administration',
    content: html`<h1>Administration of ${all.organisation}</h1>
      ${all.fault === null ? null : html`<p class="verdict bad" role="alert">${all.fault}</p>`}
      ${all.shown === null ? null : secret(all.shown)} ${people(all.users)} ${keys(all.keys)}
      ${webhookSection(all.webhooks)} ${listSection(all.list)}`,
  };
}

const shownWords: Readonly<Record<Shown['what'], readonly [string, string]>> = {
  link: ['The way in for', 'Hand it over: it works once.'],
  key: ['The key for', 'Keep it now: it is shown this once.'],
  secret: ['What signs the messages to', 'Keep it now: it is shown this once.'],
};

function secret({ what, who, text, until }: Shown): Markup {
  const [before, after] = shownWords[what];
  const ends = until === null ? null : `Until ${until.slice(0, 16).replace('T', ' ')} UTC.`;
  return html`<section class="verdict good" role="status">
    <p>${before} <strong>${who}</strong>. ${after} ${ends}</p>
    <p><code class="secret">${text}</code></p>
  </section>`;
}

const roleNames: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  screener: 'Screener',
  reviewer: 'Reviewer',
  administrator: 'Administrator',
};

function people(users: readonly UserView[]): Markup {
  return html`<section aria-labelledby="people">
    <h2 id="people">People</h2>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Signs in as</th>
            <th scope="col">State</th>
            <th scope="col">Role</th>
            <th scope="col"></th>
          </tr>
        </thead>
        <tbody>
          ${users.map((user) => person(user))}
        </tbody>
      </table>
    </div>
    <form class="sheet wide" method="post" action="/admin/users">
      <h3>Let somebody in</h3>
      <div class="options">
        ${field('person-name', 'name', 'Full name')} ${field('person-login', 'login', 'Signs in as')}
        <div>
          <label for="person-role">Role</label>
          ${roleChoice('person-role', 'viewer')}
        </div>
      </div>
      <p class="hint">
        Viewers see results; screeners also have files screened; reviewers also decide on alerts;
        administrators also let people and programs in.
      </p>
      <button type="submit">Make a link</button>
    </form>
  </section>`;
}

function person({ id, name, login, role, hasPassword, disabledAt }: UserView): Markup {
  const state = disabledAt !== null ? 'Shut out' : hasPassword ? 'Active' : 'Has not set a password';
  const tone = disabledAt !== null ? 'bad' : hasPassword ? 'good' : 'wait';
  return html`<tr>
    <td>${name}</td>
    <td>${login}</td>
    <td><span class="tag ${tone}">${state}</span></td>
    <td>
      <form class="line" method="post" action="/admin/users/${id}">
        <label class="unseen" for="role-${id}">Role of ${name}</label>
        ${roleChoice(`role-${id}`, role)} <button class="plain" type="submit">Change</button>
      </form>
    </td>
    <td>
      <div class="line">
        ${disabledAt === null ? adminButton(`/admin/users/${id}/setup-link`, 'New link', `New link for ${name}`) : null}
        ${disabledAt === null ? adminButton(`/admin/users/${id}/shut-out`, 'Shut out', `Shut ${name} out`) : adminButton(`/admin/users/${id}/let-in`, 'Let in again', `Let ${name} in again`)}
      </div>
    </td>
  </tr>`;
}

function roleChoice(id: string, chosen: Role): Markup {
  return html`<select id="${id}" name="role">
    ${roles.map((role) => (role === chosen ? html`<option value="${role}" selected>${roleNames[role]}</option>` : html`<option value="${role}">${roleNames[role]}</option>`))}
  </select>`;
}

const scopeNames: Readonly<Record<Scope, string>> = {
  read: 'read results and the list',
  screen: 'have files screened, check orders',
  review: 'record decisions',
  admin: 'administer',
};

function keys(all: readonly KeyView[]): Markup {
  return html`<section aria-labelledby="keys">
    <h2 id="keys">Keys of programs</h2>
    ${all.length === 0 ? html`<p class="empty">No program has a key.</p>` : keyTable(all)}
    <form class="sheet wide" method="post" action="/admin/keys">
      <h3>Make a key</h3>
      <div class="options">
        ${field('key-name', 'name', 'Program')}
        <div>
          <label for="key-days">Days</label>
          <input type="text" id="key-days" name="days" value="365" inputmode="numeric" required />
        </div>
      </div>
      <fieldset>
        <legend>It may</legend>
        ${scopes.map(
          (scope) =>
            html`<label class="check" for="scope-${scope}">
              <input
                type="checkbox"
                id="scope-${scope}"
                name="scope.${scope}"
                ${scope === 'read' || scope === 'screen' ? html`checked` : null}
              />
              ${scopeNames[scope]} <span class="quiet">(${scope})</span>
            </label>`,
        )}
      </fieldset>
      <button type="submit">Make the key</button>
    </form>
  </section>`;
}

function keyTable(all: readonly KeyView[]): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Program</th>
          <th scope="col">Begins with</th>
          <th scope="col">May</th>
          <th scope="col">State</th>
          <th scope="col">Until</th>
          <th scope="col">Last used</th>
          <th scope="col"></th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (key) =>
            html`<tr>
              <td>${key.name}<br /><small>by ${key.createdBy}</small></td>
              <td><code>${key.prefix}</code></td>
              <td>${key.scopes.join(', ')}</td>
              <td><span class="tag ${key.state === 'live' ? 'good' : 'bad'}">${key.state}</span></td>
              <td class="date">${key.expiresAt.slice(0, 10)}</td>
              <td class="date">${key.lastUsedAt?.slice(0, 16).replace('T', ' ') ?? 'never'}</td>
              <td>
                ${key.state === 'live' ? adminButton(`/admin/keys/${key.id}/revoke`, 'Revoke', `Revoke ${key.prefix}`) : null}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function field(id: string, name: string, label: string): Markup {
  return html`<div>
    <label for="${id}">${label}</label>
    <input type="text" id="${id}" name="${name}" required maxlength="95" autocomplete="off" />
  </div>`;
}
