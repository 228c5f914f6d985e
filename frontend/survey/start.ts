import { html, nothing } from 'lit';
import { type Asker, words } from './asking';
import type { Walk } from './flow';
import type { Definition, Survey } from './model';

/** What the first screen needs. */
export interface Start {
  readonly survey: Survey;
  readonly walked: Walk;
  readonly agreed: boolean;
  /** Whether something is answered already. */
  readonly begun: boolean;
  /** What else may be done here. */
  readonly more: unknown;
  agree(on: boolean): void;
  begin(): void;
}

/** The first screen. The server draws the same (survey.web.StartScreen), so that nothing jumps. */
export function start(ask: Asker, it: Start) {
  const { definition } = it.survey;
  const { intro, consent } = definition;
  return html`<div class="survey-start">
    <h1 tabindex="-1">${words(ask, definition.title)}</h1>
    ${intro ? html`<p class="lead user-text">${words(ask, intro)}</p>` : nothing}
    ${foreignNote(ask)}
    <ul class="survey-facts">
      ${facts(ask, it).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${consent ? agreement(ask, it, words(ask, consent.text)) : nothing}
    <button type="button" class="btn wide" data-begin @click=${it.begin}>
      ${it.begun ? ask.text('surveyform.start.goOn') : ask.text('surveyform.start')}
    </button>
    ${firstQuestion(ask, it)} ${it.more}
  </div>`;
}

function facts(ask: Asker, { survey }: Start): string[] {
  const { access } = survey.definition;
  return [
    ask.text('surveyform.start.screens', screens(survey.definition)),
    access === 'open'
      ? ask.text('surveyform.start.open')
      : ask.text('surveyform.start.secret'),
    ask.text('surveyform.start.pause'),
  ];
}

/** The screens that everybody gets; what else is asked depends on the answers. */
function screens({ groups }: Definition): number {
  return groups
    .filter(({ showIf }) => showIf === undefined)
    .flatMap(({ pages }) => pages)
    .filter(({ showIf }) => showIf === undefined)
    .filter(({ questions }) =>
      questions.some((question) => question.showIf === undefined && question.type !== 'calculated')
    ).length;
}

function agreement(ask: Asker, it: Start, text: unknown) {
  return html`<div class="card survey-consent">
    <h2>${ask.text('surveyform.start.consent')}</h2>
    <p class="user-text">${text}</p>
    <label class="pick">
      <input
        id="survey-agree"
        type="checkbox"
        .checked=${it.agreed}
        @change=${(event: Event) => it.agree((event.target as HTMLInputElement).checked)}
      />
      <span class="pick-label">${ask.text('surveyform.start.agree')}</span>
    </label>
  </div>`;
}

function foreignNote(ask: Asker) {
  const { foreign, language, answered, format } = ask.words;
  if (!foreign) {
    return nothing;
  }
  const names = new Intl.DisplayNames(format, { type: 'language' });
  const [missing, instead] = [names.of(language), names.of(answered)];
  return html`<p class="notice info">${ask.text('surveyform.foreign', missing, instead)}</p>`;
}

/** What comes next, for whoever wonders; nothing where chance decides that. */
function firstQuestion(ask: Asker, { walked }: Start) {
  const screen = walked.screens[0];
  const first = screen?.questions[0];
  return first && !screen.group.shuffle && !screen.page.shuffle
    ? html`<p class="survey-first">
        ${ask.text('surveyform.start.first')} <b>${words(ask, first.title)}</b>
      </p>`
    : nothing;
}
