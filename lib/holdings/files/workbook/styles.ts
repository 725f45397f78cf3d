import { refuse } from '../../../problems.ts';
import type { NumberFormat } from './formats.ts';
import { builtInFormat, customFormat } from './formats.ts';
import type { WorkbookLimits } from './limits.ts';
import type { Package } from './package.ts';
import { isIn } from './small.ts';

/** The number format of every cell style, by the style's number. */
export async function readFormats(
  parts: Package,
  part: string,
  limits: WorkbookLimits,
): Promise<readonly NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const ids: number[] = [];
  await parts.readSmall(part, (element) => {
    const id = Number(element.attributes.get('numFmtId') ?? '0');
    if (element.name === 'numFmt' && isIn(element, 'styleSheet', 'numFmts')) {
      custom.set(id, customFormat(element.attributes.get('formatCode') ?? ''));
    }
    if (element.name === 'xf' && isIn(element, 'styleSheet', 'cellXfs')) ids.push(id);
    if (ids.length + custom.size > limits.stylesMax) {
      refuse('contentTooLarge', { seen: `more than ${limits.stylesMax} cell styles` });
    }
  });
  return ids.map((id) => custom.get(id) ?? builtInFormat(id));
}
