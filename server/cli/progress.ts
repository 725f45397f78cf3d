import { counted } from '../../lib/report/words.ts';
import type { Progress } from '../jobs/messages.ts';
import { line, type Terminal } from './terminal.ts';

/** Shows how far a screening is, on standard error. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

const barWidth = 30;
const plainEveryMs = 5_000;

/** A bar on a terminal, now and then a line elsewhere, nothing where quiet. */
export function progressDisplay(terminal: Terminal, quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => undefined, end: () => undefined };
  return terminal.err.isTTY === true ? bar(terminal) : lines(terminal);
}

function bar({ err }: Terminal): ProgressDisplay {
  return {
    show: ({ rows, fraction }) => {
      const full = Math.round(fraction * barWidth);
      const drawn = `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`;
      err.write(`\r${drawn} ${String(Math.round(fraction * 100)).padStart(3)} %  ${counted(rows, 'row')} `);
    },
    end: () => err.write(`\r\u001B[K`),
  };
}

function lines(terminal: Terminal): ProgressDisplay {
  let last = terminal.now();
  return {
    show: ({ rows }) => {
      if (terminal.now() - last < plainEveryMs) return;
      last = terminal.now();
      line(terminal.err, `${counted(rows, 'row')} read`);
    },
    end: () => undefined,
  };
}
