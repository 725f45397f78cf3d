import type { Random } from './random.ts';

/** Numbers at which readers of files go wrong. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

/** Changes some bytes: turns, cuts, repeats, moves and fills them, and writes numbers at the edge of their range. */
export function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = 1 + random.below(4); left > 0 && changed.length > 0; left -= 1) {
    changed = onceMutated(changed, random);
  }
  return changed;
}

function onceMutated(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const until = Math.min(bytes.length, at + 1 + random.below(random.chance(0.5) ? 8 : 400));
  const [head, part, tail] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
  switch (random.below(8)) {
    case 0:
      return Buffer.concat([head, tail]);
    case 1:
      return Buffer.concat([head, ...Array<Buffer>(2 + random.below(30)).fill(part), tail]);
    case 2:
      return Buffer.concat([head, Buffer.alloc(part.length, random.pick([0, 0x20, 0x22, 0x2c, 0xff])), tail]);
    case 3:
      return Buffer.concat([tail, part, head]);
    case 4:
      return random.chance(0.3) ? Buffer.from(head) : Buffer.concat([head, part.toReversed(), tail]);
    case 5: {
      const number = Buffer.alloc(4);
      number.writeUInt32LE(random.pick(edges));
      return Buffer.concat([head, number.subarray(0, random.pick([1, 2, 4])), tail]);
    }
    default:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
  }
}

/** What the XML of a workbook is made of, and what it should not be made of. */
const tokens =
  '<row>|</row>|<row r="1">|<row r="1048576">|<c>|</c>|<c r="A1">|<c r="XFD1" t="s"><v>0</v></c>|<c r="A0"/>|<c t="s"><v>99999999</v></c>|<c t="s"><v>-1</v></c>|<c t="b"><v>2</v></c>|<c t="e"><v>#REF!</v></c>|<c t="d"><v>2022-02-30</v></c>|<c t="n"><v>1e999</v></c>|<c t="str"><v/></c>|<c t="zzz"><v>1</v></c>|<c s="99999"><v>1</v></c>|<v>|</v>|<f>|</f>|<is>|<t>|</t>|<r><t>x</t></r>|<rPh><t>y</t></rPh>|<si>|</si>|&amp;|&|&#0;|&#xD800;|&#x110000;|&lt;|<![CDATA[|]]>|<!--|-->|<?x?>|<!DOCTYPE a>|<|>|"|\'| r="|="" |xmlns="x"|<extLst>|</sheetData>|<sheetData>|<mergeCell ref="A1:XFD1048576"/>|\u0000|\ufeff|\ufffe|_x000D_|1e308|-1|99999999999999999999|NaN| state="veryHidden"| date1904="1"|../../../x.xml'.split(
    '|',
  );

/** Changes a part of a workbook along its tags: leaves some out, repeats, exchanges, breaks and adds some. */
export function mutatedXml(xml: Buffer, random: Random): Buffer {
  const pieces = xml.toString('utf8').split(/(?=<)|(?<=>)|(?<==)(?=")|(?<=")(?=[ />])/);
  for (let left = 1 + random.below(5); left > 0; left -= 1) {
    const at = random.below(pieces.length);
    const other = random.below(pieces.length);
    const piece = pieces[at] ?? '';
    switch (random.below(7)) {
      case 0:
        pieces.splice(at, 1 + random.below(4));
        break;
      case 1:
        pieces.splice(at, 0, ...pieces.slice(other, other + 1 + random.below(20)));
        break;
      case 2:
        pieces[at] = pieces[other] ?? '';
        pieces[other] = piece;
        break;
      case 3:
        pieces[at] = piece.replace(/\d+/, random.pick(['0', '-1', '1048577', '99999999999', '1e5', '']));
        break;
      case 4:
        pieces[at] = `"${random.pick(tokens)}"`;
        break;
      case 5:
        pieces[at] = mutatedBytes(Buffer.from(piece || ' '), random).toString('utf8');
        break;
      default:
        pieces.splice(at, 0, random.pick(tokens));
    }
  }
  return Buffer.from(pieces.join(''));
}

/** A change of a text at one of its pieces. */
export type PieceChange = (pieces: string[], at: number, random: Random) => void;

/** Changes a text some times, piece by piece: leaves out, repeats, or makes one of the changes given. */
export function mutatedPieces(pieces: string[], changes: readonly PieceChange[], random: Random): string {
  const leaveOut: PieceChange = (all, at) => {
    all.splice(at, 1 + random.below(4));
  };
  const repeat: PieceChange = (all, at) => {
    const other = random.below(all.length);
    all.splice(at, 0, ...all.slice(other, other + 1 + random.below(30)));
  };
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    random.pick([leaveOut, repeat, ...changes])(pieces, random.below(pieces.length), random);
  }
  return pieces.join('');
}

/** Changes a text along its lines and fields: leaves out, repeats and exchanges them, and puts other words in. */
export function mutatedText(text: string, words: readonly string[], random: Random): string {
  const changes: readonly PieceChange[] = [
    (pieces, at) => {
      pieces[at] = random.pick(words);
    },
    (pieces, at) => {
      pieces.splice(at, 0, random.pick(['"', ',', ';', '\t', '\n', '\r\n', '\u0000', '""', '"a\n']));
    },
    (pieces, at) => {
      pieces[at] = `${random.pick(words)}${random.pick([',', ';', '\t', '\n'])}`;
    },
  ];
  return mutatedPieces(text.split(/(?<=[\n\r,;\t|])/), changes, random);
}
