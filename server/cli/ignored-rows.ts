import { counted } from '../../lib/report/words.ts';
import { line, type Terminal } from './terminal.ts';

/** Says that rows with a comment but no decision have no effect. */
export function tellIgnored(rows: number, { err }: Terminal): void {
  if (rows > 0)
    line(err, `${counted(rows, 'row')} with a reviewer or a comment but no decision: of no effect`);
}
