import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Asker, decline, grouped, idOf, plain, words } from '../asking';
import { declinedOf, optionsOf } from '../flow';
import type { Option, Question } from '../model';
import { chevronDown, chevronUp, crossIcon } from '../icons';

/**
 * Putting things in order by tapping them, one after the other. Nothing has to be dragged: hands
 * that tremble, keyboards and screen readers do the same as everybody.
 */
export function ranking(ask: Asker, question: Question) {
  const options = optionsOf(question, ask.data, ask.order);
  const value = ask.answers[question.code];
  const codes = (Array.isArray(value) ? (value as string[]) : []).filter((code) =>
    options.some((option) => option.code === code)
  );
  const ranked = codes.map((code) => options.find((option) => option.code === code)!);
  const rest = options.filter(({ code }) => !codes.includes(code));
  const full = typeof question.max === 'number' && codes.length >= question.max;
  return grouped(
    ask,
    question,
    html`${ranked.length > 0
        ? html`<ol class="ranked" aria-label=${ask.text('surveyform.ranking.ranked')}>
            ${repeat(
              ranked,
              ({ code }) => code,
              (option, i) => ranked1(ask, question, codes, option, i)
            )}
          </ol>`
        : nothing}
      ${rest.length > 0 && !full
        ? html`<p class="rest-title" id=${idOf(question, 'rest')}>
              ${ask.text('surveyform.ranking.next', codes.length + 1)}
            </p>
            <ul class="unranked" aria-labelledby=${idOf(question, 'rest')}>
              ${repeat(
                rest,
                ({ code }) => code,
                (option) => html`<li>
                  <button
                    type="button"
                    class="pick to-rank"
                    data-code=${option.code}
                    @click=${() => place(ask, question, codes, option, options.length)}
                  >
                    <span class="pick-label">${words(ask, option.label)}</span>
                  </button>
                </li>`
              )}
            </ul>`
        : nothing}
      ${decline(ask, question)}`,
    { hint: hint(ask, question) }
  );
}

function hint(ask: Asker, { min, max }: Question): string {
  if (typeof max === 'number') {
    return ask.text('surveyform.ranking.hint.most', max);
  }
  return typeof min === 'number' && min > 1
    ? ask.text('surveyform.ranking.hint.least', min)
    : ask.text('surveyform.ranking.hint');
}

function ranked1(
  ask: Asker,
  question: Question,
  codes: readonly string[],
  option: Option,
  i: number
) {
  const name = plain(ask, option.label);
  const move = (by: number, label: string, icon: unknown, off: boolean) =>
    html`<button
      type="button"
      class="icon-button"
      data-move=${by}
      aria-label=${label}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => (off ? undefined : shift(ask, question, codes, i, by, name))}
    >
      ${icon}
    </button>`;
  return html`<li class="ranked-item" data-code=${option.code}>
    <span class="rank" aria-hidden="true">${ask.words.number(i + 1)}</span>
    <span class="pick-label">${words(ask, option.label)}</span>
    <span class="rank-buttons">
      ${move(-1, ask.text('surveyform.ranking.up', name), chevronUp, i === 0)}
      ${move(1, ask.text('surveyform.ranking.down', name), chevronDown, i === codes.length - 1)}
      <button
        type="button"
        class="icon-button"
        aria-label=${ask.text('surveyform.ranking.out', name)}
        @click=${() => takeOut(ask, question, codes, option, name)}
      >
        ${crossIcon}
      </button>
    </span>
  </li>`;
}

function keep(ask: Asker, question: Question, codes: readonly string[]) {
  ask.answer(question, codes.length > 0 ? codes : undefined, {
    [declinedOf(question.code)]: undefined,
  });
}

function place(
  ask: Asker,
  question: Question,
  codes: readonly string[],
  option: Option,
  count: number
) {
  const buttons = [...document.querySelectorAll<HTMLElement>(`#${idOf(question)} .to-rank`)];
  const at = buttons.findIndex(({ dataset }) => dataset['code'] === option.code);
  const next = (buttons[at + 1] ?? buttons[at - 1])?.dataset['code'];
  keep(ask, question, [...codes, option.code]);
  ask.announce(
    ask.text('surveyform.ranking.placed', plain(ask, option.label), codes.length + 1, count)
  );
  focusLater(
    question,
    next ? `.to-rank[data-code="${next}"]` : '',
    `[data-code="${option.code}"] .icon-button`
  );
}

function shift(
  ask: Asker,
  question: Question,
  codes: readonly string[],
  from: number,
  by: number,
  name: string
) {
  const moved = [...codes];
  const [code] = moved.splice(from, 1);
  moved.splice(from + by, 0, code!);
  keep(ask, question, moved);
  ask.announce(ask.text('surveyform.ranking.placed', name, from + by + 1, moved.length));
  focusLater(question, `[data-code="${code}"] [data-move="${by}"]`);
}

function takeOut(
  ask: Asker,
  question: Question,
  codes: readonly string[],
  option: Option,
  name: string
) {
  keep(ask, question, codes.filter((code) => code !== option.code));
  ask.announce(ask.text('surveyform.ranking.removed', name));
  focusLater(question, `.to-rank[data-code="${option.code}"]`);
}

/** What was tapped may be gone once it is drawn anew. */
function focusLater(question: Question, ...selectors: string[]) {
  setTimeout(() => {
    const wanted = selectors.filter(Boolean).map((it) => `#${idOf(question)} ${it}`);
    const found = wanted
      .map((selector) => document.querySelector<HTMLElement>(selector))
      .find((element) => element !== null);
    found?.focus();
  });
}
