import { describeRefusals } from './refused-cells.ts';

const actions = 'actions/corporate-actions.csv';
const holidays = 'calendars/exchange-holidays.csv';
const others = 'related-lists/other-companies.csv';
const related = 'related-lists/related-lists.csv';

describeRefusals('reference: a bad row of the other tables stops the start', [
  [actions, ['kind', 'codeChange'], ['kind', 'split'], /column kind, "split": must be one of rename/],
  [
    actions,
    ['kind', 'codeChange'],
    ['effectiveOn', '17.02.2025'],
    /column effectiveOn, "17.02.2025": is not a date/,
  ],
  [actions, ['effectiveOn', '2021-03-18'], ['from', ''], /column from, "": and to are both empty/],
  [
    actions,
    ['kind', 'codeChange'],
    ['ratio', ''],
    /column ratio, "": must not be empty for a change of code/,
  ],
  [actions, ['kind', 'codeChange'], ['ratio', '1:2'], /column ratio, "1:2": is not a decimal number above 0/],
  [actions, ['kind', 'rename'], ['ratio', '2'], /column ratio, "2": must be empty for rename/],
  [holidays, ['date', '2021-02-12'], ['date', '2021-02-13'], /column date, "2021-02-13": is a weekend day/],
  [
    holidays,
    ['date', '2021-02-12'],
    ['closeLocal', '12:00'],
    /column closeLocal, "12:00": must be empty on a closed/,
  ],
  [
    holidays,
    ['kind', 'half'],
    ['closeLocal', 'noon'],
    /column closeLocal, "noon": must be HH:MM on a half day/,
  ],
  [others, ['entryName', 'BGI Group'], ['list', '1260H'], /column list, "1260H": must be one of dod1260h/],
  [others, ['entryName', 'BGI Group'], ['startOn', ''], /column startOn, "": must not be empty/],
  [
    others,
    ['entryName', 'BGI Group'],
    ['endOn', '2024-01-01'],
    /column endOn, "2024-01-01": is before startOn/,
  ],
  [
    others,
    ['entryName', 'BGI Group'],
    ['entryName', 'NIO, Inc.'],
    /column entryName, "NIO, Inc.": repeats row/,
  ],
  [related, ['list', 'noneFound'], ['relation', 'affiliate'], /column relation, "affiliate": must be none/],
  [related, ['list', 'bisEntity'], ['startOn', ''], /column startOn, "": must not be empty/],
  [related, ['list', 'bisEntity'], ['list', 'sdn'], /column list, "sdn": must be one of dod1260h/],
  [
    'as-of.csv',
    ['asOf', '2026-11-20'],
    ['asOf', 'today'],
    /as-of.csv, row 2, column asOf, "today": is not a date/,
  ],
]);
