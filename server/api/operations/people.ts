import { z } from 'zod';
import { newKey, newPerson, personChange } from '../../services/access/person-content.ts';
import { jsonAnswer } from '../contents.ts';
import type { Answer, Operation } from '../operation.ts';
import { noParameters } from '../parameters.ts';
import { refusalsOfJson } from '../refusals.ts';
import { apiKey, caller, newUser, setupAddress, shownKey, user } from '../schemas/people.ts';

const ofPeople = { scope: 'admin', tag: 'people', query: noParameters } as const;
const onePerson = {
  ...ofPeople,
  path: '/users/{id}',
  inPath: { id: z.string().describe('The id of the person.') },
} as const;

/** All there are, on one page. */
function allAnswer(id: string, text: string, item: z.ZodType): Answer {
  return jsonAnswer(text, z.object({ items: z.array(item), next: z.null() }).meta({ id }));
}

export const getCaller = {
  id: 'getCaller',
  method: 'GET',
  path: '/me',
  scope: 'read',
  tag: 'people',
  summary: 'Who the caller is and may do',
  query: noParameters,
  answers: { 200: jsonAnswer('The caller.', caller) },
  faults: [],
} as const satisfies Operation;

export const listUsers = {
  ...ofPeople,
  id: 'listUsers',
  method: 'GET',
  path: '/users',
  summary: 'The people of the organisation',
  answers: { 200: allAnswer('UserPage', 'All of them.', user) },
  faults: [],
} as const satisfies Operation;

export const addUser = {
  ...ofPeople,
  id: 'addUser',
  method: 'POST',
  path: '/users',
  summary: 'Let somebody in',
  description: 'The answer holds the address, good for one time, at which the person sets a password.',
  body: {
    text: 'The person.',
    contents: {
      'application/json': {
        schema: newPerson,
        examples: { viewer: { login: 'r.example', name: 'R. Example', role: 'viewer' } },
      },
    },
  },
  answers: { 201: jsonAnswer('The person, and the way in.', newUser, { headers: ['Location'] }) },
  faults: ['loginTaken', ...refusalsOfJson],
} as const satisfies Operation;

export const getUser = {
  ...onePerson,
  id: 'getUser',
  method: 'GET',
  summary: 'One person',
  answers: { 200: jsonAnswer('The person.', user) },
  faults: ['userNotFound'],
} as const satisfies Operation;

export const changeUser = {
  ...onePerson,
  id: 'changeUser',
  method: 'PUT',
  summary: 'Change name or role, shut out',
  body: {
    text: 'What is to change; what is left out stays.',
    contents: {
      'application/json': { schema: personChange, examples: { role: { role: 'reviewer' } } },
    },
  },
  answers: { 200: jsonAnswer('The person as changed.', user) },
  faults: ['userNotFound', 'lastAdministrator', ...refusalsOfJson],
} as const satisfies Operation;

export const removeUser = {
  ...onePerson,
  id: 'removeUser',
  method: 'DELETE',
  summary: 'Shut somebody out',
  answers: { 204: { text: 'From now on the person does not get in.' } },
  faults: ['userNotFound', 'lastAdministrator'],
} as const satisfies Operation;

export const newSetupLink = {
  ...onePerson,
  id: 'newSetupLink',
  method: 'POST',
  path: '/users/{id}/setup-link',
  summary: 'A new one-time way in',
  answers: { 201: jsonAnswer('The way in.', setupAddress) },
  faults: ['userNotFound'],
} as const satisfies Operation;

export const listKeys = {
  ...ofPeople,
  id: 'listKeys',
  method: 'GET',
  path: '/api-keys',
  summary: 'The keys of programs',
  answers: { 200: allAnswer('ApiKeyPage', 'All of them, newest first.', apiKey) },
  faults: [],
} as const satisfies Operation;

export const addKey = {
  ...ofPeople,
  id: 'addKey',
  method: 'POST',
  path: '/api-keys',
  summary: 'Make a key, shown once',
  body: {
    text: 'For which program, and what it may do.',
    contents: {
      'application/json': {
        schema: newKey,
        examples: { nightly: { name: 'nightly files', scopes: ['read', 'screen'], days: 90 } },
      },
    },
  },
  answers: { 201: jsonAnswer('The key.', shownKey) },
  faults: ['scopeNotYours', 'keysTooMany', ...refusalsOfJson],
} as const satisfies Operation;

export const revokeKey = {
  ...ofPeople,
  id: 'revokeKey',
  method: 'DELETE',
  path: '/api-keys/{id}',
  summary: 'Revoke a key',
  inPath: { id: z.string().describe('The id of the key.') },
  answers: { 204: { text: 'From now on nobody gets in with it.' } },
  faults: ['keyNotFound'],
} as const satisfies Operation;

export const peopleOperations: readonly Operation[] = [
  getCaller,
  listUsers,
  addUser,
  getUser,
  changeUser,
  removeUser,
  newSetupLink,
  listKeys,
  addKey,
  revokeKey,
];
