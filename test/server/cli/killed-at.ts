import sqlite3 from 'sqlite3';

/**
 * Loaded before the service by the test of kills: ends the process, as SIGKILL does, just before or just after the
 * statement that CMIC_TEST_KILL names (`before:commit#2`: the second that contains the word).
 */
type Method = (this: unknown, sql: string, ...rest: unknown[]) => unknown;

const [when = '', what = ''] = (process.env['CMIC_TEST_KILL'] ?? '').split(':');
const [word = '', nth = '1'] = what.split('#');
let seen = 0;
let isArmed = false;

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/** Starting up has transactions of its own: only what follows the upload counts. */
const counts = (sql: string): boolean => {
  const text = sql.toLowerCase();
  isArmed ||= text.includes('insert into `screenings`');
  if (!isArmed || !text.includes(word)) return false;
  seen += 1;
  return seen === Number(nth);
};

const methods: Record<string, Method> = Object(sqlite3.Database.prototype);
for (const name of ['run', 'all', 'exec', 'each']) {
  const original = methods[name];
  if (original === undefined) throw new Error(`sqlite3 has no ${name}`);
  methods[name] = function (sql, ...rest) {
    if (!counts(sql)) return original.call(this, sql, ...rest);
    if (when === 'before') return die();
    const last = rest.at(-1);
    if (typeof last !== 'function') throw new Error('a statement without a callback');
    return original.call(this, sql, ...rest.slice(0, -1), die);
  };
}
