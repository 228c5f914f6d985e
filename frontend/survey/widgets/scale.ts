import { html, nothing, svg } from 'lit';
import {
  type Asker,
  clearing,
  decline,
  describedBy,
  grouped,
  idOf,
  invalid,
  pick,
  plain,
  single,
  words,
} from '../asking';
import { declinedOf } from '../flow';
import type { Question } from '../model';

/** How much, from one end to the other: as numbers, as faces with words, or on a line. */

export function scale(ask: Asker, question: Question) {
  const { from = 1, to = 5 } = question;
  const steps = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return question.look === 'faces'
    ? faces(ask, question, steps)
    : numbers(ask, question, steps);
}

function choose(ask: Asker, question: Question, step: number) {
  return () => ask.answer(question, step, { [declinedOf(question.code)]: undefined });
}

function numbers(ask: Asker, question: Question, steps: readonly number[]) {
  const chosen = ask.answers[question.code];
  const named = question.labels ?? {};
  const drawn = steps.map((step, i) => {
    const label = named[String(step)];
    const end = i === 0 ? question.ends?.[0] : i === steps.length - 1 ? question.ends?.[1] : undefined;
    const spoken = label ?? end;
    return pick(
      question,
      'radio',
      String(step),
      html`${ask.words.number(step)}${spoken
        ? html`<span class="visually-hidden">, ${words(ask, spoken)}</span>`
        : nothing}`,
      chosen === step,
      choose(ask, question, step),
      { look: 'number' }
    );
  });
  return grouped(
    ask,
    question,
    html`${ends(ask, question)}
      <div
        class="picks numbers"
        style="--row: ${steps.length > 7 ? Math.ceil(steps.length / 2) : steps.length}; --wide-row: ${steps.length}"
      >
        ${drawn}
      </div>
      ${chosenWord(ask, question)} ${decline(ask, question, 'radio')} ${clearing(ask, question)}`,
    { role: 'radiogroup' }
  );
}

/** The word of the number that is chosen, where the numbers between the ends have some. */
function chosenWord(ask: Asker, question: Question) {
  const label = question.labels?.[String(ask.answers[question.code])];
  return label ? html`<p class="chosen-word">${words(ask, label)}</p>` : nothing;
}

function ends(ask: Asker, { ends: both, from, to }: Question) {
  if (!both) {
    return nothing;
  }
  const end = (value: number | undefined, text: unknown) =>
    html`<span>${value === undefined ? nothing : html`<b>${ask.words.number(value)}</b> `}${text}</span>`;
  return html`<p class="ends" aria-hidden="true">
    ${end(from, words(ask, both[0]))}${end(to, words(ask, both[1]))}
  </p>`;
}

function faces(ask: Asker, question: Question, steps: readonly number[]) {
  const chosen = ask.answers[question.code];
  // The best one first, as people say it.
  const drawn = [...steps].reverse().map((step) => {
    const label = question.labels?.[String(step)];
    const place = steps.length > 1 ? steps.indexOf(step) / (steps.length - 1) : 0.5;
    return pick(
      question,
      'radio',
      String(step),
      label ? words(ask, label) : ask.words.number(step),
      chosen === step,
      choose(ask, question, step),
      { look: 'face', lead: face(place) }
    );
  });
  return grouped(
    ask,
    question,
    html`<div class="picks">${drawn}</div>
      ${decline(ask, question, 'radio')} ${clearing(ask, question)}`,
    { role: 'radiogroup' }
  );
}

/** @param place from 0, unhappy, to 1, happy */
function face(place: number) {
  const bend = Math.round((place - 0.5) * 9);
  const tone = place < 0.2 ? 'low' : place < 0.45 ? 'lower' : place <= 0.55 ? 'mid' : place < 0.8 ? 'higher' : 'high';
  return html`<span class="face ${tone}" aria-hidden="true"
    ><svg viewBox="0 0 32 32">
      ${svg`<circle class="skin" cx="16" cy="16" r="15" /><circle class="eye" cx="11" cy="13" r="2" /><circle class="eye" cx="21" cy="13" r="2" /><path class="mouth" d="M10 ${21 - bend / 2.4} Q16 ${21 + bend} 22 ${21 - bend / 2.4}" />`}
    </svg></span
  >`;
}

export function slider(ask: Asker, question: Question) {
  const { min = 0, max = 100, step = 1 } = question as {
    min?: number;
    max?: number;
    step?: number;
  };
  const value = ask.answers[question.code] as number | undefined;
  const set = (to: number) => {
    const steps = Math.round((Math.min(max, Math.max(min, to)) - min) / step);
    const digits = (String(step).split('.')[1] ?? '').length;
    ask.answer(question, Number((min + steps * step).toFixed(digits)), {
      [declinedOf(question.code)]: undefined,
    });
  };
  const middle = min + Math.round((max - min) / step / 2) * step;
  const said = value === undefined ? ask.text('surveyform.slider.untouched') : spoken(ask, question, value);
  const read = (event: Event) => set(Number((event.target as HTMLInputElement).value));
  const less = value === undefined ? middle : value - step;
  const more = value === undefined ? middle : value + step;
  return single(
    ask,
    question,
    html`<div class="slider ${value === undefined ? 'untouched' : ''}">
      <output class="slider-value" for=${idOf(question, 'field')}>${said}</output>
      <div class="slider-row">
        <button
          type="button"
          class="btn quiet step"
          aria-label=${ask.text('surveyform.slider.less')}
          aria-disabled=${value !== undefined && value <= min ? 'true' : nothing}
          @click=${() => set(less)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          id=${idOf(question, 'field')}
          type="range"
          min=${min}
          max=${max}
          step=${step}
          style="--share: ${share(value ?? middle, min, max)}%"
          .value=${String(value ?? middle)}
          aria-valuetext=${said}
          aria-describedby=${describedBy(ask, question)}
          aria-invalid=${invalid(ask, question)}
          @input=${read}
          @click=${read}
          @keydown=${(event: KeyboardEvent) => {
            if (value === undefined && (event.key === ' ' || event.key === 'Enter')) {
              event.preventDefault();
              read(event);
            }
          }}
        />
        <button
          type="button"
          class="btn quiet step"
          aria-label=${ask.text('surveyform.slider.more')}
          aria-disabled=${value !== undefined && value >= max ? 'true' : nothing}
          @click=${() => set(more)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
      ${sliderEnds(ask, question, min, max)} ${clearing(ask, question)}
    </div>`
  );
}

function share(value: number, min: number, max: number): number {
  return max > min ? Math.round(((value - min) / (max - min)) * 1000) / 10 : 0;
}

/** The value and where it lies, for ears and eyes alike. */
function spoken(ask: Asker, question: Question, value: number): string {
  const amount = ask.words.amount(question, value);
  const end = value === question.min ? question.ends?.[0] : value === question.max ? question.ends?.[1] : undefined;
  return end ? ask.text('surveyform.slider.end', amount, plain(ask, end)) : amount;
}

function sliderEnds(ask: Asker, question: Question, min: number, max: number) {
  const [low, high] = question.ends ?? [];
  return html`<p class="ends">
    <span>${low ? words(ask, low) : ask.words.amount(question, min)}</span>
    <span>${high ? words(ask, high) : ask.words.amount(question, max)}</span>
  </p>`;
}
