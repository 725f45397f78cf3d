import express, { type Router } from 'express';
import * as api from '../api/operations/people.ts';
import { newKey, newPerson, personChange } from '../services/access/person-content.ts';
import { readContent } from '../services/decision-content.ts';
import type { CommonServices } from '../services/index.ts';
import { callerOf } from './caller.ts';
import { contentOf } from './decisions.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { queryOf } from './query.ts';
import { receiveJson, type TextLimits } from './receive-text.ts';

type Doors = Pick<CommonServices, 'access'>;

const bodyBytesMax = 64 * 1024;

/** `/api/v1/users`: the people of the caller's organisation. */
export function userRoutes({ access }: Doors, limits: TextLimits): Router {
  const router = express.Router();
  const within = { ...limits, bytesMax: bodyBytesMax };
  router
    .route('/')
    .get(async (request, response) => {
      queryOf(request, api.listUsers);
      const people = access.people(callerOf(response).organisation.number);
      response.json({ items: await people.all(), next: null });
    })
    .post(async (request, response) => {
      queryOf(request, api.addUser);
      const person = contentOf(readContent(newPerson, await receiveJson(request, within)));
      const { user, setup } = await access.people(callerOf(response).organisation.number).add(person);
      response
        .status(201)
        .location(`/api/v1/users/${user.id}`)
        .json({ ...user, setup });
    })
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/:id')
    .get(async (request, response) => {
      queryOf(request, api.getUser);
      const people = access.people(callerOf(response).organisation.number);
      response.json(known(await people.byId(request.params.id)));
    })
    .put(async (request, response) => {
      queryOf(request, api.changeUser);
      const change = contentOf(readContent(personChange, await receiveJson(request, within)));
      const people = access.people(callerOf(response).organisation.number);
      response.json(known(await people.change(request.params.id, change)));
    })
    .delete(async (request, response) => {
      queryOf(request, api.removeUser);
      const people = access.people(callerOf(response).organisation.number);
      known(await people.change(request.params.id, { disabled: true }));
      response.status(204).end();
    })
    .all(onlyMethods('GET', 'PUT', 'DELETE'));
  router
    .route('/:id/setup-link')
    .post(async (request, response) => {
      queryOf(request, api.newSetupLink);
      const people = access.people(callerOf(response).organisation.number);
      response.status(201).json(known(await people.newLink(request.params.id)));
    })
    .all(onlyMethods('POST'));
  return router;
}

/** `/api/v1/api-keys`: the keys of the programs of the caller's organisation. */
export function keyRoutes({ access }: Doors, limits: TextLimits): Router {
  const router = express.Router();
  const within = { ...limits, bytesMax: bodyBytesMax };
  router
    .route('/')
    .get(async (request, response) => {
      queryOf(request, api.listKeys);
      const keys = access.keys(callerOf(response).organisation.number);
      response.json({ items: await keys.all(), next: null });
    })
    .post(async (request, response) => {
      queryOf(request, api.addKey);
      const asked = contentOf(readContent(newKey, await receiveJson(request, within)));
      const caller = callerOf(response);
      const { view, key } = await access.keys(caller.organisation.number).add(asked, caller);
      response.setHeader('Cache-Control', 'no-store');
      response.status(201).json({ ...view, key });
    })
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/:id')
    .delete(async (request, response) => {
      queryOf(request, api.revokeKey);
      const revoked = await access.keys(callerOf(response).organisation.number).revoke(request.params.id);
      if (revoked === null) throw new RequestFault('keyNotFound');
      response.status(204).end();
    })
    .all(onlyMethods('DELETE'));
  return router;
}

/** `/api/v1/me`: who the caller is, and what the caller may do. */
export function meRoutes(): Router {
  const router = express.Router();
  router
    .route('/')
    .get((request, response) => {
      queryOf(request, api.getCaller);
      const { kind, id, name, organisation, scopes } = callerOf(response);
      const { id: organisationId, name: organisationName } = organisation;
      response.json({ kind, id, name, organisation: { id: organisationId, name: organisationName }, scopes });
    })
    .all(onlyMethods('GET'));
  return router;
}

function known<T>(found: T | null): T {
  if (found === null) throw new RequestFault('userNotFound');
  return found;
}
