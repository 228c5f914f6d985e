import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Asker, describedBy, idOf, invalid, plain, required } from '../asking';
import type { Localized, Question } from '../model';

/** A list to open, in the question's field. */
export function dropdown(
  ask: Asker,
  question: Question,
  choices: readonly { readonly code: string; readonly label: Localized }[],
  chosen: string,
  keep: (code: string | undefined) => void
) {
  return html`<select
    id=${idOf(question, 'field')}
    class="survey-field"
    aria-describedby=${describedBy(ask, question)}
    aria-invalid=${invalid(ask, question)}
    aria-required=${required(question)}
    .value=${live(chosen)}
    @change=${(event: Event) => keep((event.target as HTMLSelectElement).value || undefined)}
  >
    <option value="" ?selected=${!chosen}>${ask.text('surveyform.choose')}</option>
    ${choices.map(
      ({ code, label }) =>
        html`<option value=${code} ?selected=${code === chosen}>${plain(ask, label)}</option>`
    )}
  </select>`;
}
