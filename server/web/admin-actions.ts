import type { Request, Response } from 'express';
import { scopes } from '../services/access/roles.ts';
import { callerOf } from '../routes/caller.ts';
import { contentOf } from '../routes/decisions.ts';
import { RequestFault } from '../routes/faults.ts';
import type { SetupAddress } from '../services/access/people.ts';
import { newKey, newPerson, personChange } from '../services/access/person-content.ts';
import { readContent } from '../services/decision-content.ts';
import type { Services } from '../services/index.ts';
import { eventTypes } from '../services/webhooks/event.ts';
import type { Shown } from './admin-page.ts';

/** What a form of the page for administrators brings, and who sent it. */
export interface Asked {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly request: Request;
  readonly response: Response;
}

/** Does what a form asks; gives what is to be shown once afterwards. Throws what the page tells. */
export type Action = (services: Services, asked: Asked, base: string) => Promise<Shown | null>;

export const addPerson: Action = async ({ access }, { fields, response }, base) => {
  const person = contentOf(readContent(newPerson, fields));
  const { user, setup } = await access.people(numberOf(response)).add(person);
  return link(base, user.login, setup);
};

export const changePerson: Action = (services, asked) =>
  change(services, asked, contentOf(readContent(personChange, asked.fields)));

export const shutOut: Action = (services, asked) => change(services, asked, { disabled: true });

export const letInAgain: Action = (services, asked) => change(services, asked, { disabled: false });

export const newLink: Action = async ({ access }, { id, response }, base) => {
  const people = access.people(numberOf(response));
  const [user, setup] = [await people.byId(id), await people.newLink(id)];
  if (user === null || setup === null) throw new RequestFault('userNotFound');
  return link(base, user.login, setup);
};

export const addKey: Action = async ({ access }, { fields, response }) => {
  const { name, days = '', ...rest } = fields;
  const asked = {
    name,
    days: /^\d{1,4}$/.test(days) ? Number(days) : days,
    scopes: scopes.filter((scope) => rest[`scope.${scope}`] !== undefined),
  };
  const { view, key } = await access
    .keys(numberOf(response))
    .add(contentOf(readContent(newKey, asked)), callerOf(response));
  return { what: 'key', who: view.name, text: key, until: view.expiresAt };
};

export const revokeKey: Action = async ({ access }, { id, response }) => {
  if ((await access.keys(numberOf(response)).revoke(id)) === null) throw new RequestFault('keyNotFound');
  return null;
};

export const addWebhook: Action = async ({ webhooks }, { fields }) => {
  const events = eventTypes.filter((type) => fields[`event.${type}`] !== undefined);
  const made = contentOf(await webhooks.create({ url: fields['url'], events }));
  return { what: 'secret', who: made.url, text: made.secret, until: null };
};

export const testWebhook: Action = async ({ webhooks }, { id }) => {
  if (typeof (await webhooks.test(id)) === 'string') throw new RequestFault('webhookNotFound');
  return null;
};

export const switchOn: Action = (services, { id }) => switched(services, id, true);

export const switchOff: Action = (services, { id }) => switched(services, id, false);

export const removeWebhook: Action = async ({ webhooks }, { id }) => {
  if (!(await webhooks.remove(id))) throw new RequestFault('webhookNotFound');
  return null;
};

async function switched({ webhooks }: Services, id: string, enabled: boolean): Promise<null> {
  if ((await webhooks.change(id, { enabled })) === null) throw new RequestFault('webhookNotFound');
  return null;
}

async function change(
  { access }: Services,
  { id, response }: Asked,
  asked: Parameters<ReturnType<Services['access']['people']>['change']>[1],
): Promise<null> {
  if ((await access.people(numberOf(response)).change(id, asked)) === null)
    throw new RequestFault('userNotFound');
  return null;
}

function numberOf(response: Response): number {
  return callerOf(response).organisation.number;
}

function link(base: string, who: string, { path, expiresAt }: SetupAddress): Shown {
  return { what: 'link', who, text: `${base}${path}`, until: expiresAt };
}
