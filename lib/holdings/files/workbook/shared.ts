import { refuse } from '../../../problems.ts';
import type { WorkbookLimits } from './limits.ts';
import { TextRuns } from './runs.ts';
import { malformed, utf8Chunks } from './text.ts';
import { elementName, token } from './names.ts';
import { XmlTokens } from './tokens.ts';

const tableName = elementName('sst');
const itemName = elementName('si');

/** Reads the shared texts of a workbook, in the order by which cells refer to them. */
export async function readSharedTexts(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<readonly string[]> {
  const reader = new SharedTexts(limits);
  for await (const chunk of utf8Chunks(chunks)) {
    reader.tokens.feed(chunk);
    reader.advance();
  }
  reader.tokens.finish();
  reader.advance();
  return reader.texts;
}

class SharedTexts {
  readonly tokens = new XmlTokens();
  readonly texts: string[] = [];
  private readonly runs = new TextRuns(itemName);
  private readonly limits: WorkbookLimits;
  private characters = 0;

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
  }

  advance(): void {
    const { tokens, runs } = this;
    for (;;) {
      const kind = tokens.next();
      if (kind === token.text) runs.add(tokens);
      else if (kind === token.open) this.open();
      else if (kind === token.close) this.close();
      else return;
    }
  }

  private open(): void {
    if (this.tokens.depth === 1 && this.tokens.name !== tableName)
      malformed('this is no table of shared texts');
    this.runs.open(this.tokens);
  }

  private close(): void {
    this.runs.close(this.tokens);
    if (this.tokens.depth === 1 && this.tokens.name === itemName) this.keep(this.runs.take());
  }

  private keep(text: string): void {
    this.texts.push(text);
    this.characters += text.length;
    if (this.texts.length > this.limits.sharedTextsMax) {
      refuse('contentTooLarge', { seen: `more than ${this.limits.sharedTextsMax} shared texts` });
    }
    if (this.characters > this.limits.sharedCharactersMax) {
      refuse('contentTooLarge', {
        seen: `more than ${this.limits.sharedCharactersMax} characters of shared text`,
      });
    }
  }
}
