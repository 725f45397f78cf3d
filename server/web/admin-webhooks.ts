import { eventTypes, type EventType } from '../services/webhooks/event.ts';
import type { WebhookView } from '../services/webhooks/webhook-views.ts';
import { adminButton } from './admin-parts.ts';
import { html, type Markup } from './html.ts';

const eventNames: Readonly<Record<EventType, string>> = {
  'screening.done': 'a screening is done',
  'screening.failed': 'a screening failed',
  'breach.found': 'a breach was found',
  'deadline.near': 'a deadline is near',
  'edition.changed': 'the list changed',
};

const reasonNames: Readonly<Record<'asked' | 'gone' | 'failing', string>> = {
  asked: 'Switched off',
  gone: 'Off: its target said that it is gone',
  failing: 'Off: it failed for five days',
};

/** Where programs of the organisation are told of events, and the form for another one. */
export function webhookSection(webhooks: readonly WebhookView[]): Markup {
  return html`<section aria-labelledby="webhooks">
    <h2 id="webhooks">Webhooks</h2>
    ${webhooks.length === 0 ? html`<p class="empty">No program is told of events.</p>` : table(webhooks)}
    <form class="sheet wide" method="post" action="/admin/webhooks">
      <h3>Tell a program</h3>
      <div>
        <label for="webhook-url">Address</label>
        <input
          type="text"
          id="webhook-url"
          name="url"
          required
          maxlength="2000"
          placeholder="https://orders.example.com/cmic"
          autocomplete="off"
        />
      </div>
      <fieldset>
        <legend>When</legend>
        ${eventTypes.map(
          (type) =>
            html`<label class="check" for="event-${type}">
              <input type="checkbox" id="event-${type}" name="event.${type}" checked /> ${eventNames[type]}
              <span class="quiet">(${type})</span>
            </label>`,
        )}
      </fieldset>
      <button type="submit">Make the webhook</button>
    </form>
  </section>`;
}

function table(webhooks: readonly WebhookView[]): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Told of</th>
          <th scope="col">State</th>
          <th scope="col"></th>
        </tr>
      </thead>
      <tbody>
        ${webhooks.map((one) => row(one))}
      </tbody>
    </table>
  </div>`;
}

function row({ id, url, events, enabled, disabled, failingSince }: WebhookView): Markup {
  const failing =
    failingSince === null ? null : `Failing since ${failingSince.slice(0, 16).replace('T', ' ')} UTC`;
  const state = disabled === null ? (failing ?? 'On') : reasonNames[disabled.reason];
  const tone = disabled === null ? (failing === null ? 'good' : 'warn') : 'bad';
  const path = `/admin/webhooks/${id}`;
  return html`<tr>
    <td class="text">${url}</td>
    <td>${events.join(', ')}</td>
    <td><span class="tag ${tone}">${state}</span></td>
    <td>
      <div class="line">
        ${enabled ? adminButton(`${path}/test`, 'Send a ping', `Send a ping to ${url}`) : null}
        ${enabled ? adminButton(`${path}/off`, 'Switch off', `Switch ${url} off`) : adminButton(`${path}/on`, 'Switch on', `Switch ${url} on`)}
        ${adminButton(`${path}/remove`, 'Remove', `Remove ${url}`)}
      </div>
    </td>
  </tr>`;
}
