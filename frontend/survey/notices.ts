import { html, nothing } from 'lit';
import { alertIcon, phoneIcon } from '../shared/icons';
import { type Asker, idOf, plain } from './asking';
import type { Problem } from './check';
import { offlineIcon } from '../shared/icons';
import type { Question } from './model';
import { sentenceFor } from './problems';

/** What stands beside a question: what is kept, what is wrong, whether there is a line. */

/**
 * Everything that is wrong, each with the way there.
 *
 * @param lead goes to the question
 */
export function problemList(
  ask: Asker,
  problems: readonly Problem[],
  lead: (question: Question) => void
) {
  return html`<div class="notice error survey-problems" role="alert" tabindex="-1">
    ${alertIcon}
    <div class="notice-text">
      <p class="notice-title">${ask.text('surveyform.problems', problems.length)}</p>
      <ul>
        ${problems.map(
          (problem) => html`<li>
            <a
              href="#${idOf(problem.question)}"
              @click=${(event: Event) => {
                event.preventDefault();
                lead(problem.question);
              }}
              >${plain(ask, problem.question.title)}: ${sentenceFor(ask, problem)}</a
            >
          </li>`
        )}
      </ul>
    </div>
  </div>`;
}

/** The browser keeps nothing: somebody should know before they leave. */
export function unkept(ask: Asker) {
  return html`<div class="notice kept">
    ${alertIcon}
    <div class="notice-text">
      <p class="notice-title">${ask.text('surveyform.unkept.title')}</p>
      <p>${ask.text('surveyform.unkept')}</p>
    </div>
  </div>`;
}

/** How somebody who comes back may begin anew. */
export interface Return {
  /** Whether they are asked whether they are sure. */
  readonly sure: boolean;
  ask(sure: boolean): void;
  over(): void;
}

export function welcomeBack(ask: Asker, it: Return) {
  const quiet = 'btn quiet small';
  return html`<div class="notice kept" role="status">
    ${phoneIcon}
    <div class="notice-text">
      <p class="notice-title">${ask.text('surveyform.restored.title')}</p>
      ${it.sure
        ? html`<p>${ask.text('surveyform.restored.sure')}</p>
            <div class="actions">
              <button type="button" class="${quiet} danger" @click=${() => it.over()}>
                ${ask.text('surveyform.restored.forget')}
              </button>
              <button type="button" class=${quiet} @click=${() => it.ask(false)}>
                ${ask.text('surveyform.restored.keep')}
              </button>
            </div>`
        : html`<p>${ask.text('surveyform.restored')}</p>
            <button type="button" class="btn plain small" @click=${() => it.ask(true)}>
              ${ask.text('surveyform.restored.over')}
            </button>`}
    </div>
  </div>`;
}

export function lineNote(ask: Asker, online: boolean) {
  return online
    ? nothing
    : html`<p class="line-note">${offlineIcon}<span>${ask.text('surveyform.offline')}</span></p>`;
}
