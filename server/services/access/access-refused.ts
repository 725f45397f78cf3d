/** Why something was not done for a caller. Closed; the routes have a problem for each. */
export type AccessFault =
  | 'setupLinkInvalid'
  | 'passwordRefused'
  | 'loginTaken'
  | 'lastAdministrator'
  | 'keysTooMany'
  | 'scopeNotYours'
  | 'ownConfirmation';

/** Thrown where people or keys cannot be changed as asked. Nothing is stored. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
  readonly fault: AccessFault;
  readonly detail: string | null;

  constructor(fault: AccessFault, detail: string | null = null) {
    super(detail ?? fault);
    this.fault = fault;
    this.detail = detail;
  }
}
