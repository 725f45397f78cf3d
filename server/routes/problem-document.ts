import { InputRefused, problemAdvice, type Problem, type ProblemCode } from '../../lib/problems.ts';
import { AccessRefused } from '../services/access/access-refused.ts';
import { RequestFault, requestFaults, type FaultPlace, type RequestFaultCode } from './faults.ts';

/** A place in the input that an error points to, with what is wrong there. */
export type InputPlace = Pick<Problem, 'code' | 'file' | 'sheet' | 'row' | 'column' | 'seen' | 'text'>;

/** A problem document of RFC 9457. `type` is stable and resolves to a page of this service. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | null;
  readonly errors: readonly (FaultPlace | InputPlace)[];
  readonly requestId: string | null;
  readonly screening?: string;
}

const refusedStatus: Readonly<Partial<Record<ProblemCode, number>>> = {
  fileEmpty: 400,
  asOfUnreadable: 400,
  fileTooLarge: 413,
  contentTooLarge: 413,
  fileLegacyXls: 415,
  fileHtml: 415,
  fileOpenDocument: 415,
  fileBinaryWorkbook: 415,
  fileNotSupported: 415,
};

/** The status of a refusal with this code. */
export function statusOf(code: RequestFaultCode | ProblemCode): number {
  return isRequestFault(code) ? requestFaults[code].status : (refusedStatus[code] ?? 422);
}

function isRequestFault(code: string): code is RequestFaultCode {
  return Object.hasOwn(requestFaults, code);
}

/** The document for anything that a route throws. Faults of ours say nothing about themselves: the log does. */
export function problemDocument(error: unknown, requestId: string | null): ProblemDocument {
  if (error instanceof InputRefused) return refusedDocument(error.problems, requestId);
  if (error instanceof AccessRefused) {
    const { fault, detail } = error;
    return faultDocument(fault, new RequestFault(fault, detail), requestId);
  }
  if (error instanceof RequestFault) return faultDocument(error.code, error, requestId);
  return faultDocument(codeOfForeign(error), null, requestId);
}

/** The document for a refused input; the first problem gives type and status, `errors` holds them all. */
export function refusedDocument(problems: readonly Problem[], requestId: string | null): ProblemDocument {
  const [first] = problems;
  if (first === undefined) return faultDocument('fault', null, requestId);
  return {
    type: typeOf(first.code),
    title: problemAdvice[first.code],
    status: statusOf(first.code),
    detail: first.text,
    errors: problems.map(({ code, file, sheet, row, column, seen, text }) => ({
      code,
      file,
      sheet,
      row,
      column,
      seen,
      text,
    })),
    requestId,
  };
}

function faultDocument(
  code: RequestFaultCode,
  fault: RequestFault | null,
  requestId: string | null,
): ProblemDocument {
  const { status, title } = requestFaults[code];
  return {
    type: typeOf(code),
    title,
    status,
    detail: fault?.detail ?? null,
    errors: fault?.places ?? [],
    requestId,
  };
}

/** Where the explanation of a code is found. */
export function typeOf(code: string): string {
  return `/problems/${code}`;
}

/** Express itself throws for a malformed address: a fault of the caller, told as such. */
function codeOfForeign(error: unknown): RequestFaultCode {
  return error instanceof URIError ? 'notFound' : 'fault';
}
