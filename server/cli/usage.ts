/** Thrown for a command that cannot be understood, or names a file that cannot be opened: exit status 2. */
export class UsageRefused extends Error {
  override readonly name = 'UsageRefused';
}

const general = `cmic – screens holdings against the US Treasury's NS-CMIC list (E.O. 13959 as amended)

  cmic check FILE...            screen holdings files (xlsx, xls, csv, tsv, txt; zip of these)
  cmic transactions FILE...     judge trades or orders: permitted, prohibited, to review; breaches
  cmic pretrade --side ...      the verdict on one order before it is placed
  cmic decisions export         decisions of filled workbooks as a file that check takes
  cmic explain --name ...       why one security comes to its outcome
  cmic list                     the list: companies, dates, status
  cmic list show UID            one company
  cmic list diff A B            what changed between two editions
  cmic list import FILE...      store an official publication as an edition
  cmic list editions            the editions known here
  cmic serve                    the service and its web page
  cmic work                     screens what services on the same PostgreSQL take in
  cmic admin ...                organisations, people and keys of the service
  cmic help [COMMAND]           this text, or that of a command
  cmic version

Exit status: 0 nothing to look at, 1 something to look at, 2 the input was refused, 3 a fault of ours.
Not legal advice.`;

const check = `cmic check FILE... [options]

  --as-of DATE|INSTANT   2022-03-01 (stands for 00:01 New York) or 2022-03-01T10:00:00-05:00; default now
  --list FILE...         compare with this publication (or an edition file) instead of the built-in edition:
                         every value up to the next option; where no holdings file is named elsewhere,
                         the last value is the holdings file
  --decisions FILE...    reviewers' decisions to remember: exports (JSON), or workbooks of earlier checks with the columns
                         Decision, Reviewer and Comment filled in; every value up to the next option, as with --list
  --transactions FILE... trades or orders of the same accounts, judged in the same report
  --previous FILE        earlier holdings of the same accounts: what changed, and suspected breaches, that is changes
                         that no corporate action and no given trade explains; can be repeated
  --previous-as-of DATE  the day of earlier holdings that do not state it; without it such a file is refused
  --funds FILE...        constituents of funds that are held (the formats of holdings): a position in such a fund is exposure
                         to every listed company in it, at any weight. FILE, or KEY=FILE to say which fund it is (ISIN,
                         ticker or name); else the file itself says it, else its name
  --policy FILE          the firm's own rules (JSON): restricted securities, other US lists to restrict (1260H),
                         holding after the deadline, states of uncertain rules of law, accounts ({"A-1": "nonUs"}:
                         usEntity, foreignBranch, personInUs, nonUs, intermediaryForNonUs, unknown; every other account
                         is treated as a US person's)
  --what-if "NAME, DATE" the same report as if the company were listed on that day, apart and marked; identifiers behind
                         it where known: "NAME, 2026-12-01; isin=...; ticker=20 HK"; can be repeated
  --own-list FILE        a list of the firm's own, reported apart: CSV or JSON with name, otherNames, isin, ticker, mic, lei,
                         from, to, effect (noPurchases, noTrades, noHolding, watch), reason; can be repeated
  --map field=Heading    what a column of the holdings means, where the headings do not say; can be repeated
  --sheet NAME           read only this sheet of the holdings
  --report OUT.xlsx      write the report as a workbook
  --json OUT.json        write the screening as JSON; "-" is standard output
  --ics OUT.ics          write the dates still to come as a calendar (iCalendar); "-" is standard output
  --ledger               every position in the JSON, not only those with an outcome
  --quiet                no progress, no summary, no list of problems; a refusal is always told

Problems go to standard error, one a line, with file, sheet and row.
Earlier holdings are read with the same --map and --sheet. They make no alert and count nowhere.
A decision holds for the same instrument and listing until the evidence or the listing changes. False positives that
hold are not counted.
Exit status: 0 nothing to look at, 1 something is listed or to be reviewed, or a breach, by the law or by a list given
beside it, 2 the input was refused, 3 a fault of ours.`;

const transactions = `cmic transactions FILE... [options]

  --as-of DATE|INSTANT   what "now" is for what may still be done; default now. Each row is judged by its own time
  --list FILE...         compare with this publication (or an edition file) instead of the built-in edition;
                         where no file of trades is named elsewhere, the last value is that file
  --policy FILE          the firm's own rules (JSON): restricted securities, states of uncertain rules of law
  --map field=Heading    what a column means, where the headings do not say; can be repeated
  --sheet NAME           read only this sheet
  --report OUT.xlsx      write the report as a workbook: Summary, Breaches, Transactions, Problems, Method
  --json OUT.json        write the screening with "transactions" and "breaches" as JSON; "-" is standard output
  --quiet                no progress, no summary, no list of problems; a refusal is always told

Reads trades and orders of brokers, banks and order systems (xlsx, xls, csv, tsv, txt; zip of these). A time without a
zone is taken for the venue's; where no venue is known only the day counts.
Exit status: 0 nothing to look at, 1 a security is listed or to be reviewed, or a breach, 2 the input was refused,
3 a fault of ours.`;

const pretrade = `cmic pretrade --side buy|sell|short|cover [options]

  --isin, --ticker, --mic, --name TEXT   what is stated of the security; also --other-name, --cusip, --sedol, --figi,
                                         --lei, --uscc, --venue (instead of --mic), --country, --currency, --asset-class
  --at INSTANT|DATE                      when it is to be carried out; default now. A date is a whole day in New York
  --type WORD                            trade (default), fundPurchase, derivativeOpen, rightsExercise, tender, ...
  --person WORD                          usEntity, foreignBranch, personInUs, nonUs, intermediaryForNonUs, unknown (default)
  --divest yes|no                        whether it is attested to serve solely to divest
  --licence TEXT, --account TEXT, --quantity NUMBER
  --policy FILE                          the firm's own rules (JSON)
  --list FILE...                         a publication or an edition file instead of the built-in edition
  --json OUT.json                        the answer as JSON; "-" is standard output

Exit status: 0 permitted or not covered, 1 prohibited, to be reviewed, only to divest, or restricted by the firm,
2 the input was refused, 3 a fault of ours.`;

const decisions = `cmic decisions export --from FILE... --json OUT.json

Reads the columns Decision, Reviewer and Comment of filled workbooks (and decisions exported earlier) and writes them
as one export, for "cmic check --decisions" or POST /api/v1/decisions. The time of a new decision is when its workbook
was last saved. Rows of one alert that are decided differently are refused.

  --from FILE...         workbooks of cmic check or of the service, and exports (JSON)
  --json OUT.json        where to write; "-" is standard output`;

const list = `cmic list [show UID | diff A B | import FILE... | editions] [options]

  cmic list                    every company with its dates and its status
  cmic list show UID           one company: names, identifiers, deadlines, status
  cmic list diff A B           A and B: built-in, an edition file (.json), or a publication (its files with commas between)
  cmic list import FILE...     stores a publication as an edition in the database of the service (CMIC_DATA_DIR);
                               with --out FILE writes it to an edition file instead
  cmic list editions           the built-in edition, and those in the database

  --as-of DATE|INSTANT         the instant that the status is given for; default now
  --list FILE...               a publication or an edition file instead of the built-in edition
  --json OUT.json              the same as JSON; "-" is standard output
  --out FILE                   (import) where to write the edition file

A publication is CONS_ENHANCED.XML, CONSOLIDATED.XML, CONS_PRIM/ALT/ADD/COMMENTS.CSV together, or the trade.gov CSL CSV.`;

const serve = `cmic serve [--port PORT] [--no-work]

Runs the service and its web page. The first start makes an administrator and prints a link for setting up, which works
once; nobody else is let in without signing in, or a key. Settings come from the environment:
  CMIC_DATA_DIR (data)            where the embedded database is kept, and files in passing
  CMIC_DATABASE_URL               postgres://user:password@host:5432/database instead of the embedded database
  CMIC_PORT (3000)                0 takes any free port
  CMIC_HOST (127.0.0.1)           another one needs CMIC_PUBLIC_URL
  CMIC_PUBLIC_URL                 https://…, the address of the proxy in front of the service that speaks TLS
  CMIC_UPLOAD_MB (512)            the largest upload
  CMIC_UPLOAD_IDLE_MS (30000)     an upload that stands still for longer is given up
  CMIC_ANSWER_WITHIN_MS (2000)    how long a POST waits for its screening before it answers 202
  CMIC_WORKERS (2)                screenings at the same time; 0 (with PostgreSQL): none, as with --no-work
  CMIC_WORKER_MEMORY_MB (1024)    heap of each worker; a file that needs more is refused
  CMIC_SCREENING_MINUTES (30)     how long a worker may take for one screening; one that takes longer is refused
  CMIC_TAKEOVER_SECONDS (30)      with PostgreSQL: a screening whose process is silent for as long is taken up by another
  CMIC_METRICS_TOKEN              16 characters or more: GET /metrics answers who sends it (Authorization: Bearer ...)
  CMIC_REQUESTS_PER_MINUTE (6000) what one caller may ask of this process; 0: as much as it likes

Log lines are JSON on standard output. SIGTERM or SIGINT stops it; unfinished screenings go on at the next start, with
PostgreSQL in another process.`;

const work = `cmic work

Screens what services (cmic serve) on the same PostgreSQL take in, beside them or instead of them. As many processes as
you like, on one computer or several. Settings come from the environment, as for cmic serve: CMIC_DATABASE_URL (needed),
CMIC_WORKERS, CMIC_WORKER_MEMORY_MB, CMIC_SCREENING_MINUTES, CMIC_TAKEOVER_SECONDS, CMIC_DATA_DIR (files in passing).

Log lines are JSON on standard output. SIGTERM or SIGINT stops it; what it had begun goes back to the others.`;

const adminText = `cmic admin WHAT [options]

  cmic admin organisations                        whose data are kept here
  cmic admin organisations add NAME --login LOGIN another one, with the way in for its first administrator
  cmic admin users                                the people
  cmic admin setup-link LOGIN                     a new one-time way in, for whoever lost the password
  cmic admin keys                                 the keys of programs
  cmic admin keys add NAME [--scopes read,screen] [--days 365]
                                                  a key for a program, shown this once; scopes: read, screen, review, admin
  cmic admin keys revoke ID                       nobody gets in with it any more
  cmic admin backup OUT.sqlite                    a whole copy of the embedded database, also while the service runs

  --organisation ID|NAME       whose people and keys; can be left out where there is one organisation
  --json OUT.json              the same as JSON; "-" is standard output

For whoever owns the database (CMIC_DATA_DIR or CMIC_DATABASE_URL), also while the service runs.`;

const explain = `cmic explain [options]

  --name, --other-name, --isin, --cusip, --sedol, --figi, --lei, --uscc, --ticker, --venue, --country,
  --currency, --asset-class TEXT     what is stated of the security, in the words of a file
  --held-on DATE                     the day it is held; decides whose a recycled ticker is
  --list FILE...                     a publication or an edition file instead of the built-in edition
  --json OUT.json                    the same as JSON; "-" is standard output

Shows every company considered, each piece of evidence for (+) and against (-), and why the outcome is what it is,
also where there is none. Exit status 1 where the outcome is listed or review.`;

const texts: ReadonlyMap<string, string> = new Map([
  ['check', check],
  ['transactions', transactions],
  ['pretrade', pretrade],
  ['decisions', decisions],
  ['list', list],
  ['explain', explain],
  ['serve', serve],
  ['work', work],
  ['admin', adminText],
]);

/** The help of a command, or the general one. */
export function helpText(command: string | null): string {
  return texts.get(command ?? '') ?? general;
}
