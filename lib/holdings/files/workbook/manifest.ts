import { refuse } from '../../../problems.ts';
import type { SheetInfo } from '../../rows.ts';
import type { WorkbookLimits } from './limits.ts';
import type { Package, Relation } from './package.ts';
import type { SmallElement } from './small.ts';
import { isIn } from './small.ts';

/** One worksheet and the part that holds its rows. */
export interface SheetPart {
  readonly info: SheetInfo;
  readonly part: string;
}

/** What the workbook says about itself. Sheets are in the order of their tabs; charts are left out. */
export interface Manifest {
  readonly sheets: readonly SheetPart[];
  readonly textsPart: string | null;
  readonly stylesPart: string | null;
  readonly date1904: boolean;
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** Reads the workbook part, which every other part is found by. */
export async function readManifest(parts: Package, limits: WorkbookLimits): Promise<Manifest> {
  const workbook = (await parts.relations('')).find((one) => one.type === 'officeDocument')?.target;
  if (workbook === undefined) refuse('fileDamaged', { seen: 'no workbook part' });
  if (workbook.toLowerCase().endsWith('.bin')) refuse('fileBinaryWorkbook', { seen: workbook });
  const { tabs, date1904 } = await readTabs(parts, workbook, limits);
  const relations = await parts.relations(workbook);
  return {
    sheets: worksheets(tabs, relations),
    textsPart: relations.find((one) => one.type === 'sharedStrings')?.target ?? null,
    stylesPart: relations.find((one) => one.type === 'styles')?.target ?? null,
    date1904,
  };
}

async function readTabs(
  parts: Package,
  workbook: string,
  limits: WorkbookLimits,
): Promise<{ tabs: readonly Tab[]; date1904: boolean }> {
  const tabs: Tab[] = [];
  let date1904 = false;
  await parts.readSmall(workbook, (element) => {
    if (isIn(element) && element.name !== 'workbook') {
      refuse('fileNotSupported', { seen: `an Office file of the kind "${element.name}"` });
    }
    if (isIn(element, 'workbook', 'sheets') && element.name === 'sheet') tabs.push(tabOf(element));
    if (isIn(element, 'workbook') && element.name === 'workbookPr') {
      date1904 = ['1', 'true', 'on'].includes(element.attributes.get('date1904') ?? '');
    }
    if (tabs.length > limits.sheetsMax) refuse('contentTooLarge', { seen: `${tabs.length} sheets` });
  });
  return { tabs, date1904 };
}

function tabOf({ attributes }: SmallElement): Tab {
  return {
    name: attributes.get('name') ?? '',
    hidden: (attributes.get('state') ?? 'visible') !== 'visible',
    relation: attributes.get('relationships:id') ?? '',
  };
}

/** The tabs that hold rows. A tab without a part, or two tabs on one part, would drop rows or count them twice. */
function worksheets(tabs: readonly Tab[], relations: readonly Relation[]): readonly SheetPart[] {
  if (tabs.length === 0) refuse('fileDamaged', { text: 'The workbook has no sheet. Save it again.' });
  const byId = new Map(relations.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const sheets: SheetPart[] = [];
  for (const { name, hidden, relation } of tabs) {
    const found = byId.get(relation);
    if (found === undefined || seen.has(found.target)) refuse('fileDamaged', { sheet: name, seen: relation });
    seen.add(found.target);
    if (found.type === 'worksheet') sheets.push({ info: { name, hidden }, part: found.target });
  }
  if (sheets.length === 0)
    refuse('noTable', { text: 'The workbook holds charts or macros only, no worksheet.' });
  return sheets;
}
