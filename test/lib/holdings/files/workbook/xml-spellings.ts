import type { Random } from '../../../../fuzz/random.ts';

export type Attribute = readonly [string, string];

/** Which spellings a text allows: `_x0041_` in texts of a sheet, references anywhere but in an index. */
export interface TextSpelling {
  readonly escapes: boolean;
  readonly references: boolean;
}

const usualReferences: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const namedReferences: Readonly<Record<string, string>> = {
  ...usualReferences,
  '"': '&quot;',
  "'": '&apos;',
};

/** Spells XML in one of the ways that mean the same to a reader. `oddness`: the chance of an unusual one. */
export class XmlSpeller {
  readonly plain: TextSpelling = { escapes: false, references: true };
  readonly escapes: TextSpelling = { escapes: true, references: true };
  readonly digitsOnly: TextSpelling = { escapes: false, references: false };
  readonly prefix: string;
  private readonly random: Random;
  private readonly oddness: number;

  constructor(random: Random, oddness: number) {
    this.random = random;
    this.oddness = oddness;
    this.prefix = random.chance(oddness) ? random.pick(['x:', 'ss:', 'ns0:']) : '';
  }

  odd(): boolean {
    return this.random.chance(this.oddness);
  }

  /** Blanks, comments and instructions, where they mean nothing. */
  noise(): string {
    if (!this.odd()) return '';
    return this.random.pick([
      ' ',
      '\n\t',
      '\r\n',
      '<!-- <row r="9"><c r="A9"> -->',
      '<!---->',
      '<!--> </c> é -->',
      '<?x y?>',
      '<?mso c="<c>" ?>',
    ]);
  }

  element(name: string, attributes: readonly Attribute[], inside: string): string {
    const tag = this.prefix + name;
    const written = attributes.map(([key, value]) => this.attribute(key, value)).join('');
    const end = this.blank();
    if (inside === '' && !this.odd()) return `<${tag}${written}${end}/>`;
    return `<${tag}${written}${end}>${inside}</${tag}${this.blank()}>`;
  }

  /** Attributes in the usual order, or in any other with some of `extras` between them. */
  attributes(own: readonly Attribute[], extras: readonly Attribute[]): readonly Attribute[] {
    if (!this.odd()) return own;
    const names = new Set(own.map(([name]) => name));
    const more = extras.filter(([name]) => !names.has(name) && this.random.chance(0.2));
    return this.random.shuffled([...own, ...more]);
  }

  /** A whole number with zeros before it at times. */
  digits(value: number): string {
    return (this.odd() ? this.random.pick(['0', '00', '000000']) : '') + String(value);
  }

  /** A value with blanks around it, where they do not count. */
  padded(value: string): string {
    if (!this.odd()) return value;
    const blanks = ['', ' ', '\n', '\t  '];
    return this.random.pick(blanks) + value + this.random.pick(blanks);
  }

  text(text: string, how: TextSpelling): string {
    const characters = Array.from(text);
    let out = '';
    for (let at = 0; at < characters.length; at += 1) {
      if (this.odd() && this.random.chance(0.1))
        out += this.random.pick(['<!-- x -->', '<?x y?>', '<![CDATA[]]>', '<!--</v>-->']);
      if (this.odd() && this.random.chance(0.2)) {
        const run = characters.slice(at, at + 1 + this.random.below(6));
        const raw = run.map((one, on) => this.raw(one, characters[at + on + 1], how)).join('');
        if (!/\r|\]\]>/.test(raw)) {
          out += `<![CDATA[${raw}]]>`;
          at += run.length - 1;
          continue;
        }
      }
      out += this.character(characters[at] ?? '', characters[at + 1], out, how);
    }
    return out;
  }

  private attribute(name: string, value: string): string {
    const mark = this.odd() && !value.includes("'") ? "'" : '"';
    const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const written = mark === '"' ? escaped.replaceAll('"', '&quot;') : escaped;
    return `${this.blank() || ' '}${name}${this.blank()}=${this.blank()}${mark}${written}${mark}`;
  }

  private blank(): string {
    return this.odd() ? this.random.pick([' ', '\n', '\t', '\r\n  ']) : '';
  }

  /** A character where no references are. An underscore that would begin an escape is escaped itself. */
  private raw(character: string, next: string | undefined, { escapes }: TextSpelling): string {
    if (!escapes) return character;
    if (character === '\r') return '_x000D_';
    return character === '_' && next === 'x' ? '_x005F_' : character;
  }

  private character(character: string, next: string | undefined, before: string, how: TextSpelling): string {
    const code = character.codePointAt(0) ?? 0;
    if (how.references && this.odd()) {
      const ways = [`&#${code};`, `&#x${code.toString(16)};`, `&#x${code.toString(16).toUpperCase()};`];
      const named = namedReferences[character];
      if (named !== undefined) ways.push(named);
      if (how.escapes && code < 0x10000) ways.push(`_x${code.toString(16).toUpperCase().padStart(4, '0')}_`);
      if (character === '\n') ways.push('\r\n', '\r');
      const isUnderscore = character === '_' && next === 'x' && how.escapes;
      if (!isUnderscore) return this.random.pick(ways);
    }
    if (character === '\n' && before.endsWith('\r')) return '\r\n';
    if (!how.references) return character;
    return (
      usualReferences[character] ??
      (character === '\r' && !how.escapes ? '&#13;' : this.raw(character, next, how))
    );
  }
}
