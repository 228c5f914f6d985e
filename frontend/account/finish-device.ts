import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  countDrafts,
  countReceipts,
  sendDrafts,
  unfinished,
  type Unfinished,
} from '../shared/begun';
import { isKnown } from '../shared/device';
import { forgetCookieSometime, forgetEverything } from '../shared/forget';
import { alertIcon, phoneIcon, tickIcon } from '../shared/icons';
import { allUnsent, Outbox, sendAllNow, whileNothingIsSent } from '../shared/outbox';
import { SpeakingElement } from '../shared/texts';

type Step = 'closed' | 'asking' | 'sending' | 'stuck' | 'forgetting' | 'waiting' | 'done' | 'failed';

/** How long the last word stays before the start page comes by itself, in milliseconds. */
const READING = 8_000;

/** Tells when anything in any queue changes. */
const listening = new Outbox('finish');

/**
 * "I have finished", for a phone that several people use: asks what becomes of what is not sent,
 * offers the recovery code, and makes the browser forget the person.
 */
@customElement('finish-device')
export class FinishDevice extends SpeakingElement {
  @state() private step: Step = 'closed';
  @state() private drafts = 0;
  @state() private parcels = 0;
  @state() private refused = 0;
  /** Surveys that are half answered. */
  @state() private surveys: readonly Unfinished[] = [];
  @state() private receipts = 0;
  /** Whether there is anybody to come back: the portal knows a cookie of this browser. */
  @state() private known = false;

  override connectedCallback(): void {
    super.connectedCallback();
    listening.addEventListener('change', this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    listening.removeEventListener('change', this.look);
  }

  // ── asking ────────────────────────────────────────────────────────────────────────────────────

  private async ask(): Promise<void> {
    await this.count();
    this.show('asking');
    try {
      this.known = await isKnown(this.language);
      if (this.known) {
        await import('../idea/recovery-card');
      }
    } catch {
      // Without network there is no code to show; the sentence about it stays.
    }
  }

  private async count(): Promise<void> {
    const unsent = await allUnsent();
    this.drafts = await countDrafts();
    this.surveys = await unfinished();
    this.receipts = await countReceipts();
    this.refused = unsent.filter(({ state }) => state === 'refused').length;
    this.parcels = unsent.length - this.refused;
  }

  private show(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: step === 'asking' })
    );
  }

  // ── sending what is left ──────────────────────────────────────────────────────────────────────

  private async send(): Promise<void> {
    this.show('sending');
    await sendDrafts(this.language);
    await sendAllNow();
    await this.look();
  }

  /** While it is sent, and whenever something changes until it is. */
  private readonly look = async (): Promise<void> => {
    if (this.step !== 'sending' && this.step !== 'stuck') {
      if (this.step === 'asking') {
        await this.count();
      }
      return;
    }
    const unsent = await allUnsent();
    await this.count();
    if (unsent.length === 0 && this.surveys.length === 0) {
      await this.forget();
      return;
    }
    const waits =
      unsent.length === 0 ||
      unsent.some(({ hindrance, state }) => hindrance || state === 'refused');
    if (waits && this.step === 'sending') {
      this.show('stuck');
    }
  };

  // ── forgetting ────────────────────────────────────────────────────────────────────────────────

  private async forget(): Promise<void> {
    if (this.step === 'forgetting') {
      return;
    }
    this.show('forgetting');
    try {
      const done = await whileNothingIsSent(() => forgetEverything(this.language));
      this.leave();
      if (!done) {
        this.show('waiting');
        await forgetCookieSometime(this.language);
      }
      this.show('done');
      setTimeout(() => this.start(), READING);
    } catch {
      this.show('failed');
    }
  }

  /** Nothing of what the page showed stays on the screen. */
  private leave(): void {
    const main = document.createElement('main');
    main.className = 'page finish-page';
    document.body.replaceChildren(main);
    main.append(this);
  }

  /** Whether the page was taken away, and its heading with it. */
  private isAlone(): boolean {
    return this.closest('.finish-page') !== null;
  }

  private start(): void {
    location.replace('/');
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render() {
    switch (this.step) {
      case 'closed':
        return html`<button type="button" class="btn quiet wide" @click=${this.ask}>
            ${this.text('finish.button')}
          </button>
          <p class="small soft">${this.text('finish.hint')}</p>`;
      case 'asking':
        return this.question();
      case 'sending':
        return this.notice('kept', this.text('finish.sending'), '');
      case 'stuck':
        return this.held();
      case 'forgetting':
        return this.notice('kept', this.text('finish.forgetting'), '');
      case 'waiting':
        return this.notice('kept', this.text('finish.waiting.title'), this.text('finish.waiting.text'));
      case 'failed':
        return this.notice('error', this.text('finish.failed.title'), this.text('finish.failed.text'));
      default:
        return html`${this.notice('sent', this.text('finish.done.title'), this.text('finish.done.text'))}
          <a class="btn wide" href="/">${this.text('finish.done.start')}</a>`;
    }
  }

  private question() {
    const unsent = this.drafts + this.parcels + this.refused + this.surveys.length > 0;
    return html`<section class="card" aria-labelledby="finish-title">
      <h2 id="finish-title" tabindex="-1" data-focus>${this.text('finish.title')}</h2>
      <p>${this.text('finish.what')}</p>
      ${unsent ? this.left() : nothing}
      ${this.receipts ? html`<p>${this.text('finish.receipts', this.receipts)}</p>` : nothing}
      <p>${this.text('finish.code')}</p>
      ${this.known
        ? html`<recovery-card lang=${this.language} .always=${true} .within=${true}></recovery-card>`
        : nothing}
      <div class="actions">
        ${this.drafts + this.parcels > 0
          ? html`<button type="button" class="btn" @click=${this.send}>
              ${this.text('finish.send')}
            </button>`
          : nothing}
        <button type="button" class=${unsent ? 'btn quiet danger' : 'btn'} @click=${this.forget}>
          ${unsent ? this.text('finish.discard') : this.text('finish.forget')}
        </button>
        ${this.keep()}
      </div>
    </section>`;
  }

  private left() {
    return html`<div class="notice kept">
      ${phoneIcon}
      <div class="notice-text">
        <p class="notice-title">${this.text('finish.left')}</p>
        <ul>
          ${this.drafts ? html`<li>${this.text('finish.drafts', this.drafts)}</li>` : nothing}
          ${this.parcels ? html`<li>${this.text('finish.parcels', this.parcels)}</li>` : nothing}
          ${this.refused ? html`<li>${this.text('finish.refused', this.refused)}</li>` : nothing}
        </ul>
        ${this.unfinished()}
      </div>
    </div>`;
  }

  /** Half an answer is none: somebody goes on with it, or it goes. */
  private unfinished() {
    return this.surveys.length > 0
      ? html`<p>${this.text('finish.surveys', this.surveys.length)}</p>
          ${this.surveys.map(
            ({ href }) =>
              html`<a class="btn quiet" href=${href}>${this.text('finish.surveys.goOn')}</a>`
          )}`
      : nothing;
  }

  private held() {
    const why = this.parcels
      ? this.text('finish.stuck.waiting', this.parcels)
      : this.refused
        ? this.text('finish.stuck.refused', this.refused)
        : '';
    return html`${this.notice('kept', this.text('finish.stuck.title'), why)} ${this.unfinished()}
      <div class="actions">
        ${this.parcels
          ? html`<button type="button" class="btn" @click=${() => sendAllNow()}>
              ${this.text('outbox.sendNow')}
            </button>`
          : nothing}
        <button type="button" class="btn quiet danger" @click=${this.forget}>
          ${this.text('finish.discard')}
        </button>
        ${this.keep()}
      </div>`;
  }

  private keep() {
    return html`<button type="button" class="btn quiet" @click=${() => this.show('closed')}>
      ${this.text('finish.keep')}
    </button>`;
  }

  private notice(look: 'kept' | 'sent' | 'error', title: string, text: string) {
    const icon = { kept: phoneIcon, sent: tickIcon, error: alertIcon }[look];
    return html`<div class="notice ${look}" role="status" tabindex="-1" data-focus>
      ${icon}
      <div class="notice-text">
        ${this.isAlone()
          ? html`<h1 class="notice-title">${title}</h1>`
          : html`<p class="notice-title">${title}</p>`}
        ${text ? html`<p>${text}</p>` : nothing}
      </div>
    </div>`;
  }
}
