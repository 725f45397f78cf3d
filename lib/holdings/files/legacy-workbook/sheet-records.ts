import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { record, substream } from './record-types.ts';
import { damagedRecord, Records } from './records.ts';
import type { Span } from './records.ts';

const rowless: readonly number[] = [
  substream.globals,
  substream.visualBasic,
  substream.chart,
  substream.workspace,
];

/**
 * The records of one sheet itself. Charts that stand in the sheet are stepped over: they bring cells of their own,
 * which are copies of what they show.
 */
export class SheetRecords {
  readonly records: Records;
  isDone = false;
  private depth = 0;

  constructor(stream: ByteSource, span: Span) {
    this.records = new Records(stream, span);
  }

  /** Stands on the sheet's next record; false when the sheet has ended, or more bytes are needed. */
  next(): boolean {
    const { records } = this;
    while (!this.isDone && records.next()) {
      if (records.type === record.bof) this.enter();
      else if (this.depth === 0) damagedRecord(`no sheet at byte ${records.place}`);
      else if (records.type === record.filePass) refuse('fileEncrypted', { seen: 'an encrypted sheet' });
      else if (records.type === record.eof) this.leave();
      else if (this.depth === 1) return true;
    }
    return false;
  }

  private enter(): void {
    const { records } = this;
    records.need(4);
    if (this.depth === 0 && rowless.includes(records.word(2))) {
      damagedRecord(`a worksheet that is none (${records.word(2)}) at byte ${records.place}`);
    }
    this.depth += 1;
  }

  private leave(): void {
    this.depth -= 1;
    this.isDone = this.depth === 0;
  }
}
