import { describeRefusals } from '../refused-cells.ts';

const names = 'names/known-names.csv';

describeRefusals('reference/names: a bad row stops the start', [
  [names, ['text', '中国卫星'], ['text', 'Spacesat'], /column text, "Spacesat": is not Chinese/],
  [
    names,
    ['text', '中国卫星'],
    ['strength', 'medium'],
    /column strength, "medium": must be one of strong, weak/,
  ],
  [names, ['text', '中国卫星'], ['confidence', 'official'], /cannot be official/],
  [names, ['text', '中国卫星'], ['text', '中国核电'], /name "中国核电" belongs to both 30934 and/],
  [
    'names/vocabulary/abbreviations.csv',
    ['short', 'CONSTR'],
    ['short', 'Constr'],
    /column short, "Constr": is not in capitals/,
  ],
  [
    'names/vocabulary/line-suffixes.csv',
    ['suffix', 'ADR'],
    ['exposure', 'fund'],
    /column exposure, "fund": must be one of/,
  ],
  [
    'names/vocabulary/simplified.csv',
    ['traditional', '團'],
    ['simplified', '國'],
    /column simplified, "國": is itself/,
  ],
  [
    'names/vocabulary/legal-forms.csv',
    ['form', 'LTD'],
    ['form', 'LIMITED'],
    /column form, "LIMITED": repeats row/,
  ],
]);
