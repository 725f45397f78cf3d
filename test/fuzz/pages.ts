import { excelArchive } from '../lib/holdings/files/html/looks/mhtml.ts';
import { exports } from '../lib/holdings/files/html/looks/exports.ts';
import { saved } from '../lib/holdings/files/html/looks/saved.ts';
import { mutatedPieces, type PieceChange } from './mutate.ts';
import type { Random } from './random.ts';
import type { MadeCell } from './tables.ts';

type Table = readonly (readonly MadeCell[])[];

const tokens =
  '<table>|</table>|<tr>|</tr>|<td>|</td>|<th>|<td colspan=3>|<td rowspan=2>|<td rowspan=0>|<td colspan=1000000000>|<td rowspan=99999 colspan=900>|<td x:num>|<td x:num="1e999">|<td x:num="44651">|<td x:str="a&amp;b">|<td sdval="-1,5">|<td style="display:none">|<tr hidden>|<span hidden>|</span>|<br>|</br>|<p>|</p>|<div>|</div>|<pre>|</pre>|<caption>|<tbody>|</thead>|<select><option>x|</select>|<svg>|</svg>|<script>|</script>|<style>|<title>|</title>|<textarea>|<!--|-->|<![if x]>|<![endif]>|<![CDATA[|]]>|<!|<?x|<|</|>|&|&amp;|&#0;|&#xD800;|&#1114112;|&nbsp|&notit;|<frameset>|<frame src=x>|<input type=password>|<meta charset=big5>|<meta charset=utf-7>|</html>|<html>|="000700"|=3D|=|=\r\n|--b|--b--|Content-Type: text/html\r\n\r\n|\u0000|\ufeff'.split(
    '|',
  );

const looks = [...exports, ...saved].map(({ page }) =>
  typeof page === 'string' ? page : Buffer.from(page).toString('latin1'),
);

/** A table as a page, or one of those that programs write. */
export function page(table: Table, random: Random): string {
  if (random.chance(0.3)) return random.pick(looks);
  const ends = random.chance(0.7);
  const body = table.map((row) => `<tr>${row.map((cell) => cellOf(cell, random)).join(ends ? '</td>' : '')}${ends ? '</td></tr>' : ''}`); // prettier-ignore
  const around = random.chance(0.3) ? '<html><meta charset=utf-8><p>As of 2022-03-01</p>' : '';
  const inner = `<table>${body.join(random.pick(['', '\n', '\r\n  ']))}</table>`;
  const nested = random.chance(0.2) ? `<table><tr><td>Account: 4711<td>${inner}<td>x</table>` : inner;
  return `${around}${nested}${around === '' ? '' : '</html>'}`;
}

/** A page saved with others, in one of the encodings of mail. */
export function savedPage(table: Table, random: Random): string {
  if (random.chance(0.3)) return excelArchive;
  const parts = Array.from({ length: 1 + random.below(3) }, () => partOf(page(table, random), random));
  return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
}

const changesOfPages: readonly PieceChange[] = [
  (pieces, at, random) => {
    pieces.splice(at, 0, random.pick(tokens).repeat(random.chance(0.05) ? 5000 : 1));
  },
  (pieces, at, random) => {
    pieces[at] = (pieces[at] ?? '').slice(0, random.below(8));
  },
  (pieces, at, random) => {
    pieces[at] = random.pick(tokens);
  },
];

/** Changes a page along its tags: leaves some out, repeats, exchanges and adds some. */
export function mutatedPage(text: string, random: Random): string {
  return mutatedPieces(text.split(/(?=<)|(?<=>)/), changesOfPages, random);
}

function partOf(html: string, random: Random): string {
  const encoding = random.pick(['quoted-printable', 'base64', '8bit', 'x']);
  const bytes = Buffer.from(html);
  const content =
    encoding === 'base64'
      ? bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
      : encoding === 'quoted-printable'
        ? html.replaceAll('=', '=3D').replaceAll(/.{70}/g, '$&=\r\n')
        : html;
  const place = random.chance(0.5) ? 'Content-Location: file:///C:/x/sheet001.htm\r\n' : '';
  return `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n${place}\r\n${content}`;
}

function cellOf(cell: MadeCell, random: Random): string {
  const text = String(cell ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  const number = typeof cell === 'number' ? ` x:num="${cell}"` : '';
  const span = random.chance(0.05)
    ? ` ${random.pick(['colspan=2', 'rowspan=2', 'colspan=3 rowspan=3'])}`
    : '';
  const shown = random.chance(0.1) ? `<b>${text}</b><br>` : text;
  return `<td${number}${span}>${random.chance(0.03) ? `<table><tr><td>${shown}</table>` : shown}`;
}
