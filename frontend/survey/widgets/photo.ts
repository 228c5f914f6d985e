import { html, nothing } from 'lit';
import { alertIcon, cameraIcon } from '../../shared/icons';
import { type Asker, describedBy, idOf, invalid, single } from '../asking';
import { declinedOf } from '../flow';
import type { Question } from '../model';

/** A photo, made small on the phone; what does that is loaded when somebody takes one. */

/** In pixels. */
const LONG_SIDE = 1280;
/** In bytes: three of them, in base 64, stay below two megabytes. */
const MOST = 460_000;

const working = new Set<string>();
const troubled = new Set<string>();

export function photo(ask: Asker, question: Question) {
  const data = ask.photos[question.code];
  const busy = working.has(question.code);
  return single(
    ask,
    question,
    html`<div class="survey-photo">
      ${data
        ? html`<img
            src="data:image/jpeg;base64,${data}"
            alt=${ask.text('surveyform.photo.yours')}
          />`
        : nothing}
      <p class="problem" role="alert">
        ${troubled.has(question.code)
          ? html`${alertIcon}<span>${ask.text('surveyform.photo.unreadable')}</span>`
          : nothing}
      </p>
      <div class="btn quiet wide photo-add" aria-busy=${String(busy)}>
        ${cameraIcon}
        <label for=${idOf(question, 'field')}
          >${busy
            ? ask.text('surveyform.photo.working')
            : data
              ? ask.text('surveyform.photo.another')
              : ask.text('surveyform.photo.add')}</label
        >
        <input
          id=${idOf(question, 'field')}
          type="file"
          accept="image/*"
          aria-describedby=${describedBy(ask, question)}
          aria-invalid=${invalid(ask, question)}
          @change=${(event: Event) => void take(ask, question, event)}
        />
      </div>
      ${data
        ? html`<button
            type="button"
            class="btn quiet danger small"
            @click=${() => {
              ask.keepPhoto(question, undefined);
              ask.announce(ask.text('surveyform.photo.removed'));
              document.getElementById(idOf(question, 'field'))?.focus();
            }}
          >
            ${ask.text('surveyform.photo.remove')}
          </button>`
        : nothing}
    </div>`,
    ask.text('surveyform.photo.hint')
  );
}

async function take(ask: Asker, question: Question, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  input.value = '';
  if (!file) {
    return;
  }
  troubled.delete(question.code);
  working.add(question.code);
  ask.refresh();
  try {
    const { shrink } = await import('../../shared/photos');
    const { data } = await shrink(file, { longSide: LONG_SIDE, most: MOST });
    ask.answer(question, undefined, { [declinedOf(question.code)]: undefined });
    ask.keepPhoto(question, data);
    ask.announce(ask.text('surveyform.photo.added'));
  } catch {
    troubled.add(question.code);
  } finally {
    working.delete(question.code);
    ask.refresh();
  }
}
