import knex from 'knex';

/**
 * What node's sockets say of a way that is gone, and PostgreSQL of itself: connection exceptions (class 08), and
 * shutdown, crash and start (57P01 to 57P03) in "PostgreSQL Error Codes", appendix A of its manual.
 */
const lostCodes =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08...|57P0[123])$/;

/** pg gives these no code. */
const lostTexts = /^(?:Connection terminated|timeout expired$|.*connection error and is not queryable)/;

/** Whether an error says that the database is out of reach, and not that a statement is wrong. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return error instanceof knex.KnexTimeoutError || lostCodes.test(code) || lostTexts.test(error.message);
}
