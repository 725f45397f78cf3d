/** A place in the request that an error points to. */
export interface FaultPlace {
  readonly parameter?: string;
  readonly header?: string;
  /** Into the JSON that was sent (RFC 6901). */
  readonly pointer?: string;
  readonly text?: string;
}

/** What can be wrong with a request itself, beside the problems of its file. Closed; the code is part of the `type`. */
export const requestFaults = {
  notFound: { status: 404, title: 'There is nothing at this address.' },
  screeningNotFound: { status: 404, title: 'There is no screening with this id.' },
  alertNotFound: { status: 404, title: 'No finished screening has an alert with this id.' },
  alertNotDecidable: {
    status: 409,
    title:
      'Nothing is decided on this alert: it shows a hypothetical listing or a list of the firm, and no law. Decide on the alerts whose ids begin with "a".',
  },
  ownConfirmation: {
    status: 409,
    title: 'The policy of this screening asks for four eyes: nobody confirms a decision of her own.',
  },
  editionNotFound: { status: 404, title: 'No edition of the list with this id is stored here.' },
  editionsNotYours: {
    status: 403,
    title:
      'The list is the same for every organisation: the administrators of the first one take in its publications.',
  },
  companiesMissing: {
    status: 409,
    title:
      'The publication lacks companies of the current list. Check that it is whole; where OFAC has removed them, send it again with "removals=confirmed". Nothing was stored.',
  },
  listingNotFound: { status: 404, title: 'The list has no company with this number.' },
  webhookNotFound: { status: 404, title: 'There is no webhook with this id.' },
  deliveryNotFound: { status: 404, title: 'The webhook has no delivery with this id.' },
  webhookDisabled: {
    status: 409,
    title: 'The webhook is disabled: nothing is sent to it. Enable it first (PUT with "enabled": true).',
  },
  notAuthenticated: {
    status: 401,
    title:
      'Nobody is let in without a key. Send one as "Authorization: Bearer cmic_…"; an administrator makes it on the page "Administration", or "cmic admin keys add" does.',
  },
  keyUnknown: { status: 401, title: 'There is no such key. It may have been cut off or mistyped.' },
  keyExpired: { status: 401, title: 'The key has expired. An administrator makes a new one.' },
  keyRevoked: { status: 401, title: 'The key was revoked. An administrator makes a new one.' },
  notSignedIn: {
    status: 401,
    title: 'You are not signed in, or were away for too long. Sign in and try again.',
  },
  scopeMissing: { status: 403, title: 'You are known here, but may not do this.' },
  scopeNotYours: { status: 403, title: 'Nobody can give a key more than they may do themselves.' },
  userNotFound: { status: 404, title: 'Your organisation has nobody with this id.' },
  keyNotFound: { status: 404, title: 'Your organisation has no key with this id.' },
  loginTaken: { status: 409, title: 'Somebody signs in with this name already. Choose another.' },
  lastAdministrator: {
    status: 409,
    title: 'This is the last administrator who can sign in. Make another one first.',
  },
  keysTooMany: { status: 409, title: 'A program has at most two live keys: one, and its successor.' },
  setupLinkInvalid: {
    status: 410,
    title:
      'This link was used, has expired, or is cut off. An administrator makes a new one, or "cmic admin setup-link" does.',
  },
  passwordRefused: { status: 422, title: 'The password is not taken.' },
  methodNotAllowed: { status: 405, title: 'This address does not take this method.' },
  queryInvalid: { status: 400, title: 'A parameter of the address is unknown or unusable.' },
  cursorInvalid: {
    status: 400,
    title: 'The cursor was not issued for these pages. Begin again without one.',
  },
  idempotencyKeyInvalid: { status: 400, title: 'The Idempotency-Key is not one key in visible ASCII.' },
  idempotencyKeyReused: {
    status: 422,
    title:
      'The Idempotency-Key already stands for a request with other files or parameters. Nothing was stored; send this one under a new key.',
  },
  formInvalid: { status: 400, title: 'The form cannot be read. Send the file in a field named "file".' },
  jsonUnreadable: { status: 400, title: 'The body is not JSON in UTF-8.' },
  bodyTooLarge: { status: 413, title: 'The body is larger than this address takes.' },
  bodyInvalid: { status: 422, title: 'The body is not what this address takes. Its errors say where.' },
  uploadBroken: {
    status: 400,
    title: 'The upload ended before it was complete. Nothing was stored; send it again.',
  },
  uploadTooSlow: {
    status: 408,
    title: 'The upload stood still for too long. Nothing was stored; send it again.',
  },
  mediaTypeNotSupported: {
    status: 415,
    title:
      'Send what this address takes: JSON as application/json; a file as the body, or as multipart/form-data in a field named "file".',
  },
  encodingNotSupported: { status: 415, title: 'Send the body without Content-Encoding.' },
  notDone: { status: 409, title: 'The screening is not done: there is no report to read yet.' },
  screeningCancelled: {
    status: 409,
    title: 'The screening was cancelled: there is no report. Send the file again if it is wanted after all.',
  },
  screeningEnded: { status: 409, title: 'The screening has ended already: there is nothing to cancel.' },
  screeningFailed: { status: 409, title: 'The screening failed: there is no report. Its problems say why.' },
  hostNotAllowed: {
    status: 421,
    title:
      'This service does not answer to this name. Use a name of this computer, or have CMIC_PUBLIC_URL say under which it is reached.',
  },
  crossSite: { status: 403, title: 'Another web site may not send anything to this service in your name.' },
  metricsTokenWrong: {
    status: 401,
    title: 'Send the token of the metrics (CMIC_METRICS_TOKEN) as Authorization: Bearer.',
  },
  tooManyRequests: {
    status: 429,
    title: 'There were too many requests. Send the next one when the time in Retry-After is over.',
  },
  databaseSilent: { status: 503, title: 'The database does not answer.' },
  fault: { status: 500, title: 'The service met a fault of its own. Nothing is wrong with what you sent.' },
} as const;

export type RequestFaultCode = keyof typeof requestFaults;

/** Thrown by routes; the error handler turns it into a problem document. */
export class RequestFault extends Error {
  readonly code: RequestFaultCode;
  readonly detail: string | null;
  readonly places: readonly FaultPlace[];

  constructor(code: RequestFaultCode, detail: string | null = null, places: readonly FaultPlace[] = []) {
    super(detail ?? requestFaults[code].title);
    this.name = 'RequestFault';
    this.code = code;
    this.detail = detail;
    this.places = places;
  }
}
