import { byInstant } from '../../lib/decisions/decision.ts';
import { counted } from '../../lib/report/words.ts';
import { decisionsJson } from '../services/decision-text.ts';
import { readArguments } from './arguments.ts';
import { decisionsOfFiles } from './decision-files.ts';
import { writeText } from './output.ts';
import { tellIgnored } from './ignored-rows.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic decisions export --from FILE... --json OUT`: the decisions of filled workbooks and exports as one export. */
export async function decisions(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {
    from: { type: 'string', many: 'files' },
    json: { type: 'string' },
  });
  const [verb, ...rest] = given.plain;
  if (verb !== 'export' || rest.length > 0)
    throw new UsageRefused(
      'Write "cmic decisions export --from FILE... --json OUT". See "cmic help decisions".',
    );
  const [from, json] = [given.all('from'), given.one('json')];
  if (from.length === 0) throw new UsageRefused('Name a filled workbook with --from.');
  if (json === null) throw new UsageRefused('Name the file to write with --json; "-" is standard output.');
  if (from.includes(json)) throw new UsageRefused(`${json} is one of the inputs; it is not written over.`);
  const read = await decisionsOfFiles(from, terminal.now);
  const inOrder = [...read.decisions].sort(byInstant);
  await writeText(json, decisionsJson([inOrder]), terminal.out);
  line(terminal.err, `${counted(inOrder.length, 'decision')} written`);
  tellIgnored(read.withoutDecision, terminal);
  return 0;
}
