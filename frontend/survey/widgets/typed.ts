import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Asker, describedBy, idOf, invalid, required, single, words } from '../asking';
import { latestOf, lengthOf } from '../check';
import { numberIn } from '../digits';
import { declinedOf } from '../flow';
import type { Question } from '../model';

/** What is typed: words, numbers, days and times. */

/** From so few characters left on, the person is told how many. */
const NEAR = 80;

export function writing(ask: Asker, question: Question) {
  const value = String(ask.answers[question.code] ?? '');
  const longest = lengthOf(question);
  const left = longest - value.length;
  const count = idOf(question, 'count');
  const input = (event: Event) => {
    const typed = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    ask.answer(question, typed || undefined, { [declinedOf(question.code)]: undefined });
  };
  const described = describedBy(ask, question, left <= NEAR ? count : '');
  const control = question.long
    ? html`<textarea
        id=${idOf(question, 'field')}
        class="survey-field"
        dir="auto"
        rows="6"
        maxlength=${longest}
        aria-describedby=${described}
        aria-invalid=${invalid(ask, question)}
        aria-required=${required(question)}
        .value=${live(value)}
        @input=${input}
      ></textarea>`
    : html`<input
        id=${idOf(question, 'field')}
        class="survey-field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength=${longest}
        aria-describedby=${described}
        aria-invalid=${invalid(ask, question)}
        aria-required=${required(question)}
        .value=${live(value)}
        @input=${input}
      />`;
  return single(
    ask,
    question,
    html`${control}
      ${left <= NEAR
        ? html`<p class="count" id=${count} aria-live="polite">
            ${ask.text('surveyform.text.left', left)}
          </p>`
        : nothing}`
  );
}

export function number(ask: Asker, question: Question) {
  const value = ask.answers[question.code] as number | undefined;
  const shown = ask.rawOf(question) ?? (value === undefined ? '' : ask.words.number(value));
  return single(
    ask,
    question,
    html`<div class="with-unit">
      <input
        id=${idOf(question, 'field')}
        class="survey-field short"
        type="text"
        inputmode=${question.decimals ? 'decimal' : Number(question.min) < 0 ? 'text' : 'numeric'}
        autocomplete="off"
        aria-describedby=${describedBy(ask, question, [unitId(question), limitId(ask, question)].join(' ').trim())}
        aria-invalid=${invalid(ask, question)}
        aria-required=${required(question)}
        .value=${live(shown)}
        @input=${(event: Event) => readNumber(ask, question, event)}
        @change=${() => {
          // What is understood is shown as it is understood.
          if (ask.answers[question.code] !== undefined) {
            ask.typed(question, undefined);
          }
        }}
      />
      ${question.unit
        ? html`<span class="unit" id=${idOf(question, 'unit')}>${words(ask, question.unit)}</span>`
        : nothing}
    </div>`,
    limits(ask, question)
  );
}

const unitId = (question: Question) => (question.unit ? idOf(question, 'unit') : '');
const limitId = (ask: Asker, question: Question) =>
  limits(ask, question) ? idOf(question, 'hint') : '';

function limits(ask: Asker, question: Question): string {
  const { min, max } = question;
  const amount = (value: unknown) => ask.words.number(value as number);
  if (typeof min === 'number' && typeof max === 'number') {
    return ask.text('surveyform.number.between', amount(min), amount(max));
  }
  return typeof max === 'number' ? ask.text('surveyform.number.most', amount(max)) : '';
}

function readNumber(ask: Asker, question: Question, event: Event) {
  const typed = (event.target as HTMLInputElement).value;
  const number = typed.trim() === '' ? undefined : numberIn(typed, ask.words.format);
  ask.answer(question, number, { [declinedOf(question.code)]: undefined });
  // As it is typed, until the field is left: "3," on the way to "3,5".
  ask.typed(question, typed.trim() === '' ? undefined : typed);
}

export function moment(ask: Asker, question: Question) {
  const kind = question.type === 'time' ? 'time' : 'date';
  return single(
    ask,
    question,
    html`<input
      id=${idOf(question, 'field')}
      class="survey-field short"
      type=${kind}
      min=${question.min ?? nothing}
      max=${latestOf(question) ?? nothing}
      aria-describedby=${describedBy(ask, question)}
      aria-invalid=${invalid(ask, question)}
      aria-required=${required(question)}
      .value=${String(ask.answers[question.code] ?? '')}
      @input=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        ask.typed(question, input.validity.badInput ? '?' : undefined);
        ask.answer(question, input.value ? input.value.slice(0, 10) : undefined, {
          [declinedOf(question.code)]: undefined,
        });
      }}
    />`
  );
}
