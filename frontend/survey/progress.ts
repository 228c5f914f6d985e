import { html } from 'lit';
import type { Asker } from './asking';
import { mayBranch, type Walk } from './flow';
import type { Definition, Page } from './model';

/** So many stones fit beside each other on a small phone. */
const STONES = 12;

/**
 * How far somebody is. Where answers decide what else is asked, the number of screens is said to be
 * about right, which is what it is.
 */
export function progressBar(ask: Asker, definition: Definition, { screens }: Walk, page: Page) {
  const here = screens.findIndex(({ page: { code } }) => code === page.code) + 1;
  const all = screens.length;
  const about = mayBranch(definition) && here < all;
  const single = screens.every(({ questions }) => questions.length === 1);
  return html`<div class="survey-progress">
    <p class="small soft">${sentence(ask, single, about, here, all)}</p>
    ${all <= STONES
      ? html`<div class="steps" aria-hidden="true">
          ${screens.map(
            (_, i) => html`<span class=${i + 1 < here ? 'done' : i + 1 === here ? 'now' : ''}></span>`
          )}
        </div>`
      : html`<div class="bar" aria-hidden="true" style="--share: ${(here / all) * 100}%"></div>`}
  </div>`;
}

function sentence(ask: Asker, single: boolean, about: boolean, here: number, all: number): string {
  if (single) {
    return about
      ? ask.text('surveyform.progress.question.about', here, all)
      : ask.text('surveyform.progress.question', here, all);
  }
  return about
    ? ask.text('surveyform.progress.page.about', here, all)
    : ask.text('surveyform.progress.page', here, all);
}
