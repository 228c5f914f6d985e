import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../shared/icons';
import { declinedOf, isAsked } from './flow';
import type { Answers, Localized, Order, Question } from './model';
import type { Words } from './words';

/** What the drawing of a question needs from the form. */
export interface Asker {
  /** A text of the portal. */
  text(key: string, ...args: unknown[]): string;
  readonly words: Words;
  readonly answers: Answers;
  /** What rules see. */
  readonly data: Answers;
  readonly order: Order;
  readonly photos: Readonly<Record<string, string>>;
  /** The tag of the page's language. */
  readonly reader: string;
  /** Whether the question stands alone on its screen, so that its title is the screen's. */
  readonly alone: boolean;
  /** What is wrong with the question, in words; empty if nothing is. */
  problemWith(question: Question): string;
  /** Keeps an answer; undefined takes it away. Keys other than the code go along. */
  answer(question: Question, value: unknown, beside?: Answers): void;
  /** What is typed and makes no answer (yet); undefined if it does. */
  typed(question: Question, raw: string | undefined): void;
  rawOf(question: Question): string | undefined;
  /** Says something to whoever listens to the page. */
  announce(words: string): void;
  /** Keeps a photo in base64; undefined takes it away. */
  keepPhoto(question: Question, data: string | undefined): void;
  /** Draws anew: something that lies outside of the answers has changed. */
  refresh(): void;
  /** The button that reads the question aloud, where there is a voice. */
  readingButton(question: Question): TemplateResult | typeof nothing;
}

export type Drawn = TemplateResult | typeof nothing | string;

/** A text of the survey, marked with its language where that is not the page's. */
export function words(ask: Asker, text: Localized): Drawn {
  const { text: said, lang } = ask.words.read(text, ask.data);
  return lang === ask.reader ? said : html`<span lang=${lang} dir="auto">${said}</span>`;
}

/** The text alone, for attributes. */
export function plain(ask: Asker, text: Localized): string {
  return ask.words.read(text, ask.data).text;
}

export const idOf = ({ code }: Question, part = '') => `q-${code}${part && `-${part}`}`;

/** The ids of what describes a control: help, then what is wrong. */
export function describedBy(ask: Asker, question: Question, more = '') {
  const ids = [
    question.help ? idOf(question, 'help') : '',
    more,
    ask.problemWith(question) ? idOf(question, 'error') : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export function invalid(ask: Asker, question: Question) {
  return ask.problemWith(question) ? 'true' : nothing;
}

export function required(question: Question) {
  return question.required || (question.type === 'consent' && question.must) ? 'true' : nothing;
}

/** A question of several controls: the title is their group's name. */
export function grouped(
  ask: Asker,
  question: Question,
  controls: unknown,
  { role = 'group', hint = '' }: { role?: 'group' | 'radiogroup'; hint?: string } = {}
): TemplateResult {
  const hintId = hint ? idOf(question, 'hint') : '';
  return html`<section class="question" id=${idOf(question)} data-type=${question.type}>
    <fieldset
      role=${role}
      aria-labelledby=${idOf(question, 'title')}
      aria-describedby=${describedBy(ask, question, hintId)}
      aria-required=${role === 'radiogroup' ? (required(question) ?? nothing) : nothing}
      aria-invalid=${role === 'radiogroup' ? invalid(ask, question) : nothing}
    >
      ${heading(ask, question, (title) => html`<legend>${title}</legend>`)} ${help(ask, question)}
      ${hint ? html`<p class="hint" id=${hintId}>${hint}</p>` : nothing} ${error(ask, question)}
      ${controls}
    </fieldset>
  </section>`;
}

/** A question with one control, which carries this id. */
export function single(
  ask: Asker,
  question: Question,
  control: unknown,
  hint = ''
): TemplateResult {
  const label = (title: unknown) => html`<label for=${idOf(question, 'field')}>${title}</label>`;
  return html`<section class="question" id=${idOf(question)} data-type=${question.type}>
    ${heading(ask, question, (title) => title, label)} ${help(ask, question)}
    ${hint ? html`<p class="hint" id=${idOf(question, 'hint')}>${hint}</p>` : nothing}
    ${error(ask, question)} ${control} ${decline(ask, question)}
  </section>`;
}

/** Text without a control. */
export function told(ask: Asker, question: Question): TemplateResult {
  return html`<section class="question" id=${idOf(question)} data-type=${question.type}>
    ${heading(ask, question, (title) => title)} ${help(ask, question)}
  </section>`;
}

function heading(
  ask: Asker,
  question: Question,
  around: (title: TemplateResult) => unknown,
  within: (title: Drawn) => unknown = (title) => title
) {
  const title = within(words(ask, question.title));
  const id = idOf(question, 'title');
  const drawn = ask.alone
    ? html`<h1 id=${id} tabindex="-1">${title}</h1>`
    : html`<h2 id=${id} tabindex="-1">${title}</h2>`;
  return html`${around(drawn)}${ask.alone ? nothing : ask.readingButton(question)}`;
}

function help(ask: Asker, question: Question) {
  return question.help
    ? html`<p class="lead help" id=${idOf(question, 'help')}>${words(ask, question.help)}</p>`
    : nothing;
}

function error(ask: Asker, question: Question) {
  const problem = ask.problemWith(question);
  return html`<p class="problem" id=${idOf(question, 'error')} role="alert">
    ${problem ? html`${alertIcon}<span>${problem}</span>` : nothing}
  </p>`;
}

/** One thing to tap: a real radio button or checkbox that fills its card. */
export function pick(
  question: Question,
  kind: 'radio' | 'checkbox',
  code: string,
  label: unknown,
  chosen: boolean,
  choose: (on: boolean, input: HTMLInputElement) => void,
  { look = '', describedby = '', lead = nothing as unknown, name = idOf(question) } = {}
): TemplateResult {
  return html`<label class="pick ${look}">
    <input
      type=${kind}
      name=${name}
      value=${code}
      .checked=${chosen}
      aria-describedby=${describedby || nothing}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        choose(input.checked, input);
      }}
    />
    ${lead}
    <span class="pick-label">${label}</span>
  </label>`;
}

/** "I would rather not say": for groups of radio buttons one of them, else a box to tick. */
export function decline(ask: Asker, question: Question, kind: 'radio' | 'checkbox' = 'checkbox') {
  if (!question.declinable || !isAsked(question)) {
    return nothing;
  }
  const key = declinedOf(question.code);
  const on = ask.answers[key] === true;
  return pick(
    question,
    kind,
    '',
    ask.text('surveyform.decline'),
    on,
    (now) => {
      ask.typed(question, undefined);
      ask.answer(question, undefined, { [key]: now ? true : undefined });
    },
    { look: 'decline', name: kind === 'radio' ? idOf(question) : key }
  );
}

/** A way to take an answer back, where there need not be one. */
export function clearing(ask: Asker, question: Question, beside: Answers = {}) {
  return !question.required && ask.answers[question.code] !== undefined
    ? html`<button
        type="button"
        class="btn plain small clear"
        @click=${() => {
          ask.answer(question, undefined, beside);
          ask.announce(ask.text('surveyform.cleared'));
          document.querySelector<HTMLElement>(`#${idOf(question)} :is(input, select)`)?.focus();
        }}
      >
        ${ask.text('surveyform.clear')}
      </button>`
    : nothing;
}
