import type { Cell } from '../../../../../lib/holdings/rows.ts';

/** What stands in a page, and the rows that it is. */
export const rowCases: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
  [
    'a table',
    '<table><tr><th>a</th><td> b\n c </td></tr><tr><td>1,5</td><td></td></tr></table>',
    [['a', 'b c'], ['1,5']],
  ],
  [
    'rows and cells without ends',
    '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'elements without ends in cells',
    '<table><tr><td><font><b>a<td><i>b<tr><td>c</table>',
    [['a', 'b'], ['c']],
  ],
  [
    'parts of a table',
    '<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>',
    [['a'], ['b'], ['c']],
  ],
  [
    'a caption',
    '<table><caption>As of <b>today</b></caption><tr><td>a<td>b</table>',
    [['As of today'], ['a', 'b']],
  ],
  ['rows without a table', '<tr><td>a</td><td>b</td></tr>', [['a', 'b']]],
  ['cells without a row', '<table><td>a<td>b</table>', [['a', 'b']]],
  ['rows without cells', '<table><tr><tr><td>a</table>', [[], ['a']]],
  [
    'cells over columns',
    '<table><tr><td colspan=3>a<td>b<tr><td>1<td>2<td>3<td>4</table>',
    [
      ['a', null, null, 'b'],
      ['1', '2', '3', '4'],
    ],
  ],
  [
    'cells over rows',
    '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>',
    [['a', 'b'], [null, 'c'], ['d']],
  ],
  [
    'cells over both',
    '<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>',
    [
      ['a', 'b', null, 'c'],
      ['d', null, null, 'e'],
    ],
  ],
  [
    'cells over rows to the end of a part',
    '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d</table>',
    [['a', 'b'], [null, 'c'], ['d']],
  ],
  [
    'spans that say nothing',
    '<table><tr><td colspan="x">a<td colspan=0>b<td colspan=-2>c<td colspan=" 2 ">d<td>e</table>',
    [['a', 'b', 'c', 'd', null, 'e']],
  ],
  [
    'spans without end',
    '<table><tr><td colspan=1000000000>a<td>b</table>',
    [['a', ...Array.from({ length: 999 }, () => null), 'b']],
  ],
  ['breaks in cells', '<table><tr><td>a<br>b<br/>\n<br>c<p>d</p><td>e</table>', [['a\nb\nc\nd', 'e']]],
  [
    'references',
    '<table><tr><td>AT&amp;T &lt;x&gt; &#945;&#x3b2;&eacute;&copy &nope;<td>&nbsp;<td>a&nbsp;b</table>',
    [['AT&T <x> αβé© &nope;', null, 'a\u00a0b']],
  ],
  ['what is not seen', '<table><tr><td>&#8203;<td>\u200b\ufeff<td>x</table>', [[null, null, 'x']]],
  [
    'scripts, styles and comments',
    '<table><script>"<td>no"</script><style>td{}</style><!-- <tr><td>no --><tr><td>a<!--[if gte mso 9]><td>no<![endif]--><![if !x]><td>b<![endif]></table>',
    [['a', 'b']],
  ],
  [
    'hidden rows and cells',
    '<table><tr style="display:none"><td>a<td hidden>b<tr hidden><td>c</table>',
    [['a', 'b'], ['c']],
  ],
  [
    'hidden keys in cells',
    '<table><tr><td><span style="Display : none">0001</span>1<td><i hidden>x<i>y</i></i>2</table>',
    [['1', '2']],
  ],
  [
    'a hidden element without an end',
    '<table><tr><td><span hidden>a<td>b<div hidden><tr><td>c</table>',
    [[null, 'b'], ['c']],
  ],
  [
    'choices and drawings',
    '<table><tr><td>a<select><option>x<option>y</select><svg><text>z</text></svg><td>b</table>',
    [['a', 'b']],
  ],
  ['a choice without an end', '<div><select><option>x<table><tr><td>a<td>b</table>', [['a', 'b']]],
  [
    'lines around tables',
    '<h1>Fund</h1><p>As of <b>2022-03-31</b><ul><li>a<li>b</ul><table><tr><td>c</table>end<hr>',
    [['Fund'], ['As of 2022-03-31'], ['a'], ['b'], ['c'], ['end']],
  ],
  [
    'text between rows',
    '<table><tr><td>a</td></tr>note<tr><td>b</td></tr></table>',
    [['a'], ['note'], ['b']],
  ],
  [
    'printed lines',
    'x<pre>a  b\n  c\n\nd<br>e <b>f</b></pre>g',
    [['x'], ['a  b'], ['c'], ['d'], ['e f'], ['g']],
  ],
  [
    'printed tables as EDGAR marks them',
    '<PRE>\n<TABLE>\n<CAPTION>\n<S>               <C>        <C>\nName of Issuer  CUSIP      Shares\n--------------  ---------  ------\nALIBABA GROUP   01609W102  10,000\nCHINA MOBILE    16941M109     400\n</TABLE>\nend  of list\n</PRE>',
    [
      ['Name of Issuer', 'CUSIP', 'Shares'],
      [],
      ['ALIBABA GROUP', '01609W102', '10,000'],
      ['CHINA MOBILE', '16941M109', '400'],
      ['end  of list'],
    ],
  ],
  ['printed lines in a cell', '<table><tr><td><pre>a  b\n c</pre>d<td>e</table>', [['a b\nc\nd', 'e']]],
  [
    'tables one after the other',
    '<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a table that was not ended before the next',
    '<table><tr><td>a</td></tr><table><tr><td>b</td></tr></table>',
    [['a'], ['b']],
  ],
  [
    'a table in a table',
    '<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table>y<td>z</table>',
    [['x'], ['a', 'b'], ['c', 'd'], [null, 'y', 'z']],
  ],
  [
    'tables side by side in a table',
    '<table><tr><td><table><tr><td>a<td>b</table><td><table><tr><td>c<td>d</table></table>',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a table of one text in a cell',
    '<table><tr><td>a<td><table><tr><td></td><td>b</td></tr></table><td>c</table>',
    [['a', 'b', 'c']],
  ],
  [
    'tables of one text in each other',
    '<table><tr><td><table><tr><td><table><tr><td>a</table></table><td>b</table>',
    [['a', 'b']],
  ],
  ['an empty table in a cell', '<table><tr><td>a<table></table><td>b</table>', [['a', 'b']]],
  [
    'numbers that a spreadsheet wrote',
    '<table><tr><td x:num="1234.5">1.234,50 <td x:num>7<td sdval="-3">(3)<td data-t="n" data-v="1e3">1,000<td x:num="0.25">¼</table>',
    [[1234.5, '7', -3, 1000, 0.25]],
  ],
  [
    'numbers that are shown as more',
    '<table><tr><td x:num="44651">31/03/2022<td x:num="44651">31-Mar-22<td x:num="700">00700<td x:num="0.125">12.5%<td x:num="44651">2022.3.31<td x:num="0.5">12:00',
    [['31/03/2022', '31-Mar-22', '00700', '12.5%', '2022.3.31', '12:00']],
  ],
  [
    'numbers that look like a day',
    '<table><tr><td x:num="1234567">1.234.567<td x:num="1234.5">USD 1,234.50<td x:num="NaN">x<td x:num="1e999">y',
    [[1234567, 1234.5, 'x', 'y']],
  ],
  [
    'texts that a spreadsheet wrote',
    '<table><tr><td x:str="000700">700<td x:str>12<td x:str="  a ">a<td>="000001"</table>',
    [['000700', '12', '  a ', '="000001"']],
  ],
  [
    'tags in odd spellings',
    '<TABLE><TR ><TD\nCLASS=x ALIGN="left">a</TD ><td/>b</TR><tr><td title="a>b">c</table>',
    [['a', 'b'], ['c']],
  ],
  ['signs that begin no tag', '<table><tr><td>a < b <3 & c<td>1<2</table>', [['a < b <3 & c', '1<2']]],
  ['long texts outside of cells', `<p>${'x'.repeat(32_768)}</p>`, [['x'.repeat(32_767)], ['x']]],
];
