import type { Operation } from './operation.ts';

/** Every call of the API, below `/api/v1`. */
export const operations: readonly Operation[] = [
  { method: 'POST', path: '/screenings', scope: 'screen', summary: 'Send holdings to be screened' },
  { method: 'GET', path: '/screenings', scope: 'read', summary: 'The screenings, newest first' },
  { method: 'GET', path: '/screenings/{id}', scope: 'read', summary: 'How far a screening is' },
  { method: 'GET', path: '/screenings/{id}/alerts', scope: 'read', summary: 'Its alerts' },
  { method: 'GET', path: '/screenings/{id}/positions', scope: 'read', summary: 'Its positions' },
  { method: 'GET', path: '/screenings/{id}/problems', scope: 'read', summary: 'Rows that were not read' },
  { method: 'GET', path: '/screenings/{id}/breaches', scope: 'read', summary: 'Its breaches' },
  { method: 'GET', path: '/screenings/{id}/transactions', scope: 'read', summary: 'Judged transactions' },
  { method: 'GET', path: '/screenings/{id}/changes', scope: 'read', summary: 'Changes since before' },
  { method: 'GET', path: '/screenings/{id}/report.xlsx', scope: 'read', summary: 'The workbook' },
  { method: 'GET', path: '/screenings/{id}/report.json', scope: 'read', summary: 'The whole record' },
  { method: 'GET', path: '/screenings/{id}/positions.csv', scope: 'read', summary: 'Every position' },
  { method: 'GET', path: '/screenings/{id}/deadlines.ics', scope: 'read', summary: 'Dates as a calendar' },
  { method: 'GET', path: '/alerts/{id}/decision', scope: 'read', summary: 'What was decided on an alert' },
  { method: 'PUT', path: '/alerts/{id}/decision', scope: 'review', summary: 'Decide on an alert' },
  { method: 'GET', path: '/decisions', scope: 'read', summary: 'Every decision' },
  { method: 'POST', path: '/decisions', scope: 'review', summary: 'Take in decisions' },
  { method: 'GET', path: '/decisions.csv', scope: 'read', summary: 'Every decision as a table' },
  { method: 'GET', path: '/listings', scope: 'read', summary: 'The list, with deadlines and status' },
  { method: 'GET', path: '/listings/{uid}', scope: 'read', summary: 'One company on the list' },
  { method: 'GET', path: '/editions', scope: 'read', summary: 'The publications of the list' },
  { method: 'GET', path: '/explanations', scope: 'read', summary: 'Why a security has its outcome' },
  { method: 'POST', path: '/pretrade-checks', scope: 'screen', summary: 'Verdicts on orders' },
  { method: 'POST', path: '/transactions', scope: 'screen', summary: 'Verdicts on trades' },
];
