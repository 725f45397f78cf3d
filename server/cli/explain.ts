import type { Candidate, Explanation } from '../../lib/screening/explanation.ts';
import { createExplanations } from '../services/explanations.ts';
import { readArguments } from './arguments.ts';
import { editionOfFiles } from './edition-files.ts';
import { writeText } from './output.ts';
import { statedOptions, statedSecurity } from './stated-options.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic explain`: why one security comes to its outcome. Exit status 1 where that is `listed` or `review`. */
export async function explain(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {
    ...statedOptions(),
    'held-on': { type: 'string' },
    list: { type: 'string', many: 'files' },
    json: { type: 'string' },
  });
  const stated = statedSecurity(given);
  if (Object.keys(stated).length === 0 || given.plain.length > 0) {
    throw new UsageRefused(
      'State a security, for example: cmic explain --name "China Mobile Ltd" --ticker "941 HK".',
    );
  }
  const edition = await editionOfFiles(given.all('list'));
  const explanation = createExplanations().explain(stated, given.one('held-on'), edition);
  const json = given.one('json');
  if (json !== null) await writeText(json, [`${JSON.stringify(explanation, null, 1)}\n`], terminal.out);
  if (json !== '-') tell(explanation, terminal);
  return explanation.outcome === 'listed' || explanation.outcome === 'review' ? 1 : 0;
}

/** More candidates are in the JSON. */
const candidatesMax = 10;

function tell({ outcome, why, read, candidates }: Explanation, { out }: Terminal): void {
  line(out, `${outcome ?? 'no outcome'}. ${why}`);
  for (const { raw, code, mic, basis } of read.tickers) {
    line(out, `  ticker ${raw} read as ${code} at ${mic ?? 'no known venue'} (${basis})`);
  }
  for (const { scheme, value } of read.doubtful) line(out, `  ${scheme} ${value} fails its check digit`);
  for (const candidate of candidates.slice(0, candidatesMax)) tellCandidate(candidate, out);
  const more = candidates.length - candidatesMax;
  if (more > 0) line(out, `\n${more} more considered; --json lists them.`);
}

function tellCandidate(
  { company, uid, onList, outcome, score, evidence, why }: Candidate,
  out: Terminal['out'],
): void {
  const place = onList ? `on the list, ${uid}` : `not on the list${uid === null ? '' : `, taken for ${uid}`}`;
  line(out, `\n${company} (${place}): ${outcome ?? 'no outcome'}, score ${score.toFixed(2)}`);
  line(out, `  ${why}`);
  for (const { speaks, force, text } of evidence)
    line(out, `  ${speaks === 'for' ? '+' : '-'} ${force}: ${text}`);
}
