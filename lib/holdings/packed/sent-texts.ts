/** Texts, and characters of them, that both sides remember; a file of more distinct ones begins anew. */
const textsMax = 100_000;
const charactersMax = 4_000_000;

/** Gives texts their places in the order in which they first come, so that each is sent once. */
export class SentTexts {
  /** By the place among the shared texts of a workbook: the place here, counted from 1; 0 for one not sent. */
  private readonly ofShared: Int32Array;
  private readonly ofOwn = new Map<string, number>();
  private texts: string[] = [];
  private areAnew = false;
  private sent = 0;
  private characters = 0;
  /** Characters of the texts that wait to be taken. */
  waiting = 0;

  constructor(shared: number) {
    this.ofShared = new Int32Array(shared);
  }

  /** The place of the shared text that a cell names by its index; quicker than by the text, and the usual way. */
  placeOfShared(index: number, text: string): number {
    const known = this.ofShared[index] ?? 0;
    if (known > 0) return known - 1;
    const place = this.send(text);
    this.ofShared[index] = place + 1;
    return place;
  }

  placeOf(text: string): number {
    const known = this.ofOwn.get(text);
    if (known !== undefined) return known;
    const place = this.send(text);
    this.ofOwn.set(text, place);
    return place;
  }

  /** The texts that are new since the last time. */
  take(): { readonly texts: readonly string[]; readonly areTextsAnew: boolean } {
    const { texts, areAnew } = this;
    this.texts = [];
    this.waiting = 0;
    this.areAnew = false;
    if (this.sent > textsMax || this.characters > charactersMax) this.beginAnew();
    return { texts, areTextsAnew: areAnew };
  }

  private send(text: string): number {
    this.texts.push(text);
    this.characters += text.length;
    this.waiting += text.length;
    return this.sent++;
  }

  private beginAnew(): void {
    this.ofShared.fill(0);
    this.ofOwn.clear();
    this.sent = 0;
    this.characters = 0;
    this.areAnew = true;
  }
}
