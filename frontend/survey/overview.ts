import { html, nothing } from 'lit';
import { type Asker, plain, words } from './asking';
import { declinedOf, isAsked, type Screen, type Walk } from './flow';
import type { Question, Survey } from './model';

/** What the overview needs. */
export interface Overview {
  readonly survey: Survey;
  readonly walked: Walk;
  change(screen: Screen): void;
}

/** All answers before they are sent, each with the way back to it. */
export function overview(ask: Asker, it: Overview) {
  return html`<h1 tabindex="-1">${ask.text('surveyform.review.title')}</h1>
    <p class="lead">${ask.text('surveyform.review.lead')}</p>
    <dl class="survey-review">
      ${it.walked.screens.flatMap((screen) =>
        screen.questions
          .filter(isAsked)
          .map((question) => line(ask, question, () => it.change(screen)))
      )}
    </dl>`;
}

function line(ask: Asker, question: Question, change: () => void) {
  return html`<div class="review-item">
    <dt>${words(ask, question.title)}</dt>
    <dd>
      ${answer(ask, question)}
      <button
        type="button"
        class="btn plain small"
        aria-label=${ask.text('surveyform.review.change.name', plain(ask, question.title))}
        @click=${change}
      >
        ${ask.text('surveyform.review.change')}
      </button>
    </dd>
  </div>`;
}

function answer(ask: Asker, question: Question) {
  const value = ask.data[question.code];
  if (ask.data[declinedOf(question.code)] === true) {
    return html`<p class="soft">${ask.text('surveyform.decline')}</p>`;
  }
  if (value === undefined) {
    return html`<p class="soft">${ask.text('surveyform.review.none')}</p>`;
  }
  if (question.type === 'photo') {
    return html`<img
      class="review-photo"
      src="data:image/jpeg;base64,${ask.photos[question.code] ?? ''}"
      alt=${ask.text('surveyform.photo.yours')}
    />`;
  }
  if (question.type === 'consent') {
    const agreed = value === true;
    return html`<p>
      ${agreed ? ask.text('surveyform.consent.yes') : ask.text('surveyform.consent.no')}
    </p>`;
  }
  if (question.type === 'text') {
    return html`<p class="user-text" dir="auto">${String(value)}</p>`;
  }
  const said = ask.words.said(question, ask.data);
  if (question.type === 'ranking') {
    return html`<ol class="said">
      ${said.map((it) => html`<li>${it}</li>`)}
    </ol>`;
  }
  return said.length > 1
    ? html`<ul class="said">
        ${said.map((it) => html`<li>${it}</li>`)}
      </ul>`
    : html`<p>${said[0] ?? nothing}</p>`;
}
