import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  type Asker,
  clearing,
  decline,
  grouped,
  idOf,
  pick,
  plain,
  single,
  words,
} from '../asking';
import { declinedOf, optionsOf, otherOf } from '../flow';
import type { Option, Question } from '../model';
import { dropdown } from './dropdown';

/** Choosing one or several of a list, with words or with pictures. */

const LONGEST_OTHER = 200;

export function chooseOne(ask: Asker, question: Question) {
  return question.look === 'dropdown' ? list(ask, question) : radios(ask, question);
}

export function choosePicture(ask: Asker, question: Question) {
  return question.multiple ? chooseSeveral(ask, question) : radios(ask, question);
}

function radios(ask: Asker, question: Question) {
  const options = optionsOf(question, ask.data, ask.order);
  const chosen = ask.answers[question.code];
  const drawn = repeat(
    options,
    ({ code }) => code,
    (option) => html`${card(ask, question, option, 'radio', chosen === option.code, () =>
      ask.answer(question, option.code, { [declinedOf(question.code)]: undefined })
    )}${chosen === option.code ? ownWords(ask, question, option) : nothing}`
  );
  return grouped(
    ask,
    question,
    html`<div class=${lookOf(question)}>${drawn}</div>
      ${decline(ask, question, 'radio')} ${clearing(ask, question)}`,
    { role: 'radiogroup' }
  );
}

function lookOf({ type, look }: Question): string {
  return type === 'picture' ? 'picks pictures' : look === 'buttons' ? 'picks buttons' : 'picks';
}

function list(ask: Asker, question: Question) {
  const options = optionsOf(question, ask.data, ask.order);
  const chosen = ask.answers[question.code];
  const option = options.find(({ code }) => code === chosen);
  return single(
    ask,
    question,
    html`${dropdown(ask, question, options, option?.code ?? '', (code) =>
      ask.answer(question, code, { [declinedOf(question.code)]: undefined })
    )}
    ${option ? ownWords(ask, question, option) : nothing}`
  );
}

export function chooseSeveral(ask: Asker, question: Question) {
  const options = optionsOf(question, ask.data, ask.order);
  const chosen = chosenOf(ask, question);
  const drawn = repeat(
    options,
    ({ code }) => code,
    (option) => html`${card(
      ask,
      question,
      option,
      'checkbox',
      chosen.includes(option.code),
      (on, input) => toggle(ask, question, option, on, input)
    )}${chosen.includes(option.code) ? ownWords(ask, question, option) : nothing}`
  );
  return grouped(
    ask,
    question,
    html`<div class=${lookOf(question)}>${drawn}</div>
      ${decline(ask, question)}`,
    { hint: howMany(ask, question) }
  );
}

function chosenOf(ask: Asker, { code }: Question): readonly string[] {
  const value = ask.answers[code];
  return Array.isArray(value) ? (value as string[]) : [];
}

function toggle(ask: Asker, question: Question, option: Option, on: boolean, input: HTMLInputElement) {
  const before = chosenOf(ask, question);
  const exclusive = (code: string) =>
    question.options?.find((it) => it.code === code)?.exclusive === true;
  let now = before.filter((code) => code !== option.code);
  if (on) {
    now = option.exclusive ? [] : now.filter((code) => !exclusive(code));
    if (typeof question.max === 'number' && now.length >= question.max) {
      input.checked = false;
      ask.announce(ask.text('surveyform.choice.full', question.max));
      return;
    }
    now = [...now, option.code];
  }
  const gone = before.filter((code) => code !== option.code && !now.includes(code));
  if (gone.length > 0) {
    ask.announce(ask.text('surveyform.choice.alone', plain(ask, option.label)));
  }
  const order = (question.options ?? []).map(({ code }) => code);
  now.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  ask.answer(question, now.length > 0 ? now : undefined, {
    [declinedOf(question.code)]: undefined,
  });
}

function howMany(ask: Asker, { min, max }: Question): string {
  const least = typeof min === 'number' && min > 1 ? min : undefined;
  if (least !== undefined && typeof max === 'number') {
    return least === max
      ? ask.text('surveyform.choice.exactly', max)
      : ask.text('surveyform.choice.between', least, max);
  }
  if (least !== undefined) {
    return ask.text('surveyform.choice.least', least);
  }
  return typeof max === 'number'
    ? ask.text('surveyform.choice.most', max)
    : ask.text('surveyform.choice.several');
}

function card(
  ask: Asker,
  question: Question,
  option: Option,
  kind: 'radio' | 'checkbox',
  chosen: boolean,
  choose: (on: boolean, input: HTMLInputElement) => void
) {
  const image = option.image
    ? html`<img
        src=${option.image}
        alt=${option.imageText ? plain(ask, option.imageText) : ''}
        loading="lazy"
        width="320"
        height="240"
      />`
    : nothing;
  return pick(question, kind, option.code, words(ask, option.label), chosen, choose, {
    lead: image,
  });
}

function ownWords(ask: Asker, question: Question, option: Option) {
  if (!option.other) {
    return nothing;
  }
  const key = otherOf(question.code);
  const id = idOf(question, 'other');
  return html`<div class="own-words">
    <label for=${id}>${ask.text('surveyform.other')}</label>
    <input
      id=${id}
      class="survey-field"
      type="text"
      dir="auto"
      autocomplete="off"
      maxlength=${LONGEST_OTHER}
      .value=${live(String(ask.answers[key] ?? ''))}
      @input=${(event: Event) =>
        ask.answer(question, ask.answers[question.code], {
          [key]: (event.target as HTMLInputElement).value || undefined,
        })}
    />
  </div>`;
}
