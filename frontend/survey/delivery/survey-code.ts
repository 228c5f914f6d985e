import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { alertIcon } from '../../shared/icons';
import type { Survey } from '../model';
import { SurveyElement } from '../texts';
import { read } from '../words';
import { remember } from './address';
import { CODE_LENGTH, readCode } from './codes';
import { secretAt, secretKey } from './secrets';
import { lookAt } from './spending';
import { type CodeTrouble, state } from './state';

/** Asks for the code of a letter where one is needed and none came along; fires `survey-code`. */
@customElement('survey-code')
export class SurveyCode extends SurveyElement {
  @property({ attribute: false }) survey: Survey | undefined;

  @reactive() private trouble: CodeTrouble | undefined = state.codeTrouble;
  @reactive() private busy = false;

  private async go(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.survey) {
      return;
    }
    const field = this.querySelector('input')!;
    const code = readCode(field.value, CODE_LENGTH);
    this.busy = true;
    this.trouble = code ? await lookAt(this.survey, code, this.language) : 'mistyped';
    this.busy = false;
    if (this.trouble || !code) {
      await this.updateComplete;
      field.focus();
      return;
    }
    remember(this.survey.handle, 'code', code);
    await secretAt(await secretKey(this.survey, 'web', code), code);
    delete state.codeTrouble;
    this.dispatchEvent(new CustomEvent('survey-code', { bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.survey) {
      return nothing;
    }
    const wrong = this.trouble !== undefined;
    const { title, original } = this.survey.definition;
    const { text, lang } = read(title, this.spoken, original);
    return html`<h1 tabindex="-1" lang=${lang} dir="auto">${text}</h1>
      <form class="card" novalidate @submit=${this.go}>
      <div class="field">
        <label for="survey-code">${this.text('surveydelivery.code.label')}</label>
        <p class="hint" id="survey-code-hint">${this.text('surveydelivery.code.hint')}</p>
        <input
          id="survey-code"
          class="code-input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          required
          aria-describedby="survey-code-hint survey-code-error"
          aria-invalid=${wrong}
        />
        <p class="error" id="survey-code-error" role="alert">
          ${wrong ? html`${alertIcon}<span>${this.why()}</span>` : ''}
        </p>
      </div>
      <button type="submit" class="btn wide" aria-disabled=${this.busy}>
        ${this.busy ? this.text('surveydelivery.code.looking') : this.text('surveydelivery.code.go')}
      </button>
    </form>`;
  }

  private why(): string {
    switch (this.trouble) {
      case 'spent':
        return this.text('surveydelivery.code.spent');
      case 'unknown':
        return this.text('surveydelivery.code.unknown');
      default:
        return this.text('surveydelivery.code.mistyped');
    }
  }
}
