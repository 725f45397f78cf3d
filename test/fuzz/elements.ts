import type { Random } from './random.ts';

/** Elements that the parts of workbooks and the messages in XML consist of, in places where they may be read. */
const vocabulary =
  'row c v f is t r rPh phoneticPr si sst sheetData worksheet extLst ext mergeCells sheet sheets workbookPr numFmt xf cellXfs Relationship infoTable cusip value invstOrSec identifiers isin other derivativeInfo BalForAcct FinInstrmId ISIN OthrId AggtBal Qty Unit Pgntn PgNb SubAcctDtls SfkpgAcct Instruments Equity Component Portfolio Asset'.split(
    ' ',
  );

const attributes =
  'r="A1" r="7" r="XFD1048576" r="" s="0" s="99999" s="-1" t="s" t="n" t="b" t="e" t="d" t="str" t="inlineStr" t="z" x:r="B2" xml:space="preserve" state="hidden" numFmtId="14" formatCode="[h]:mm" Id="rId1" Target="/xl/styles.xml" TargetMode="External" date1904="1" InstrumentId="E1" Ccy="CNY" xmlns="urn:x" xmlns:y="urn:y"'.split(
    ' ',
  );

const texts =
  '0|-1|1E5|0x1F| 12 |12345678901234567|99999999|1e999|NaN|true|2022-02-30|2022-03-01T10:00:00Z|44621.5|#N/A|CNE100000PM8|_x000D_|_xD83D_|&amp;|&#65;|&#x10FFFF;|&#0;|&bomb;|<![CDATA[x]]>|<![CDATA[]]>|]]>|中国|\u0000'.split(
    '|',
  );

const noise = ['<!-- c -->', '<!---->', '<?x y?>', ' ', '\r\n', '<![CDATA[ ]]>', '\t'];

/** Changes XML as what it is, a tree: elements are left out, doubled, exchanged, moved, wrapped, renamed, respelt. */
export function mutatedElements(xml: string, random: Random): string {
  const pieces = xml.split(/(?=<)|(?<=>)/);
  const changes = random.chance(0.3) ? 1 : 1 + random.below(6);
  for (let left = changes; left > 0 && pieces.length > 0; left -= 1) changeOnce(pieces, random);
  return pieces.join('');
}

type Change = (pieces: string[], at: number, random: Random) => void;

function changeOnce(pieces: string[], random: Random): void {
  const at = random.below(pieces.length);
  // Only a start tag begins an element; a few steps on there is one, but behind the last of them.
  let start = at;
  while (start < pieces.length && !isStart(pieces[start])) start += 1;
  if (start < pieces.length) random.pick(changes)(pieces, start, random);
}

const changes: readonly Change[] = [
  // Left out, and doubled.
  (pieces, at) => void pieces.splice(at, lengthOf(pieces, at)),
  (pieces, at) => void pieces.splice(at, 0, ...pieces.slice(at, at + lengthOf(pieces, at))),
  // Exchanged with the next one.
  (pieces, at) => {
    const next = at + lengthOf(pieces, at);
    if (!isStart(pieces[next])) return;
    const second = pieces.splice(next, lengthOf(pieces, next));
    pieces.splice(at, 0, ...second);
  },
  // Moved to anywhere.
  (pieces, at, random) => {
    const moved = pieces.splice(at, lengthOf(pieces, at));
    pieces.splice(random.below(pieces.length + 1), 0, ...moved);
  },
  // Wrapped, and laid bare.
  (pieces, at, random) => {
    const name = random.pick(vocabulary);
    pieces.splice(at + lengthOf(pieces, at), 0, `</${name}>`);
    pieces.splice(at, 0, `<${name}>`);
  },
  (pieces, at) => {
    pieces.splice(at + lengthOf(pieces, at) - 1, 1);
    pieces.splice(at, 1);
  },
  // Renamed, at both ends or at one.
  (pieces, at, random) => {
    const name = random.pick(vocabulary);
    const end = at + lengthOf(pieces, at) - 1;
    if (random.chance(0.8)) pieces[end] = renamed(pieces[end] ?? '', name);
    pieces[at] = renamed(pieces[at] ?? '', name);
  },
  (pieces, at, random) => {
    const end = at + lengthOf(pieces, at) - 1;
    const prefix = random.pick(['x:', 'n:', ':', 'a:b:']);
    for (const place of new Set([at, end]))
      pieces[place] = (pieces[place] ?? '').replace(/^(<\/?)/, `$1${prefix}`);
  },
  // Attributes: one more, one less, spelt otherwise.
  (pieces, at, random) => {
    pieces[at] = (pieces[at] ?? '').replace(/(?=\/?>$)/, ` ${random.pick(attributes)}`);
  },
  (pieces, at) => {
    pieces[at] = (pieces[at] ?? '').replace(/\s[\w:]+="[^"]*"/, '');
  },
  (pieces, at, random) => {
    const value = random.pick(texts);
    pieces[at] = (pieces[at] ?? '').replace(/="[^"]*"/, () => `="${value}"`);
  },
  (pieces, at, random) => {
    pieces[at] = (pieces[at] ?? '').replace(
      /="([^"]*)"/g,
      random.pick(["='$1'", ' = "$1"', '=\n"$1"', '=$1', '="$1" ']),
    );
  },
  (pieces, at, random) => {
    pieces[at] = (pieces[at] ?? '').replace(/(\/?>)$/, random.pick([' $1', '\n$1', '/$1', '']));
  },
  // What stands inside: another text, noise, or an element of another kind.
  (pieces, at, random) => void pieces.splice(at + 1, random.below(2), random.pick(texts)),
  (pieces, at, random) => void pieces.splice(at + random.below(3), 0, random.pick(noise)),
  (pieces, at, random) => {
    const name = random.pick(vocabulary);
    pieces.splice(
      at + 1,
      0,
      random.chance(0.5)
        ? `<${name}/>`
        : `<${name} ${random.pick(attributes)}>${random.pick(texts)}</${name}>`,
    );
  },
];

function isStart(piece: string | undefined): boolean {
  return piece !== undefined && /^<[^!?/]/.test(piece);
}

/** How many pieces the element takes that begins at this place; one where it closes itself or is never closed. */
function lengthOf(pieces: readonly string[], at: number): number {
  let depth = 0;
  for (let end = at; end < pieces.length; end += 1) {
    const piece = pieces[end] ?? '';
    if (isStart(piece) && !piece.endsWith('/>')) depth += 1;
    else if (piece.startsWith('</')) depth -= 1;
    if (depth <= 0) return end - at + 1;
  }
  return 1;
}

function renamed(tag: string, name: string): string {
  return tag.replace(/^(<\/?)[^\s/>]+/, `$1${name}`);
}
