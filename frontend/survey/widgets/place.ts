import { html, nothing } from 'lit';
import {
  type Asker,
  clearing,
  decline,
  grouped,
  pick,
  plain,
  single,
  words,
} from '../asking';
import { declinedOf } from '../flow';
import type { Question } from '../model';
import { mapIcon } from '../icons';
import { dropdown } from './dropdown';

/** As many areas stand in sight; more of them go into a list to open. */
const IN_SIGHT = 8;

const opened = new Set<string>();

/** Where: a list, and a map as an extra that chooses in the list. */
export function place(ask: Asker, question: Question) {
  const areas = question.areas ?? [];
  const chosen = String(ask.answers[question.code] ?? '');
  const keep = (code: string | undefined) =>
    ask.answer(question, code, { [declinedOf(question.code)]: undefined });
  if (areas.length > IN_SIGHT) {
    return single(
      ask,
      question,
      html`${dropdown(ask, question, areas, chosen, keep)}
        ${map(ask, question, chosen, keep)}`
    );
  }
  return grouped(
    ask,
    question,
    html`<div class="picks two">
        ${areas.map(({ code, label }) =>
          pick(question, 'radio', code, words(ask, label), chosen === code, () => keep(code))
        )}
      </div>
      ${map(ask, question, chosen, keep)} ${decline(ask, question, 'radio')}
      ${clearing(ask, question)}`,
    { role: 'radiogroup' }
  );
}

function map(
  ask: Asker,
  question: Question,
  chosen: string,
  keep: (code: string) => void
) {
  const drawn = (question.areas ?? []).filter(({ outline }) => (outline?.length ?? 0) > 2);
  if (drawn.length === 0) {
    return nothing;
  }
  const open = opened.has(question.code);
  return html`<button
      type="button"
      class="btn quiet small map-button"
      aria-expanded=${String(open)}
      @click=${() => {
        if (open) {
          opened.delete(question.code);
        } else {
          opened.add(question.code);
          void import('./area-map');
        }
        ask.refresh();
      }}
    >
      ${mapIcon}${open ? ask.text('surveyform.map.hide') : ask.text('surveyform.map.show')}
    </button>
    ${open
      ? html`<p class="hint">${ask.text('surveyform.map.hint')}</p>
          <area-map
            .areas=${drawn.map(({ code, label, outline }) => ({
              code,
              outline,
              name: plain(ask, label),
            }))}
            .chosen=${chosen}
            @area-chosen=${(event: CustomEvent<string>) => keep(event.detail)}
          ></area-map>`
      : nothing}`;
}
