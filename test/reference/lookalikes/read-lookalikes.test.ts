import { describeRefusals } from '../refused-cells.ts';

const lookalikes = 'lookalikes/lookalikes.csv';
const owned = 'lookalikes/lookalike-securities.csv';

describeRefusals('reference/lookalikes: a bad row stops the start', [
  [
    lookalikes,
    ['id', 'cgn-power'],
    ['uid', ''],
    /column uid, "": must not be empty for the relation subsidiary/,
  ],
  [
    lookalikes,
    ['id', 'xiaomi'],
    ['uid', '30951'],
    /column uid, "30951": must be empty for the relation formerlyListed/,
  ],
  [lookalikes, ['id', 'cgn-power'], ['relation', 'cousin'], /column relation, "cousin": must be one of/],
  [
    lookalikes,
    ['id', 'cgn-power'],
    ['outcome', 'listed'],
    /column outcome, "listed": must be one of review, related/,
  ],
  [lookalikes, ['id', 'cgn-power'], ['why', 'Affiliate'], /column why, "Affiliate": is not a sentence/],
  [lookalikes, ['id', 'cgn-power'], ['confidence', 'official'], /cannot be official/],
  [lookalikes, ['id', 'cgn-power'], ['id', 'CGN Power'], /column id, "CGN Power": is not lower-case words/],
  [
    lookalikes,
    ['id', 'cgn-power'],
    ['name', 'CloudWalk Group Co., Ltd'],
    /name "CloudWalk.*both 33112 and cgn-power/,
  ],
  [lookalikes, ['id', 'cgn-power'], ['otherNames', 'A|A'], /column otherNames, "A\|A": has a member twice/],
  [owned, ['code', '01816'], ['lookalikeId', 'nobody'], /column lookalikeId, "nobody": is not an id/],
  [owned, ['code', '01816'], ['isin', 'CNE100001T81'], /column isin, "CNE100001T81": fails/],
  [
    owned,
    ['code', '01816'],
    ['isin', 'CNE1000002V2'],
    /ISIN CNE1000002V2 belongs to both 30882 and cgn-power/,
  ],
  [
    owned,
    ['code', '01811'],
    ['code', '00728'],
    /code 00728 at XHKG belongs to both 30882 and cgn-new-energy/,
  ],
]);
