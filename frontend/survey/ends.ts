import { html, nothing } from 'lit';
import { type Asker, words } from './asking';
import { backIcon } from './icons';
import type { Quota, Survey } from './model';

/** Where there is nothing to answer: enough people like this one, not yet, or not any more. */

export function quotaScreen(ask: Asker, quota: Quota | undefined, home: string, back: () => void) {
  return html`<div class="survey-page">
    <h1 tabindex="-1">${ask.text('surveyform.quota.title')}</h1>
    ${quota ? html`<p class="lead">${words(ask, quota.message)}</p>` : nothing}
    <p>${ask.text('surveyform.quota')}</p>
    <div class="survey-steps">
      <button type="button" class="btn quiet" @click=${back}>
        ${backIcon}${ask.text('surveyform.back')}
      </button>
      <a class="btn" href=${home}>${ask.text('surveyform.quota.home')}</a>
    </div>
  </div>`;
}

/** The end of a questionnaire that somebody is still writing. */
export function testedScreen(ask: Asker, again: () => void) {
  return html`<div class="survey-page">
    <h1 tabindex="-1">${ask.text('surveyform.tested.title')}</h1>
    <p class="notice info">${ask.text('surveyform.tested')}</p>
    <div class="survey-steps">
      <button type="button" class="btn" @click=${again}>${ask.text('surveyform.tested.again')}</button>
    </div>
  </div>`;
}

/** @param more what else may be done here */
export function shutScreen(ask: Asker, { definition, state }: Survey, more: unknown) {
  const opens = definition.opens?.slice(0, 10);
  return html`<div class="survey-start">
    <h1 tabindex="-1">${words(ask, definition.title)}</h1>
    ${definition.intro
      ? html`<p class="lead user-text">${words(ask, definition.intro)}</p>`
      : nothing}
    <p class="notice info">
      ${state === 'upcoming' && opens
        ? ask.text('surveyform.upcoming', ask.words.date(opens))
        : ask.text('surveyform.closed')}
    </p>
    ${more}
  </div>`;
}
