import type { Random } from '../../../../fuzz/random.ts';
import type { CellModel } from './sheet-models.ts';
import type { Attribute, XmlSpeller } from './xml-spellings.ts';

/** A cell spelt: its type and style, where it says them, and what its element holds. */
export interface CellParts {
  readonly type: string | null;
  readonly style?: number;
  readonly inside: string;
}

const formulas = ['A1+1', 'SUM(A1:B2)', 'A1&"x"', 'IF(A1<5,"<v>9</v>","")', '1'];

/** Spells what cells hold, and gathers the shared texts that they refer to. */
export class CellSpeller {
  private readonly random: Random;
  private readonly xml: XmlSpeller;
  private readonly texts: string[];

  constructor(random: Random, xml: XmlSpeller) {
    this.random = random;
    this.xml = xml;
    // Texts of other sheets, so that indexes have one digit or more.
    this.texts = Array.from({ length: random.pick([0, 8, 98]) }, (_, at) => `of another sheet ${at}`);
  }

  /** The part of the texts that the cells so far refer to. */
  sharedTexts(): string {
    const { xml } = this;
    const items = this.texts.map(
      (text) => xml.noise() + xml.element('si', [], text === '' ? '' : this.runs(text)),
    );
    return `<?xml version="1.0"?>${xml.element('sst', [['count', '9']], items.join('') + xml.noise())}`;
  }

  parts(model: CellModel): CellParts {
    if (model.kind === 'blank') return this.blank();
    if (model.kind === 'notCalculated') return this.notCalculated();
    const parts = this.valued(model);
    if (!model.formula) return parts;
    // An empty text is a result only where the cell says that it is one.
    if (model.kind === 'text' && model.text === '')
      return { type: 'str', inside: this.formula() + this.xml.element('v', [], '') };
    const formula = this.formula();
    return { ...parts, inside: this.xml.odd() ? parts.inside + formula : formula + parts.inside };
  }

  private valued(model: Exclude<CellModel, { kind: 'blank' | 'notCalculated' }>): CellParts {
    const { xml, random } = this;
    if (model.kind === 'text') return this.text(model);
    if (model.kind === 'dateText') return { type: 'd', inside: this.value(model.written) };
    if (model.kind === 'error') return { type: 'e', style: random.below(4), inside: this.value(model.text) };
    if (model.kind === 'truth') {
      const word = xml.odd() ? String(model.value) : String(Number(model.value));
      return { type: 'b', inside: this.value(xml.padded(word)) };
    }
    return {
      type: xml.odd() ? 'n' : null,
      style: model.style,
      inside: this.value(xml.padded(model.written)),
    };
  }

  private text({ text, formula }: { text: string; formula: boolean }): CellParts {
    const { xml, random } = this;
    const style = random.below(4);
    switch (random.below(3)) {
      case 0:
        return { type: 's', style, inside: this.value(xml.padded(this.share(text)), xml.digitsOnly) };
      case 1:
        return { type: xml.odd() ? 'inlineStr' : 'str', style, inside: this.value(text, xml.escapes) };
      default:
        // Some writers put the text where the type does not say; of a formula it is no result there.
        return {
          type: xml.odd() && !formula ? random.pick(['n', 'str', null]) : 'inlineStr',
          style,
          inside: this.inline(text),
        };
    }
  }

  private share(text: string): string {
    const known = this.texts.indexOf(text);
    const at = known >= 0 && !this.xml.odd() ? known : this.texts.push(text) - 1;
    return this.xml.digits(at);
  }

  private value(text: string, how = this.xml.plain): string {
    const { xml } = this;
    return xml.noise() + xml.element('v', [], xml.text(text, how)) + xml.noise();
  }

  private inline(text: string): string {
    return this.xml.element('is', [], this.runs(text));
  }

  /** A text as its `t` elements, alone or in runs, with its pronunciation at times. */
  private runs(text: string): string {
    const { xml, random } = this;
    const t = (piece: string): string =>
      xml.element('t', xml.odd() ? [['xml:space', 'preserve']] : [], xml.text(piece, xml.escapes));
    if (!xml.odd()) return t(text);
    const cut = random.below(text.length + 1);
    // A surrogate pair is one character: it is not parted.
    const at = /[\ud800-\udbff]$/.test(text.slice(0, cut)) ? 0 : cut;
    const pieces = [text.slice(0, at), text.slice(at)].map((piece) => {
      const properties = xml.odd() ? xml.element('rPr', [], xml.element('b', [], '')) : '';
      return xml.noise() + xml.element('r', [], properties + t(piece));
    });
    const spoken = xml.odd()
      ? xml.element(
          'rPh',
          [
            ['sb', '0'],
            ['eb', '1'],
          ],
          t('spoken'),
        )
      : '';
    const about = xml.odd() ? xml.element('phoneticPr', [['fontId', '1']], '') : '';
    return pieces.join('') + xml.noise() + spoken + about;
  }

  private formula(): string {
    const { xml, random } = this;
    const shared: Attribute[] = [
      ['t', 'shared'],
      ['si', '0'],
      ['ref', 'A1:A9'],
    ];
    const attributes = xml.odd() ? shared : [];
    return xml.element('f', attributes, random.chance(0.1) ? '' : xml.text(random.pick(formulas), xml.plain));
  }

  private blank(): CellParts {
    const { xml, random } = this;
    const none = xml.element('v', [], '');
    if (!xml.odd()) return { type: null, style: 1, inside: '' };
    return random.pick<CellParts>([
      { type: null, inside: '' },
      { type: 's', inside: '' },
      { type: 's', inside: none },
      { type: 's', inside: this.value(this.share(''), xml.digitsOnly) },
      { type: null, inside: none },
      { type: 'n', style: 1, inside: this.value(' \n ') },
      { type: 'b', inside: none },
      { type: 'd', inside: none },
      { type: 'str', inside: none },
      { type: 'inlineStr', inside: xml.element('is', [], '') },
      { type: null, inside: xml.element('is', [], xml.element('t', [], '')) },
    ]);
  }

  private notCalculated(): CellParts {
    const { xml, random } = this;
    const formula = this.formula();
    if (!xml.odd()) return { type: null, inside: formula };
    return random.pick<CellParts>([
      { type: 'n', style: random.below(4), inside: formula },
      { type: 'str', inside: formula },
      { type: 's', inside: formula + xml.element('v', [], '') },
      { type: null, inside: formula + xml.element('v', [], '') },
      { type: random.pick(['n', 'b', 'e', 'd']), inside: xml.element('v', [], ' ') + formula },
    ]);
  }
}
