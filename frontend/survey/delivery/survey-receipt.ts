import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { ask } from '../../shared/api';
import { forgetOwn } from '../../shared/own-answers';
import type { Definition, Survey } from '../model';
import { SurveyElement } from '../texts';
import { read } from '../words';
import { grouped, responseKey } from './codes';
import { outcome } from './parts';
import { asHtml, download, type Given, readable } from './readable';
import { forgetReceipt, keepReceipt, receiptsKept } from './receipts';

type Step = 'loading' | 'shown' | 'nothing' | 'network' | 'asking' | 'withdrawing' | 'gone' | 'failed';

/**
 * An answer that somebody looks up with their receipt: to read, to download, to withdraw. Fires
 * `survey-receipt-close` when they are done.
 */
@customElement('survey-receipt')
export class SurveyReceipt extends SurveyElement {
  @property({ attribute: false }) survey: Survey | undefined;
  /** Empty if what came is no receipt. */
  @property({ attribute: false }) receipt = '';

  @reactive() private step: Step = 'loading';
  @reactive() private kept = false;
  private given: Given | undefined;
  private definition: Definition | undefined;
  private focused: Step | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('survey') || changed.has('receipt')) && this.survey) {
      void this.load();
    }
  }

  protected override updated(): void {
    // What is asked stands below what is shown.
    const heading = [...this.querySelectorAll<HTMLElement>('[data-focus]')].at(-1);
    if (heading && this.focused !== this.step) {
      this.focused = this.step;
      heading.focus();
    }
  }

  private async load(): Promise<void> {
    this.step = 'loading';
    if (this.receipt === '') {
      this.step = 'nothing';
      return;
    }
    try {
      const { handle, version, definition } = this.survey!;
      const { status, json } = await this.post('');
      if (status !== 200) {
        this.step = status === 404 || status === 410 ? 'nothing' : 'network';
        return;
      }
      this.given = json as Given;
      this.definition =
        this.given.version === version ? definition : await this.version(handle, this.given.version);
      this.kept = (await receiptsKept(handle)).includes(this.receipt);
      this.step = 'shown';
    } catch {
      this.step = 'network';
    }
  }

  /** The survey as it was when the answer was given. */
  private async version(handle: string, version: number): Promise<Definition> {
    const { json } = await ask('GET', `/api/v1/surveys/${handle}?version=${version}`, this.language);
    return (json as Survey).definition;
  }

  private post(action: string) {
    const url = `/api/v1/surveys/${this.survey!.handle}/receipt${action}`;
    const body = JSON.stringify({ receipt: this.receipt });
    return ask('POST', url, this.language, body, undefined, 'omit');
  }

  private async withdraw(): Promise<void> {
    this.step = 'withdrawing';
    try {
      const { status } = await this.post('/withdraw');
      if (status !== 204) {
        this.step = status === 404 || status === 410 ? 'nothing' : 'failed';
        return;
      }
      const { handle } = this.survey!;
      await forgetReceipt(handle, this.receipt);
      await forgetOwn(handle, responseKey(handle, this.receipt));
      this.given = undefined;
      this.step = 'gone';
    } catch {
      this.step = 'failed';
    }
  }

  private async keep(): Promise<void> {
    this.kept = await keepReceipt(this.survey!.handle, this.receipt);
  }

  private async unkeep(): Promise<void> {
    await forgetReceipt(this.survey!.handle, this.receipt);
    this.kept = false;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('survey-receipt-close', { bubbles: true }));
  };

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render(): TemplateResult {
    switch (this.step) {
      case 'loading':
      case 'withdrawing':
        return html`<p role="status">${this.text('surveydelivery.receipt.loading')}</p>`;
      case 'nothing':
        return html`${outcome(
          'error',
          'nothing',
          this.text('surveydelivery.receipt.nothing.title'),
          this.text('surveydelivery.receipt.nothing.text')
        )}${this.closing()}`;
      case 'network':
        return html`${outcome(
            'kept',
            'network',
            this.text('surveydelivery.receipt.network.title'),
            this.text('surveydelivery.receipt.network.text')
          )}
          <div class="actions">
            <button type="button" class="btn" data-again @click=${() => this.load()}>
              ${this.text('surveydelivery.resume.again')}
            </button>
            ${this.closeButton()}
          </div>`;
      case 'gone':
        return html`${outcome(
          'sent',
          'withdrawn',
          this.text('surveydelivery.receipt.gone.title'),
          this.text('surveydelivery.receipt.gone.text')
        )}${this.closing()}`;
      default:
        return this.shown();
    }
  }

  private shown(): TemplateResult {
    return html`<h1 tabindex="-1" data-focus>${this.text('surveydelivery.receipt.yours')}</h1>
      <dl class="card survey-given">
        ${readable(this.definition!, this.given!, this.spoken, this.format).map(
          ({ question, lang, said, declined }) => html`<div>
            <dt lang=${lang} dir="auto">${question}</dt>
            ${declined
              ? html`<dd class="soft">${this.text('surveydelivery.answer.declined')}</dd>`
              : said.length > 0
                ? said.map((value) => html`<dd dir="auto">${value}</dd>`)
                : html`<dd class="soft">${this.text('surveydelivery.answer.none')}</dd>`}
          </div>`
        )}
      </dl>
      ${this.step === 'failed'
        ? html`<p class="notice error" role="alert">${this.text('surveydelivery.receipt.failed')}</p>`
        : nothing}
      ${this.step === 'asking' ? this.question() : this.actions()}`;
  }

  private actions(): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="btn" data-html @click=${this.saveReadable}>
        ${this.text('surveydelivery.download.readable')}
      </button>
      <button type="button" class="btn quiet" data-json @click=${this.saveJson}>
        ${this.text('surveydelivery.download.json')}
      </button>
      ${this.kept
        ? html`<button type="button" class="btn quiet" data-unkeep @click=${this.unkeep}>
            ${this.text('surveydelivery.receipt.unkeep')}
          </button>`
        : html`<button type="button" class="btn quiet" data-keep @click=${this.keep}>
            ${this.text('surveydelivery.receipt.keep')}
          </button>`}
      <button
        type="button"
        class="btn quiet danger"
        data-withdraw
        @click=${() => (this.step = 'asking')}
      >
        ${this.text('surveydelivery.receipt.withdraw')}
      </button>
      ${this.closeButton()}
    </div>`;
  }

  private question(): TemplateResult {
    return html`<section class="card" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title" tabindex="-1" data-focus>${this.text('surveydelivery.receipt.sure')}</h2>
      <p>${this.text('surveydelivery.receipt.forGood')}</p>
      <div class="actions">
        <button type="button" class="btn danger" data-sure @click=${this.withdraw}>
          ${this.text('surveydelivery.receipt.withdrawNow')}
        </button>
        <button type="button" class="btn quiet" data-not @click=${() => (this.step = 'shown')}>
          ${this.text('surveydelivery.receipt.leave')}
        </button>
      </div>
    </section>`;
  }

  private closing(): TemplateResult {
    return html`<div class="actions">${this.closeButton()}</div>`;
  }

  private closeButton(): TemplateResult {
    return html`<button type="button" class="btn quiet" data-close @click=${this.close}>
      ${this.text('surveydelivery.receipt.close')}
    </button>`;
  }

  private readonly saveJson = (): void => {
    const { code } = this.definition!;
    download(`${code}.json`, 'application/json', JSON.stringify(this.given, null, 2));
  };

  private readonly saveReadable = (): void => {
    const definition = this.definition!;
    const page = asHtml(readable(definition, this.given!, this.spoken, this.format), {
      title: read(definition.title, this.spoken, definition.original).text,
      language: this.spoken,
      direction: document.documentElement.dir || 'ltr',
      nothing: this.text('surveydelivery.answer.none'),
      declined: this.text('surveydelivery.answer.declined'),
      receipt: { label: this.text('surveydelivery.receipt.title'), code: grouped(this.receipt) },
    });
    download(`${definition.code}.html`, 'text/html', page);
  };
}
