import { z } from 'zod';
import { webhookChange, webhookContent } from '../../services/webhooks/webhook-content.ts';
import { conditional, jsonAnswer, pageAnswer } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { noParameters, paging } from '../parameters.ts';
import { refusalsOfJson } from '../refusals.ts';
import { delivery, webhook, webhookWithSecret } from '../schemas/webhooks.ts';

const ofWebhooks = { scope: 'admin', tag: 'webhooks', query: noParameters } as const;
const inPath = { id: z.string().describe('The id of the webhook.') };
const one = { ...ofWebhooks, path: '/webhooks/{id}', inPath } as const;

export const listWebhooks = {
  ...ofWebhooks,
  id: 'listWebhooks',
  method: 'GET',
  path: '/webhooks',
  summary: 'The webhooks, newest first',
  query: z.object(paging),
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('WebhookPage', 'A page of webhooks.', webhook)),
  faults: ['cursorInvalid'],
} as const satisfies Operation;

export const createWebhook = {
  ...ofWebhooks,
  id: 'createWebhook',
  method: 'POST',
  path: '/webhooks',
  summary: 'Make a webhook',
  description:
    'Messages follow Standard Webhooks. The address must be public, unless the service was told otherwise.',
  body: {
    text: 'Where events are told, and which.',
    contents: { 'application/json': { schema: webhookContent } },
  },
  answers: { 201: jsonAnswer('The webhook with its secret.', webhookWithSecret, { headers: ['Location'] }) },
  faults: refusalsOfJson,
} as const satisfies Operation;

export const getWebhook = {
  ...one,
  id: 'getWebhook',
  method: 'GET',
  summary: 'One webhook',
  answers: { 200: jsonAnswer('The webhook.', webhook) },
  faults: ['webhookNotFound'],
} as const satisfies Operation;

export const changeWebhook = {
  ...one,
  id: 'changeWebhook',
  method: 'PUT',
  summary: 'Change a webhook',
  body: {
    text: 'What is to change; what is left out stays. `enabled` as true takes up deliveries that wait.',
    contents: {
      'application/json': { schema: webhookChange, examples: { off: { enabled: false } } },
    },
  },
  answers: { 200: jsonAnswer('The webhook as it is now.', webhook) },
  faults: ['webhookNotFound', ...refusalsOfJson],
} as const satisfies Operation;

export const removeWebhook = {
  ...one,
  id: 'removeWebhook',
  method: 'DELETE',
  summary: 'Remove a webhook',
  answers: { 204: { text: 'It is gone, and its deliveries with it.' } },
  faults: ['webhookNotFound'],
} as const satisfies Operation;

export const rotateSecret = {
  ...ofWebhooks,
  id: 'rotateSecret',
  method: 'POST',
  path: '/webhooks/{id}/secret',
  inPath,
  summary: 'Give it a new secret',
  description: 'The one before signs as well for 24 hours: the header then holds two signatures.',
  answers: { 200: jsonAnswer('The webhook with its new secret.', webhookWithSecret) },
  faults: ['webhookNotFound'],
} as const satisfies Operation;

export const listDeliveries = {
  ...ofWebhooks,
  id: 'listDeliveries',
  method: 'GET',
  path: '/webhooks/{id}/deliveries',
  inPath,
  summary: 'What it was told, newest first',
  query: z.object(paging),
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('DeliveryPage', 'A page of deliveries.', delivery)),
  faults: ['webhookNotFound', 'cursorInvalid'],
} as const satisfies Operation;

export const redeliver = {
  ...ofWebhooks,
  id: 'redeliver',
  method: 'POST',
  path: '/webhooks/{id}/deliveries/{delivery}/redelivery',
  inPath: { ...inPath, delivery: z.string().describe('The id of the delivery.') },
  summary: 'Tell it again',
  description: 'With the same `webhook-id`, so that a receiver knows what it has had.',
  answers: { 202: jsonAnswer('The delivery, waiting.', delivery) },
  faults: ['webhookNotFound', 'deliveryNotFound', 'webhookDisabled'],
} as const satisfies Operation;

export const testWebhook = {
  ...ofWebhooks,
  id: 'testWebhook',
  method: 'POST',
  path: '/webhooks/{id}/test',
  inPath,
  summary: 'Send it a ping',
  answers: { 202: jsonAnswer('The delivery, waiting.', delivery) },
  faults: ['webhookNotFound', 'webhookDisabled'],
} as const satisfies Operation;

export const webhookOperations: readonly Operation[] = [
  listWebhooks,
  createWebhook,
  getWebhook,
  changeWebhook,
  removeWebhook,
  rotateSecret,
  listDeliveries,
  redeliver,
  testWebhook,
];
