import { describeRefusals } from '../refused-cells.ts';

const hours = 'calendars/sessions.csv';
const coverage = 'calendars/coverage.csv';
const kept = 'calendars/kept-calendars.csv';
const settlement = 'calendars/settlement.csv';

describeRefusals('reference: a bad row of the calendars stops the start', [
  [hours, ['mic', 'XHKG'], ['mic', 'HKEX'], /column mic, "HKEX": is not a venue/],
  [hours, ['closes', '11:30'], ['closes', '09:00'], /column closes, "09:00": is not after opens \(09:30\)/],
  [hours, ['closes', '11:30'], ['closes', '25:00'], /column closes, "25:00": is not HH:MM/],
  [hours, ['day', 'half'], ['closes', '12:30'], /XHKG closes at 12:00 on 2021-02-11, against sessions.csv/],
  [hours, ['opens', '13:00'], ['opens', '09:30'], /column opens, "09:30": repeats row 2/],
  [coverage, ['mic', 'XSHG'], ['to', '2025-12-31'], /2026-01-01 at XSHG lies in 0 periods/],
  [coverage, ['to', '2025-09-30'], ['to', '2025-12-31'], /2025-10-01 at XHKG lies in 2 periods/],
  [coverage, ['mic', 'XSHG'], ['from', '2027-01-01'], /column to, "2026-12-31": is before from/],
  [kept, ['mic', 'XSHE'], ['keeps', 'XFRA'], /column keeps, "XFRA": has no hours in sessions.csv/],
  [kept, ['mic', 'XNAS'], ['mic', 'XSHE'], /column mic, "XSHE": repeats row 2/],
  [settlement, ['mic', 'XHKG'], ['days', '-1'], /column days, "-1": is not a number of sessions/],
  [settlement, ['mic', 'XHKG'], ['source', ''], /column source, "": must not be empty/],
]);
