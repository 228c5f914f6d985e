import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { NoAnswer } from '../../shared/api';
import { copy } from '../../shared/copying';
import { alertIcon } from '../../shared/icons';
import { uuid } from '../../shared/tab';
import type { Progress, Survey } from '../model';
import { SurveyElement } from '../texts';
import { codeOf, linkTo, remember, reopen, revisionOf, savedUnder } from './address';
import { CODE_LENGTH, grouped, randomLetters, readCode } from './codes';
import { receiptsKept } from './receipts';
import { type Carried, load, NothingThere, save } from './resume-store';
import { secretAt, secretKey } from './secrets';

type Step = 'idle' | 'saving' | 'saved' | 'conflict' | 'network' | 'failed';

/**
 * Going on on another device: saves what was answered so far, encrypted, and shows the code for it;
 * takes a code that somebody has; and leads to an answer whose receipt lies on this phone.
 */
@customElement('survey-resume')
export class SurveyResume extends SurveyElement {
  @property({ attribute: false }) survey: Survey | undefined;
  /** What is saved, asked for when it is; without it there is nothing to save yet. */
  @property({ attribute: false }) progress: (() => Progress) | undefined;

  @reactive() private step: Step = 'idle';
  @reactive() private code: string | undefined;
  @reactive() private wholly = true;
  @reactive() private said = '';
  @reactive() private mistyped = false;
  @reactive() private receipt: string | undefined;
  /** What somebody has saved elsewhere meanwhile. */
  private elsewhere: Carried | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('survey') && this.survey) {
      const { handle } = this.survey;
      this.code = savedUnder(handle);
      void receiptsKept(handle).then(([latest]) => (this.receipt = latest));
    }
  }

  // ── saving ────────────────────────────────────────────────────────────────────────────────────

  private async save(overwrite: boolean): Promise<void> {
    if (!this.survey || !this.progress || this.step === 'saving') {
      return;
    }
    this.step = 'saving';
    try {
      const code = this.code ?? randomLetters(CODE_LENGTH);
      if (this.code && !overwrite && (await this.savedElsewhere(code))) {
        this.show('conflict');
        return;
      }
      const carried = await this.carried();
      this.wholly = await save(this.survey, code, carried, this.language);
      remember(this.survey.handle, 'saved', code);
      remember(this.survey.handle, 'revision', carried.revision);
      this.code = code;
      this.show('saved');
    } catch (error) {
      this.show(error instanceof NoAnswer ? 'network' : 'failed');
    }
  }

  /** Whether what lies there is newer than what this page knows. */
  private async savedElsewhere(code: string): Promise<boolean> {
    try {
      this.elsewhere = await load(this.survey!, code);
      return this.elsewhere.revision !== revisionOf(this.survey!.handle);
    } catch (error) {
      if (error instanceof NothingThere) {
        return false;
      }
      throw error;
    }
  }

  private async carried(): Promise<Carried> {
    const code = codeOf(this.survey!.handle) ?? '';
    const key = await secretKey(this.survey!, 'web', code);
    const { receipt, blinded, inverse, signature } = await secretAt(key, code);
    return {
      progress: this.progress!(),
      // Without its times: whoever could read it would learn nothing from them either.
      secret: {
        receipt,
        changedAt: 0,
        ...(code ? { code } : {}),
        ...(blinded && inverse ? { blinded, inverse } : {}),
        ...(signature ? { signature } : {}),
      },
      ...(code ? { code } : {}),
      revision: uuid(),
      savedAt: Date.now(),
    };
  }

  private show(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-said]')?.focus());
  }

  private async copyLink(): Promise<void> {
    const link = linkTo(this.survey!.handle, 'resume', this.code!);
    const done = await copy(link, this.querySelector('.recovery-code'));
    this.said = done ? this.text('surveydelivery.resume.copied') : '';
  }

  // ── coming back ───────────────────────────────────────────────────────────────────────────────

  private goOn(event: Event): void {
    event.preventDefault();
    const code = readCode(this.querySelector('input')!.value, CODE_LENGTH);
    this.mistyped = code === undefined;
    if (code) {
      reopen('resume', code);
    } else {
      this.querySelector('input')!.focus();
    }
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render(): TemplateResult {
    const begun = this.progress !== undefined;
    return html`<details class="survey-resume" ?open=${this.step !== 'idle'}>
      <summary>${begun ? this.text('surveydelivery.resume.title') : this.text('surveydelivery.resume.have')}</summary>
      <div class="card">${begun ? this.saving() : this.entering()} ${this.kept()}</div>
    </details>`;
  }

  private saving(): TemplateResult {
    switch (this.step) {
      case 'saved':
        return html`<p tabindex="-1" data-said>${this.text('surveydelivery.resume.saved')}</p>
          <p><code class="recovery-code" dir="ltr" translate="no">${grouped(this.code!)}</code></p>
          ${this.wholly ? nothing : html`<p>${this.text('surveydelivery.resume.noPhotos')}</p>`}
          <div class="actions">
            <button type="button" class="btn quiet" data-copy @click=${this.copyLink}>
              ${this.text('surveydelivery.receipt.copy')}
            </button>
            ${this.saveButton()}
          </div>
          <p class="small soft" role="status">${this.said}</p>`;
      case 'conflict':
        return html`<p class="notice kept" tabindex="-1" data-said>
            ${this.text('surveydelivery.resume.conflict', this.whenElsewhere())}
          </p>
          <div class="actions">
            <button type="button" class="btn" data-theirs @click=${() => reopen('resume', this.code!)}>
              ${this.text('surveydelivery.resume.theirs')}
            </button>
            <button type="button" class="btn quiet" data-mine @click=${() => this.save(true)}>
              ${this.text('surveydelivery.resume.mine')}
            </button>
          </div>`;
      case 'network':
        return html`<p class="notice kept" tabindex="-1" data-said>
            ${this.text('surveydelivery.resume.saveNetwork')}
          </p>
          ${this.saveButton()}`;
      case 'failed':
        return html`<p class="notice error" tabindex="-1" data-said>
            ${this.text('surveydelivery.resume.saveFailed')}
          </p>
          ${this.saveButton()}`;
      default:
        return html`<p>${this.text('surveydelivery.resume.text')}</p>
          ${this.saveButton()}`;
    }
  }

  private saveButton(): TemplateResult {
    return html`<button
      type="button"
      class="btn quiet"
      data-save
      aria-disabled=${this.step === 'saving'}
      @click=${() => this.save(false)}
    >
      ${this.step === 'saving'
        ? this.text('surveydelivery.resume.saving')
        : this.code
          ? this.text('surveydelivery.resume.saveAgain')
          : this.text('surveydelivery.resume.save')}
    </button>`;
  }

  private whenElsewhere(): string {
    const at = new Date(this.elsewhere?.savedAt ?? Date.now());
    return new Intl.DateTimeFormat(this.format, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  }

  private entering(): TemplateResult {
    return html`<form novalidate @submit=${this.goOn}>
      <div class="field">
        <label for="survey-resume-code">${this.text('surveydelivery.resume.label')}</label>
        <input
          id="survey-resume-code"
          class="code-input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          aria-describedby="survey-resume-error"
          aria-invalid=${this.mistyped}
        />
        <p class="error" id="survey-resume-error" role="alert">
          ${this.mistyped
            ? html`${alertIcon}<span>${this.text('surveydelivery.code.mistyped')}</span>`
            : ''}
        </p>
      </div>
      <button type="submit" class="btn quiet" data-go>${this.text('surveydelivery.resume.go')}</button>
    </form>`;
  }

  /** An answer that was sent from this phone and whose receipt somebody kept. */
  private kept(): TemplateResult | typeof nothing {
    const { receipt } = this;
    return receipt
      ? html`<p>
          <button type="button" class="btn quiet" data-look @click=${() => reopen('receipt', receipt)}>
            ${this.text('surveydelivery.receipt.look')}
          </button>
        </p>`
      : nothing;
  }
}
