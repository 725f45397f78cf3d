import { problemAdvice, type ProblemCode } from '../../lib/problems.ts';
import type { RequestFaultCode } from '../routes/faults.ts';
import { namesIn } from '../../lib/keyed.ts';

type Refusals = readonly (RequestFaultCode | ProblemCode)[];

/** Where nobody is let in: the answer says how a caller shows who it is (`WWW-Authenticate`). */
export const refusalsOfStrangers: Refusals = ['notAuthenticated', 'keyUnknown', 'keyExpired', 'keyRevoked'];

/** What any call can be answered with, whatever it asks for. */
export const refusalsOfAll: Refusals = [
  ...refusalsOfStrangers,
  'scopeMissing',
  'queryInvalid',
  'notFound',
  'hostNotAllowed',
  'tooManyRequests',
  'fault',
  'databaseSilent',
];

/** After these the same request may succeed later: the answer says when (`Retry-After`). */
export const refusalsToRepeat: Refusals = ['databaseSilent', 'tooManyRequests'];

/** What a call that changes or sends something can be answered with besides: another web site may not make it. */
export const refusalsOfSending: Refusals = ['crossSite'];

/** Of a call that takes a body as JSON. */
export const refusalsOfJson: Refusals = [
  'jsonUnreadable',
  'bodyInvalid',
  'bodyTooLarge',
  'mediaTypeNotSupported',
  'encodingNotSupported',
  'uploadBroken',
  'uploadTooSlow',
];

/** Of a call that takes files: what is wrong with the upload, and whatever can be wrong with a file. */
export const refusalsOfFiles: Refusals = [
  'formInvalid',
  'mediaTypeNotSupported',
  'encodingNotSupported',
  'uploadBroken',
  'uploadTooSlow',
  ...namesIn(problemAdvice),
];

/** Of a call that takes an instant. */
export const refusalsOfInstant: Refusals = ['asOfUnreadable', 'asOfNotCovered'];
