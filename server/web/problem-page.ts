import { problemAdvice } from '../../lib/problems.ts';
import { requestFaults } from '../routes/faults.ts';
import type { ProblemDocument } from '../routes/problem-document.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';

/** The page that a problem's `type` leads to, or null where there is no such code. */
export function problemTypePage(code: string): Page | null {
  const text = explanations().get(code);
  if (text === undefined) return null;
  return {
    title: code,
    content: html`<h1><code>${code}</code></h1>
      <p class="lead">${text}</p>
      <p><a href="/">Screen a file</a></p>`,
  };
}

function explanations(): ReadonlyMap<string, string> {
  const faults = Object.entries(requestFaults).map(([code, { title }]) => [code, title] as const);
  return new Map([...Object.entries(problemAdvice), ...faults]);
}

/** What a browser is shown instead of a problem document. */
export function problemPage(document: ProblemDocument): Page {
  const { title, detail, status, requestId } = document;
  return {
    title,
    content: html`<h1>${title}</h1>
      ${detail === null || detail === title ? null : html`<p class="lead">${detail}</p>`}
      <p><a href="/">Screen a file</a></p>
      <p class="quiet">
        Status ${status}, <a href="${document.type}">${document.type.split('/').at(-1) ?? ''}</a>, request
        ${requestId ?? '–'}
      </p>`,
  };
}
