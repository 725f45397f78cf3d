import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { openZip } from '../zip.ts';
import type { WorkbookLimits } from './limits.ts';
import { isIn, readElements } from './small.ts';
import type { SmallElement } from './small.ts';

/** What a zip archive is, by the names in its directory; a `package` is an Office file of any kind. */
export type ZipContent = 'package' | 'openDocument' | 'archive';

/** Tells Office files and OpenDocument files from archives of files. */
export function zipContent(entries: readonly Pick<ZipEntry, 'name'>[]): ZipContent {
  const names = new Set(entries.map((entry) => partKey(entry.name)));
  if (names.has('[content_types].xml')) return 'package';
  if (names.has('mimetype') && names.has('content.xml')) return 'openDocument';
  return 'archive';
}

/** A link from one part to another. `type` is the last word of its type, which both dialects of the format share. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office file, found by name whatever the case, as the packaging rules ask (ECMA-376 part 2). */
export class Package {
  private readonly zip: Zip;
  private readonly limits: WorkbookLimits;
  private readonly parts = new Map<string, ZipEntry[]>();

  private constructor(zip: Zip, limits: WorkbookLimits) {
    this.zip = zip;
    this.limits = limits;
    for (const entry of zip.entries) {
      const key = partKey(entry.name);
      this.parts.set(key, [...(this.parts.get(key) ?? []), entry]);
    }
  }

  static async open(source: ByteSource, limits: WorkbookLimits): Promise<Package> {
    return new Package(await openZip(source, limits.zip), limits);
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** The bytes of a part. A part that is missing, or there twice, damages the file. */
  read(name: string): AsyncGenerator<Uint8Array> {
    const [entry, ...others] = this.parts.get(partKey(name)) ?? [];
    if (entry === undefined) return refuse('fileDamaged', { seen: `no part ${name}` });
    if (others.length > 0) return refuse('fileDamaged', { seen: `the part ${name} twice` });
    return this.zip.read(entry);
  }

  /** Reads a part that is small in every honest file. */
  async readSmall(name: string, meet: (element: SmallElement) => void): Promise<void> {
    await readElements(this.read(name), this.limits.partBytesMax, meet);
  }

  /** The links of a part to other parts of the package; `''` stands for the package itself. */
  async relations(part: string): Promise<readonly Relation[]> {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const relations: Relation[] = [];
    if (!this.has(name)) return relations;
    await this.readSmall(name, (element) => {
      const { attributes } = element;
      if (element.name !== 'Relationship' || !isIn(element, 'Relationships')) return;
      if (attributes.get('TargetMode') === 'External') return;
      if (relations.length >= this.limits.relationsMax) {
        refuse('contentTooLarge', { seen: `more than ${this.limits.relationsMax} relations of ${part}` });
      }
      const type = attributes.get('Type') ?? '';
      relations.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(part.slice(0, slash), attributes.get('Target') ?? ''),
      });
    });
    return relations;
  }
}

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** The name of the part that a relation points at, from the folder of the part that has the relation. */
function resolved(folder: string, target: string): string {
  const plain = unescaped(target).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
